/** Numbers by names that lie elsewhere. */
import { roomFor } from './room.ts';

interface Numbering {
  /** Undefined where there is no such name. */
  readonly find: (name: string) => number | undefined;
  /** For a name that is not there yet. */
  readonly add: (name: string, number: number) => void;
}

/** To which names are added: holds none, but some eight bytes of each, as `nameOf` has to make the one that a number stands for. */
export function createNumbering(nameOf: (number: number) => string): Numbering {
  let hashes = new Uint32Array(ROOM);
  /** One more than the number; zero where there is none. */
  let numbers = new Uint32Array(ROOM);
  let held = 0;
  const put = (hash: number, number: number): void => {
    const mask = numbers.length - 1;
    let at = hash & mask;
    while (numbers[at] !== 0) at = (at + 1) & mask;
    hashes[at] = hash;
    numbers[at] = number + 1;
  };
  const grow = (): void => {
    const [oldHashes, oldNumbers] = [hashes, numbers];
    hashes = roomFor(Uint32Array, 2 * oldNumbers.length);
    numbers = roomFor(Uint32Array, 2 * oldNumbers.length);
    for (const [at, number] of oldNumbers.entries())
      if (number !== 0) put(oldHashes[at] as number, number - 1);
  };
  return {
    find: (name) => {
      const hash = hashOf(name);
      const mask = numbers.length - 1;
      for (let at = hash & mask; numbers[at] !== 0; at = (at + 1) & mask) {
        const number = (numbers[at] as number) - 1;
        if (hashes[at] === hash && nameOf(number) === name) return number;
      }
      return undefined;
    },
    add: (name, number) => {
      if (2 * held >= numbers.length) grow();
      put(hashOf(name), number);
      held += 1;
    },
  };
}

const ROOM = 64;

/** The place of a text in a list of different ones, to which none is added; -1 where it is not there. */
export function placesIn(texts: readonly string[]): (text: string) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, texts.length * SPARE)));
  // 0: nobody; else one more than a place. Texts are at hand, so no hash of theirs is held.
  const table = new Uint32Array(size);
  const last = size - 1;
  for (let place = 0; place < texts.length; place++) {
    let slot = hashOf(texts[place] as string) & last;
    while (table[slot] !== 0) slot = (slot + 1) & last;
    table[slot] = place + 1;
  }
  return (text) => {
    for (let slot = hashOf(text) & last; ; slot = (slot + 1) & last) {
      const found = (table[slot] as number) - 1;
      if (found < 0 || texts[found] === text) return found;
    }
  };
}

/** With more of the table taken, those that fall on one another's places are too many. */
const SPARE = 1.5;

/** FNV-1a, with its bits mixed once more, since the lowest ones tell the place. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
