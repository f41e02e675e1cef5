import type { Answer, Case, Due, Exam, Request, Result, Sequence, Side, Trial } from '../../types.ts';

/** A case in an exam on one side, ready to be asked. */
export interface Seat {
  readonly exam: Exam;
  readonly case: Case;
  readonly side: Side;
  readonly request: Result<Request>;
  readonly key: string;
  /** Where the case stands in the shuffled order of its exam, from 0 to 1; the same on both sides. */
  readonly place: number;
  /** The trials that were recorded instead of asked; null where a model is asked. */
  readonly recorded: readonly Result<readonly Answer[]>[] | null;
  /** Both sides have to be asked in one comparison. */
  readonly own?: true;
}

/** How many trials each seat has had; kept from wave to wave. */
type TrialCounts = Map<Seat, number>;

/** One trial of a seat; null where it is one more than was recorded. */
export function trialOf(seat: Seat, index: number): Trial | null {
  const { exam, case: each, side, request, key, own, recorded } = seat;
  const there = recorded?.[index];
  if (recorded && !there) return null;
  const trial: Trial = { exam, case: each, side, index, request, key };
  if (!own && !there) return trial;
  return { ...trial, ...(own && { own }), ...(there && { recorded: there }) };
}

/**
 * The trials that are due: up to their number, for their share of the cases, of what is still open. Both sides of a case
 * stand side by side, and every trial comes before any case's next one.
 */
export function trialsOf(seats: Sequence<Seat>, due: Due, tally: TrialCounts): Trial[] {
  const wanted = seats
    .filter((seat) => seat.place < due.share && due.of(seat.exam, seat.case))
    .map((seat) => ({ seat, from: tally.get(seat) ?? 0 }))
    .map(({ seat, from }) => ({ seat, from, to: endOf(due, seat, from) }));
  const most = wanted.reduce((end, { to }) => Math.max(end, to), 0);
  const trials: Trial[] = [];
  for (let index = 0; index < most; index++) {
    for (const { seat, from, to } of wanted) {
      if (index < from || index >= to) continue;
      const trial = trialOf(seat, index);
      // What was seen before, in whatever comparison, is no second look.
      if (trial) trials.push(due.kind === 'again' ? { ...trial, own: true } : trial);
    }
  }
  for (const { seat, from, to } of wanted) tally.set(seat, Math.max(from, to));
  return trials;
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
