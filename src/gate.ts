import { lacksIn, readLaw } from './config/index.ts';
import type { Tree, World } from './contracts.ts';
import { fingerprint } from './lib/fingerprint.ts';
import { floatingNames } from './lib/floating.ts';
import type { Asked } from './rounds.ts';
import { detect } from './stages/detect/index.ts';
import { plan } from './stages/plan/index.ts';
import { report } from './stages/report/index.ts';
import { coverage, type Survey, survey } from './stages/survey/index.ts';
import type { Report, Suite } from './types.ts';

/** A proposal goes in at the top; each stage turns one noun into the next; a report comes out. */
export async function gate(world: World): Promise<Report> {
  const { law, planned, seen, changes, warnings } = await foreseen(world);
  const asked =
    planned.exams.length > 0 ? await (await import('./rounds.ts')).rounds(world, law, planned) : NOTHING;
  return report({
    ...asked,
    ...{ proposal: world.proposal, changes, exams: planned.exams, falseAlarm: law.falseAlarm },
    policy: [...law.policy, ...planned.policy],
    uncovered: seen.uncovered,
    warnings: [...warnings, ...floatingNames(planned.exams), ...asked.notes],
  });
}

/** What would be asked, and what nobody covers. Nothing is asked. */
export async function foresee(world: World): Promise<Pick<Report, 'exams'> & Survey> {
  const { planned, seen, warnings } = await foreseen(world);
  return { exams: planned.exams, uncovered: seen.uncovered, warnings };
}

async function foreseen(world: World) {
  const { proposal, base, head, wishes, endpoints, today } = world;
  const touched = await world.touched();
  const law = await readLaw(base, head, wishes.config, endpoints, wishes.force ? null : touched, today);
  const { changes, warnings } = await detect(law, base, head, { touched, all: wishes.force });
  const seen = await survey(law, changes, touched, base, head);
  const planned = await plan(law, changes, { ...wishes, seed: fingerprint([proposal.base, proposal.head]) });
  return { law, planned, seen, changes, warnings: [...law.warnings, ...warnings, ...seen.warnings] };
}

const NOTHING: Asked = {
  verdict: { outcome: 'unchanged', checks: [], trouble: [] },
  runs: [],
  judgements: [],
  juries: [],
  usage: { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] },
  sights: [],
  moved: [],
  notes: [],
};

/** What is there, what keeps metrics from blocking, and what else their authors should know. */
export interface Validated {
  readonly found: string;
  readonly lacks: readonly string[];
}

/** Everything that can be checked without a model: config, cards, prompts, cases, and how they fit. */
export async function validate(
  tree: Tree,
  config: string,
  endpoints: readonly string[],
  today: string,
): Promise<Validated> {
  const law = await readLaw(tree, tree, config, endpoints, null);
  const { changes, warnings } = await detect(law, tree, tree, { touched: [], all: true });
  const { exams } = await plan(law, changes, { force: true, trials: null, maxCost: null, seed: 'validate' });
  const { prepare } = await import('./stages/score.ts');
  await prepare(exams);
  const suites = [...new Set(exams.map(({ suite }) => suite))];
  const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
  const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
  const { all, open } = await coverage(tree, exams);
  const left = open.length
    ? `; not asked: ${open.slice(0, 20).join(', ')}${open.length > 20 ? ', …' : ''}`
    : '';
  const prompts = all ? `; ${all - open.length} of ${all} prompt files are asked by a suite${left}` : '';
  const place = (await tree.read(config)) === null ? 'What was found without a config' : config;
  const found = `${place} is right: ${changes.length} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics${prompts}`;
  return {
    found,
    lacks: [
      ...(await lacksIn(tree, config, today)),
      ...suites.flatMap(aboutPinned),
      ...law.warnings,
      ...warnings,
    ],
  };
}

/** Trials of a pinned case that must agree before it is called broken. */
const TRIALS_OF_PINNED = 3;

function aboutPinned({ name, cases, trials }: Suite): string[] {
  const pinned = cases.filter((each) => each.pinned).length;
  if (pinned === 0 || trials >= TRIALS_OF_PINNED) return [];
  return [
    `suite ${name} has ${pinned} pinned ${pinned === 1 ? 'case' : 'cases'} and \`trials: ${trials}\`: one is called broken only after ${TRIALS_OF_PINNED}.`,
  ];
}
