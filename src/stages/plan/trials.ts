import { areFew } from '../../columns/few.ts';
import { createColumn } from '../../columns/numbers.ts';
import { madeWhenAsked } from '../../columns/sequence.ts';
import { viewsOf } from '../../columns/views.ts';
import { roomFor } from '../../columns/room.ts';
import type { Answer, Case, Due, Exam, Request, Result, Sequence, Side, Trial } from '../../types.ts';

/** A case in an exam on one side, ready to be asked. Looked at twice it may be two objects. */
export interface Seat {
  readonly exam: Exam;
  readonly case: Case;
  readonly side: Side;
  readonly request: Result<Request>;
  readonly key: string;
  /** Seats of one plan have the same number if they have the same key, and no others; below 0 where there is none. */
  readonly question: number;
  /** Where the case stands in the shuffled order of its exam, from 0 to 1; the same on both sides. */
  readonly place: number;
  /** The trials that were recorded instead of asked; null where a model is asked. */
  readonly recorded: readonly Result<readonly Answer[]>[] | null;
  /** Both sides have to be asked in one comparison. */
  readonly own?: true;
  /** What one conversation of it takes; null where none can be held. */
  readonly takes: Taken | null;
}

/** What a conversation takes, as far as its texts tell. */
export interface Taken {
  /** Empty where no model is asked. */
  readonly model: string;
  readonly calls: number;
  readonly input: number;
  readonly output: number;
  /** The turn that is asked first, counted from 1. */
  readonly first: number;
}

/** The same seats, but for what is told of each. */
export function seatsAs(
  seats: Sequence<Seat>,
  told: { readonly exam?: (seat: Seat) => Exam; readonly own?: (seat: Seat) => true | undefined },
): Sequence<Seat> {
  const at = (row: number): Seat => seats.at(row) as Seat;
  const { exam = (seat) => seat.exam, own = (seat) => seat.own } = told;
  const seatAt = viewsOf<Seat>({
    exam: (row) => exam(at(row)),
    case: (row) => at(row).case,
    side: (row) => at(row).side,
    request: (row) => at(row).request,
    key: (row) => at(row).key,
    question: (row) => at(row).question,
    place: (row) => at(row).place,
    recorded: (row) => at(row).recorded,
    own: (row) => own(at(row)),
    takes: (row) => at(row).takes,
  });
  return madeWhenAsked(seats.length, seatAt);
}

/** How many trials each seat has had, by its number among all; kept from wave to wave. */
type TrialCounts = Uint32Array;

/** One trial of a seat; null where it is one more than was recorded. */
export function trialOf(seat: Seat, index: number): Trial | null {
  const { exam, case: each, side, own, recorded } = seat;
  const there = recorded?.[index];
  if (recorded && !there) return null;
  return {
    exam,
    case: each,
    side,
    index,
    get request() {
      return seat.request;
    },
    get key() {
      return seat.key;
    },
    ...(own && { own }),
    ...(there && { recorded: there }),
  };
}

/**
 * The trials that are due: up to their number, for their share of the cases, of what is still open. Both sides of a case
 * stand side by side, and every trial comes before any case's next one. What is held of a trial is the number of its seat.
 */
export function trialsOf(
  seats: Sequence<Seat>,
  due: Due,
  tally: TrialCounts = roomFor(Uint32Array, seats.length),
): Sequence<Trial> {
  const wanted = wantedOf(seats, due, tally);
  const chosen = roomFor(Uint32Array, wanted.trials);
  /** Where the first, second … trials begin. */
  const starts: number[] = [];
  for (let next = 0; next < chosen.length;) {
    const index = starts.length;
    starts.push(next);
    for (let at = 0; at < wanted.numbers.length; at++) {
      const number = wanted.numbers.at(at);
      if (index >= (tally[number] as number) && index < wanted.ends.at(at)) chosen[next++] = number;
    }
  }
  for (let at = 0; at < wanted.numbers.length; at++) {
    const number = wanted.numbers.at(at);
    tally[number] = Math.max(tally[number] as number, wanted.counts.at(at));
  }
  // What was seen before, in whatever comparison, is no second look.
  return viewed(seats, chosen, starts, due.kind === 'again');
}

/** Seats by their numbers, to which trial they are due, and to which they have any: no more than were recorded. */
interface Wanted {
  readonly numbers: Column;
  readonly counts: Column;
  readonly ends: Column;
  readonly trials: number;
}

function wantedOf(seats: Sequence<Seat>, due: Due, tally: TrialCounts): Wanted {
  const [numbers, counts, ends] = [0, 1, 2].map(() => createColumn(Uint32Array)) as [Column, Column, Column];
  let trials = 0;
  for (const [number, seat] of seats.entries()) {
    if (seat.place >= due.share || !due.of(seat.exam, seat.case)) continue;
    const from = tally[number] as number;
    const count = endOf(due, seat, from);
    const end = Math.min(count, seat.recorded?.length ?? count);
    numbers.push(number);
    counts.push(count);
    ends.push(end);
    trials += Math.max(0, end - from);
  }
  return { numbers, counts, ends, trials };
}

type Column = ReturnType<typeof createColumn>;

function viewed(
  seats: Sequence<Seat>,
  chosen: Uint32Array,
  starts: readonly number[],
  isAgain: boolean,
): Sequence<Trial> {
  // Who looks at one field of a trial most often looks at another of it next.
  let [last, seat] = [-1, seats.at(0) as Seat];
  const seatOf = (row: number): Seat => {
    if (row !== last) seat = seats.at(chosen[row] as number) as Seat;
    last = row;
    return seat;
  };
  const indexOf = (row: number): number => {
    let index = starts.length - 1;
    while (index > 0 && (starts[index] as number) > row) index--;
    return index;
  };
  if (areFew(chosen.length))
    return Array.from(chosen, (number, row) => plainTrial(seats.at(number) as Seat, indexOf(row), isAgain));
  const trialAt = viewsOf<Trial>({
    exam: (row) => seatOf(row).exam,
    case: (row) => seatOf(row).case,
    side: (row) => seatOf(row).side,
    index: indexOf,
    request: (row) => seatOf(row).request,
    key: (row) => seatOf(row).key,
    recorded: (row) => seatOf(row).recorded?.[indexOf(row)],
    judging: () => undefined,
    own: (row) => (isAgain ? true : seatOf(row).own),
  });
  return madeWhenAsked(chosen.length, trialAt);
}

function plainTrial(seat: Seat, index: number, isAgain: boolean): Trial {
  const { exam, case: each, side, request, key } = seat;
  const trial: Trial = { exam, case: each, side, index, request, key };
  const [own, recorded] = [isAgain || seat.own, seat.recorded?.[index]];
  if (!own && !recorded) return trial;
  return { ...trial, ...(own && { own }), ...(recorded && { recorded }) };
}

/** Fresh trials of what would fail, where the suite has as many: one alone is a weak second look. */
const FRESH = 3;

function endOf({ kind, trials }: Due, { exam }: Seat, from: number): number {
  switch (kind) {
    case 'wave':
      return Math.min(trials, exam.suite.trials);
    case 'pinned':
      return trials;
    case 'again':
      return from === 0 ? 0 : from + Math.max(from, Math.min(FRESH, exam.suite.trials));
  }
}
