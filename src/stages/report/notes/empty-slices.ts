import type { Exam, MetricCard, Warning } from '../../../types.ts';

/** Slices that no case belongs to: a slip of the pen in a tag or a value would leave them unjudged in silence. */
export function emptySlices(exams: readonly Exam[]): Warning[] {
  const cards = new Map<string, MetricCard>();
  const tagged = new Map<string, Map<string, Set<string>>>();
  for (const { suite } of exams)
    for (const { card } of suite.rules) {
      if (card.slices.length === 0) continue;
      cards.set(card.id, card);
      const known = tagged.get(card.id) ?? new Map<string, Set<string>>();
      tagged.set(card.id, known);
      for (const { tags } of suite.cases)
        for (const [tag, value] of Object.entries(tags))
          known.set(tag, (known.get(tag) ?? new Set()).add(value));
    }
  return [...cards.values()].flatMap((card) => emptyOf(card, tagged.get(card.id) ?? new Map()));
}

function emptyOf(
  { id, slices, threshold }: MetricCard,
  tagged: ReadonlyMap<string, ReadonlySet<string>>,
): Warning[] {
  const missing = slices.flatMap((tag) => {
    const values = tagged.get(tag);
    if (!values) return [tag];
    return Object.keys(threshold?.slices?.[tag] ?? {}).flatMap((value) =>
      values.has(value) ? [] : [`${tag}: ${value}`],
    );
  });
  if (missing.length === 0) return [];
  const message = `${id}: no case that it is asked of has the tag ${missing.join(', ')}, so that slice is not judged.`;
  return [{ code: 'empty-slice', message }];
}
