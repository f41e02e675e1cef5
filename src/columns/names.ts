/** Names of hex digits, such as fingerprints, as the bytes that they stand for. */
import { roomFor } from './room.ts';

/** Names that are held once each, by numbers in the order in which they came. */
export interface Names {
  readonly length: number;
  readonly at: (number: number) => string;
  /** As the names themselves are sorted. */
  readonly compare: (one: number, other: number) => number;
}

/** Digits of a name, of a cell of its column, and cells of a name. */
const DIGITS = 32;
const CELL = 8;
const CELLS = DIGITS / CELL;
const NONE = 0xffff_ffff;
const HEX = '0123456789abcdef';

/** Takes names of 32 digits, at most so many, and gives the number of each: that of the same name where it came before. */
export function collectNames(most: number): {
  readonly add: (name: string) => number;
  readonly names: Names;
} {
  const cells = roomFor(Uint32Array, most * CELLS);
  const names = namesIn(cells);
  const slots = roomFor(Uint32Array, 2 ** Math.ceil(Math.log2(2 * most + 2))).fill(NONE);
  return {
    names,
    add: (name) => {
      const number = names.length;
      const from = number * CELLS;
      for (let cell = 0; cell < CELLS; cell++) cells[from + cell] = numberIn(name, cell * CELL);
      let slot = (cells[from] as number) & (slots.length - 1);
      for (; slots[slot] !== NONE; slot = (slot + 1) & (slots.length - 1))
        if (names.compare(slots[slot] as number, number) === 0) return slots[slot] as number;
      slots[slot] = number;
      return names.length++;
    },
  };
}

function namesIn(cells: Uint32Array): Names & { length: number } {
  let last = { number: NONE, name: '' };
  const codes = Array.from({ length: DIGITS }, () => 0);
  return {
    length: 0,
    at: (number) => {
      if (last.number === number) return last.name;
      for (let at = 0; at < DIGITS; at++) {
        const cell = cells[number * CELLS + (at >> 3)] as number;
        codes[at] = HEX.charCodeAt((cell >>> (28 - 4 * (at & 7))) & 15);
      }
      const name = String.fromCharCode(...codes);
      last = { number, name };
      return name;
    },
    compare: (one, other) => {
      for (let cell = 0; cell < CELLS; cell++) {
        const [a, b] = [cells[one * CELLS + cell] as number, cells[other * CELLS + cell] as number];
        if (a !== b) return a < b ? -1 : 1;
      }
      return 0;
    },
  };
}

function numberIn(name: string, from: number): number {
  let number = 0;
  for (let at = from; at < from + CELL; at++) {
    const code = name.charCodeAt(at);
    number = number * 16 + (code < 58 ? code - 48 : code - 87);
  }
  return number;
}
