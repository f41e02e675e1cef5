/** What is done about answers that are there already: which of them are asked once more, and which are added to. */
import type { Asked, Store } from '../../contracts.ts';
import type { Wave } from '../../stats/waves.ts';
import { measureOf } from '../../measures/index.ts';
import type { Case, Exam, Sequence, Trial } from '../../types.ts';
import { type Seat, trialOf } from './trials.ts';

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
  const groups = new Map<Exam, Record<Seat['side'], Seat[]>>();
  for (const seat of seats) {
    if (!isKeepable(seat)) continue;
    const group = groups.get(seat.exam) ?? { baseline: [], candidate: [] };
    group[seat.side].push(seat);
    groups.set(seat.exam, group);
  }
  return [...groups.values()].flatMap(({ baseline, candidate }) => [
    ...someOf(strayIn(baseline, candidate, store)),
    ...someOf(strayIn(candidate, baseline, store)),
  ]);
}

/** A seat, and the first of its trials that the other side has from another time. */
interface Stray {
  readonly seat: Seat;
  readonly index: number;
}

function strayIn(seats: Sequence<Seat>, others: Sequence<Seat>, store: Store): Stray[] {
  const opposite = new Map<Case, Seat>(others.map((seat) => [seat.case, seat]));
  return seats.flatMap((seat) => {
    const other = opposite.get(seat.case);
    if (other?.key === seat.key) return [];
    for (let index = 0; index < seat.exam.suite.trials; index++) {
      const asking = whence(seat, index, store);
      if (asking === null || asking === store.asking) continue;
      if (!other || whence(other, index, store) !== asking) return [{ seat, index }];
    }
    return [];
  });
}

/** The first to be asked, and every one of few. */
function someOf(strays: readonly Stray[]): ThenAndNow[] {
  const most = Math.max(AGAIN.least, Math.ceil(strays.length * AGAIN.share));
  return strays
    .toSorted((a, b) => a.seat.place - b.seat.place)
    .slice(0, most)
    .flatMap(({ seat, index }) => {
      const then = trialOf(seat, index);
      return then ? [{ then, now: { ...then, index: SENTINEL, own: true as const } }] : [];
    });
}

/** How long an answer took is comparable only with what was asked in turns with it. */
export function isTimed({ suite, change }: Exam): boolean {
  if (!change.baseline || !change.candidate) return false;
  return suite.rules.some(
    ({ card }) => measureOf(card).unit === 'ms' && Boolean(card.threshold?.maxRegression),
  );
}

/** As much of a plan as is asked further. */
interface Planned {
  readonly exams: readonly Exam[];
  readonly seats: Sequence<Seat>;
  readonly waves: readonly Wave[];
}

/** The plan with as many trials more as were planned, of what is there already; looked at all at once. */
export function furtherTrials<P extends Planned>(plan: P, store: Store): P {
  const exams = new Map<Exam, Exam>();
  for (const exam of plan.exams) {
    const own = plan.seats.filter((seat) => seat.exam === exam && isKeepable(seat));
    const kept = own.reduce((most, seat) => Math.max(most, countOf(seat, store)), 0);
    exams.set(exam, { ...exam, suite: { ...exam.suite, trials: exam.suite.trials + kept } });
  }
  const asked = [...exams.values()];
  const trials = asked.reduce((most, { suite }) => Math.max(most, suite.trials), 1);
  return {
    ...plan,
    exams: asked,
    seats: plan.seats.map((seat) => ({ ...seat, exam: exams.get(seat.exam) ?? seat.exam })),
    waves: [{ share: 1, trials, spent: 1, proof: 0.05 }],
  };
}

function countOf(seat: Seat, store: Store): number {
  let count = 0;
  while (whence(seat, count, store) !== null) count++;
  return count;
}

/** Programs and recordings are no models: nothing of theirs is kept. */
export function isKeepable({ request, recorded, exam, side }: Seat): boolean {
  return request.ok && !recorded && !exam.change.systems?.[side];
}

function whence(seat: Seat, index: number, store: Store): string | null {
  return seat.request.ok ? store.whence(firstOf(seat, seat.request.value, index)) : null;
}

/** The first question of a conversation that the model itself is asked. */
export function firstOf({ key, own }: Seat, request: Asked['request'], index: number): Asked {
  const turn = request.turns.findIndex(({ assistant }) => assistant === null) + 1;
  return { request, key, index, turn, said: '', own: own === true };
}
