/** Foreign text made fit to look at: what hides is named, what is too long is cut between characters. */

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Colours, cursor moves and terminal links: whole sequences, which say nothing to a reader. */
const TERMINAL_SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\u009d]*(?:\u0007|\u001b\\|\u009c)/g;
const HIDDEN_RUN = /(?:(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB])+/gu;

const VARIANT = /^(?:[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])$/u;
const PICTURE_JOINT = /^\uFE0F?\u200D$/u;
const TAKES_VARIANT = /[\p{Emoji}\p{Script=Han}]$/u;
/** England, Scotland, Wales: a black flag and its region in tag characters. */
const FLAG_REGION = /^[\u{E0061}-\u{E007A}]{3,6}\u{E007F}$/u;
const PICTURE_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const PICTURE_START = /^\p{Extended_Pictographic}/u;
/** Scripts that are misspelt without joiners: from Arabic to Myanmar, and Khmer. */
const JOINING_END = /[\u0600-\u109F\u1780-\u17FF]$/;

/** Joiners and variation selectors that belong to how a word or an emoji is written. */
function belongs(run: string, before: string, after: string): boolean {
  if (VARIANT.test(run)) return TAKES_VARIANT.test(before);
  if (FLAG_REGION.test(run)) return before === '🏴';
  if (PICTURE_JOINT.test(run) && PICTURE_END.test(before)) return PICTURE_START.test(after);
  return (run === '\u200C' || run === '\u200D') && JOINING_END.test(before);
}

function nameHidden(run: string, offset: number, whole: string): string {
  const before = whole.slice(Math.max(0, offset - 2), offset);
  const after = whole.slice(offset + run.length, offset + run.length + 2);
  if (belongs(run, before, after)) return run;
  const points = [...run];
  const first = (points[0]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return points.length === 1 ? `⟨U+${first}⟩` : `⟨U+${first} and ${points.length - 1} more hidden⟩`;
}

/**
 * The text as a reader should see it: line ends are `\n`, terminal sequences are gone, and every control,
 * bidi, zero-width or tag character is named (`⟨U+202E⟩`), as hiding text is an attack on the reader.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(TERMINAL_SEQUENCES, '')
    .replace(LINE_ENDS, '\n')
    .replace(HIDDEN_RUN, (run, offset: number, whole: string) => nameHidden(run, offset, whole));
}

/** `visible`, on one line, with single blanks. */
export function oneLine(text: string): string {
  return visible(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

let segmenter: Intl.Segmenter | null = null;

/** Made when first needed: it costs as much as loading a whole library. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}

/** The last place at or before `at` where text may be cut: at a blank if one is near, never inside a character. */
function cutBefore(text: string, at: number): number {
  const blank = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
  if (blank > at * 0.7) return blank;
  const whole =
    graphemes()
      .segment(text.slice(0, at + 100))
      .containing(at)?.index ?? at;
  if (whole > 0) return whole;
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at;
}

/** At most `max` UTF-16 units, with `… (1,204 more characters)` at the end where something was cut. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = max - `… (${count(text.length)} more characters)`.length;
  if (room < 1) return max < 2 ? '…'.slice(0, max) : `${text.slice(0, cutBefore(text, max - 1)).trimEnd()}…`;
  const head = text.slice(0, cutBefore(text, room)).trimEnd();
  const left = text.slice(head.length).replace(/[\uDC00-\uDFFF]/g, '').length;
  return `${head}… (${count(left)} more ${left === 1 ? 'character' : 'characters'})`;
}

/** Bytes in UTF-8: never less than its UTF-16 units or code points, so the safe way to measure against a limit. */
export function bytes(text: string): number {
  let sum = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) sum += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return sum;
}

/** What stands where there is no number. */
const NOTHING = '–';

function fixed(value: number, places: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** A real minus sign, and none for what rounds to zero. */
function signed(value: number, shown: string, plus: '' | '+'): string {
  if (!/[1-9]/.test(shown)) return shown;
  return value < 0 ? `−${shown}` : `${plus}${shown}`;
}

/** `1,204` */
export function count(value: number): string {
  return Number.isFinite(value) ? signed(value, fixed(value, 0), '') : NOTHING;
}

/** `1 case`, `12 cases` */
export function many(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A share: `91.3 %`. What is not quite nothing or not quite all never rounds to it. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return NOTHING;
  const size = Math.abs(share);
  if (size > 0 && size < 0.0005) return share < 0 ? 'over −0.1 %' : 'under 0.1 %';
  if (share < 1 && share > 0.9995) return 'over 99.9 %';
  return `${signed(share, fixed(share * 100, 1).replace(/\.0$/, ''), '')} %`;
}

/** A p-value: `0.3 %`, or `under 0.1 %`. */
export function chance(p: number): string {
  return p < 0.001 ? 'under 0.1 %' : percent(p);
}

/** A difference of shares in percentage points, always signed: `−11.1`. */
export function points(difference: number): string {
  return Number.isFinite(difference) ? signed(difference, fixed(difference * 100, 1), '+') : NOTHING;
}

function time(size: number): string {
  if (size < 9.95) return `${fixed(size, 1).replace(/\.0$/, '')} ms`;
  if (size < 999.5) return `${fixed(size, 0)} ms`;
  if (size < 59_995) return `${fixed(size / 1000, 2)} s`;
  const seconds = Math.round(size / 1000);
  return `${count(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}

/** A question to a small model costs some millionths: two figures of it tell which of two costs less. */
const LEAST_MONEY = 0.000_000_1;

function money(size: number): string {
  if (size > 0 && size < LEAST_MONEY) return 'under $0.0000001';
  if (size > 0 && size < 0.001) return `$${fixed(size, 1 - Math.floor(Math.log10(size)))}`;
  if (size === 0) return '$0';
  return `$${fixed(size, size >= 1 ? 2 : size >= 0.1 ? 3 : 4)}`;
}

/** `812 ms`, `1.24 s`, `2 min 5 s` */
export function milliseconds(value: number): string {
  return Number.isFinite(value) ? signed(value, time(Math.abs(value)), '') : NOTHING;
}

/** `1 token`, `1,204 tokens`; means keep one decimal. */
export function tokens(value: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  const shown = fixed(value, Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1);
  return `${signed(value, shown, '')} ${shown === '1' ? 'token' : 'tokens'}`;
}

/** `7`, `1,204`, and for means `1.3` */
function figure(value: number): string {
  return Number.isFinite(value) ? signed(value, fixed(value, Number.isInteger(value) ? 0 : 1), '') : NOTHING;
}

/** `$1.24`, `$0.0031`, `$0.000064` */
export function usd(value: number): string {
  return Number.isFinite(value) ? signed(value, money(Math.abs(value)), '') : NOTHING;
}

export type Unit = 'ratio' | 'ms' | 'tokens' | 'usd' | 'count';

const SHOWN: Readonly<Record<Unit, (value: number) => string>> = {
  ratio: percent,
  ms: milliseconds,
  tokens,
  usd,
  count: figure,
};

/** A value in the unit of its measure. */
export function amount(value: number | null, unit: Unit): string {
  return value === null ? NOTHING : SHOWN[unit](value);
}

/** How far one value is from another, always signed; shares differ in points. */
export function difference(value: number | null, unit: Unit): string {
  if (value === null || !Number.isFinite(value)) return NOTHING;
  if (unit === 'ratio') return points(value);
  const shown = SHOWN[unit](Math.abs(value));
  return /^[$\d]/.test(shown) ? signed(value, shown, '+') : shown;
}

/**
 * What a message says where its file is named before it: beside `a.jsonl:3`, `a.jsonl: no text` is `no text`, and
 * `a.jsonl is not valid JSON` is `is not valid JSON`.
 */
export function withoutFile(message: string, file: string | null): string {
  if (file === null || !message.startsWith(file)) return message;
  const rest = message.slice(file.length);
  return /^(?:: | (?=(?:is|has|holds|names|repeats|exists|does|can't)\b))/.test(rest)
    ? rest.replace(/^:? /, '')
    : message;
}

const MOST_NAMES = 5;

/** `a, b, c, d, e and 4 more` */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

/** The start of a text, word for word and on one line, at most `most` UTF-16 units and whole characters. */
export function start(text: string, most = 80): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line.toWellFormed();
  const cut = line.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  return cut
    .slice(0, blank > most * 0.6 ? blank : most)
    .toWellFormed()
    .replace(/\ufffd$/, '');
}
