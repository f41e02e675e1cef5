import type { Wishes } from '../../contracts.ts';
import { measureOf } from '../../metrics/index.ts';
import type {
  Because,
  Check,
  CheckOutcome,
  Clause,
  Comparison,
  Exam,
  Run,
  Trouble,
  Verdict,
  VerdictOutcome,
} from '../../types.ts';
import { clausesOf, reasonsOf } from './clauses.ts';
import { judgeAll, type Judged } from './families.ts';
import { baselineGone, MOST_LOST, type Register, takeAttendance, troubleIn } from './trouble.ts';

export interface Asked {
  readonly exams: readonly Exam[];
  readonly runs: readonly Run[];
  readonly comparisons: readonly Comparison[];
  /** Chance that a proposal that changes nothing is failed, over all blocking checks together. */
  readonly falseAlarm: number;
  readonly seed: string;
  readonly wishes: Wishes;
}

/** The only place with thresholds: each comparison's answer, and the worst of those that block. */
export function decide(asked: Asked): Verdict {
  if (asked.exams.length === 0) return { outcome: 'unchanged', checks: [], trouble: [] };
  const register = takeAttendance(asked.runs);
  const judgements = judgeAll(asked.comparisons, asked.seed, asked.falseAlarm);
  const checks = asked.comparisons.map((comparison) =>
    checkOf(comparison, judgements, register, asked.wishes),
  );
  const trouble = troubleIn(asked.exams, register);
  return { outcome: outcomeOf(checks, trouble), checks, trouble };
}

function checkOf(
  comparison: Comparison,
  judgements: ReadonlyMap<Comparison, Judged>,
  register: Register,
  wishes: Wishes,
): Check {
  const { card, blocking } = comparison.rule;
  if (!card.threshold)
    return { comparison, outcome: 'pass', blocking: false, preExisting: false, clauses: [LOOKED_AT] };
  const judged = judgements.get(comparison);
  const candidateLost = lostOn(comparison, register, ['candidate']);
  const clauses = clausesOf({
    comparison,
    measure: measureOf(comparison.rule.card),
    threshold: card.threshold,
    judgement: judged?.judgement ?? null,
    family: judged?.family ?? 0,
    candidateLost,
    pairsLost: gone(comparison, register) ?? lostOn(comparison, register, ['baseline', 'candidate']),
  });
  const sorted = [...clauses].sort((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome));
  const outcome = sorted[0]?.outcome ?? 'pass';
  const failed = sorted.filter((clause) => clause.outcome === 'fail');
  const preExisting =
    failed.length > 0 && failed.every(({ because }) => because.code === 'beyond' && because.preExisting);
  const excused = preExisting && !card.critical && wishes.onPreExisting === 'warn';
  return { comparison, outcome, blocking: blocking && !excused, preExisting, clauses: sorted };
}

const LOOKED_AT: Clause = { limit: 'max', amount: null, outcome: 'pass', because: { code: 'looked-at' } };
const RANK: readonly CheckOutcome[] = ['fail', 'inconclusive', 'pass'];

function gone(comparison: Comparison, register: Register): Because | null {
  const failure = baselineGone(register, comparison.exam);
  return failure ? { code: 'baseline-unavailable', message: failure.message } : null;
}

/** Too many answers are missing, or the budget cut some: what is left is no sample of the suite. */
function lostOn(
  comparison: Comparison,
  register: Register,
  sides: readonly ('baseline' | 'candidate')[],
): Because | null {
  const lost = sides.some((side) => {
    const attendance = register(comparison.exam, side);
    return attendance.lost > MOST_LOST || attendance.cut > 0;
  });
  if (!lost) return null;
  const { paired, scored, pairs } = comparison;
  const left = sides.length > 1 ? paired : scored;
  return { code: 'too-little', scored: left, of: pairs.length, reasons: reasonsOf(pairs) };
}

/** A failure stands whatever else went wrong; what could not be computed comes before what is undecided. */
function outcomeOf(checks: readonly Check[], trouble: readonly Trouble[]): VerdictOutcome {
  const blocking = checks.filter((check) => check.blocking);
  if (blocking.some(({ outcome }) => outcome === 'fail')) return 'fail';
  if (trouble.length > 0) return 'error';
  return blocking.some(({ outcome }) => outcome === 'inconclusive') ? 'inconclusive' : 'pass';
}
