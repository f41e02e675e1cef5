/** Lists by number, of which there may be a hundred thousand that hold few numbers each. */
import { createColumn } from '../columns/numbers.ts';

interface Chains<T extends number> {
  /** Adds to the list with this number, from 0. */
  readonly add: (list: number, item: T) => void;
  /** A list made anew, in the order in which its numbers were added; empty where there is none. */
  readonly at: (list: number) => T[];
  /** What was added to it first; it must hold something. */
  readonly firstOf: (list: number) => T;
}

/** All lie in one column, each with the place of the next of its own: an array for each list would take several times as much. */
export function createChains<T extends number>(room = ROOM): Chains<T> {
  const items = createColumn(Int32Array, room);
  const next = createColumn(Int32Array, room);
  const first = createColumn(Int32Array);
  const last = createColumn(Int32Array);
  return {
    add: (list, item) => {
      for (let made = first.length; made <= list; made++) {
        first.push(END);
        last.push(END);
      }
      const place = items.push(item);
      next.push(END);
      const before = last.at(list);
      if (before === END) first.set(list, place);
      else next.set(before, place);
      last.set(list, place);
    },
    at: (list) => {
      const found: T[] = [];
      const from = list < first.length ? first.at(list) : END;
      for (let place = from; place !== END; place = next.at(place)) found.push(items.at(place) as T);
      return found;
    },
    firstOf: (list) => items.at(first.at(list)) as T,
  };
}

const END = -1;
const ROOM = 16;
