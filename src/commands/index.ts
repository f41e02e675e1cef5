import type { Command } from './call.ts';

/** Commands by name, in the order of the help. Only the one that was typed is loaded. */
export const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  gate: () => import('./gate.ts'),
  plan: () => import('./plan.ts'),
  report: () => import('./report.ts'),
  compare: () => import('./compare.ts'),
  score: () => import('./score.ts'),
  aa: () => import('./aa.ts'),
  watch: () => import('./watch.ts'),
  calibrate: () => import('./calibrate.ts'),
  init: () => import('./init.ts'),
  validate: () => import('./validate.ts'),
  explain: () => import('./explain.ts'),
  review: () => import('./review.ts'),
  import: () => import('./import.ts'),
  'add-case': () => import('./add-case.ts'),
  demo: () => import('./demo.ts'),
};
