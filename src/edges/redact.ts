import { changing, type Places, remembering } from './in-depth.ts';
import { bareLettersOf, type Letters, lettersOf } from './letters.ts';
import { bareForms, type Form, keyForms, mayNest, nestedForms } from './secret-forms.ts';
import { createSieve, type Sieve } from './sieve.ts';
import {
  asItStands,
  bareReading,
  decodedReadings,
  diffReadings,
  otherReadings,
  READ_OTHERWISE,
  type PlacedReading,
  within,
} from './placed-readings.ts';

/** Takes secrets out of every text that leaves, in the forms in which a model or a server may echo them. */
export interface Redactor {
  readonly add: (secret: string) => void;
  readonly redact: (text: string) => string;
  /** Every string inside a value; what holds no secret is the same object as before. */
  readonly deep: Deep;
  /** The same for parts that come one by one and share others: those are taken for what they were before. */
  readonly openDeep: () => <T>(value: T) => T;
}

interface Deep {
  <T>(value: T): T;
  /** Whether there is anything to look for. */
  readonly isNeeded?: () => boolean;
  /** Whether no text of this JSON can hold a secret; where it may, each has to be looked at by itself. */
  readonly isFree?: (json: string) => boolean;
}

const STARS = '***';
/**
 * So many texts are remembered as clean, each of no more characters than that; then it begins anew. What comes again and
 * again, such as names and reasons, is soon among them, whatever comes once in between.
 */
const MOST_CLEAN = 2000;
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
  marks: Uint8Array;
}

const HASHES = 1 << 18;
/** Of who knows no gram yet, which may never come to know one. */
const NO_MARKS = new Uint8Array(HASHES);

function hashAt(codes: Letters['codes'], at: number): number {
  let hash = 0;
  for (let next = at; next < at + GRAM; next += 1) hash = hash * 31 + (codes[next] ?? 0);
  return hash & (HASHES - 1);
}

function gramAt(codes: Letters['codes'], at: number): string {
  let gram = '';
  for (let next = at; next < at + GRAM; next += 1) gram += String.fromCharCode(codes[next] ?? 0);
  return gram;
}

function emptyIndex(): Index {
  return { grams: new Map(), marks: NO_MARKS };
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
  const sieve = createSieve();
  const learnPlain = (form: Form): void => {
    learn(known.whole, form);
    if (form.text.length >= LEAST) sieve.addPlain(form.text, leastOf(form));
  };
  const clean = new Set<string>();
  let nameOf: ((name: string) => string) | null = null;
  let places: Places = new Map();
  const learnNested = (text: string): void => {
    if (waiting.length > 0 && mayNest(text))
      for (const line of waiting.splice(0)) nested(line).forEach(learnPlain);
  };
  const searched = (text: string): string => {
    learnNested(text);
    return isClean(text, sieve) ? text : without(text, known);
  };
  // Values pass several doors on their way; those found clean are not searched again.
  const remembered = (text: string): string => {
    if (clean.has(text)) return text;
    const out = searched(text);
    if (out !== text || text.length > MOST_CLEAN) return out;
    if (clean.size >= MOST_CLEAN) clean.clear();
    clean.add(text);
    return out;
  };
  const isNeeded = (): boolean => known.whole.grams.size > 0;
  const openDeep = (): (<T>(value: T) => T) =>
    changing(remembered, (nameOf ??= remembering(remembered)), places);
  // Every text stands in it as it is, between marks that no text goes on over. What else they would be read as is not
  // looked at here.
  const isFree = (json: string): boolean => {
    const text = asItStands(json);
    learnNested(text);
    return !READ_OTHERWISE.test(text) && !sieve.mayHold(text);
  };
  const deep = <T>(value: T): T => (isNeeded() ? openDeep()(value) : value);
  return {
    add: (secret) => {
      const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
      clean.clear();
      nameOf = null;
      places = new Map();
      for (const line of lines.filter(({ length }) => length >= LEAST)) {
        forms(line).forEach(learnPlain);
        for (const form of bareForms(line)) {
          learn(known.bare, form);
          if (form.text.length >= LEAST) sieve.addApart(form.text, leastOf(form));
        }
        waiting.push(line);
      }
    },
    redact: (text) => (isNeeded() ? searched(text) : text),
    deep: Object.assign(deep, { isNeeded, isFree: (json: string) => !isNeeded() || isFree(json) }),
    openDeep: () => (isNeeded() ? openDeep() : (value) => value),
  };
}

/** Whether nothing can be in it, in none of the ways to read it. */
function isClean(text: string, sieve: Sieve): boolean {
  if (sieve.mayHold(text)) return false;
  if (!READ_OTHERWISE.test(text)) return true;
  for (const reading of otherReadings(text)) if (sieve.mayHold(reading)) return false;
  return true;
}

function learn(index: Index, form: Form): void {
  if (form.text.length < LEAST) return;
  const letters = lettersOf(form.text);
  const lowered = { ...form, text: letters.text() };
  if (index.marks === NO_MARKS) index.marks = new Uint8Array(HASHES);
  for (let at = 0; at + GRAM <= lowered.text.length; at += 1) {
    const gram = lowered.text.slice(at, at + GRAM);
    const there = index.grams.get(gram);
    if (there) there.push([lowered, at]);
    else index.grams.set(gram, [[lowered, at]]);
    index.marks[hashAt(letters.codes, at)] = 1;
  }
}

type Stretch = readonly [from: number, to: number];

/** So many characters in common with a form give the secret away at least. */
function leastOf({ text: { length }, partial, rate }: Form): number {
  return partial ? Math.min(length, Math.ceil(END * rate)) : length;
}

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

/** Shared, as nearly all texts have none. */
const NONE: readonly Stretch[] = [];

function stretches({ codes, length, text: read }: Letters, index: Index): readonly Stretch[] {
  let found: Stretch[] | null = null;
  let text: string | null = null;
  for (let at = 0; at + GRAM <= length; at += STEP) {
    if (index.marks[hashAt(codes, at)] === 0) continue;
    const hits = index.grams.get(gramAt(codes, at));
    if (!hits) continue;
    text ??= read();
    let end = 0;
    for (const [form, hit] of hits) {
      const stretch = common(text, at, form, hit);
      if (!stretch) continue;
      (found ??= []).push(stretch);
      end = Math.max(end, stretch[1]);
    }
    // What is found already need not be found again; what begins near its end is.
    at = Math.max(at, end - LEAST - STEP);
  }
  return found ?? NONE;
}

/** What is found in a reading, as stretches of the text itself. */
function stretchesIn({ text, places, ends }: PlacedReading, index: Index): readonly Stretch[] {
  return stretches(lettersOf(text), index).map(([from, to]) => [places[from] ?? 0, ends[to - 1] ?? 0]);
}

function allStretches(text: string, { whole, bare }: Known): readonly Stretch[] {
  const plain = stretches(lettersOf(text), whole);
  const spread = spreadIn(text, bare, () => bareReading(text));
  const inReadings = [...decodedReadings(text), ...diffReadings(text)].flatMap((reading) => [
    ...stretchesIn(reading, whole),
    ...spreadIn(reading.text, bare, () => within(reading, bareReading(reading.text))),
  ]);
  if (plain.length + spread.length + inReadings.length === 0) return NONE;
  return [...plain, ...spread, ...inReadings].sort((one, other) => one[0] - other[0]);
}

/** Where each letter stands is asked only once something is found, which is next to never. */
function spreadIn(text: string, bare: Index, placed: () => PlacedReading): readonly Stretch[] {
  const found = stretches(bareLettersOf(text), bare);
  if (found.length === 0) return found;
  const { places, ends } = placed();
  return found.map(([from, to]) => [places[from] ?? 0, ends[to - 1] ?? 0]);
}

function without(text: string, known: Known): string {
  const found = allStretches(text, known);
  if (found.length === 0) return text;
  let out = '';
  let done = 0;
  for (const [from, to] of found) {
    if (from >= done) out += text.slice(done, from) + STARS;
    done = Math.max(done, to);
  }
  return out + text.slice(done);
}
