import { PINNED_TRIALS } from '../../stats/pinned.ts';
import type { Suite } from '../../types.ts';

const MOST_SHOWN = 20;

/** What there is to say of a config that is right. */
interface Found {
  /** Null where there is no config file. */
  readonly place: string | null;
  readonly targets: number;
  readonly suites: readonly Suite[];
  /** How many prompt files there are, and those that no suite asks. */
  readonly prompts: { readonly all: number; readonly open: readonly string[] };
}

/** What was found, and how much of it is asked. */
export function foundSentence({ place, targets, suites, prompts: { all, open } }: Found): string {
  const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
  const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
  const more = open.length > MOST_SHOWN ? ', …' : '';
  const left = open.length ? `; not asked: ${open.slice(0, MOST_SHOWN).join(', ')}${more}` : '';
  const asked = all ? `; ${all - open.length} of ${all} prompt files are asked by a suite${left}` : '';
  const what = `${targets} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics`;
  return `${place ?? 'What was found without a config'} is right: ${what}${asked}`;
}

/** Cases that a suite can't call broken, for it asks them too rarely. */
export function pinnedSentences({ name, cases, trials }: Suite): string[] {
  const pinned = cases.filter((each) => each.pinned).length;
  if (pinned === 0 || trials >= PINNED_TRIALS) return [];
  return [
    `suite ${name} has ${pinned} pinned ${pinned === 1 ? 'case' : 'cases'} and \`trials: ${trials}\`: one is called broken only after ${PINNED_TRIALS}.`,
  ];
}
