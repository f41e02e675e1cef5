/**
 * Tells in one pass over a text that no part of any known form can be in it, plain or with its letters apart. Nearly
 * every text falls through here; what does not is searched thoroughly.
 */
export interface Sieve {
  /** To be found as it stands, if a text has so many of its characters in a row. */
  readonly addPlain: (form: string, least: number) => void;
  /** To be found by its letters and digits, whatever stands between them. */
  readonly addApart: (form: string, least: number) => void;
  readonly read: (text: string) => Seen;
}

/** What was seen of a text, added up from the signs below. */
type Seen = number;

/** A part of a form may be in it. */
export const FOUND = 1;
/** It may hold something encoded, or a diff: then it has to be read the other way, too. */
export const CODED = 2;
export const DIFF = 4;
/** It has fourteen letters or digits of ASCII in a row. */
export const LONG_WORD = 8;

/** A gram is four characters of five bits. */
const GRAM = 4;
const BITS = 5;
const MASK = (1 << (GRAM * BITS)) - 1;
const LONG = 14;

/** The grams of all forms, and how many of them in a row are the least that counts. */
interface Marks {
  readonly grams: Uint32Array;
  row: number;
}

export function createSieve(): Sieve {
  const [plain, apart] = [noMarks(), noMarks()];
  return {
    addPlain: (form, least) => mark(plain, form, least),
    addApart: (form, least) => mark(apart, form, least),
    read: (text) => read(text, plain, apart),
  };
}

function noMarks(): Marks {
  return { grams: new Uint32Array((MASK + 1) >> 5), row: Number.POSITIVE_INFINITY };
}

function mark(marks: Marks, form: string, least: number): void {
  const { grams } = marks;
  marks.row = Math.min(marks.row, least - GRAM + 1);
  let gram = 0;
  for (let at = 0; at < form.length; at += 1) {
    gram = ((gram << BITS) | (kindAt(form, at) & VALUE)) & MASK;
    if (at >= GRAM - 1) grams[gram >> 5] = (grams[gram >> 5] ?? 0) | (1 << (gram & 31));
  }
}

function read(text: string, plain: Marks, apart: Marks): Seen {
  const [inPlain, inApart, most, mostBare] = [plain.grams, apart.grams, plain.row, apart.row];
  let seen = 0;
  let [gram, row, bare, bareRow, word] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 0x100 ? (NARROW[code] ?? 0) : kindAt(text, at);
    gram = ((gram << BITS) | (kind & VALUE)) & MASK;
    row = ((inPlain[gram >> 5] ?? 0) >> (gram & 31)) & 1 ? row + 1 : 0;
    if (row >= most) return FOUND;
    if (kind & LETTER) {
      bare = ((bare << BITS) | (kind & VALUE)) & MASK;
      bareRow = ((inApart[bare >> 5] ?? 0) >> (bare & 31)) & 1 ? bareRow + 1 : 0;
      if (bareRow >= mostBare) return FOUND;
      word = kind & ASCII ? word + 1 : 0;
      if (word === LONG) seen |= LONG_WORD;
    } else {
      word = 0;
      if (kind & SIGNS) seen |= signOf(kind);
    }
  }
  return seen;
}

function signOf(kind: number): Seen {
  return kind & ASTRAL ? FOUND : kind & CODE ? CODED : DIFF;
}

/** What there is to know of a character: five bits that stay when it is made small, and these. */
const VALUE = 31;
const LETTER = 32;
const ASCII = 64;
const CODE = 128;
const BRACKET = 256;
/** A letter of two code units, such as mathematicians write: how it is made small is not told by one of them. */
const ASTRAL = 512;
const SIGNS = CODE | BRACKET | ASTRAL;
const KNOWN = 1024;

const IS_LETTER = /[\p{L}\p{N}]/u;
/** The dotted capital of Turkish and the sigma at the end of a word are made small as they are nowhere else. */
const SPECIAL: Readonly<Record<string, string>> = { '\u0130': 'i', ς: 'σ' };

const NARROW = Uint16Array.from({ length: 0x100 }, (_, code) => kindOf(code));
/** Of all others, as they come. */
let wide: Uint16Array | null = null;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) return kindOfPair(text.codePointAt(at) ?? code);
  wide ??= new Uint16Array(0x10000);
  const known = wide[code] ?? 0;
  if (known !== 0) return known;
  const kind = kindOf(code) | KNOWN;
  wide[code] = kind;
  return kind;
}

/** Half a pair is no letter; nor are the pictures that most pairs are. */
function kindOfPair(code: number): number {
  return code > 0xffff && IS_LETTER.test(String.fromCodePoint(code)) ? ASTRAL : 0;
}

function kindOf(code: number): number {
  const letter = String.fromCharCode(code);
  const isAscii = /[\da-z]/i.test(letter);
  const marks = '%\\&'.includes(letter) ? CODE : '[{'.includes(letter) ? BRACKET : 0;
  const isLetter = IS_LETTER.test(letter);
  return valueOf(code) | (isLetter ? LETTER : 0) | (isAscii ? ASCII : 0) | marks;
}

function valueOf(code: number): number {
  const letter = String.fromCharCode(code);
  const small = (SPECIAL[letter] ?? letter.toLowerCase()).charCodeAt(0);
  return (small ^ (small >> 5) ^ (small >> 10)) & VALUE;
}
