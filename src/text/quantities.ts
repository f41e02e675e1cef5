/** The numbers of a text, with their units, however they are written. */
import { inAscii } from './ascii.ts';
import { blanked } from './blanks.ts';
import { type PartialDate, datesIn, monthsIn } from './calendar.ts';
import { spansIn, type TimeOfDay, timesIn } from './clocks.ts';
import { type Amount, halvesIn, withWholes } from './compounds.ts';
import { numeralsIn, spelledNumbersIn } from './number-words.ts';
import { currencies, scales, type Unit, units } from './units.ts';

export interface Quantity extends Amount {
  /** What it is a part of: 2 hours of 2 hours 30 minutes. */
  readonly whole?: Amount;
}

export interface Facts {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly PartialDate[];
  readonly times: readonly TimeOfDay[];
  /** Digits with letters, such as ORD-2041, or in many parts, such as 3.12.1: they are taken word for word. */
  readonly codes: readonly { readonly from: number; readonly text: string }[];
}

const working = /^(?:business|working|ouvr|hábil|lavorativ|úteis|robocz)/;
const workday: Unit = { dimension: 'workday', factor: 1 };
/** Characters of one text that are read. */
const longest = 100_000;
/** More numbers than this of one text, of each kind, are not looked at: all are held against all that were given. */
const most = 2000;

const money = '(?:[€$£¥₹₩]|US\\$|R\\$|EUR|USD|GBP|CHF|PLN|INR|Rs\\.?)';
const figure =
  "\\d{0,4}[¼½¾⅐-⅞]|\\d{1,3}(?:[ \u00a0\u202f'’]\\d{3})+(?:[.,]\\d{1,6})?(?!\\d)|\\d{1,20}(?:[.,]\\d{1,20}){0,6}";
/** Letters of other scripts may stand right before a figure. */
const letter = '\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}';
const word = `${letter}\\p{N}_`;
const code = new RegExp(
  `(?<![${word}.@/-])(?=[${letter}\\d_/-]*[${letter}])[${letter}]{1,10}[-_/]?(?:[${letter}\\d]{0,12}[-_/]?){0,2}\\d{3,20}[${letter}\\d]{0,12}(?![${word}])`,
  'gu',
);
const number = new RegExp(
  `(?<![${word}]|\\p{L}-|\\d[.,])(?:(${money}(?! )|(?<!\\d ?)${money}(?= )) ?)?((?<![\\p{N}\\p{L}%€$£°)])[-−](?=\\d))?(${figure})`,
  'gu',
);
const eastern = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]';
const name = '(?:(?!' + eastern + ')[\\p{L}\\p{M}]){1,14}\\$?';
/** Units of East Asia by themselves, since what follows is set without a blank. */
const easternUnits = [...units.keys()].filter((each) => /^[\u3000-\u9fff\uac00-\ud7af]/.test(each));
const symbol = `%|°[CF]|[€$£¥₹₩]|${easternUnits.toSorted((one, other) => other.length - one.length).join('|')}`;
const following = new RegExp(`^(?:[-\u00a0\u202f ]?(${symbol}|${name}))(?: (${name}|[€$£¥%₹]))?`, 'u');
/** Before it, a word for its sign. */
const minus = /(?<![\p{N}%€$£°)] )(?<!\p{L})(?:minus|moins|menos|meno|минус) $/iu;

/**
 * Whatever counts, measures or dates. What was `given` is read more widely than what is told: written-out numbers even
 * without a unit behind them, and 2007-08 as a month too.
 */
export function factsIn(whole: string, given: boolean): Facts {
  let text = inAscii(whole.slice(0, longest));
  const dates = datesIn(text);
  const months = given ? monthsIn(text) : [];
  text = without(text, dates);
  const times = timesIn(text).slice(0, most);
  text = without(text, times);
  const spans = given ? spansIn(text).slice(0, most) : [];
  const codes = [...text.matchAll(code)]
    .slice(0, most)
    .map((match) => ({ from: match.index, text: match[0] }));
  text = without(text, codes);
  const numerals = numeralsOf(text, given);
  text = without(text, numerals);
  const figures = figuresIn(text);
  const spelled = spelledIn(text, given);
  const numbers = [...figures, ...numerals, ...spelled].filter(({ values }) => values.length > 0);
  const quantities = withWholes(text, numbers);
  return {
    quantities: given ? [...quantities, ...partsIn(text), ...halvesIn(text)] : quantities,
    dates: [...dates, ...months],
    times: [...times, ...spans],
    codes: [...codes, ...figures.filter(({ values }) => values.length === 0)],
  };
}

type Found = readonly { readonly from: number; readonly text: string }[];

function without(text: string, found: Found): string {
  return blanked(
    text,
    found.map(({ from, text: it }) => ({ from, to: from + it.length })),
  );
}

function figuresIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(number)) {
    if (found.length >= most) break;
    const end = match.index + match[0].length;
    const { scale, unit, length } = unitAfter(text.slice(end, end + 40), match[1] !== undefined);
    const isMinus =
      match[2] !== undefined || minus.test(text.slice(Math.max(0, match.index - 12), match.index));
    const figure = match[3] ?? '';
    const values = [
      ...readingsOf(figure),
      ...yearsOf(figure, text.slice(Math.max(0, match.index - 5), match.index)),
    ].map((value) => value * scale * (isMinus ? -1 : 1));
    const symbol = match[1] ? (units.get(match[1].toLowerCase().replace('.', '')) ?? null) : null;
    const told = text.slice(match.index, end + length).replace(/[.,]$/, '');
    found.push({ from: match.index, text: told, values, unit: symbol ?? unit });
  }
  return found;
}

/** The second year of 2007-08. */
function yearsOf(figure: string, before: string): readonly number[] {
  const first = /(\d{4})[-–/]$/.exec(before)?.[1];
  return first && /^\d{1,2}$/.test(figure) ? [Number(first.slice(0, -figure.length) + figure)] : [];
}

/** Of money, a letter says how many: $1.2M. */
const ofMoney = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

function unitAfter(rest: string, isMoney = false): { scale: number; unit: Unit | null; length: number } {
  const match = following.exec(rest);
  if (!match) return { scale: 1, unit: null, length: 0 };
  const many = isMoney ? ofMoney.get(match[1]?.toLowerCase() ?? '') : undefined;
  if (many !== undefined) return { scale: many, unit: null, length: rest.indexOf(match[1] ?? '') + 1 };
  const [first = '', second = ''] = [match[1]?.toLowerCase(), match[2]?.toLowerCase()];
  const scale = scales.get(first);
  if (scale !== undefined) {
    const unit = units.get(second) ?? null;
    const length = match[0].length - (unit || match[2] === undefined ? 0 : match[2].length + 1);
    return { scale, unit, length };
  }
  const unit = units.get(first) ?? null;
  // "14 business days": the word between says what kind of days they are.
  const later = unit === null && first.length > 3 ? (units.get(second) ?? null) : null;
  if (later) return { scale: 1, unit: working.test(first) ? workday : later, length: match[0].length };
  if (unit && working.test(second)) return { scale: 1, unit: workday, length: match[0].length };
  return {
    scale: 1,
    unit,
    length: unit ? match[0].length - (match[2] === undefined ? 0 : match[2].length + 1) : 0,
  };
}

function spelledIn(text: string, all: boolean): readonly Quantity[] {
  return withUnits(text, spelledNumbersIn(text, most)).filter(({ unit }) => all || unit !== null);
}

/** Characters for numbers. One alone may be any word, but for those that are told with their unit. */
function numeralsOf(text: string, all: boolean): readonly Quantity[] {
  return withUnits(text, numeralsIn(text).slice(0, most)).filter(
    ({ values: [value = 0], unit, text: it }) => all || /\d/.test(it) || (unit !== null && value > 1),
  );
}

function withUnits(text: string, numbers: ReturnType<typeof numeralsIn>): readonly Quantity[] {
  return numbers.map(({ from, text: it, value }) => {
    const end = from + it.length;
    const { scale, unit, length } = unitAfter(text.slice(end, end + 40));
    return { from, text: text.slice(from, end + length), values: [value * scale], unit };
  });
}

/** Of what was given, 1/2 may be told as ½, and ½ as 1/2. */
function partsIn(text: string): readonly Quantity[] {
  const pattern = /(?<![\d/.])(?:(\d{1,3}) )?(\d{1,3})\/(\d{1,3})(?![\d/.])|[¼½¾⅐-⅞]/g;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [, whole = 0, over, under] = match;
    const values = over
      ? [[Number(over) / Number(under)], [Number(whole) + Number(over) / Number(under)]]
      : match[0]
          .normalize('NFKD')
          .split('⁄')
          .map((each) => [Number(each)]);
    return values.map((each) => ({ from: match.index, text: match[0], values: each, unit: null }));
  });
}

/** What a figure may mean: 1.234,56 and 1,234.56 are one number, 1.234 may be two; 1.2.3 is none. */
export function readingsOf(figure: string): readonly number[] {
  const part = fractionIn(figure);
  if (part !== null) return [part];
  const text = figure.replace(/[ \u00a0\u202f'’]/g, '');
  // As in India: 12,34,567.
  if (/^\d{1,2}(?:,\d\d)+,\d{3}$/.test(text)) return [Number(text.replaceAll(',', ''))];
  const marks = text.replace(/\d/g, '');
  if (marks === '') return [Number(text)];
  const last = marks.at(-1) ?? '.';
  const groups = text.split(/[.,]/);
  if (new Set(marks).size === 2) {
    if (marks.indexOf(last) !== marks.length - 1) return [];
    const at = text.lastIndexOf(last);
    return [Number(`${text.slice(0, at).replace(/[.,]/g, '')}.${text.slice(at + 1)}`)];
  }
  const grouped = groups.slice(1).every(({ length }) => length === 3) && (groups[0]?.length ?? 9) <= 3;
  if (marks.length > 1) return grouped ? [Number(groups.join(''))] : [];
  const decimal = Number(groups.join('.'));
  return grouped && groups[0] !== '0' ? [decimal, Number(groups.join(''))] : [decimal];
}

/** 1½ is 1.5; null where there is no such sign. */
function fractionIn(figure: string): number | null {
  const sign = figure.at(-1) ?? '';
  const [over, under] = sign.normalize('NFKD').split('⁄').map(Number);
  return over && under ? Number(figure.slice(0, -1)) + over / under : null;
}

/**
 * Whether a quantity that is told agrees with one that was given; one without a unit fits any, 0.25 is 25 %, and 99 cents
 * are 0.99 of any money. Of -20 % and -20 € the minus may be told in words: 20 % off.
 */
export function sameQuantity(told: Amount, given: Amount): boolean {
  if (isShare(told, given) || isShare(given, told) || isOfCents(told, given) || isOfCents(given, told))
    return true;
  if (told.unit && given.unit && told.unit.dimension !== given.unit.dimension) return false;
  const [by, over] = told.unit && given.unit ? [told.unit.factor, given.unit.factor] : [1, 1];
  return told.values.some((one) =>
    given.values.some(
      (other) =>
        near(one * by, other * over) || (other < 0 && near(one * by, -other * over) && isTurned(given)),
    ),
  );
}

function isTurned({ unit }: Amount): boolean {
  return unit !== null && (unit.dimension === 'percent' || currencies.test(unit.dimension));
}

function isOfCents(cents: Amount, money: Amount): boolean {
  if (cents.unit?.dimension !== 'cent' || !currencies.test(money.unit?.dimension ?? '')) return false;
  return cents.values.some((one) => money.values.some((other) => near(one, other * 100)));
}

/** Whether the first is a percentage, and the second the same as a plain fraction. */
function isShare(percent: Amount, plain: Amount): boolean {
  if (percent.unit?.dimension !== 'percent' || plain.unit !== null) return false;
  const fractions = plain.values.filter((value) => !Number.isInteger(value));
  return percent.values.some((one) => fractions.some((other) => near(one, other * 100)));
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
