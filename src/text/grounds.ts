/** Numbers, dates, times and codes that a text tells, and whether they were given. */
import { inAscii } from './ascii.ts';
import { blank, blanked } from './blanks.ts';
import { sameDate } from './calendar.ts';
import { citationsIn } from './citations.ts';
import { type Facts, factsIn, type Quantity, sameQuantity } from './quantities.ts';

/** What was told, and was not given. */
export interface Claim {
  readonly from: number;
  readonly text: string;
  /** What was given of the same kind instead. */
  readonly instead: string | null;
}

/** Texts that were given whose numbers are kept, since most cases are asked more than once. */
const kept = 500;

interface Told extends Facts {
  /** Digits that stand in groups, from where to where. */
  readonly groups: readonly { readonly from: number; readonly text: string }[];
}

interface Grounds {
  /** What a text tells, and how much that is. */
  readonly numbersIn: (text: string) => { readonly told: Told; readonly count: number };
  /** What of it stands in none of the sources, in the order of the text. */
  readonly unfoundedIn: (told: Told, sources: readonly string[]) => readonly Claim[];
}

/** Whole numbers up to `free` need no source where no unit follows. */
export function openGrounds(free: number): Grounds {
  const known = new Map<string, Facts>();
  const read = (text: string): Facts => {
    const found = known.get(text) ?? factsIn(text, true);
    if (known.size >= kept) known.clear();
    known.set(text, found);
    return found;
  };
  return {
    numbersIn: (text) => {
      const own = counting(inAscii(text));
      const told = { ...factsIn(own, false), groups: groupsIn(own) };
      const { quantities, dates, times, codes } = told;
      return { told, count: quantities.length + dates.length + times.length + codes.length };
    },
    unfoundedIn: (told, sources) => unfounded(told, sources.map(read), sources, free),
  };
}

/** The answer without what numbers its own parts: list items, headings, steps, citations, links. */
function counting(text: string): string {
  const labels = new Set(text.match(labelled));
  return blanked(text, citationsIn(text))
    .replace(
      /^[ \t>]{0,12}(?:[-*+•][ \t]+)?(?:#{1,6}[ \t]+)?(?:\*\*)?\(?\d{1,3}(?:\.\d{1,3}){0,3}(?:\\?[.)](?=[ \t*]|$)|(?=:(?:[ \t]|$)))/gm,
      blank,
    )
    .replace(/^[ \t]{0,12}\d{1,2}[ \t]{1,3}[-–—][ \t]+(?=[\p{Lu}*])/gmu, blank)
    .replace(/\d{1,2}\ufe0f?\u20e3/g, blank)
    .replace(
      /(?<!\p{L})(?:steps?|schritte?|étapes?|pasos?|pass[oi]|passaggio|stap|krok|option|punkt|шаг|adım|الخطوة|चरण|ステップ|手順) ?\d{1,2}(?![\d.,]*\d)|第 ?\d{1,3}/giu,
      blank,
    )
    .replace(heading, (label: string) => (isNumbering(label, labels) ? blank(label) : label))
    .replace(
      /(?<!\d)24\/7(?!\d)|(?<!\d)7 (?:days a week|tage die woche|jours sur 7|días a la semana)|7 ?j\/7/gi,
      blank,
    )
    .replace(/\bhttps?:\/\/[^\s<>]{1,2000}/gi, blank);
}

/** What a line begins with that numbers parts of the answer: `Tip 1:`. */
const heading = /^[ \t>*#_-]{0,8}\p{Lu}[\p{L}\p{M}]{1,14} \d{1,2}(?=\*{0,2} ?[:：])/gmu;

/** The same wherever it stands. */
const labelled = /\p{L}[\p{L}\p{M}]{1,14} \d{1,2}/gu;

/** Whether it is the first of its kind, or another one stands before it: `Room 12:` numbers no part. */
function isNumbering(label: string, labels: ReadonlySet<string>): boolean {
  const [, word = '', number = ''] = /(\p{L}[\p{L}\p{M}]*) (\d+)$/u.exec(label) ?? [];
  return number === '1' || labels.has(`${word} ${Number(number) - 1}`);
}

/** Digits in groups: numbers of telephones, accounts and books may be grouped otherwise where they were given. */
const grouped = /(?<![\p{L}\p{N}])[+(]{0,2}[A-Z]{0,2}\d(?:[ ()/.-]{0,2}[\dA-Z]){6,33}/gu;

function groupsIn(text: string): Told['groups'] {
  return [...text.matchAll(grouped)].map((match) => ({ from: match.index, text: match[0] }));
}

/** As if nothing stood between. */
function unbroken(text: string): string {
  return text.replace(/[\s()/.-]/g, '');
}

/** All that was given, in one list of each kind. */
type Given = Pick<Facts, 'quantities' | 'dates' | 'times'> & {
  /** Numbers within identifiers. */
  readonly numbers: ReadonlySet<string>;
};

function unfounded(told: Told, all: readonly Facts[], sources: readonly string[], free: number): Claim[] {
  const given: Given = {
    quantities: all.flatMap((each) => each.quantities),
    dates: all.flatMap((each) => each.dates),
    times: all.flatMap((each) => each.times),
    numbers: new Set(all.flatMap(({ codes }) => codes.flatMap(({ text }) => runsOf(text)))),
  };
  const claims = [
    ...quantitiesBeyond(told, given, free),
    ...datesBeyond(told, given),
    ...timesBeyond(told, given),
    ...(told.codes.length > 0 ? codesBeyond(told, sources) : []),
  ];
  return withoutGroups(claims, told, sources).toSorted((one, other) => one.from - other.from);
}

function quantitiesBeyond(told: Told, { quantities, dates, times, numbers }: Given, free: number): Claim[] {
  const partsOfDates = new Set(
    dates.flatMap(({ readings }) => readings.flatMap(({ year, day }) => [year, day])),
  );
  const isGiven = (each: Quantity): boolean => {
    const [value = -1] = each.values;
    const small = each.unit === null && each.values.length === 1 && Number.isInteger(value) && value >= 0;
    if (small && value <= free) return true;
    if ((small || isDay(each)) && partsOfDates.has(value)) return true;
    if (numbers.has(each.text) || quantities.some((other) => sameQuantity(each, other))) return true;
    return times.some(({ readings }) => readings.some((time) => isHour(each, time)));
  };
  const isLike = (each: Quantity, { unit }: Quantity): boolean =>
    unit !== null && each.unit !== null && unit.dimension === each.unit.dimension;
  return told.quantities
    .filter((each) => !isGiven(each))
    .map((each) => ({ ...each, instead: quantities.find((other) => isLike(each, other))?.text ?? null }));
}

function datesBeyond(told: Told, { quantities, dates }: Given): Claim[] {
  const years = new Set([
    ...dates.flatMap(({ readings }) => readings.map(({ year }) => year)),
    ...yearsIn(quantities),
  ]);
  return told.dates
    .filter((each) => !dates.some((other) => sameDate(each, other, years)))
    .map((each) => ({ ...each, instead: dates[0]?.text ?? null }));
}

function timesBeyond(told: Told, { quantities, times }: Given): Claim[] {
  const isGiven = (readings: readonly number[]): boolean =>
    times.some((other) => other.readings.some((it) => readings.includes(it))) ||
    readings.some((time) => quantities.some((other) => isHour(other, time)));
  return told.times
    .filter(({ readings }) => !isGiven(readings))
    .map((each) => ({ ...each, instead: times[0]?.text ?? null }));
}

function codesBeyond(told: Told, sources: readonly string[]): Claim[] {
  const all = inAscii(sources.join('\n')).toLowerCase();
  const runs = new Set(runsOf(all));
  return told.codes
    .filter(({ text }) => {
      const isParts = /\p{L}/u.test(text) && runsOf(text).every((run) => runs.has(run));
      return !isParts && !holds(all, text);
    })
    .map((each) => ({ ...each, instead: null }));
}

/** Without parts of longer numbers that were given in other groups. */
function withoutGroups(
  claims: readonly Claim[],
  { groups }: Told,
  sources: readonly string[],
): readonly Claim[] {
  if (claims.length === 0 || groups.length === 0) return claims;
  const given = inAscii(sources.join('\n'));
  const [all, exact] = [unbroken(given), new Set(groupsIn(given).map(({ text }) => unbroken(text)))];
  const known = groups.filter(({ text }) => {
    const bare = unbroken(text);
    // A version and an address of the net are others with one digit more.
    return exact.has(bare) || (!DOTTED.test(text) && all.includes(bare));
  });
  return claims.filter(
    ({ from }) => !known.some((group) => from >= group.from && from < group.from + group.text.length),
  );
}

const DOTTED = /^\d+(?:\.\d+){2,}$/;

/** Eight hours may be eight o'clock, and 24h around the clock: `20 heures`. */
function isHour({ unit, values: [value = -1] }: Quantity, time: number): boolean {
  const isOfHours = unit?.dimension === 'time' && unit.factor === 3_600_000;
  return isOfHours && value <= 24 && (value * 60) % 1440 === time;
}

/** `3日` may be a day of a month. */
function isDay({ text }: Quantity): boolean {
  return /^\d{1,2}\s?[日号號일]$/.test(text);
}

/** Whether a code stands there, and not as a part of a longer one. */
function holds(all: string, code: string): boolean {
  const wanted = code.toLowerCase();
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const [before, after] = [all.slice(Math.max(0, at - 2), at), all.slice(end, end + 2)];
    if (!/\d\.?$/.test(before) && !/^\.?\d/.test(after)) return true;
  }
  return false;
}

/** The numbers in an identifier: `ref_7504069` says no more than 7504069. */
function runsOf(text: string): readonly string[] {
  return text.match(/\d{3,20}/g) ?? [];
}

function yearsIn(quantities: readonly Quantity[]): readonly number[] {
  return quantities
    .flatMap(({ values, unit }) => (unit === null ? values : []))
    .filter((value) => value > 999 && value < 3000);
}
