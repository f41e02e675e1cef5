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

const names = `
january jan januar januari janvier janv enero ene gennaio gen janeiro styczeń stycznia
february feb februar februari février févr febrero febbraio fevereiro fev luty lutego
march mar märz mrz mars marzo março maart mrt marzec marca
april apr avril avr abril abr aprile kwiecień kwietnia
may mai mayo maggio mag maio mei maj maja
june jun juni juin junio giugno giu junho czerwiec czerwca
july jul juli juillet juil julio luglio lug julho lipiec lipca
august aug août agosto ago augustus sierpień sierpnia
september sep sept septembre septiembre settembre set setembro wrzesień września
october oct oktober okt octobre octubre ottobre ott outubro out październik października
november nov novembre noviembre novembro listopad listopada
december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia`;
const months: ReadonlyMap<string, number> = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
);

type Groups = readonly (string | undefined)[];
type Read = (groups: Groups) => PartialDate['readings'];

const name = '(\\p{L}{3,12})';
const day = '(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?';
const forms: readonly (readonly [RegExp, Read])[] = [
  [/(?<![\d.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g, ([, y, m, d]) => valid(y, m, d)],
  [/(\d{4})\s?年\s?(\d{1,2})\s?月\s?(?:(\d{1,2})\s?日)?/g, ([, y, m, d]) => valid(y, m, d)],
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
    new RegExp(
      `(?<![\\p{L}\\d.,])${day}(?: ?-? ?(?:of|de|di))? ?${name}\\.?(?:,? (?:de |of )?(\\d{4}))?(?!\\d)`,
      'gu',
    ),
    ([, d, m, y]) => valid(y, monthOf(m), d),
  ],
  [
    new RegExp(`(?<!\\p{L})${name}\\.? ${day}(?:,? (\\d{4}))?(?![\\d.,]*\\d)`, 'gu'),
    ([, m, d, y]) => valid(y, monthOf(m), d),
  ],
  [
    new RegExp(`(?<!\\p{L})${name}\\.?,? (?:de )?(\\d{4})(?!\\d)`, 'gu'),
    ([, m, y]) => valid(y, monthOf(m), undefined),
  ],
];

/** Without the end of the sentence. */
function bare(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

function monthOf(text: string | undefined): string {
  return String(months.get((text ?? '').toLowerCase()) ?? 0);
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

/** `2007-08` may be a month; only where it was given, as it may also be two years. */
export function monthsIn(text: string): readonly PartialDate[] {
  return [...text.matchAll(/(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])/g)].map((match) => ({
    from: match.index,
    text: match[0],
    readings: valid(match[1], match[2], undefined),
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
  /(?<![\d.,:])(?:([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\b\.?)?|(1[0-2]|0?[1-9]) ?([ap])\.?m\b\.?|([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?(?:Uhr|h(?![\p{L}\d])))(?![\d:])/giu;
/** The first hour of `8 to 10 am`, where half of the day is said only once. */
const opening =
  /(?<![\d.,:])(1[0-2]|0?[1-9])(?::([0-5]\d))? ?(?:[-–—]|to|till|until|and) ?(?=(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?[ap]\.?m\b)/giu;

/** Times of day. */
export function timesIn(text: string): readonly TimeOfDay[] {
  if (!/\d/.test(text)) return [];
  return [...openingsIn(text), ...clocksIn(text)].toSorted((one, other) => one.from - other.from);
}

function openingsIn(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(opening)].map((match) => {
    const early = (Number(match[1]) % 12) * 60 + Number(match[2] ?? 0);
    const told = /^[\d:]+/.exec(match[0])?.[0] ?? '';
    return { from: match.index, text: told, readings: [early, early + 720] };
  });
}

function clocksIn(text: string): readonly TimeOfDay[] {
  return [...text.matchAll(clock)].map((match) => {
    const hour = Number(match[1] ?? match[4] ?? match[6]);
    const minutes = Number(match[2] ?? match[7] ?? 0);
    const half = (match[3] ?? match[5])?.toLowerCase();
    const early = (hour % 12) * 60 + minutes;
    const exact = half === 'p' ? early + 720 : half === 'a' ? early : (hour % 24) * 60 + minutes;
    const open = half === undefined && hour >= 1 && hour <= 12 && match[6] === undefined;
    return {
      from: match.index,
      text: bare(match[0]),
      readings: open ? [exact, (exact + 720) % 1440] : [exact],
    };
  });
}
