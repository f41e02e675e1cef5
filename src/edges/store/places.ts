import { randomInt } from 'node:crypto';

/**
 * A number for each of many names, which are 32 hex digits: a map would hold every name as a text. They are told apart by
 * half as many bits, so whoever reads what stands at a place has to look whether it is the one that was meant.
 */
export interface Places {
  readonly size: () => number;
  /** Null where there is none. */
  readonly get: (name: string) => number | null;
  /** In place of the one before. A whole number, and not negative. */
  readonly set: (name: string, place: number) => void;
}

/** More names than so many of a hundred rooms have to look for theirs too long; then there are half as many rooms more. */
const FULL = 0.8;
const GROWTH = 1.5;
const FIRST_ROOMS = 64;

export function createPlaces(): Places {
  // Whoever writes names can't tell where theirs will stand, so they can't have all look for their rooms for ever.
  const seed = randomInt(2 ** 32);
  let rooms = FIRST_ROOMS;
  let names = new Uint32Array(2 * rooms);
  /** One more than the place; nothing where nobody is. */
  let places = new Float64Array(rooms);
  let size = 0;

  const roomOf = (high: number, low: number): number => {
    let room = Math.floor((mixed(high, low, seed) / 2 ** 32) * rooms);
    while (places[room] !== 0 && (names[2 * room] !== high || names[2 * room + 1] !== low))
      room = room + 1 === rooms ? 0 : room + 1;
    return room;
  };
  const settle = (high: number, low: number, held: number): void => {
    const room = roomOf(high, low);
    if (places[room] === 0) size++;
    names[2 * room] = high;
    names[2 * room + 1] = low;
    places[room] = held;
  };
  const grow = (): void => {
    const [before, held] = [names, places];
    rooms = Math.ceil(rooms * GROWTH);
    names = new Uint32Array(2 * rooms);
    places = new Float64Array(rooms);
    size = 0;
    for (const [room, place] of held.entries())
      if (place !== 0) settle(before[2 * room] as number, before[2 * room + 1] as number, place);
  };
  return {
    size: () => size,
    get: (name) => {
      const held = places[roomOf(half(name, 0), half(name, DIGITS))] as number;
      return held === 0 ? null : held - 1;
    },
    set: (name, place) => {
      if (size >= rooms * FULL) grow();
      settle(half(name, 0), half(name, DIGITS), place + 1);
    },
  };
}

function mixed(high: number, low: number, seed: number): number {
  const once = Math.imul(high ^ seed, 0x85ebca6b);
  const twice = Math.imul(low ^ once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** Of a number. */
const DIGITS = 8;

/** So that a name whose halves are alike is no more like others than any. */
const ODD = 0x9e3779b1;

/** Two of the four numbers that a name is, as one. */
function half(name: string, from: number): number {
  return (Math.imul(numberAt(name, from), ODD) ^ numberAt(name, from + 2 * DIGITS)) >>> 0;
}

/** Digits as they stand there; letters come nine behind the digits that they look like. */
function numberAt(name: string, from: number): number {
  let number = 0;
  for (let at = from; at < from + DIGITS; at++) {
    const code = name.charCodeAt(at);
    number = (number << 4) | ((code & 15) + 9 * (code >> 6));
  }
  return number;
}
