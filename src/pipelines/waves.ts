import { joined } from '../columns/concatenation.ts';
import { allScores } from '../columns/scores.ts';
import { roomFor } from '../columns/room.ts';
import { compare } from '../stages/compare.ts';
import {
  closeDecision,
  decide,
  type Decision,
  openDecision,
  type Terms,
  timely,
  withoutVerdict,
} from '../stages/decide/index.ts';
import { type Seat, trialsOf } from '../stages/plan/index.ts';
import type { Due, Exam, Jury, Run, Score, Sequence, Trial, Verdict } from '../types.ts';

/** Trials that are due, and why. */
interface Asking {
  readonly kind: Due['kind'];
  readonly trials: Sequence<Trial>;
}

/** What came back of them. */
interface Answers {
  readonly runs: Sequence<Run>;
  readonly scores: Sequence<Score>;
  /** What became of judges up to now; absent where none was asked. */
  readonly juries?: readonly Jury[];
}

interface Examined {
  readonly verdict: Verdict;
  readonly runs: Sequence<Run>;
}

/**
 * Hands out trials, takes what came back, compares and decides, wave by wave, until all is decided. Between comparing
 * and deciding `tidy` may have taken away what comparing left.
 */
export function* inWaves(
  exams: readonly Exam[],
  seats: Sequence<Seat>,
  terms: Terms,
  tidy: () => void = () => {},
): Generator<Asking, Examined, Answers> {
  const { seed } = terms;
  const tally = roomFor(Uint32Array, seats.length);
  let [runs, scores]: [Sequence<Run>, Sequence<Score>] = [[], []];
  /** A function of its own, so that what it compares is let go before the next wave is compared. */
  const decided = (
    before: Decision,
    { kind }: Due,
    { juries }: Answers,
    marks: Sequence<Score>,
  ): Decision => {
    const fresh = kind === 'again' ? { again: compare(exams, marks, seed, tidy) } : {};
    const comparisons = compare(exams, scores, seed, tidy);
    tidy();
    return decide(before, { exams, runs, comparisons, juries, ...fresh });
  };
  let decision: Decision = openDecision(terms);
  for (let next = decision.next; next; next = decision.next) {
    const { kind } = next;
    const came = yield { kind, trials: trialsOf(seats, next, tally) };
    if (kind === 'again' && came.runs.length === 0) break;
    runs = joined([runs, came.runs]);
    const marks = timely(came.scores);
    scores = allScores(scores, marks);
    if (kind !== 'again') decision = withoutVerdict(decision);
    decision = decided(decision, next, came, marks);
  }
  return { verdict: closeDecision(decision), runs };
}
