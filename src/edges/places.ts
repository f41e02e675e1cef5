import { randomInt } from 'node:crypto';

/**
 * A number for each of many names, which are 32 hex digits: a map would hold every name as a text. They are told apart by
 * half as many bits, so whoever reads what stands at a place has to look whether it is the one that was meant.
 */
interface Places {
  readonly size: () => number;
  /** Null where there is none. */
  readonly get: (name: string) => number | null;
  /** In place of the one before. A whole number, and not negative. */
  readonly set: (name: string, place: number) => void;
}

/** With a larger share of the rooms taken a free one has to be looked for too long: then there are half as many more. */
const FULL = 0.8;
const GROWTH = 1.5;
const FIRST_ROOMS = 4096;

export function createPlaces(): Places {
  // Whoever writes names can't tell where theirs will stand, so they can't have all look for their rooms for ever.
  const seed = randomInt(2 ** 32);
  let rooms = FIRST_ROOMS;
  let names = new Uint32Array(2 * rooms);
  /** One more than the place; nothing where nobody is. */
  let places = new Float64Array(rooms);
  let size = 0;

  const roomOf = (high: number, low: number): number => {
    let room = Math.floor((mixed(high ^ seed, low) / 2 ** 32) * rooms);
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
    for (let room = 0; room < held.length; room++)
      if (held[room] !== 0)
        settle(before[2 * room] as number, before[2 * room + 1] as number, held[room] as number);
  };
  return {
    size: () => size,
    get: (name) => {
      look(name);
      const held = places[roomOf(half(0), half(1))] as number;
      return held === 0 ? null : held - 1;
    },
    set: (name, place) => {
      if (size >= rooms * FULL) grow();
      look(name);
      settle(half(0), half(1), place + 1);
    },
  };
}

function mixed(high: number, low: number): number {
  const once = Math.imul(high, 0x85ebca6b);
  const twice = Math.imul(low ^ once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** A name as four numbers. */
const bytes = Buffer.allocUnsafeSlow(16);
const numbers = new Uint32Array(bytes.buffer);

let seen = '';

/** What was found is most often noted next. */
function look(name: string): void {
  if (name === seen) return;
  bytes.write(name, 'hex');
  seen = name;
}

/** Two of them as one; where names differ in a few digits alone, both halves tell. */
function half(at: number): number {
  const first = numbers[at] as number;
  return (Math.imul(first ^ (first >>> 15), ODD) ^ (numbers[at + 2] as number)) >>> 0;
}

const ODD = 0x9e3779b1;

/** Where a line begins, and in which of some files, as one number. */
export function placeIn(file: number, at: number): number {
  return file * FARTHEST + at;
}

/** In bytes; a few thousand times as much can be told exactly. */
const FARTHEST = 2 ** 40;

export function fileOf(place: number): number {
  return Math.floor(place / FARTHEST);
}

export function atOf(place: number): number {
  return place % FARTHEST;
}
