/** Numbers, dates, times and codes that a text tells, and whether they were given. */
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

interface Grounds {
  /** What a text tells, and how much that is. */
  readonly numbersIn: (text: string) => { readonly told: Facts; readonly count: number };
  /** What of it stands in none of the sources, in the order of the text. */
  readonly unfoundedIn: (told: Facts, sources: readonly string[]) => readonly Claim[];
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
      const told = factsIn(counting(text), false);
      const { quantities, dates, times, codes } = told;
      return { told, count: quantities.length + dates.length + times.length + codes.length };
    },
    unfoundedIn: (told, sources) => unfounded(told, sources.map(read), sources, free),
  };
}

/** The answer without what numbers its own parts: list items, headings, steps, citations, links. */
function counting(text: string): string {
  const blank = (match: string): string => match.replace(/[^\n]/g, ' ');
  const cited = citationsIn(text).reduce(
    (left, { from, to }) => left.slice(0, from) + blank(left.slice(from, to)) + left.slice(to),
    text,
  );
  return cited
    .replace(/^[ \t]{0,12}(?:#{1,6}[ \t]+)?(?:\*\*)?\(?\d{1,3}(?:[.)]|(?=:))(?=[ \t*]|$)/gm, blank)
    .replace(
      /(?<!\p{L})(?:steps?|schritte?|étapes?|pasos?|passo|stap|krok|option|punkt) \d{1,2}(?![\d.,]*\d)/giu,
      blank,
    )
    .replace(/(?<!\d)24\/7(?!\d)/g, blank)
    .replace(/\bhttps?:\/\/[^\s<>]{1,2000}/gi, blank);
}

function unfounded(told: Facts, given: readonly Facts[], sources: readonly string[], free: number): Claim[] {
  const quantities = given.flatMap((each) => each.quantities);
  const dates = given.flatMap((each) => each.dates);
  const times = given.flatMap((each) => each.times);
  const partsOfDates = new Set(
    dates.flatMap(({ readings }) => readings.flatMap(({ year, day }) => [year, day])),
  );
  const years = new Set([
    ...dates.flatMap(({ readings }) => readings.map(({ year }) => year)),
    ...yearsIn(quantities),
  ]);
  const numbers = new Set(given.flatMap(({ codes }) => codes.flatMap(({ text }) => runsOf(text))));
  const claims: Claim[] = [];
  for (const each of told.quantities) {
    const [value] = each.values;
    const small =
      each.unit === null && each.values.length === 1 && Number.isInteger(value) && (value ?? 0) >= 0;
    if (small && ((value ?? 0) <= free || partsOfDates.has(value ?? -1))) continue;
    if (numbers.has(each.text) || quantities.some((other) => sameQuantity(each, other))) continue;
    const like = quantities.find(
      ({ unit }) => unit !== null && each.unit !== null && unit.dimension === each.unit.dimension,
    );
    claims.push({ ...each, instead: like?.text ?? null });
  }
  for (const each of told.dates)
    if (!dates.some((other) => sameDate(each, other, years)))
      claims.push({ ...each, instead: dates[0]?.text ?? null });
  for (const each of told.times)
    if (!times.some(({ readings }) => readings.some((it) => each.readings.includes(it))))
      claims.push({ ...each, instead: times[0]?.text ?? null });
  if (told.codes.length > 0) {
    const all = sources.join('\n').toLowerCase();
    const runs = new Set(runsOf(all));
    for (const each of told.codes) {
      const isGiven =
        all.includes(each.text.toLowerCase()) || runsOf(each.text).every((run) => runs.has(run));
      if (!isGiven) claims.push({ ...each, instead: null });
    }
  }
  return claims.toSorted((one, other) => one.from - other.from);
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
