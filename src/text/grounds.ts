/** Numbers, dates, times and codes that a text tells, and whether they were given. */
import { inAscii } from './ascii.ts';
import { sameDate } from './calendar.ts';
import { spansIn, type TimeOfDay } from './clocks.ts';
import { withoutNumbering } from './numbering.ts';
import type { Amount } from './compounds.ts';
import { type Facts, factsIn, type Quantity, sameQuantity } from './quantities.ts';

/** What was told, and was not given. */
export interface Claim {
  readonly from: number;
  readonly text: string;
  /** What was given of the same kind instead. */
  readonly instead: string | null;
}

/** As many hours by themselves of an answer are looked at. */
const most = 500;
/** Texts that were given whose numbers are kept, since most cases are asked more than once. */
const kept = 500;

interface Told extends Facts {
  /** What may be hours by themselves, as in 9–17. */
  readonly hours: readonly TimeOfDay[];
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
      const own = withoutNumbering(inAscii(text));
      const told = { ...factsIn(own, false), groups: groupsIn(own), hours: spansIn(own).slice(0, most) };
      const { quantities, dates, times, codes } = told;
      return { told, count: quantities.length + dates.length + times.length + codes.length };
    },
    unfoundedIn: (told, sources) => unfounded(told, sources.map(read), sources, free),
  };
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
type Given = Pick<Facts, 'dates' | 'times'> & {
  readonly quantities: readonly Amount[];
  /** Numbers within identifiers. */
  readonly numbers: ReadonlySet<string>;
};

function unfounded(told: Told, all: readonly Facts[], sources: readonly string[], free: number): Claim[] {
  const given: Given = {
    quantities: [
      ...new Set(
        all.flatMap(({ quantities }) =>
          quantities.flatMap((each) => (each.whole ? [each, each.whole] : [each])),
        ),
      ),
    ],
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
  const isGiven = (each: Amount): boolean => {
    const [value = -1] = each.values;
    const small = each.unit === null && each.values.length === 1 && Number.isInteger(value) && value >= 0;
    if (small && value <= free) return true;
    if ((small || isDay(each)) && partsOfDates.has(value)) return true;
    if (isDated(each, dates) || (small && isWithinHours(each, told.hours, times))) return true;
    if (numbers.has(each.text) || quantities.some((other) => sameQuantity(each, other))) return true;
    return times.some((time) => isHour(each, time));
  };
  const isLike = (each: Amount, { unit }: Amount): boolean =>
    unit !== null && each.unit !== null && unit.dimension === each.unit.dimension;
  return told.quantities
    .filter((each) => !isGiven(each) && !(each.whole && isGiven(each.whole)))
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
  const isGiven = (time: TimeOfDay): boolean =>
    times.some((other) => other.readings.some((it) => time.readings.includes(it))) ||
    quantities.some((other) => isHour(other, time));
  return told.times
    .filter((each) => !isGiven(each))
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

/** Eight hours may be eight o'clock, and 24h around the clock: `20 heures`; 2h30 may be 150 minutes. */
function isHour({ unit, values: [value = -1] }: Amount, { text, readings }: TimeOfDay): boolean {
  if (unit?.dimension !== 'time') return false;
  const minutes = (value * unit.factor) / 60_000;
  if (unit.factor === 3_600_000 && value <= 24 && readings.includes(minutes % 1440)) return true;
  return readings.includes(minutes) && /\d ?h/i.test(text);
}

/** `31.08` and the `08` of `31/08` may be of a date. */
function isDated({ text }: Amount, dates: Given['dates']): boolean {
  const [, day, month] = /^(?:(\d{1,2})\.)?(\d{2})$/.exec(text) ?? [];
  if (month === undefined || (day === undefined && !month.startsWith('0'))) return false;
  return dates.some(({ readings }) =>
    readings.some((it) => it.month === Number(month) && (day === undefined || it.day === Number(day))),
  );
}

/** Whether it is one of the hours of a span, and a time that was given. */
function isWithinHours(
  { from, values: [value = -1] }: Amount,
  hours: readonly TimeOfDay[],
  times: readonly TimeOfDay[],
): boolean {
  const is = (time: number): boolean =>
    time === value * 60 || (value <= 12 && time === (value * 60 + 720) % 1440);
  return (
    hours.some((span) => from >= span.from && from < span.from + span.text.length) &&
    times.some(({ readings }) => readings.some(is))
  );
}

/** `3日` may be a day of a month. */
function isDay({ text }: Amount): boolean {
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
