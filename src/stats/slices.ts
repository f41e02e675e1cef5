import type { Case, Rule, Slice } from '../types.ts';

/** What a rule is judged on: all cases (null), and each value of the tags that its card names. */
export function slicesOf(cases: readonly Case[], rule: Rule): (Slice | null)[] {
  const slices = rule.card.slices.flatMap((tag) => {
    const values = cases.flatMap(({ tags }) => (tags[tag] === undefined ? [] : [tags[tag]]));
    return [...new Set(values)].sort().map((value): Slice => ({ tag, value }));
  });
  return [null, ...slices];
}
