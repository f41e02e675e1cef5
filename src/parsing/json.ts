/** JSON: reading it strictly, comparing its values, and finding where a text stops being JSON. */
import { UserError } from '../errors.ts';
import type { Fields, Json } from '../types.ts';
import { start } from '../render/text.ts';
import { type Digits, exactly } from './digits.ts';
import { checkLength, checkShape, type Parsed, type Room } from './shape.ts';
import { placesIn } from './yaml.ts';

/** True for a mapping: neither null nor a list nor a scalar. */
export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping that was made key by key has room for four keys at least; one that was parsed, for those that it has. */
export function inItsSize(fields: Fields): Fields {
  return JSON.parse(JSON.stringify(fields)) as Fields;
}

/** JSON without white space and with keys sorted by code unit: equal values give equal texts. */
export function canonical(value: Json): string {
  return isInOrder(value) ? JSON.stringify(value) : inOrder(value);
}

/** Whether all keys are sorted as they stand: most often they are, and then the engine's own text is the same. */
function isInOrder(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (Array.isArray(value)) return (value as readonly Json[]).every(isInOrder);
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || !isInOrder((value as Fields)[key])) return false;
    before = key;
  }
  return true;
}

function inOrder(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value as readonly Json[]) text += `${text === '' ? '' : ','}${inOrder(each)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort())
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${inOrder((value as Fields)[key] ?? null)}`;
  return `{${text}}`;
}

/** Deep equality; the order of keys does not matter, the order of a list does. */
export function sameJson(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (Array.isArray(left))
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((each: Json, at) => sameJson(each, (right as readonly Json[])[at] ?? null))
    );
  if (!isFields(left) || !isFields(right)) return false;
  const keys = Object.keys(left);
  const isSame = (key: string): boolean =>
    Object.hasOwn(right, key) && sameJson(left[key] ?? null, right[key] ?? null);
  return keys.length === Object.keys(right).length && keys.every(isSame);
}

/** Where two values first differ, as a sentence such as `/city is "Rome", not "Paris"`; null when nowhere. */
export function firstDifference(expected: Json, observed: Json, path = ''): string | null {
  if (sameJson(expected, observed)) return null;
  for (const key of keysOfBoth(expected, observed)) {
    const [wanted, found] = [own(expected, key), own(observed, key)];
    if (wanted === undefined) return `${path}/${key} is ${shown(found)}, which is not expected`;
    if (found === undefined) return `${path}/${key} is missing, not ${shown(wanted)}`;
    const inside = firstDifference(wanted, found, `${path}/${key}`);
    if (inside) return inside;
  }
  return `${path || 'the answer'} is ${shown(observed)}, not ${shown(expected)}`;
}

function shown(value: Json | undefined): string {
  return start(JSON.stringify(value ?? null));
}

/** Keys of two mappings, or places of two lists; none where they are not alike. */
function keysOfBoth(left: Json, right: Json): Iterable<string> {
  const areLists = Array.isArray(left) && Array.isArray(right);
  if (!areLists && !(isFields(left) && isFields(right))) return [];
  return new Set([...Object.keys(left), ...Object.keys(right)]);
}

function own(value: Json, key: string): Json | undefined {
  return Object.hasOwn(value as object, key) ? (value as Fields)[key] : undefined;
}

/** Levels of an answer that are read: enough for any that means something, and few enough to be walked through. */
const deepest = 1000;

/** Whether a value has more levels than can be walked through. */
export function isDeep(value: Json): boolean {
  if (typeof value !== 'object') return false;
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? (Object.values(each) as readonly Json[]) : [],
    );
  }
  return false;
}

/** Reads strict JSON. `firstLine` is the line of its file where the text starts, as for a line of JSONL. */
export function parseJson(
  text: string,
  file: string,
  firstLine = 1,
  digits: Digits = 'rounded',
  room?: Room,
): Parsed {
  checkLength(text, file);
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = digits === 'kept' ? exactly(plain) : JSON.parse(plain);
  } catch {
    throw syntaxError(plain, file, firstLine);
  }
  // Places cost a second reading, so they are looked up only when somebody asks.
  let places: Parsed['lineOf'] | null = null;
  const lineOf: Parsed['lineOf'] = (path) => (places ??= placesIn(plain, file, firstLine))(path);
  return { value: checkShape(value, file, lineOf, room), lineOf };
}

/** What is wrong with a text that is no JSON, and where. */
export function syntaxFault(text: string): { readonly found: string; readonly offset: number } {
  const offset = Math.max(jsonFault(text), 0);
  const rest = text.slice(offset, offset + 20).split('\n', 1)[0] ?? '';
  const found = offset >= text.length ? 'the text ends too early' : `unexpected ${JSON.stringify(rest)}`;
  return { found, offset };
}

function syntaxError(text: string, file: string, firstLine: number): UserError {
  const { found, offset } = syntaxFault(text);
  const line = text.slice(0, offset).split('\n').length + firstLine - 1;
  return new UserError(
    `${file} is not valid JSON: ${found}`,
    { file, line, key: null },
    'JSON has no comments and no trailing commas; strings and keys stand in double quotes.',
  );
}

const blank = /[ \t\r\n]*/y;
const mark = /[{}[\],:]/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const plainText = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * Where a text stops being JSON (RFC 8259), as an offset; -1 when it is JSON.
 * JSON.parse does not always tell, and its messages differ between engines.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = endOf(blank, text, 0) ?? 0;
  while (at < text.length) {
    const end = endOf(mark, text, at) ?? endOfString(text, at) ?? endOf(scalar, text, at);
    const found = text[at] === '"' ? 'string' : endOf(mark, text, at) ? (text[at] as string) : 'scalar';
    const next: Wanted | null = end === null ? null : follow(wanted, found, open);
    if (end === null || next === null) return at;
    wanted = next;
    at = endOf(blank, text, end) ?? end;
  }
  return wanted === 'nothing' ? -1 : text.length;
}

/** Where a sticky pattern that matches at `at` ends; null when it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Strings are read piece by piece: one pattern for all of them could take exponential time. */
function endOfString(text: string, at: number): number | null {
  if (text[at] !== '"') return null;
  let end: number | null = at + 1;
  while (end !== null) {
    end = endOf(plainText, text, end) ?? end;
    if (text[end] === '"') return end + 1;
    end = endOf(escape, text, end);
  }
  return null;
}

/** What may come after `found` where `wanted` was due; null when it may not stand there. */
function follow(wanted: Wanted, found: string, open: string[]): Wanted | null {
  const after = (): Wanted => (open.length > 0 ? 'comma-or-end' : 'nothing');
  if (wanted === 'colon') return found === ':' ? 'value' : null;
  if (wanted === 'comma-or-end' && found === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if (wanted.endsWith('-or-end') && found === (open.at(-1) === '{' ? '}' : ']')) {
    open.pop();
    return after();
  }
  if (wanted.startsWith('key')) return found === 'string' ? 'colon' : null;
  if (!wanted.startsWith('value')) return null;
  if (found === 'string' || found === 'scalar') return after();
  if (found !== '{' && found !== '[') return null;
  open.push(found);
  return found === '{' ? 'key-or-end' : 'value-or-end';
}
