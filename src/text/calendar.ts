/** Dates and times of day in texts. */

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

export interface TimeOfDay {
  readonly from: number;
  readonly text: string;
  /** Minutes since midnight; two where it is not said which half of the day is meant. */
  readonly readings: readonly number[];
}

import { monthsByName } from './months.ts';

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

/** `2007-08` may be a month, and `20070803` a day; only where they were given, as they may also be something else. */
export function monthsIn(text: string): readonly PartialDate[] {
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

const clock =
  /(?<![\d.,:])(?:([01]?\d|2[0-4])(?::| ?h ?)([0-5]\d)(?! ?min)(?::[0-5]\d)?(?: ?([ap])\.?m\b\.?)?|(1[0-2]|0?[1-9])(?:\.([0-5]\d))? ?(?:([ap])\.?m\b\.?|o['’]clock)|([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:Uhr|h(?![\p{L}\d]))|(?<=(?<!\p{L})(?:kl\.?|klo|alle|dalle|ore|om) )([01]?\d|2[0-4])\.([0-5]\d)(?![\d%€$]| ?[€%]))(?![\d:])/giu;
const eastern =
  /(午前|午後|上午|下午|晚上|早上|凌晨|오전|오후)?\s?(?<!\d)([01]?\d|2[0-4])\s?[時时点點시](?![間间간])(?:\s?([0-5]?\d)\s?[分분]|(半))?/g;
/** The first hour of `8 to 10 am`, where half of the day is said only once. */
const opening =
  /(?<![\d.,:])(1[0-2]|0?[1-9])(?::([0-5]\d))? ?(?:[-–—]|to|till|until|and) ?(?=(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?[ap]\.?m\b)/giu;
/** The same of 9 bis 12 Uhr. */
const openingOfDay =
  /(?<![\d.,:])([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:[-–—]|bis|und|à|a|et|y|e|tot|en) ?(?=(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? ?(?:Uhr|h(?![\p{L}])))/giu;

/** Times of day. */
export function timesIn(text: string): readonly TimeOfDay[] {
  if (!/\d/.test(text)) return [];
  return [...openingsIn(text), ...clocksIn(text), ...easternClocksIn(text)].toSorted(
    (one, other) => one.from - other.from,
  );
}

function openingsIn(text: string): readonly TimeOfDay[] {
  const halves = [...text.matchAll(opening)].map((match): TimeOfDay => {
    const early = (Number(match[1]) % 12) * 60 + Number(match[2] ?? 0);
    return { from: match.index, text: figuresOf(match[0]), readings: [early, early + 720] };
  });
  const days = [...text.matchAll(openingOfDay)].map((match): TimeOfDay => {
    const readings = [Number(match[1]) * 60 + Number(match[2] ?? 0)];
    return { from: match.index, text: figuresOf(match[0]), readings };
  });
  return [...halves, ...days];
}

function figuresOf(text: string): string {
  return /^[\d:.]+/.exec(text)?.[0] ?? '';
}

function clocksIn(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(clock)].map((match) => {
    const hour = Number(match[1] ?? match[4] ?? match[7] ?? match[9]);
    const minutes = Number(match[2] ?? match[5] ?? match[8] ?? match[10] ?? 0);
    const half = (match[3] ?? match[6])?.toLowerCase();
    const isOfDay = /^ ?(?:Uhr|h(?!\p{L}))/u.test(text.slice(match.index + match[0].length).slice(0, 6));
    const isOpen = match[7] === undefined && match[9] === undefined && !isOfDay;
    return timeOf(match.index, bare(match[0]), hour * 60 + minutes, half, isOpen);
  });
}

/** As in Japan, China and Korea. */
function easternClocksIn(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(eastern)].map((match) => {
    const minutes = match[4] ? 30 : Number(match[3] ?? 0);
    const half = match[1] && (/^(?:午後|下午|晚上|오후)/.test(match[1]) ? 'p' : 'a');
    return timeOf(match.index, match[0].trim(), Number(match[2]) * 60 + minutes, half, true);
  });
}

/** `half` is the half of the day, a or p; where it is not said and may be either, both count. */
function timeOf(
  from: number,
  text: string,
  told: number,
  half: string | undefined,
  isOpen: boolean,
): TimeOfDay {
  const early = told % 720;
  if (half !== undefined) return { from, text, readings: [half === 'p' ? early + 720 : early] };
  const exact = told % 1440;
  return {
    from,
    text,
    readings: isOpen && told >= 60 && told < 780 ? [exact, (exact + 720) % 1440] : [exact],
  };
}
