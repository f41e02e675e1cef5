import { bareForms, type Form, keyForms, NESTED, nestedForms } from './secret-forms.ts';
import { bareView, decodedViews, diffViews, type View, within } from './views.ts';

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
/** How many characters at an end of a key, or within it, are such a part. */
const END = 8;
const WITHIN = 12;
/** Texts are searched by stretches of this length, at every so many characters that none of `LEAST` is missed. */
const GRAM = 4;
const STEP = LEAST - GRAM + 1;

interface Index {
  readonly grams: Map<string, (readonly [form: Form, at: number])[]>;
  /** One mark for each hash of a known gram: nearly every place of a text is ruled out here, without a copy. */
  readonly marks: Uint8Array;
}

const HASHES = 1 << 18;

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let next = at; next < at + GRAM; next += 1) hash = hash * 31 + text.charCodeAt(next);
  return hash % HASHES;
}

function emptyIndex(): Index {
  return { grams: new Map(), marks: new Uint8Array(HASHES) };
}

/** What is looked for in a text as it stands, and in its letters and digits alone. */
interface Known {
  readonly whole: Index;
  readonly bare: Index;
}

type Forms = (secret: string) => readonly Form[];

/** A redactor that knows no secret yet; `forms` says how each may be written, `nested` how else if a text is fit for it. */
export function createRedactor(forms: Forms = keyForms, nested: Forms = nestedForms): Redactor {
  /** Secrets whose nested forms were not needed yet: most runs never meet a text that could hold one. */
  const waiting: string[] = [];
  const known: Known = { whole: emptyIndex(), bare: emptyIndex() };
  // Long texts pass several doors on their way; those found clean are not searched again.
  const clean = new Set<string>();
  const redact = (text: string): string => {
    if (known.whole.grams.size === 0 || clean.has(text)) return text;
    if (waiting.length > 0 && NESTED.test(text))
      for (const line of waiting.splice(0)) for (const form of nested(line)) learn(known.whole, form);
    const out = without(text, known);
    if (out === text && text.length > WORTH_KEEPING) clean.add(text);
    return out;
  };
  return {
    add: (secret) => {
      const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
      clean.clear();
      for (const line of lines.filter(({ length }) => length >= LEAST)) {
        for (const form of forms(line)) learn(known.whole, form);
        for (const form of bareForms(line)) learn(known.bare, form);
        waiting.push(line);
      }
    },
    redact,
    deep: (value) => (known.whole.grams.size === 0 ? value : inDepth(redact)(value)),
  };
}

/**
 * Case is left out of account: an echo in capitals is still an echo. Places must stay where they are, and the dotted
 * capital of Turkish is the one letter that takes two when it is small.
 */
function lower(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

function learn(index: Index, form: Form): void {
  if (form.text.length < LEAST) return;
  const lowered = { ...form, text: lower(form.text) };
  for (let at = 0; at + GRAM <= lowered.text.length; at += 1) {
    const gram = lowered.text.slice(at, at + GRAM);
    const there = index.grams.get(gram);
    if (there) there.push([lowered, at]);
    else index.grams.set(gram, [[lowered, at]]);
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
    let end = 0;
    for (const [form, hit] of index.grams.get(text.slice(at, at + GRAM)) ?? []) {
      const stretch = common(text, at, form, hit);
      if (!stretch) continue;
      found.push(stretch);
      end = Math.max(end, stretch[1]);
    }
    // What is found already need not be found again; what begins near its end is.
    at = Math.max(at, end - LEAST - STEP);
  }
  return found;
}

/** What is found in a view, as stretches of the text itself. */
function stretchesIn({ text, places }: View, index: Index, whole: string): readonly Stretch[] {
  return stretches(lower(text), index).map(([from, to]) => {
    const [start, end] = [places[from] ?? 0, endOf(places, to)];
    return [start, start + whole.slice(start, end).trimEnd().length];
  });
}

/** The place after a character: where the next one starts, unless something was left out between the two. */
function endOf(places: Int32Array, to: number): number {
  const [last = 0, next = 0] = [places[to - 1], places[to]];
  return next > last ? next : last + 1;
}

function allStretches(text: string, { whole, bare }: Known): readonly Stretch[] {
  const views = [...decodedViews(text), ...diffViews(text)];
  const spread = (view: View): readonly Stretch[] =>
    stretches(lower(view.text), bare).map(([from, to]) => [
      view.places[from] ?? 0,
      (view.places[to - 1] ?? 0) + 1,
    ]);
  const found = [
    ...stretches(lower(text), whole),
    ...spread(bareView(text)),
    ...views.flatMap((view) => [
      ...stretchesIn(view, whole, text),
      ...spread(within(view, bareView(view.text))),
    ]),
  ];
  return found.sort((one, other) => one[0] - other[0]);
}

function without(text: string, known: Known): string {
  let out = '';
  let done = 0;
  for (const [from, to] of allStretches(text, known)) {
    if (from >= done) out += text.slice(done, from) + STARS;
    done = Math.max(done, to);
  }
  return out + text.slice(done);
}

/** Changes every string inside a value. Shared parts stay shared. */
export function inDepth(
  redact: (text: string) => string,
  redactName: (name: string) => string = redact,
): <T>(value: T) => T {
  const known = new Map<object, unknown>();
  const copy = (value: object): unknown => {
    if (Array.isArray(value)) {
      const items = value.map(visit);
      return items.some((item, at) => item !== value[at]) ? items : value;
    }
    const before = Object.entries(value);
    const after = before.map(([key, item]) => [redactName(key), visit(item)] as const);
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
