import { measures } from '../../../measures/index.ts';
import type { Case, Exam, MetricCard, Warning } from '../../../types.ts';

/** What files of other tools call the right answer. */
const OTHERWISE =
  /^(?:ideal|ground_?truths?|reference(?:_?(?:answer|outputs?))?|(?:expected|correct|gold)_?(?:answer|outputs?|response)|answer|target|gold|label|outputs?|expectations)$/i;

/** Metrics that hold answers against what is expected, where none of their cases says what that is: they mark nothing. */
export function noExpected(exams: readonly Exam[]): Warning[] {
  const asked = new Map<string, { readonly card: MetricCard; readonly cases: Set<readonly Case[]> }>();
  for (const { suite } of exams)
    for (const { card } of suite.rules) {
      if (card.byDemand || !expects(card)) continue;
      const known = asked.get(card.id) ?? { card, cases: new Set() };
      asked.set(card.id, known);
      known.cases.add(suite.cases);
    }
  return [...asked.values()].flatMap(({ card, cases }) => {
    const lists = [...cases].filter((list) => list.length > 0);
    if (!lists.length || lists.some((list) => list.some(({ expected }) => expected !== null))) return [];
    const other = lists.map(likeness).find((name) => name !== null) ?? null;
    const cure =
      other === null ? 'Write `expected` in the cases' : `If it is "${other}", call it \`expected\``;
    const message = `${card.id}: no case that it is asked of says what is expected, so it marks none of them. ${cure}, or what to look for as an option of the card (docs/config.md).`;
    return [{ code: 'no-expected', message }];
  });
}

function expects({ measure: name, options }: MetricCard): boolean {
  const measure = measures[name];
  return measure?.expects?.(measure.options().parse(options)) ?? false;
}

/** A field of the first case whose name says that it is the right answer. */
function likeness([first]: readonly Case[]): string | null {
  return Object.keys(first?.input ?? {}).find((name) => OTHERWISE.test(name)) ?? null;
}
