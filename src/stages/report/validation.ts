import { BUILT_IN } from '../../lib/built-in.ts';
import { trialsForPinned } from '../../stats/pins.ts';
import type { Stage, Suite } from '../../types.ts';

const MOST_SHOWN = 20;
/** What pinned cases have of the chance of a false alarm, where nothing else is said. */
const PINNED_SHARE = 0.01;

/** What there is to say of a config that is right. */
interface ConfigSummary {
  /** Null where there is no config file. */
  readonly place: string | null;
  readonly targets: number;
  readonly suites: readonly Suite[];
  /** How many prompt files there are, and those that no suite asks. */
  readonly prompts: { readonly all: number; readonly open: readonly string[] };
  /** Metrics that block as soon as the project has come so far. */
  readonly waiting: { readonly metrics: readonly string[]; readonly stage: Stage } | null;
}

/** What was found, and how much of it is asked. */
export function summarySentence({ place, targets, suites, prompts, waiting }: ConfigSummary): string {
  const { all, open } = prompts;
  const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
  const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
  // What every suite has without asking for it is nobody's metric.
  metrics.delete(BUILT_IN);
  const more = open.length > MOST_SHOWN ? ', …' : '';
  const left = open.length ? `; not asked: ${open.slice(0, MOST_SHOWN).join(', ')}${more}` : '';
  const asked = all ? `; ${all - open.length} of ${all} prompt files are asked by a suite${left}` : '';
  const what = [
    many(targets, 'target'),
    many(suites.length, 'suite'),
    many(cases, 'case'),
    many(metrics.size, 'metric'),
  ].join(', ');
  const later = waiting
    ? `; ${waiting.metrics.length} of them only ${waiting.metrics.length === 1 ? 'looks' : 'look'} until the config says \`stage: ${waiting.stage}\``
    : '';
  return `${place ?? 'What was found without a config'} is right: ${what}${later}${asked}`;
}

function many(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What pinned cases cost beyond the suite's trials. */
export function pinnedSentences({ name, cases, trials }: Suite): string[] {
  const pinned = cases.filter((each) => each.pinned).length;
  const needed = trialsForPinned(pinned, PINNED_SHARE);
  if (pinned === 0 || trials >= needed) return [];
  return [
    `suite ${name} has ${pinned} pinned ${pinned === 1 ? 'case' : 'cases'} and \`trials: ${trials}\`: one that looks broken is asked up to ${needed} times, and of recorded answers it is called broken only after ${needed}.`,
  ];
}
