/** What is done about answers that are there already: which of them are asked once more, and which are added to. */
import type { Asked, Store } from '../../contracts.ts';
import type { Wave } from '../../stats/wave-plan.ts';
import { createColumn } from '../../columns/numbers.ts';
import { picked } from '../../columns/sequence.ts';
import { copyOf } from '../../columns/views.ts';
import { limitsIn } from '../../stats/slices.ts';
import { measureOf } from '../../measures/index.ts';
import type { Case, Exam, Run, Sequence, Trial } from '../../types.ts';
import { type Seat, seatsAs, trialOf } from './trials.ts';

/** Of the cases whose answers are from another time, those that are asked again: a share, and as many as can show anything. */
const AGAIN = { share: 0.1, least: 8 };

/** A number that no trial of a case reaches: what is asked again is no further trial. */
const SENTINEL = 1000;

/** One question, as it was answered then and is answered now. */
interface ThenAndNow {
  readonly then: Trial;
  readonly now: Trial;
}

/**
 * Of each exam and side, cases whose answers are from another comparison than the other side's will be. Both sides of a
 * case out of one comparison were asked in turns, and need no looking after.
 */
export function sentinelsIn(seats: Sequence<Seat>, store: Store): ThenAndNow[] {
  if (!store.hasOthers) return [];
  const groups = new Map<Exam, Record<Seat['side'], Column>>();
  for (const [at, seat] of seats.entries()) {
    if (!isKeepable(seat)) continue;
    const group = groups.get(seat.exam) ?? {
      baseline: createColumn(Uint32Array),
      candidate: createColumn(Uint32Array),
    };
    group[seat.side].push(at);
    groups.set(seat.exam, group);
  }
  return [...groups.values()].flatMap((group) => {
    const [baseline, candidate] = [group.baseline, group.candidate].map((own) =>
      picked(seats, Uint32Array.from(own)),
    ) as [Sequence<Seat>, Sequence<Seat>];
    return [
      ...someOf(baseline, strayIn(baseline, candidate, store)),
      ...someOf(candidate, strayIn(candidate, baseline, store)),
    ];
  });
}

type Column = ReturnType<typeof createColumn>;

/** Seats by their numbers, each with the first of its trials that the other side has from another time. */
interface Strays {
  readonly numbers: Column;
  readonly indices: Column;
}

function strayIn(seats: Sequence<Seat>, others: Sequence<Seat>, store: Store): Strays {
  const opposite = new Map<Case, number>();
  for (const [at, seat] of others.entries()) opposite.set(seat.case, at);
  const strays = { numbers: createColumn(Uint32Array), indices: createColumn(Uint32Array) };
  for (const [at, seat] of seats.entries()) {
    const number = opposite.get(seat.case);
    const other = number === undefined ? null : (others.at(number) ?? null);
    const index = strayOf(seat, other, store);
    if (index === null) continue;
    strays.numbers.push(at);
    strays.indices.push(index);
  }
  return strays;
}

function strayOf(seat: Seat, other: Seat | null, store: Store): number | null {
  if (other?.question === seat.question) return null;
  for (let index = 0; index < seat.exam.suite.trials; index++) {
    const asking = whence(seat, index, store);
    if (asking === null || asking === store.asking) continue;
    if (!other || whence(other, index, store) !== asking) return index;
  }
  return null;
}

/** The first to be asked, and every one of few. */
function someOf(seats: Sequence<Seat>, { numbers, indices }: Strays): ThenAndNow[] {
  const most = Math.max(AGAIN.least, Math.ceil(numbers.length * AGAIN.share));
  const places = Float64Array.from(numbers, (number) => seats.at(number)?.place ?? 0);
  const placeOf = (at: number): number => places[at] as number;
  const order = Uint32Array.from({ length: numbers.length }, (_, at) => at);
  order.sort((a, b) => placeOf(a) - placeOf(b) || a - b);
  return [...order.subarray(0, most)].flatMap((at) => {
    const then = trialOf(seats.at(numbers.at(at)) as Seat, indices.at(at));
    return then ? [{ then, now: asSentinel(then) }] : [];
  });
}

function asSentinel(trial: Trial): Trial {
  return copyOf(trial, { index: SENTINEL, own: true });
}

/** Of each exam the first that was asked, put to the model once more, and as no trial of its case. */
export function onceMore(runs: Sequence<Run>): Trial[] {
  const firsts = new Map<Exam, Trial>();
  for (const { trial } of runs)
    if (!firsts.has(trial.exam)) firsts.set(trial.exam, copyOf(trial, { index: SENTINEL + 1, own: true }));
  return [...firsts.values()];
}

/** How long an answer took is comparable only with what was asked in turns with it. */
export function isTimed({ suite, change }: Exam): boolean {
  if (!change.baseline || !change.candidate) return false;
  return suite.rules.some(
    ({ card }) =>
      measureOf(card).unit === 'ms' &&
      card.threshold !== null &&
      limitsIn(card.threshold).some(({ maxRegression }) => maxRegression !== null),
  );
}

/** As much of a plan as is asked further. */
interface Planned {
  readonly exams: readonly Exam[];
  readonly seats: Sequence<Seat>;
  readonly waves: readonly Wave[];
}

/**
 * Of each exam of which all is asked anew, the first question that base answered in another comparison: its model may be
 * gone, and what it answered then all that there is.
 */
export function probesIn(seats: Sequence<Seat>, store: Store): Trial[] {
  if (!store.hasOthers) return [];
  const probes = new Map<Exam, Trial>();
  for (const seat of seats) {
    if (!seat.own || seat.side !== 'baseline' || probes.has(seat.exam) || !isKeepable(seat)) continue;
    const asked = firstOf(seat, 0);
    const trial = asked && store.whence({ ...asked, own: false }) !== null && trialOf(seat, 0);
    if (trial) probes.set(seat.exam, trial);
  }
  return [...probes.values()];
}

/** The plan with as many trials more as were planned, of what is there already; looked at all at once. */
export function furtherTrials<P extends Planned>(plan: P, store: Store): P {
  const exams = new Map<Exam, Exam>();
  for (const exam of plan.exams) {
    const own = plan.seats.filter((seat) => seat.exam === exam && isKeepable(seat));
    const kept = own.reduce((most, seat) => Math.max(most, countOf(seat, store)), 0);
    exams.set(exam, { ...exam, suite: { ...exam.suite, trials: exam.suite.trials + kept } });
  }
  return inOneGo(plan, exams);
}

/**
 * What somebody had asked beyond the trials of a suite is evidence, and stays it: who only runs it again decides over all
 * of it, too. Pinned cases may have more of their own, and tell nothing.
 */
export function withFurther<P extends Planned>(plan: P, store: Store): P {
  const least = new Map<Exam, number>();
  const open = new Set(plan.exams);
  for (const seat of plan.seats) {
    if (open.size === 0) return plan;
    const { exam } = seat;
    if (!open.has(exam) || isPinned(seat)) continue;
    const there = isKeepable(seat) ? furtherOf(seat, store) : 0;
    if (there > exam.suite.trials) least.set(exam, Math.min(there, least.get(exam) ?? there));
    else open.delete(exam);
  }
  const trials = new Map([...least].filter(([exam]) => open.has(exam)));
  if (trials.size === 0) return plan;
  const raised = plan.exams.map((exam): [Exam, Exam] => {
    const suite = { ...exam.suite, trials: trials.get(exam) ?? exam.suite.trials };
    return [exam, trials.has(exam) ? { ...exam, suite } : exam];
  });
  return inOneGo(plan, new Map(raised));
}

function isPinned({ case: each, exam }: Seat): boolean {
  return each.pinned || exam.suite.rules.some(({ card }) => card.critical);
}

/** How many trials there are up to the last that was no second look at what would fail. */
function furtherOf(seat: Seat, store: Store): number {
  let [count, last] = [0, 0];
  for (let asked = firstOf(seat, 0); asked && store.whence(asked) !== null; asked = firstOf(seat, count)) {
    count++;
    if (store.whence({ ...asked, own: true }) === null) last = count;
  }
  return last;
}

/** All of it decides at once: it is there, or was wanted. */
function inOneGo<P extends Planned>(plan: P, exams: ReadonlyMap<Exam, Exam>): P {
  const asked = [...exams.values()];
  const trials = asked.reduce((most, { suite }) => Math.max(most, suite.trials), 1);
  return {
    ...plan,
    exams: asked,
    seats: seatsAs(plan.seats, { exam: ({ exam }) => exams.get(exam) ?? exam }),
    waves: [{ share: 1, trials, spent: 1, proof: 0.05 }],
  };
}

function countOf(seat: Seat, store: Store): number {
  let count = 0;
  while (whence(seat, count, store) !== null) count++;
  return count;
}

/** Programs and recordings are no models: nothing of theirs is kept. */
export function isKeepable({ takes, exam, side }: Seat): boolean {
  return takes !== null && !exam.change.systems?.[side];
}

function whence(seat: Seat, index: number, store: Store): string | null {
  const asked = firstOf(seat, index);
  return asked && store.whence(asked);
}

/** The first question of a conversation that the model itself is asked; null where none is. */
export function firstOf({ key, request, takes, own }: Seat, index: number): Asked | null {
  if (!request.ok) return null;
  return { request: request.value, key, index, turn: takes?.first ?? 1, said: '', own: own === true };
}
