/** Lists by number, of which there may be a hundred thousand that hold few numbers each. */
import { createColumn } from '../columns/numbers.ts';

interface Chains {
  /** Adds to the list with this number, from 0. */
  readonly add: (list: number, item: number) => void;
  /** A list made anew, in the order in which its numbers were added; empty where there is none. */
  readonly at: (list: number) => number[];
  /** What was added to it first; it must hold something. */
  readonly firstOf: (list: number) => number;
}

/** All lie in one column, each with the place of the next of its own: an array for each list would take several times as much. */
export function createChains(room = ROOM): Chains {
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
      const found: number[] = [];
      const from = list < first.length ? first.at(list) : END;
      for (let place = from; place !== END; place = next.at(place)) found.push(items.at(place));
      return found;
    },
    firstOf: (list) => items.at(first.at(list)),
  };
}

const END = -1;
const ROOM = 16;
