/** A text as a reader of some encoding sees it, and where each of its characters begins and ends in the text itself. */
export interface PlacedReading {
  readonly text: string;
  readonly places: Int32Array;
  readonly ends: Int32Array;
}

const CODED =
  /%[0-9a-f]{2}|\\u[0-9a-f]{4}|\\u\{[0-9a-f]{1,6}\}|\\x[0-9a-f]{2}|&#x[0-9a-f]{1,6};?|&#\d{1,7};?|&(?:amp|lt|gt|quot|apos);|\\["\\/nrt]/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** An encoding of an encoding of an encoding is where it ends. */
const DEEPEST = 3;

/** What takes a code apart: blanks, ends of lines, marks of a quotation. */
const BETWEEN = /\s+(?:> ?)?|\\[nrt]/g;

const SQUEEZABLE = /%\s*[\da-f]|\\\s*[ux]|&\s*#/i;

/** With percent codes, escapes of JSON and JavaScript and entities read, those inside of others and in pieces too. */
export function decodedReadings(text: string): readonly PlacedReading[] {
  const squeezed = SQUEEZABLE.test(text) ? readingOf(text, BETWEEN, nothing) : null;
  const inside = squeezed ? placedInside(squeezed.text).map((reading) => within(squeezed, reading)) : [];
  return [...placedInside(text), ...inside];
}

function placedInside(text: string): readonly PlacedReading[] {
  const found: PlacedReading[] = [];
  for (let reading = decoded(text); reading && found.length < DEEPEST; reading = decoded(reading.text)) {
    const outer = found.at(-1);
    found.push(outer ? within(outer, reading) : reading);
  }
  return found;
}

/** What every text has in it that holds something encoded, or a diff. */
export const READ_OTHERWISE = /[%\\&]|\[-|\{\+/;

/** What `decodedReadings` and `diffReadings` read, without its places: a fraction of the work, and next to always enough. */
export function* otherReadings(text: string): Generator<string> {
  yield* codedReadings(text);
  if (!DIFF.test(text)) return;
  for (const marks of [GONE, COME]) {
    const reading = text.replace(marks, '');
    if (reading !== text) yield reading;
  }
}

/** What is said in codes, as `decodedReadings` reads it. */
export function* codedReadings(text: string): Generator<string> {
  yield* readingsInside(text);
  const squeezed = SQUEEZABLE.test(text) ? text.replace(BETWEEN, '') : text;
  if (squeezed !== text) yield* readingsInside(squeezed);
}

function* readingsInside(text: string): Generator<string> {
  let inner = text;
  for (let depth = 0; depth < DEEPEST && ENCODED.test(inner); depth += 1) {
    const outer = inner;
    inner = outer.replace(CODED, (code) => meaning(code) ?? code);
    if (inner === outer) return;
    yield inner;
  }
}

/** A reading of a reading, with places in the text itself. */
export function within(outer: PlacedReading, { text, places, ends }: PlacedReading): PlacedReading {
  return {
    text,
    places: places.map((at) => outer.places[at] ?? at),
    ends: ends.map((end) => outer.ends[end - 1] ?? end),
  };
}

const ENCODED = /[%\\&]/;

/** Null where nothing is encoded. */
function decoded(text: string): PlacedReading | null {
  return ENCODED.test(text) ? readingOf(text, CODED, meaning) : null;
}

/** What a diff of words takes apart: `[-gone-]{+come+}`. */
const GONE = /\[-|-\]|\{\+[^}]*\+\}/g;
const COME = /\{\+|\+\}|\[-[^\]]*-\]/g;
const DIFF = /\[-|\{\+/;

/** A diff as the text before it and as the text after it. */
export function diffReadings(text: string): readonly PlacedReading[] {
  if (!DIFF.test(text)) return [];
  return [GONE, COME].flatMap((marks) => readingOf(text, marks, nothing) ?? []);
}

/** The text with each match read as what it means; null where none means anything. */
function readingOf(
  text: string,
  pattern: RegExp,
  meant: (match: string) => string | null,
): PlacedReading | null {
  const places = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let out = '';
  let done = 0;
  const copy = (to: number): void => {
    for (let at = done; at < to; at += 1) {
      places[out.length + at - done] = at;
      ends[out.length + at - done] = at + 1;
    }
    out += text.slice(done, to);
  };
  for (const match of text.matchAll(pattern)) {
    const words = meant(match[0]);
    if (words === null) continue;
    copy(match.index);
    done = match.index + match[0].length;
    places.fill(match.index, out.length, out.length + words.length);
    ends.fill(done, out.length, out.length + words.length);
    out += words;
  }
  if (done === 0) return null;
  copy(text.length);
  return { text: out, places: places.subarray(0, out.length), ends: ends.subarray(0, out.length) };
}

function nothing(): string {
  return '';
}

/** What a code that `CODED` finds stands for. */
function meaning(code: string): string | null {
  const sign = code.charAt(0);
  if (sign === '%') return character(code.slice(1), 16);
  if (sign === '\\') {
    if (code.length > 2) return character(code.slice(2).replace('{', ''), 16);
    return /[nrt]/i.test(code) ? ' ' : code.charAt(1);
  }
  if (code.charAt(1) !== '#') return NAMED[code.slice(1, -1).toLowerCase()] ?? null;
  return /^&#x/i.test(code) ? character(code.slice(3), 16) : character(code.slice(2), 10);
}

/** What follows the digits does not matter. */
function character(digits: string, base: number): string | null {
  const code = Number.parseInt(digits, base);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}

/** Letters and digits alone: what was spaced out stands together again. */
export function bareReading(text: string): PlacedReading {
  const places = new Int32Array(text.length);
  const kept: string[] = [];
  let length = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    for (let at = 0; at < word.length; at += 1) places[length + at] = match.index + at;
    length += word.length;
    kept.push(word);
  }
  const used = places.subarray(0, length);
  return { text: kept.join(''), places: used, ends: used.map((at) => at + 1) };
}

/** JSON with what it writes as escapes read. */
export function asItStands(json: string): string {
  return json.includes('\\') ? json.replace(/\\(?:u([0-9a-f]{4})|.)/gi, unescaped) : json;
}

function unescaped(escape: string, code: string | undefined): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return ESCAPES[escape] ?? escape.charAt(1);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\b': '\b',
  '\\f': '\f',
};
