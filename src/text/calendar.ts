/** Dates in texts. */
import { monthsByName } from './months.ts';

/** A date as far as it is told; `text` is the stretch that tells it. */
export interface PartialDate {
  readonly from: number;
  readonly text: string;
  /** More than one where day and month may be the other way round. */
  readonly readings: readonly {
    readonly year: number | null;
    readonly month: number;
    readonly day: number | null;
  }[];
}

type Groups = readonly (string | undefined)[];
type Read = (groups: Groups) => PartialDate['readings'];

const name = '([\\p{L}\\p{M}]{3,14})';
const day = '(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?';
const until = '(?:[-–—]|to|and|until|till|bis|und|au|et|al?|y|e|tot|en|do|по)';
/** Years of Japan's emperors: what is added to them. */
const eras: ReadonlyMap<string | undefined, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
]);
const forms: readonly (readonly [RegExp, Read])[] = [
  [/(?<![\d.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g, ([, y, m, d]) => valid(y, m, d)],
  [
    /(?:(令和|平成|昭和)?(\d{1,4})\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日号號일])?/g,
    ([, era, y, m, d]) =>
      y === undefined && d === undefined ? [] : valid(y && String(Number(y) + (eras.get(era) ?? 0)), m, d),
  ],
  [/(?<![\d.])(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})(?:\.(?!\d)|(?![\d.]))/g, ([, y, m, d]) => valid(y, m, d)],
  [/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2}(?!\d))/g, ([, d, m, y]) => valid(y, m, d)],
  [
    /(?<=(?<!\p{L})(?:am|ab|bis|vom|zum|den|dem|seit) )(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/giu,
    ([, d, m]) => valid(undefined, m, d),
  ],
  [
    /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2}(?!\d))/g,
    ([, a, , b, y]) => [...valid(y, b, a), ...(a === b ? [] : valid(y, a, b))],
  ],
  [
    new RegExp(`(?<![\\p{L}\\d.,/-])(\\d{1,2})([/-])${name}\\.?\\2(\\d{4}|\\d{2})(?!\\d)`, 'gu'),
    ([, d, , m, y]) => valid(y, monthOf(m), d),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d.,])${day}(?: ?-? ?(?:of|de|di))? ?${name}\\.?(?:,? (?:de |of )?(\\d{4}))?(?!\\d)`,
      'gu',
    ),
    (groups) => named(groups, groups[1], groups[2], groups[3]),
  ],
  [
    new RegExp(`(?<!\\p{L})${name}\\.? ${day}(?:,? (\\d{4}))?(?![\\d.,]*\\d)`, 'gu'),
    (groups) => named(groups, groups[2], groups[1], groups[3]),
  ],
  [
    new RegExp(`(?<!\\p{L})${name}\\.?,? (?:de )?(\\d{4})(?!\\d)`, 'gu'),
    ([, m, y]) => valid(y, monthOf(m), undefined),
  ],
  // The first day of 3 to 5 March 2026, where the month is said only once.
  [
    new RegExp(
      `(?<![\\p{L}\\d.,])${day}(?= ?${until} ?(?:\\p{L}{2,3} )?\\d{1,2}(?:st|nd|rd|th|[.ºª])?(?: (?:of|de|di))? ?${name}\\.?(?:,? (?:de )?(\\d{4}))?)`,
      'gu',
    ),
    ([, d, m, y]) => valid(y, monthOf(m), d),
  ],
  // The last day of March 3 to 5, 2026.
  [
    new RegExp(
      `(?<=(?<!\\p{L})${name}\\.? \\d{1,2}(?:st|nd|rd|th)? ?(?:[-–—]|to|until|till|through|and) ?)(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4})(?!\\d)|(?![\\d:%€$]|[.,]\\d| ?\\p{L})|(?= (?:at|in|on|for|from) ))`,
      'gu',
    ),
    ([, m, d, y]) => valid(y, monthOf(m), d),
  ],
  // The same of 5月3日から5日.
  [
    /(?<=(?<!\d)(\d{1,2})\s?[月월]\s?\d{1,2}\s?[日号號일](?:\([^()]{1,3}\))?\s?(?:[-–—~〜、]|から|至|到|부터|と|和|및)\s?)(\d{1,2})\s?[日号號일](?![間间])/g,
    ([, m, d]) => valid(undefined, m, d),
  ],
];

/** Without the end of the sentence. */
function bare(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

function monthOf(text: string | undefined): string {
  return String(monthsByName.get((text ?? '').toLowerCase()) ?? 0);
}

/** Names of months that are words besides: without a year they are one in a date of their own language alone. */
const doubtful = /^(?:out|set|ago|gen|mag|mart|may|march)$/;

function named([whole = '']: Groups, d?: string, m = '', y?: string): PartialDate['readings'] {
  const isDoubtful = y === undefined && (doubtful.test(m) || /^(?:Out|Set|Ago|Gen|Mag|Mart)$/.test(m));
  return isDoubtful && !/ de |\d[.ºª]| of /.test(whole) ? [] : valid(y, monthOf(m), d);
}

function valid(y: string | undefined, m: string | undefined, d: string | undefined): PartialDate['readings'] {
  const [month, date] = [Number(m), d === undefined ? null : Number(d)];
  const year = y === undefined || y === '' ? null : Number(y) + (y.length === 2 ? 2000 : 0);
  if (month < 1 || month > 12 || (date !== null && (date < 1 || date > 31))) return [];
  return [{ year, month, day: date }];
}

/** Dates in any of the usual forms, none within another. */
export function datesIn(text: string): readonly PartialDate[] {
  if (!/\d/.test(text)) return [];
  const found: PartialDate[] = [];
  for (const [pattern, read] of forms) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.from < to && from < other.from + other.text.length)) continue;
      const readings = read(match);
      if (readings.length > 0) found.push({ from, text: bare(match[0]), readings });
      if (found.length > 300) return found;
    }
  }
  return found;
}

/** `31/08` and `31.08.`, as one writes the day first, or the month. */
const withoutYear = /(?<![\d./-])(?:(\d{1,2})\.(0\d|1[0-2])\.(?!\d)|(\d{1,2})\/(\d{1,2})(?![\d./-]))/g;

/**
 * `2007-08` may be a month, `20070803` a day, and `31/08` one of any year; only where they were given, as they may also
 * be something else.
 */
export function monthsIn(text: string): readonly PartialDate[] {
  return [...monthsOf(text), ...daysIn(text)];
}

function daysIn(text: string): readonly PartialDate[] {
  return [...text.matchAll(withoutYear)].slice(0, 300).flatMap((match) => {
    const [, day, month, one, other] = match;
    const readings =
      day === undefined
        ? [...valid(undefined, one, other), ...valid(undefined, other, one)]
        : valid(undefined, month, day);
    return readings.length > 0 ? [{ from: match.index, text: match[0], readings }] : [];
  });
}

function monthsOf(text: string): readonly PartialDate[] {
  return [
    ...text.matchAll(
      /(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])|(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g,
    ),
  ].map((match) => ({
    from: match.index,
    text: match[0],
    readings: valid(match[1] ?? match[3], match[2] ?? match[4], match[5]),
  }));
}

/**
 * Whether a date that is told agrees with one that was given, and says no more about its day. A year that the given
 * one lacks must be among the `years` that were given elsewhere.
 */
export function sameDate(
  told: PartialDate,
  given: PartialDate,
  years: ReadonlySet<number | null> = new Set(),
): boolean {
  return told.readings.some((one) =>
    given.readings.some(
      (other) =>
        one.month === other.month &&
        (one.day === null || one.day === other.day) &&
        (one.year === null || (other.year === null ? years.has(one.year) : one.year === other.year)),
    ),
  );
}
