import type { Wishes } from '../../contracts.ts';
import type { Wave } from '../../lib/stats/waves.ts';
import { isUnvouched } from '../../lib/unvouched.ts';
import { measureOf } from '../../metrics/index.ts';
import type {
  Because,
  Check,
  CheckOutcome,
  Clause,
  Comparison,
  Exam,
  Jury,
  Pair,
  Run,
  Trouble,
  Verdict,
  VerdictOutcome,
} from '../../types.ts';
import { clausesOf, isSuspicious } from './clauses.ts';
import { reasonsOf } from './facts.ts';
import { doubtful, type Doubts, doubtsIn, troubleWithJudges } from './juries.ts';
import { type Gates, type Judged, lookAt } from './families.ts';
import { baselineGone, MOST_LOST, type Register, takeAttendance, troubleIn } from './trouble.ts';

export { movedIn } from './moved.ts';
export { sightsOf } from './sight.ts';
export { outagesIn } from './trouble.ts';

/** What was settled before anything was asked. */
export interface Terms {
  readonly seed: string;
  readonly waves: readonly Wave[];
  /** Chance that a proposal that changes nothing is failed, over all blocking checks together. */
  readonly falseAlarm: number;
  readonly wishes: Wishes;
  /** With more of a check's cases unscored than this share, nothing is said of it; absent: with all of them. */
  readonly mostUnscored?: number;
}

/** What is known after a wave. */
export interface Evidence {
  readonly exams: readonly Exam[];
  readonly runs: readonly Run[];
  readonly comparisons: readonly Comparison[];
  readonly juries?: readonly Jury[];
}

/** Where the decision stands; handed from wave to wave. */
export interface Decision {
  readonly terms: Terms;
  readonly gates: Gates | null;
  /** Waves looked at so far. */
  readonly looked: number;
  readonly verdict: Verdict;
  readonly done: boolean;
  readonly isOpen: (exam: Exam) => boolean;
}

/** Before the first wave. */
export function undecided(terms: Terms): Decision {
  const verdict: Verdict = { outcome: 'unchanged', checks: [], trouble: [] };
  return { terms, gates: null, looked: 0, verdict, done: false, isOpen: () => true };
}

/** The only place with thresholds: each comparison's answer, the worst of those that block, and what to ask on. */
export function decide(
  { terms, gates, looked }: Decision,
  { exams, runs, comparisons, juries = [] }: Evidence,
): Decision {
  const register = takeAttendance(runs);
  const doubts = doubtsIn(juries);
  const trouble = [...troubleIn(exams, register), ...troubleWithJudges(exams, doubts, juries)];
  const last = looked === terms.waves.length - 1 || trouble.length > 0 || isCut(exams, register);
  const plan = { seed: terms.seed, alpha: terms.falseAlarm, waves: terms.waves };
  const believed = comparisons.filter(({ rule }) => !doubts(rule.card));
  const seen = lookAt(gates, believed, plan, last);
  const checks = comparisons.map((comparison) => checkOf(comparison, seen.judged, register, terms, doubts));
  const everyCaseAsked = terms.waves[looked]?.share === 1;
  const wanting = comparisons.filter((each) => isSuspicious(each) || isUntold(each));
  const open = new Set([...seen.open, ...wanting.map(({ exam }) => exam)]);
  return {
    ...{ terms, gates: seen.gates, looked: looked + 1 },
    verdict: { outcome: outcomeOf(checks, trouble, terms.wishes), checks, trouble },
    done: last || seen.failed || (everyCaseAsked && open.size === 0),
    isOpen: (exam) => !everyCaseAsked || open.has(exam),
  };
}

/** A guardrail's retry is told from further trials of what went wrong. */
function isUntold({ guarded }: Comparison): boolean {
  return guarded !== undefined && guarded.baseline.untold + guarded.candidate.untold > 0;
}

/** The budget stopped some trials: more can't be asked for. */
function isCut(exams: readonly Exam[], register: Register): boolean {
  return exams.some((exam) => register(exam, 'baseline').cut + register(exam, 'candidate').cut > 0);
}

function checkOf(
  comparison: Comparison,
  judgements: ReadonlyMap<Comparison, Judged>,
  register: Register,
  { wishes, mostUnscored = 1 }: Terms,
  doubts: Doubts,
): Check {
  const { card, blocking } = comparison.rule;
  const doubt = doubts(card);
  if (doubt) {
    const clauses = [doubtful(card, doubt)];
    return { comparison, outcome: 'inconclusive', blocking, preExisting: false, clauses };
  }
  if (!card.threshold)
    return { comparison, outcome: 'pass', blocking: false, preExisting: false, clauses: [LOOKED_AT] };
  const judged = judgements.get(comparison);
  const { scored, paired } = comparison;
  const few = (left: number): Because | null =>
    comparison.pairs.length - left > mostUnscored * comparison.pairs.length
      ? tooLittle(comparison, left)
      : null;
  const candidateLost = lostOn(comparison, register, ['candidate']) ?? few(scored);
  const clauses = clausesOf({
    comparison,
    measure: measureOf(comparison.rule.card),
    threshold: card.threshold,
    judgement: judged?.standing ?? null,
    family: judged?.family ?? 0,
    candidateLost,
    pairsLost:
      gone(comparison, register) ?? lostOn(comparison, register, ['baseline', 'candidate']) ?? few(paired),
  });
  const sorted = [...clauses].sort((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome));
  const outcome = sorted[0]?.outcome ?? 'pass';
  const failed = sorted.filter((clause) => clause.outcome === 'fail');
  const preExisting =
    failed.length > 0 && failed.every(({ because }) => because.code === 'beyond' && because.preExisting);
  const excused = preExisting && !card.critical && wishes.onPreExisting === 'warn';
  const rest = sorted.filter((clause) => clause.outcome !== 'fail');
  // What base breaks as well excuses its own limit, and nothing that is undecided beside it.
  if (excused && rest[0]?.outcome === 'inconclusive')
    return { comparison, outcome: 'inconclusive', blocking, preExisting, clauses: [...rest, ...failed] };
  return { comparison, outcome, blocking: blocking && !excused, preExisting, clauses: sorted };
}

const LOOKED_AT: Clause = { limit: 'max', amount: null, outcome: 'pass', because: { code: 'looked-at' } };
const RANK: readonly CheckOutcome[] = ['fail', 'inconclusive', 'pass'];

function gone(comparison: Comparison, register: Register): Because | null {
  const failure = baselineGone(register, comparison.exam);
  return failure ? { code: 'baseline-unavailable', message: failure.message } : null;
}

/**
 * Too little is left to speak for the suite: the world did not answer, the budget cut cases off, or what the
 * other side has a mark for could not be marked on this one.
 */
function lostOn(
  comparison: Comparison,
  register: Register,
  sides: readonly ('baseline' | 'candidate')[],
): Because | null {
  const { paired, scored, pairs, exam } = comparison;
  const outage = sides.some((side) => register(exam, side).lost > MOST_LOST);
  const missing = (pair: Pair): boolean =>
    sides.some((side) => pair[side === 'baseline' ? 'before' : 'after'] === null);
  const cut = sides.some((side) => register(exam, side).cut > 0) && pairs.some(missing);
  const marked = pairs.filter(({ before, after }) => before !== null || after !== null);
  const unequal = marked.filter(missing).length > MOST_LOST * marked.length;
  const compared = exam.change.baseline !== null && exam.change.candidate !== null;
  if (!outage && !cut && !(unequal && compared)) return null;
  return tooLittle(comparison, sides.length > 1 ? paired : scored);
}

function tooLittle({ pairs }: Comparison, scored: number): Because {
  return { code: 'too-little', scored, of: pairs.length, reasons: reasonsOf(pairs) };
}

/** A failure stands whatever else went wrong; what could not be computed comes before what is undecided. */
function outcomeOf(
  checks: readonly Check[],
  trouble: readonly Trouble[],
  wishes: Terms['wishes'],
): VerdictOutcome {
  const blocking = checks.filter((check) => check.blocking);
  if (blocking.some(({ outcome }) => outcome === 'fail')) return 'fail';
  if (trouble.length > 0) return 'error';
  if (blocking.some(({ outcome }) => outcome === 'inconclusive')) return 'inconclusive';
  const unvouched = checks.filter(({ comparison }) => isUnvouched(comparison.rule));
  const doubted = unvouched.some((check) => check.outcome !== 'pass' && !isExcused(check, wishes));
  return doubted || (blocking.length === 0 && unvouched.length > 0) ? 'inconclusive' : 'pass';
}

function isExcused({ preExisting, outcome }: Check, { onPreExisting }: Terms['wishes']): boolean {
  return outcome === 'fail' && preExisting && onPreExisting === 'warn';
}
