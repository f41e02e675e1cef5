/** Lists by number, of which there may be a hundred thousand that hold few items each. */
interface Chains<T> {
  /** Adds to the list with this number, from 0. */
  readonly add: (list: number, item: T) => void;
  /** A list made anew, in the order in which its items were added; empty where there is none. */
  readonly at: (list: number) => T[];
}

/** All items lie in one list, each with the place of the next of its own: an array for each would take several times as much. */
export function createChains<T>(): Chains<T> {
  const items: T[] = [];
  const next: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  return {
    add: (list, item) => {
      for (let made = first.length; made <= list; made++) {
        first.push(END);
        last.push(END);
      }
      const place = items.push(item) - 1;
      next.push(END);
      const before = last[list] as number;
      if (before === END) first[list] = place;
      else next[before] = place;
      last[list] = place;
    },
    at: (list) => {
      const found: T[] = [];
      for (let place = first[list] ?? END; place !== END; place = next[place] as number)
        found.push(items[place] as T);
      return found;
    },
  };
}

const END = -1;
