import type { Sequence } from '../types.ts';
import { Listed } from './sequence.ts';

/** One list after the other, as one: a wave's after those of the waves before it. */
export function joined<T>(lists: readonly Sequence<T>[]): Sequence<T> {
  const there = lists.flatMap((list) => (list instanceof Joined ? list.lists : [list]) as Sequence<T>[]);
  const some = there.filter(({ length }) => length > 0);
  return some.length === 1 ? (some[0] as Sequence<T>) : new Joined(some);
}

class Joined<T> extends Listed<T> {
  readonly length: number;
  readonly lists: readonly Sequence<T>[];

  constructor(lists: readonly Sequence<T>[]) {
    super();
    this.lists = lists;
    this.length = lists.reduce((sum, { length }) => sum + length, 0);
  }

  protected made(place: number): T {
    let left = place;
    for (const list of this.lists) {
      if (left < list.length) return list.at(left) as T;
      left -= list.length;
    }
    throw new Error(`nothing is at ${place}`);
  }
}
