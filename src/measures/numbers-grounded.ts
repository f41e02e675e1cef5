import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { sameDate } from '../text/calendar.ts';
import { citationsIn } from '../text/citations.ts';
import { around, marked, quoted, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';
import { factsIn, type Facts, type Quantity, sameQuantity } from '../text/quantities.ts';
import { sourcesOf } from '../text/sources.ts';

/** Characters of an answer that are read. */
const longest = 100_000;
/** Texts that were given whose numbers are kept, since most cases are asked more than once. */
const kept = 500;

const options = once(() =>
  z.strictObject({
    'free-up-to': z
      .int()
      .min(0)
      .max(100)
      .default(0)
      .describe('Whole numbers up to this need no source when no unit follows, such as "2 ways".'),
    allow: z
      .array(z.union([z.string().min(1), z.number()]))
      .default([])
      .describe('Numbers, dates or amounts that may be told without a source, such as "24 hours".'),
  }),
);

interface Claim {
  readonly from: number;
  readonly text: string;
  /** What was given of the same kind instead. */
  readonly instead: string | null;
}

/**
 * 1 when each number, date, time, amount and code of an answer stands in the case's context or input, or in
 * what the model was sent, else 0. 1.234,56 is 1,234.56, two weeks are 14 days, 12 March 2026 is 2026-03-12.
 * Numbers of list items, steps and citations don't count; written-out ones count when a unit follows.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'numbers-grounded',
  what: 'Whether every number, date, price and unit of an answer stands in what it was given.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: (settings) => {
    const shelf = new Map<string, Facts>();
    const read = (text: string): Facts => {
      const found = shelf.get(text) ?? factsIn(text, true);
      if (shelf.size >= kept) shelf.clear();
      shelf.set(text, found);
      return found;
    };
    return (sample) => {
      const { text, turn } = sample.answer;
      if (text.length > longest)
        return unscored(`the answer is too long to be read (${text.length} characters)`);
      const told = factsIn(counting(text), false);
      const count = told.quantities.length + told.dates.length + told.times.length + told.codes.length;
      if (count === 0) return unscored('the answer has no numbers');
      const sources = [...sourcesOf(sample), ...settings.allow.map(String)];
      const claims = unfounded(told, sources.map(read), sources, settings['free-up-to']);
      const [first] = claims;
      const expected = 'numbers that were given';
      if (!first)
        return marked(1, `${count} ${count === 1 ? 'number' : 'numbers'}, all given`, { turn, expected });
      const instead = first.instead ? `; given is ${quoted(first.instead)}` : '';
      const others = claims.length > 1 ? ` (and ${claims.length - 1} more)` : '';
      return marked(0, `${quoted(first.text)} was not given${instead}${others}`, {
        turn,
        expected: first.instead ?? expected,
        observed: first.text.trim(),
        span: around(text, first.from, first.from + first.text.length),
      });
    };
  },
};

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
