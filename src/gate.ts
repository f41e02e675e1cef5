import { readLaw } from './config/index.ts';
import type { Tree, World } from './contracts.ts';
import { fingerprint } from './lib/fingerprint.ts';
import type { Asked } from './rounds.ts';
import { detect } from './stages/detect/index.ts';
import { plan } from './stages/plan/index.ts';
import { report } from './stages/report/index.ts';
import type { Report } from './types.ts';

/** A proposal goes in at the top; each stage turns one noun into the next; a report comes out. */
export async function gate(world: World): Promise<Report> {
  const { proposal, base, head, wishes } = world;
  const law = await readLaw(base, head, wishes.config, world.endpoints);
  const { changes, warnings } = await detect(law, base, head);
  const planned = await plan(law, changes, { ...wishes, seed: fingerprint([proposal.base, proposal.head]) });
  const asked =
    planned.exams.length > 0 ? await (await import('./rounds.ts')).rounds(world, law, planned) : NOTHING;
  return report({
    ...asked,
    ...{ proposal, changes, exams: planned.exams, falseAlarm: law.falseAlarm },
    policy: [...law.policy, ...planned.policy],
    warnings: [...law.warnings, ...warnings],
  });
}

const NOTHING: Asked = {
  verdict: { outcome: 'unchanged', checks: [], trouble: [] },
  runs: [],
  usage: { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] },
  sights: [],
  moved: [],
};

/** Everything that can be checked without a model: config, cards, prompts, cases, and how they fit. */
export async function validate(tree: Tree, config: string, endpoints: readonly string[]): Promise<string> {
  const law = await readLaw(tree, tree, config, endpoints);
  const { changes } = await detect(law, tree, tree);
  const { exams } = await plan(law, changes, { force: true, trials: null, maxCost: null, seed: 'validate' });
  const { prepare } = await import('./stages/score.ts');
  await prepare(exams);
  const suites = [...new Set(exams.map(({ suite }) => suite))];
  const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
  const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
  return `${changes.length} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics`;
}
