/** What is asked by night: today's answers, told apart from those of earlier days by the number of their trial. */
import type { Recalled, Store } from '../../contracts.ts';
import { copyOf } from '../../columns/views.ts';
import { measureOf } from '../../measures/index.ts';
import { limitsIn } from '../../stats/slices.ts';
import type { Change, Exam, Rule, Sequence, Threshold, Trial } from '../../types.ts';
import { firstOf, isKeepable } from './sentinels.ts';
import { type Seat, seatsAs, trialOf } from './trials.ts';

/** More trials than a case ever gets in one night. */
const PER_DAY = 1000;
const DAY_MS = 86_400_000;

/** A trial as it is asked, under a number that belongs to its day, and as it is shown. */
export interface NightTrial {
  readonly asked: Trial;
  readonly shown: Trial;
}

/** One case of a suite by night. */
export interface Watched {
  readonly seat: Seat;
  /** Its answers of an earlier day; none where it has not been asked before. */
  readonly then: readonly NightTrial[];
  /** The days of those, as far as they are known. */
  readonly days: readonly string[];
  /** As many of today as of then; where there are none, as many as its suite has. */
  readonly trials: number;
}

/** What of a store a night goes by. */
interface NightTerms {
  /** Null where none are kept. */
  readonly store: Store | null;
  /** An ISO date. */
  readonly today: string;
  /** Today's answers take the place of those of earlier days. */
  readonly renewed: boolean;
}

/** Each case with what is kept of it. Exams without any earlier answer are held against their limits alone. */
export function watchedIn(all: Sequence<Seat>, terms: NightTerms): Watched[] {
  const seats = seatsAs(
    all.filter(({ side }) => side === 'candidate'),
    { own: () => undefined },
  );
  const watched = seats.map((seat) => watchedSeat(seat, terms));
  const known = new Set(watched.filter(({ then }) => then.length > 0).map(({ seat }) => seat.exam));
  const asked = new Set(watched.map(({ seat }) => seat.exam));
  const exams = new Map([...asked].map((exam) => [exam, byNight(exam, known.has(exam))]));
  const moved = seatsAs(seats, { exam: ({ exam }) => exams.get(exam) ?? exam });
  return watched.map((each, at): Watched => {
    const seat = moved.at(at) ?? each.seat;
    const then = each.then.map(({ asked, shown }): NightTrial => ({
      asked,
      shown: copyOf(shown, { exam: seat.exam }),
    }));
    return { ...each, seat, then };
  });
}

/** The exams of a night, each once. */
export function examsOf(watched: readonly Watched[]): Exam[] {
  return [...new Set(watched.map(({ seat }) => seat.exam))];
}

function watchedSeat(seat: Seat, { store, today, renewed }: NightTerms): Watched {
  const { trials } = seat.exam.suite;
  const kept = store && !renewed && isKeepable(seat) ? earlier(seat, store, today) : [];
  if (kept.length === 0) return { seat, then: [], days: [], trials };
  const then = kept.flatMap(({ index }, at): NightTrial[] => {
    const trial = trialOf(seat, index);
    const asked = trial && copyOf(trial, { side: 'baseline' });
    return asked ? [{ asked, shown: copyOf(asked, { index: at }) }] : [];
  });
  return { seat, then, days: kept.flatMap(({ day }) => day ?? []), trials: then.length };
}

/** Its answers of other days than today. */
function earlier(
  seat: Seat,
  store: Store,
  today: string,
): (Pick<Recalled, 'day'> & { readonly index: number })[] {
  return Array.from({ length: seat.exam.suite.trials }, (_, index) => index).flatMap((index) => {
    const asked = firstOf(seat, index);
    const kept = asked && store.recall(asked);
    return kept && kept.day !== today ? [{ day: kept.day, index }] : [];
  });
}

/** How long answers took then says nothing about now; what has no earlier answers is held against nothing. */
function byNight({ change, suite }: Exam, isKnown: boolean): Exam {
  const alone: Change = { ...change, kind: 'added', baseline: null };
  return { change: isKnown ? change : alone, suite: { ...suite, rules: suite.rules.map(untimed) } };
}

function untimed(rule: Rule): Rule {
  const { card } = rule;
  const { threshold } = card;
  if (measureOf(card).unit !== 'ms' || !threshold) return rule;
  const slices = mapped(threshold.slices ?? {}, (values) => mapped(values, withoutBase));
  const own = withoutBase({ ...threshold, ...(threshold.slices ? { slices } : {}) });
  // Without any other limit it is only looked at.
  const isLimited = limitsIn(own).some(({ min, max }) => min !== null || max !== null);
  return { ...rule, card: { ...card, threshold: isLimited ? own : null } };
}

function withoutBase<L extends Pick<Threshold, 'maxRegression'>>(limits: L): L {
  return { ...limits, maxRegression: null };
}

function mapped<T, U>(named: Readonly<Record<string, T>>, of: (one: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, of(one)]));
}

/** So many trials of today, after those that it has had. What has no earlier answers is kept as the first there are. */
export function tonight(watched: Watched, today: string, from: number, many: number): NightTrial[] {
  const { seat, then } = watched;
  const isFirst = then.length === 0;
  return Array.from({ length: many }, (_, at) => from + at).flatMap((index): NightTrial[] => {
    const shown = trialOf(seat, index);
    const isNumbered = shown && !shown.recorded && !(isFirst && index < watched.trials);
    if (!shown) return [];
    return [{ shown, asked: isNumbered ? copyOf(shown, { index: numberOn(today, index) }) : shown }];
  });
}

/** What was asked on an earlier day, beside what the first one left. */
export function nightBefore({ seat, trials }: Watched, day: string): NightTrial[] {
  return Array.from({ length: trials }, (_, index) => index).flatMap((index): NightTrial[] => {
    const shown = trialOf(seat, index);
    return shown ? [{ shown, asked: copyOf(shown, { index: numberOn(day, index) }) }] : [];
  });
}

/** Days before one, the latest first. */
export function daysBefore(today: string, many: number): string[] {
  const at = Date.parse(today);
  return Array.from({ length: many }, (_, back) =>
    new Date(at - (back + 1) * DAY_MS).toISOString().slice(0, 10),
  );
}

function numberOn(day: string, index: number): number {
  return Math.floor(Date.parse(day) / DAY_MS) * PER_DAY + index;
}
