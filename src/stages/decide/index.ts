import type { Wishes } from '../../contracts.ts';
import type { Wave } from '../../stats/waves.ts';
import { isUnvouched } from '../../judging/unvouched.ts';
import type {
  Check,
  Comparison,
  Exam,
  Jury,
  Run,
  TrackRecord,
  Trouble,
  Verdict,
  VerdictOutcome,
} from '../../types.ts';
import { checkOf } from './checks.ts';
import { isSuspicious } from './clauses.ts';
import { type Gates, lookAt } from './families.ts';
import { doubtsIn, troubleWithJudges } from './juries.ts';
import { type Register, takeAttendance, troubleIn } from './trouble.ts';
import { type Alarm, shareOfPairs, soundWires, wiresIn } from './wires.ts';

export { comparable, isOutdated, sentinelOf } from './drift.ts';
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
  /** What earlier runs saw of metrics. */
  readonly history?: readonly TrackRecord[];
}

/** What is known after a wave. */
interface Evidence {
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
  /** Of the checks that are held against earlier runs; null until there was reason to look. */
  readonly alarm: Alarm | null;
  readonly verdict: Verdict;
  readonly done: boolean;
  readonly isOpen: (exam: Exam) => boolean;
}

/** Before the first wave. */
export function undecided(terms: Terms): Decision {
  const verdict: Verdict = { outcome: 'unchanged', checks: [], trouble: [] };
  return { terms, gates: null, looked: 0, alarm: null, verdict, done: false, isOpen: () => true };
}

/** The only place with thresholds: each comparison's answer, the worst of those that block, and what to ask on. */
export function decide(
  { terms, gates, looked, alarm: before }: Decision,
  { exams, runs, comparisons, juries = [] }: Evidence,
): Decision {
  const register = takeAttendance(runs);
  const doubts = doubtsIn(juries);
  const trouble = [...troubleIn(exams, register), ...troubleWithJudges(exams, doubts, juries)];
  const last = looked === terms.waves.length - 1 || trouble.length > 0 || isCut(exams, register);
  const believed = comparisons.filter(({ rule }) => !doubts(rule.card));
  const wires = wiresIn(believed, terms.history ?? []);
  const plan = { seed: terms.seed, alpha: shareOfPairs(terms.falseAlarm, wires), waves: terms.waves };
  const seen = lookAt(gates, believed, plan, last);
  const everyCaseAsked = terms.waves[looked]?.share === 1;
  const wanting = comparisons.filter((each) => isSuspicious(each) || isUntold(each));
  const open = new Set([...seen.open, ...wanting.map(({ exam }) => exam)]);
  const settled = last || seen.failed || (everyCaseAsked && open.size === 0);
  const alarm = settled || before ? soundWires(wires, terms.falseAlarm, before, last) : null;
  for (const { exam } of alarm?.suspected ?? []) open.add(exam);
  const { wishes, mostUnscored = 1 } = terms;
  const told = {
    judged: seen.judged,
    register,
    doubts,
    wires,
    wishes,
    mostUnscored,
    tripped: alarm?.tripped,
  };
  const checks = comparisons.map((comparison) => checkOf(comparison, told));
  return {
    ...{ terms, gates: seen.gates, looked: looked + 1, alarm },
    verdict: { outcome: outcomeOf(checks, trouble, wishes), checks, trouble },
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
