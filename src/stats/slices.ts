import type { Case, Rule, Slice, Threshold } from '../types.ts';

/** What a rule is judged on: all cases (null), and each value of the tags that its card names. */
export function slicesOf(cases: readonly Case[], rule: Rule): (Slice | null)[] {
  const slices = rule.card.slices.flatMap((tag) => {
    const values = cases.flatMap(({ tags }) => there(tags, tag) ?? []);
    return [...new Set(values)].sort().map((value): Slice => ({ tag, value }));
  });
  return [null, ...slices];
}

/** The limits that a threshold has for a slice by itself; null where it has none. */
export function limitsOn(
  { slices = {} }: Threshold,
  { tag, value }: Slice,
): Omit<Threshold, 'slices'> | null {
  const own = there(slices, tag);
  return own ? there(own, value) : null;
}

/** Its own limits, and those of slices. */
export function limitsIn({ slices = {}, ...own }: Threshold): readonly Omit<Threshold, 'slices'>[] {
  return [own, ...Object.values(slices).flatMap((values) => Object.values(values))];
}

/** What somebody put under a name, and nothing that every object has. */
function there<T>(named: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(named, name) ? (named[name] ?? null) : null;
}
