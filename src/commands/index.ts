import type { Command } from './call.ts';

/** A command as the help of all tells it, and how to have it. */
interface Entry {
  readonly what: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Commands by name, in the order of the help. Only the one that was typed is loaded. */
export const commands: Readonly<Record<string, Entry>> = {
  gate: {
    what: 'compare, score, decide',
    load: () => import('./gate.ts'),
  },
  plan: {
    what: 'say what would be asked, without asking',
    load: () => import('./plan.ts'),
  },
  report: {
    what: 'play a run again, or join the shards of one',
    load: () => import('./report.ts'),
  },
  compare: {
    what: 'decide over scores measured elsewhere',
    load: () => import('./compare.ts'),
  },
  score: {
    what: 'mark answers that exist already',
    load: () => import('./score.ts'),
  },
  aa: {
    what: 'base against itself: false alarms, noise, flaky cases',
    load: () => import('./aa.ts'),
  },
  watch: {
    what: "today's answers against those of an earlier day, and the limits",
    load: () => import('./watch.ts'),
  },
  calibrate: {
    what: 'hold a judge against labels by people',
    load: () => import('./calibrate.ts'),
  },
  init: {
    what: 'write a config, first cases and a workflow from what is found',
    load: () => import('./init.ts'),
  },
  validate: {
    what: 'check the config and all that it names',
    load: () => import('./validate.ts'),
  },
  explain: {
    what: 'say what a metric or a case is, asks, and came to',
    load: () => import('./explain.ts'),
  },
  review: {
    what: 'which metrics need a decision',
    load: () => import('./review.ts'),
  },
  import: {
    what: 'make cases of what users asked',
    load: () => import('./import.ts'),
  },
  'add-case': {
    what: 'make a pinned case of an incident',
    load: () => import('./add-case.ts'),
  },
  demo: {
    what: 'the founding story, without key or network',
    load: () => import('./demo.ts'),
  },
};
