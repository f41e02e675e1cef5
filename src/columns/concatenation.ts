import type { Sequence } from '../types.ts';
import { madeWhenAsked } from './sequence.ts';

/** One list of all items of these, which are not copied. */
export function joined<T>(parts: readonly Sequence<T>[]): Sequence<T> {
  const all = parts.filter(({ length }) => length > 0);
  const [first] = all;
  if (first && all.length === 1) return first;
  const ends: number[] = [];
  for (const { length } of all) ends.push((ends.at(-1) ?? 0) + length);
  return madeWhenAsked(ends.at(-1) ?? 0, (place) => {
    let part = 0;
    while (place >= (ends[part] as number)) part++;
    return (all[part] as Sequence<T>).at(place - (part > 0 ? (ends[part - 1] as number) : 0)) as T;
  });
}
