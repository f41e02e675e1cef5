import { escapeHtml } from '../render/html.ts';
import { literal } from '../render/literal.ts';

/** Takes secrets out of every text that leaves, in the forms in which a model or a server may echo them. */
export interface Redactor {
  readonly add: (secret: string) => void;
  readonly redact: (text: string) => string;
  /** Every string inside a value; what holds no secret is the same object as before. */
  readonly deep: <T>(value: T) => T;
}

const STARS = '***';
const WORTH_KEEPING = 10_000;
/** Shorter strings would take innocent words out of reports. */
const LEAST = 6;
/** A key of this length is given away by a part of it. */
const LONG = 16;
/** How many characters at an end of a key, or within it, are such a part. */
const END = 8;
const WITHIN = 12;
/** Texts are searched by stretches of this length, at every so many characters that none of `LEAST` is missed. */
const GRAM = 4;
const STEP = LEAST - GRAM + 1;

/** A way to write a secret; `rate` is how many characters it takes for one of the secret's. */
interface Form {
  readonly text: string;
  readonly partial: boolean;
  readonly rate: number;
}

interface Index {
  readonly grams: Map<string, (readonly [form: Form, at: number])[]>;
  /** One mark for each hash of a known gram: nearly every place of a text is ruled out here, without a copy. */
  readonly marks: Uint8Array;
}

const HASHES = 1 << 16;

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let next = at; next < at + GRAM; next += 1) hash = hash * 31 + text.charCodeAt(next);
  return hash % HASHES;
}

/** A redactor that knows no secret yet. */
export function createRedactor(): Redactor {
  const index: Index = { grams: new Map(), marks: new Uint8Array(HASHES) };
  // Long texts pass several doors on their way; those found clean are not searched again.
  const clean = new Set<string>();
  const redact = (text: string): string => {
    if (index.grams.size === 0 || clean.has(text)) return text;
    const out = without(text, index);
    if (out === text && text.length > WORTH_KEEPING) clean.add(text);
    return out;
  };
  return {
    add: (secret) => {
      const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
      clean.clear();
      for (const line of lines.filter(({ length }) => length >= LEAST)) {
        for (const form of formsOf(line)) learn(index, form);
      }
    },
    redact,
    deep: (value) => (index.grams.size === 0 ? value : deepen(redact)(value)),
  };
}

/** As it is, reversed, in base64 at all three alignments, in hex, and as each of our sinks would escape it. */
function formsOf(secret: string): readonly Form[] {
  const buffer = Buffer.from(secret);
  const partial = secret.length >= LONG;
  const reversed = [...secret].reverse().join('');
  const escaped = [
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    literal(secret),
    escapeHtml(secret),
  ];
  const base64 = [0, 1, 2].flatMap((shift) => base64At(buffer, shift));
  return [
    ...[...new Set([secret, reversed, ...escaped])].map((text) => ({ text, partial, rate: 1 })),
    ...[...new Set(base64)].map((text) => ({ text, partial, rate: 4 / 3 })),
    { text: buffer.toString('hex'), partial, rate: 2 },
  ].filter(({ text }) => text.length >= LEAST);
}

/** The characters that the secret alone decides when so many bytes stand before it, in both alphabets. */
function base64At(buffer: Buffer, shift: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(shift), buffer])
    .toString('base64')
    .replace(/=+$/, '');
  const own = text.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + buffer.length) * 4) / 3));
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}

/**
 * Case is left out of account: an echo in capitals is still an echo. Places must stay where they are, and the dotted
 * capital of Turkish is the one letter that takes two when it is small.
 */
function lower(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

function learn(index: Index, form: Form): void {
  const lowered = { ...form, text: lower(form.text) };
  for (let at = 0; at + GRAM <= lowered.text.length; at += 1) {
    const gram = lowered.text.slice(at, at + GRAM);
    index.grams.set(gram, [...(index.grams.get(gram) ?? []), [lowered, at]]);
    index.marks[hashAt(gram, 0)] = 1;
  }
}

type Stretch = readonly [from: number, to: number];

/** The longest stretch around a hit that text and form have in common, if it gives the secret away. */
function common(text: string, at: number, { text: form, partial, rate }: Form, hit: number): Stretch | null {
  let before = 0;
  while (before < hit && before < at && text[at - before - 1] === form[hit - before - 1]) before += 1;
  let after = GRAM;
  while (hit + after < form.length && text[at + after] === form[hit + after]) after += 1;
  const length = before + after;
  const found: Stretch = [at - before, at + after];
  if (length === form.length) return found;
  const atEnd = before === hit || hit + after === form.length;
  return partial && length >= (atEnd ? END : WITHIN) * rate ? found : null;
}

function stretches(text: string, index: Index): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at + GRAM <= text.length; at += STEP) {
    if (index.marks[hashAt(text, at)] === 0) continue;
    for (const [form, hit] of index.grams.get(text.slice(at, at + GRAM)) ?? []) {
      const stretch = common(text, at, form, hit);
      if (stretch) found.push(stretch);
    }
  }
  return found.sort((one, other) => one[0] - other[0]);
}

function without(text: string, index: Index): string {
  let out = '';
  let done = 0;
  for (const [from, to] of stretches(lower(text), index)) {
    if (from >= done) out += text.slice(done, from) + STARS;
    done = Math.max(done, to);
  }
  return out + text.slice(done);
}

/** Shared parts of a value stay shared. */
function deepen(redact: (text: string) => string): <T>(value: T) => T {
  const known = new Map<object, unknown>();
  const copy = (value: object): unknown => {
    if (Array.isArray(value)) {
      const items = value.map(visit);
      return items.some((item, at) => item !== value[at]) ? items : value;
    }
    const before = Object.entries(value);
    const after = before.map(([key, item]) => [redact(key), visit(item)] as const);
    const same = before.every(([key, item], at) => after[at]?.[0] === key && after[at]?.[1] === item);
    return same ? value : Object.fromEntries(after);
  };
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return redact(value);
    if (typeof value !== 'object' || value === null) return value;
    if (!known.has(value)) known.set(value, copy(value));
    return known.get(value);
  };
  return <T>(value: T) => visit(value) as T;
}
