import { createColumn } from './numbers.ts';
import { roomFor } from './room.ts';

/** Numbers, from 0 on, for questions by what they are known by: their key and their index. */
interface KeyNumbers {
  readonly length: number;
  readonly find: (key: string, index: number) => number | undefined;
  /** Gives the new number. It was looked for before. */
  readonly add: (key: string, index: number) => number;
}

/**
 * Nearly all keys are fingerprints: 16 bytes in 32 hexadecimal digits. Those are held as bytes, with their index and
 * all of them, so that two that are alike in part are told apart; any other key is held as it is.
 */
export function createKeyNumbers(): KeyNumbers {
  const cells = createColumn(Uint32Array, WORDS * 16);
  const others = new Map<string, number>();
  /** The number of each key plus 1, at the first free place from where its first word points; 0 where it is free. */
  let slots = new Uint32Array(32);
  let length = 0;
  const words = new Uint32Array(WORDS);
  const placeOf = (): number =>
    ((words[0] as number) ^ Math.imul(words[4] as number, SPREAD)) & (slots.length - 1);
  const isAt = (number: number): boolean => {
    for (let at = 0; at < WORDS; at++) if (cells.at(number * WORDS + at) !== words[at]) return false;
    return true;
  };
  /** Where the words stand, or the free slot where they would. */
  const slotOf = (): number => {
    let slot = placeOf();
    for (let number = slots[slot]; number; number = slots[slot]) {
      if (isAt(number - 1)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const grow = (): void => {
    slots = roomFor(Uint32Array, slots.length * 2);
    for (let number = 0; number < length; number++) {
      for (let at = 0; at < WORDS; at++) words[at] = cells.at(number * WORDS + at);
      // Keys of another kind have no words.
      if (words[4] !== NO_INDEX) slots[slotOf()] = number + 1;
    }
  };
  return {
    get length() {
      return length;
    },
    find: (key, index) => {
      if (!read(key, index, words)) return others.get(`${index} ${key}`);
      const number = slots[slotOf()] as number;
      return number === 0 ? undefined : number - 1;
    },
    add: (key, index) => {
      if (length * 4 >= slots.length * 3) grow();
      const isRead = read(key, index, words);
      if (isRead) slots[slotOf()] = length + 1;
      else {
        words.fill(NO_INDEX);
        others.set(`${index} ${key}`, length);
      }
      for (const word of words) cells.push(word);
      return length++;
    },
  };
}

/** Four of the key and one of the index. */
const WORDS = 5;
const DIGITS = 32;
/** 2 to the 32nd, by the golden ratio: the indices of one key lie far apart. */
const SPREAD = 0x9e3779b1;
const NO_INDEX = 0xffffffff;

/** Puts a key and its index into words; false where they are not what fits in there, and nothing else would be read of them. */
function read(key: string, index: number, words: Uint32Array): boolean {
  if (key.length !== DIGITS || index >>> 0 !== index || index === NO_INDEX) return false;
  for (let word = 0, at = 0; at < DIGITS; word++) {
    let value = 0;
    for (const end = at + 8; at < end; at++) {
      const digit = digitOf(key.charCodeAt(at));
      if (digit < 0) return false;
      value = (value << 4) | digit;
    }
    words[word] = value;
  }
  words[4] = index;
  return true;
}

/** Of 0 to 9 and a to f; -1 for any other. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}
