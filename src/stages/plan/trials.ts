import type { Wave } from '../../stats/waves.ts';
import type { Answer, Case, Exam, Outcome, Request, Side, Trial } from '../../types.ts';

/** A case in an exam on one side, ready to be asked. */
export interface Seat {
  readonly exam: Exam;
  readonly case: Case;
  readonly side: Side;
  readonly request: Outcome<Request>;
  readonly key: string;
  /** Where the case stands in the shuffled order of its exam, from 0 to 1; the same on both sides. */
  readonly place: number;
  /** The trials that were recorded instead of asked; null where a model is asked. */
  readonly recorded: readonly Outcome<readonly Answer[]>[] | null;
}

/** How many trials each seat has had; kept from wave to wave. */
type Tally = Map<Seat, number>;

/** One trial of a seat; null where it is one more than was recorded. */
export function trialOf({ recorded, ...asked }: Seat, index: number): Trial | null {
  if (!recorded) return { ...asked, index };
  const there = recorded[index];
  return there ? { ...asked, index, recorded: there } : null;
}

/**
 * The trials that a wave adds: up to its number of trials, for its share of the cases, in the exams that are
 * still open. Both sides of a case stand side by side, and every trial comes before any case's next one.
 */
export function trialsOf(
  seats: readonly Seat[],
  wave: Wave,
  tally: Tally,
  open: (exam: Exam) => boolean,
): Trial[] {
  const due = seats.filter((seat) => seat.place < wave.share && open(seat.exam));
  const trials: Trial[] = [];
  for (let index = 0; index < wave.trials; index++) {
    for (const seat of due) {
      if (index < (tally.get(seat) ?? 0) || index >= seat.exam.suite.trials) continue;
      const trial = trialOf(seat, index);
      if (trial) trials.push(trial);
    }
  }
  for (const seat of due) tally.set(seat, Math.min(wave.trials, seat.exam.suite.trials));
  return trials;
}
