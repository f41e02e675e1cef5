/** Texts as they are compared: how something is encoded makes no difference, what a reader sees does. */
import type { Json } from '../types.ts';

/** What nobody sees: marks of direction, soft hyphens, joints without width, the choice between two looks of a sign. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]/g;
/** What is as it is compared already. */
const PLAIN = /^[\n\u0020-\u007e]*$/;
const TURKISH = /[ıİ]/;
/** An apostrophe within a word, straight or bent. */
const BENT = /(?<=\p{L})[’ʼ](?=\p{L})/gu;
const APOSTROPHE = /\p{L}['’ʼ]\p{L}/u;

type Form = (text: string) => string;

/** Composed characters, plain blanks and line ends, and one case where case does not matter. */
export function comparable(text: string, ignoreCase: boolean): string {
  const plain = seen(text);
  return ignoreCase ? folded(plain) : plain;
}

function seen(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Zs}/gu, ' ')
    .normalize('NFC');
}

/** `STRASSE` is `Straße`, and `ΣΟΦΟΣ` is `σοφος`: a letter may have two small forms, or a capital of two letters. */
function folded(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/i\u0307/g, 'i');
}

/** The same where `I` is the capital of `ı`, and `İ` that of `i`. */
function foldedInTurkish(text: string): string {
  return folded(text.toLocaleLowerCase('tr'));
}

/** The ways in which two texts may come out the same: an `I` is read as in English and, where it may be, as in Turkish. */
export function formsFor(texts: readonly string[], ignoreCase: boolean): readonly Form[] {
  const first: Form = (text) => comparable(text, ignoreCase);
  if (!ignoreCase || !texts.some((text) => TURKISH.test(text))) return [first];
  return [first, (text) => foldedInTurkish(seen(text))];
}

/** Where a text stands in another one, in UTF-16 units of that as it was written. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Finds a text in a form of another one. */
type Find = (text: string, wanted: string) => number;

/**
 * Where texts stand in one. An apostrophe within a word may be straight or bent; what has nothing to be seen in it, such
 * as a blank that does not break, is looked for as it is written.
 */
export function openPlaces(text: string, ignoreCase: boolean): (wanted: string, find: Find) => Place | null {
  const known = new Map<string, string>();
  const inForm = (form: Form, name: string): string => {
    const made = known.get(name) ?? form(text);
    known.set(name, made);
    return made;
  };
  return (wanted, find) => {
    if (seen(wanted).trim() === '') {
      const from = text.indexOf(wanted);
      return from < 0 ? null : { from, to: from + wanted.length };
    }
    const straight = APOSTROPHE.test(wanted);
    for (const [nth, plain] of formsFor([text, wanted], ignoreCase).entries()) {
      const form: Form = straight ? (it) => straightened(plain(it)) : plain;
      const sought = form(wanted);
      const at = find(inForm(form, `${nth} ${straight}`), sought);
      if (at >= 0) return { from: originOf(text, at, form), to: originOf(text, at + sought.length, form) };
    }
    return null;
  };
}

/** With every apostrophe within a word as a keyboard has it. */
export function straightened(text: string): string {
  return text.replace(BENT, "'");
}

/** The place in a text that a place in its form comes from. */
function originOf(text: string, at: number, form: Form): number {
  if (PLAIN.test(text)) return at;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (form(text.slice(0, middle)).length <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same for every text in a value. */
export function comparableJson(value: Json, ignoreCase: boolean): Json {
  if (typeof value === 'string') return comparable(value, ignoreCase);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => comparableJson(each, ignoreCase));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [comparable(key, false), comparableJson(each, ignoreCase)]),
  );
}
