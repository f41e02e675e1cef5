/** The bits a character from which a token without a known form counts as random, unless somebody says otherwise. */
export const USUAL_ENTROPY = 4;

/** Stretches of a text that several searches found, none within another. */

export interface Stretch {
  readonly from: number;
  readonly text: string;
}

/** Whether what only stands for something in an example counts: it is no leak, but nobody need see it either. */
export type StandIns = 'skip' | 'count';

/** A stretch that is a secret, and of which kind. */
export interface Secret extends Stretch {
  readonly name: string;
}

/** Both lists as one, in order; what overlaps a stretch of the first is left out. Both are sorted. */
export function joined<T extends Stretch>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (second.length === 0) return first;
  const all: T[] = [];
  let next = 0;
  let end = 0;
  for (const each of second) {
    for (let held = first[next]; held && held.from < each.from + each.text.length; held = first[++next]) {
      all.push(held);
      end = held.from + held.text.length;
    }
    if (each.from < end) continue;
    all.push(each);
    end = each.from + each.text.length;
  }
  return [...all, ...first.slice(next)].toSorted((one, other) => one.from - other.from);
}
