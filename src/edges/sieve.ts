/**
 * Tells in one pass over a text that no part of any known form can be in it, plain or with its letters apart. Nearly
 * every text falls through here; what does not is searched thoroughly.
 */
export interface Sieve {
  /** To be found as it stands, if a text has so many of its characters in a row. */
  readonly addPlain: (form: string, least: number) => void;
  /** To be found by its letters and digits, whatever stands between them. */
  readonly addApart: (form: string, least: number) => void;
  /** Whether a part of a form may be in it. */
  readonly mayHold: (text: string) => boolean;
}

/** A gram is four characters of five bits. */
const GRAM = 4;
const BITS = 5;
const MASK = (1 << (GRAM * BITS)) - 1;

/** The grams of all forms, and how many of them in a row are the least that counts. */
interface Marks {
  grams: Uint32Array;
  row: number;
}

/** Of who knows no form yet, which may never come to know one. */
const NO_GRAMS = new Uint32Array((MASK + 1) >> BITS);

/** More in a row are not asked for: what is carried from one piece of a text to the next has its bounds. */
const MOST_ROW = 100;

export function createSieve(): Sieve {
  const [plain, apart] = [noMarks(), noMarks()];
  let isBlind = false;
  const addTo = (marks: Marks) => (form: string, least: number) => {
    isBlind ||= ASTRAL.test(form);
    mark(marks, form, least);
  };
  return {
    addPlain: addTo(plain),
    addApart: addTo(apart),
    mayHold: (text) => isBlind || mayHold(text, plain, apart),
  };
}

/** Letters of two code units, such as mathematicians write: how they are made small is not told by one of them. */
const ASTRAL = /[\ud800-\udfff]/;

function noMarks(): Marks {
  return { grams: NO_GRAMS, row: MOST_ROW };
}

function mark(marks: Marks, form: string, least: number): void {
  if (marks.grams === NO_GRAMS) marks.grams = new Uint32Array(NO_GRAMS.length);
  const { grams } = marks;
  if (BEYOND.test(form)) knowAll();
  marks.row = Math.min(marks.row, least - GRAM + 1);
  let gram = 0;
  for (let at = 0; at < form.length; at += 1) {
    gram = ((gram << BITS) | (kinds[form.charCodeAt(at)]! & VALUE)) & MASK;
    if (at >= GRAM - 1) grams[gram >> 5]! |= 1 << (gram & 31);
  }
}

/** A text is read by pieces of so many characters; what is carried over to the next stands before it. */
const PIECE = 1 << 14;
const ROOM = PIECE + MOST_ROW + GRAM;
/** What is shorter is copied here: to have it done takes longer to begin with than to do it. */
const SHORT = 64;
const units = Buffer.alloc(2 * ROOM);
const codes = new Uint16Array(units.buffer, units.byteOffset, ROOM);
const letters = new Uint16Array(ROOM);

function mayHold(text: string, plain: Marks, apart: Marks): boolean {
  let [held, bare] = [0, 0];
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = text.length > PIECE ? text.slice(from, from + PIECE) : text;
    const end = held + piece.length;
    if (piece.length > SHORT) units.write(piece, 2 * held, 'utf16le');
    else for (let at = 0; at < piece.length; at += 1) codes[held + at] = piece.charCodeAt(at);
    for (let at = held; at < end; at += 1) {
      const code = codes[at]!;
      letters[bare] = code;
      // Without a branch: next to nothing can be foretold of where words end.
      bare += kinds[code]! >> BITS;
    }
    if (isIn(codes, end, plain) || isIn(letters, bare, apart)) return true;
    if (from + PIECE >= text.length) return false;
    held = carried(codes, end, plain);
    bare = carried(letters, bare, apart);
  }
  return false;
}

/** Whether so many grams in a row are known: of as many places only one has to be looked at, unless it is. */
function isIn(read: Uint16Array, length: number, marks: Marks): boolean {
  const { grams, row } = marks;
  const end = length - GRAM;
  for (let at = row - 1; at <= end; at += row) {
    const gram =
      ((kinds[read[at]!]! & VALUE) << 15) |
      ((kinds[read[at + 1]!]! & VALUE) << 10) |
      ((kinds[read[at + 2]!]! & VALUE) << 5) |
      (kinds[read[at + 3]!]! & VALUE);
    if ((grams[gram >> 5]! >> (gram & 31)) & 1 && rowAround(read, at, end, grams) >= row) return true;
  }
  return false;
}

/** How many known grams in a row there are around a place. */
function rowAround(read: Uint16Array, at: number, end: number, grams: Uint32Array): number {
  const isKnown = (from: number): boolean => {
    let gram = 0;
    for (let next = from; next < from + GRAM; next += 1)
      gram = (gram << BITS) | (kinds[read[next]!]! & VALUE);
    return ((grams[gram >> 5]! >> (gram & 31)) & 1) === 1;
  };
  let [from, to] = [at, at];
  while (from > 0 && isKnown(from - 1)) from -= 1;
  while (to < end && isKnown(to + 1)) to += 1;
  return to - from + 1;
}

/** Leaves at the front what may begin a row that goes on in the next piece, and says how much that is. */
function carried(read: Uint16Array, length: number, { row }: Marks): number {
  const held = Math.min(length, row + GRAM - 2);
  read.copyWithin(0, length - held, length);
  return held;
}

/** What there is to know of a character: five bits that stay when it is made small, and whether it is a letter or a digit. */
const VALUE = 31;
const LETTER = 32;

const IS_LETTER = /[\p{L}\p{N}]/u;
/** The dotted capital of Turkish and the sigma at the end of a word are made small as they are nowhere else. */
const SPECIAL: Readonly<Record<string, string>> = { '\u0130': 'i', ς: 'σ' };

const BEYOND = /[^\0-\u00ff]/;
/**
 * Of each code unit. As long as all forms are Latin, other letters are passed over, but for the two that are Latin when
 * they are made small.
 */
const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 0x100; code += 1) kinds[code] = kindOf(code);
for (const code of [0x130, 0x212a]) kinds[code] = kindOf(code);
let isAllKnown = false;

function knowAll(): void {
  if (isAllKnown) return;
  for (let code = 0x100; code < 0x10000; code += 1) kinds[code] = kindOf(code);
  isAllKnown = true;
}

function kindOf(code: number): number {
  const letter = String.fromCharCode(code);
  const small = (SPECIAL[letter] ?? letter.toLowerCase()).charCodeAt(0);
  const value = (small ^ (small >> 5) ^ (small >> 10)) & VALUE;
  return value | (IS_LETTER.test(letter) ? LETTER : 0);
}
