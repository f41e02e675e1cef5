import { readLaw } from './config/index.ts';
import type { Tree, World } from './contracts.ts';
import { fingerprint } from './lib/fingerprint.ts';
import { compare } from './stages/compare.ts';
import { decide, succeeds } from './stages/decide/index.ts';
import { detect } from './stages/detect/index.ts';
import { plan, trialsOf } from './stages/plan/index.ts';
import { report } from './stages/report/index.ts';
import { run } from './stages/run.ts';
import { prepare, score } from './stages/score.ts';
import type { Comparison, Report, Run } from './types.ts';

/** A proposal goes in at the top; each stage turns one noun into the next; a report comes out. */
export async function gate(world: World): Promise<Report> {
  const { proposal, base, head, wishes } = world;
  const law = await readLaw(base, head, wishes.config, world.endpoints);
  const detected = await detect(law, base, head);
  const seed = fingerprint([proposal.base, proposal.head]);
  const planned = plan(law, detected.changes, { ...wishes, seed });

  const runs: Run[] = [];
  let comparisons: Comparison[] = [];
  const model = planned.exams.length > 0 ? await world.model(law) : null;
  if (model) {
    const scorers = await prepare(planned.exams);
    const trials = trialsOf(planned.seats, 0, Number.POSITIVE_INFINITY);
    runs.push(...(await run(trials, model, wishes.concurrency)));
    const scores = await score(runs, scorers, law.prices);
    comparisons = compare(planned.exams, scores, seed);
  }
  const { exams } = planned;
  const verdict = decide({ exams, runs, comparisons, falseAlarm: law.falseAlarm, seed, wishes });
  return report({
    ...{ verdict, proposal, changes: detected.changes, exams, runs },
    policy: [...law.policy, ...planned.policy],
    usage: model?.consumption() ?? NOTHING_USED,
    falseAlarm: law.falseAlarm,
    warnings: [...law.warnings, ...detected.warnings],
  });
}

const NOTHING_USED = { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] };

/** Everything that can be checked without a model: config, cards, prompts, cases, and how they fit. */
export async function validate(tree: Tree, config: string, endpoints: readonly string[]): Promise<string> {
  const law = await readLaw(tree, tree, config, endpoints);
  const { changes } = await detect(law, tree, tree);
  const { exams } = plan(law, changes, { force: true, trials: null, maxCost: null, seed: 'validate' });
  await prepare(exams);
  const suites = [...new Set(exams.map(({ suite }) => suite))];
  const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
  const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
  return `${changes.length} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics`;
}

export { succeeds };
export { brokenReport } from './stages/report/index.ts';
