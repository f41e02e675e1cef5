import type { Wishes } from '../../contracts.ts';
import { measureOf } from '../../measures/index.ts';
import { forget } from '../../stats/members.ts';
import type { Wave } from '../../stats/wave-plan.ts';
import type {
  Check,
  Clause,
  Comparison,
  Due,
  Exam,
  Jury,
  Run,
  Sequence,
  TrackRecord,
  Verdict,
} from '../../types.ts';
import { heldAgain, heldWithBase, testsAgain } from './again.ts';
import { budgetOf, scaleOf } from './budget.ts';
import { checkOf, checkWith } from './checks.ts';
import { type Gates, nameOf, type Standings, takeWaveOf } from './families.ts';
import { doubtsIn, troubleWithJudges } from './juries.ts';
import { outcomeOf, unscoredIn } from './outcome.ts';
import { type Suspects, suspectsIn } from './pins.ts';
import { clausesAfter, restOf } from './rest.ts';
import { dueAgain, suspectsAmong } from './suspects.ts';
import { type Register, takeAttendance, troubleIn } from './trouble.ts';
import { type Alarm, soundWires, wiresIn } from './wires.ts';

export {
  comparable,
  driftIn,
  isOutdated,
  type Movement,
  movementsIn,
  type Sentinel,
  sentinelOf,
  timely,
} from './drift.ts';
export { movesIn } from './moves.ts';
export { sightsOf } from './sight.ts';
export { troubleWithJudges } from './juries.ts';
export { goneAmong, isAway, isNotThere, outagesIn } from './trouble.ts';

/** What was settled before anything was asked. */
export interface Terms {
  readonly seed: string;
  readonly waves: readonly Wave[];
  /** Chance that a proposal that changes nothing is failed, over all that may block, and that it is called undecided. */
  readonly falseAlarm: number;
  readonly doubt: number;
  readonly wishes: Wishes;
  /** With more of a check's cases unscored than this share, nothing is said of it; absent: with all of them. */
  readonly mostUnscored?: number;
  /** What earlier runs saw of metrics. */
  readonly history?: readonly TrackRecord[];
}

/** What is known after a wave. */
interface Evidence {
  readonly exams: readonly Exam[];
  readonly runs: Sequence<Run>;
  readonly comparisons: readonly Comparison[];
  readonly juries?: readonly Jury[];
  /** Of fresh answers alone, where it was asked again what would have failed. */
  readonly again?: readonly Comparison[];
}

/** Where the decision stands; handed from wave to wave. */
export interface Decision {
  readonly terms: Terms;
  readonly gates: Gates | null;
  readonly standings: Standings;
  /** Waves so far. */
  readonly taken: number;
  /** Of the checks that are held against earlier runs; null until there was reason to ask them. */
  readonly alarm: Alarm | null;
  readonly verdict: Verdict;
  /** Null: decided. */
  readonly next: Due | null;
}

/** Before the first wave. */
export function openDecision(terms: Terms): Decision {
  const [first] = terms.waves;
  const next: Due | null = first ? { kind: 'wave', ...stepOf(first), of: () => true } : null;
  return { terms, gates: null, standings: new Map(), taken: 0, alarm: null, verdict: UNDECIDED, next };
}

const UNDECIDED: Verdict = { outcome: 'unchanged', checks: [], trouble: [] };

/** Before another wave, which is judged without it: so its pairs need not be held beside those that take their place. */
export function withoutVerdict(decision: Decision): Decision {
  return { ...decision, verdict: UNDECIDED };
}

/** What came of it once nothing is due any more: what was read of the scores to decide is let go. */
export function closeDecision({ verdict }: Decision): Verdict {
  for (const { comparison } of verdict.checks) forget(comparison);
  return verdict;
}

function stepOf({ trials, share }: Wave): Pick<Due, 'trials' | 'share'> {
  return { trials, share };
}

/** The only place with thresholds: each comparison's answer, the worst of those that block, and what to ask on. */
export function decide(before: Decision, evidence: Evidence): Decision {
  return evidence.again ? confirm(before, evidence, evidence.again) : judge(before, evidence);
}

function judge(before: Decision, evidence: Evidence): Decision {
  const { terms, taken } = before;
  const { exams, runs, comparisons, juries = [] } = evidence;
  const register = takeAttendance(runs);
  const doubts = doubtsIn(juries);
  const outages = [...troubleIn(exams, register), ...troubleWithJudges(exams, juries)];
  const isStopped = outages.length > 0 || isCut(exams, register);
  const believed = comparisons.filter(({ rule }) => !doubts(rule.card));
  const wires = wiresIn(believed, terms.history ?? []);
  const budget = budgetOf(terms, believed, wires.length > 0);
  const isWave = before.next?.kind !== 'pinned';
  const isLast = isStopped || taken >= terms.waves.length - 1;
  const plan = { seed: terms.seed, waves: terms.waves, budget };
  const families = isWave
    ? takeWaveOf(before.gates, believed, plan, isLast)
    : { gates: before.gates, standings: before.standings, failed: false, open: new Set<Exam>() };
  const isWhole = terms.waves[Math.min(taken, terms.waves.length - 1)]?.share === 1;
  const open = new Set([...families.open, ...comparisons.filter(isUntold).map(({ exam }) => exam)]);
  // Wires sound once all else is settled; those that they suspect are asked once more.
  const isSettled = isLast || families.failed || (isWhole && open.size === 0);
  const alpha = terms.falseAlarm * budget.share('wires', 'base');
  const alarm = isSettled || before.alarm ? soundWires(wires, alpha, before.alarm, isLast) : null;
  for (const { exam } of alarm?.suspected ?? []) open.add(exam);
  const { wishes, mostUnscored = 1 } = terms;
  const { standings } = families;
  const grounds = {
    standings,
    register,
    doubts,
    wires,
    wishes,
    mostUnscored,
    tripped: alarm?.tripped,
    budget,
  };
  const checks = comparisons.map((comparison) => checkOf(comparison, grounds));
  const trouble = [...outages, ...unscoredIn(checks, outages, register)];
  const verdict: Verdict = { outcome: outcomeOf(checks, trouble, wishes), checks, trouble };
  const isDone = isLast || families.failed || (isWhole && open.size === 0);
  const suspects = isWave && !isStopped ? suspectsIn(believed, budget) : NOBODY;
  const next = isDone
    ? (askPinned(suspects) ?? askAgain(verdict, terms, isStopped))
    : nextWave(terms.waves[taken + 1], (exam) => !isWhole || open.has(exam));
  return { terms, gates: families.gates, standings, taken: taken + Number(isWave), alarm, verdict, next };
}

const NOBODY: Suspects = { trials: 0, cases: new Set() };

function nextWave(wave: Wave | undefined, isOpen: (exam: Exam) => boolean): Due | null {
  return wave ? { kind: 'wave', ...stepOf(wave), of: isOpen } : null;
}

function askPinned({ trials, cases }: Suspects): Due | null {
  return cases.size > 0 ? { kind: 'pinned', trials, share: 1, of: (_, each) => cases.has(each) } : null;
}

/** Only suspects are asked again; where only pinned cases broke, only those. */
function askAgain({ checks }: Verdict, { wishes, waves }: Terms, isStopped: boolean): Due | null {
  const suspects = wishes.confirm && !isStopped ? suspectsAmong(checks, wishes) : [];
  if (suspects.length === 0) return null;
  const due = suspects.map((suspect) => ({ ...suspect.check.comparison, isDue: dueAgain(suspect) }));
  return {
    kind: 'again',
    trials: waves.at(-1)?.trials ?? 1,
    share: 1,
    of: (exam, each) => due.some((one) => one.exam === exam && one.isDue(each)),
  };
}

/** Fresh answers have the last word on what was asked again; all else stays as it was decided. */
function confirm(
  before: Decision,
  { exams, runs, comparisons }: Evidence,
  again: readonly Comparison[],
): Decision {
  const { terms, verdict } = before;
  const fresh = new Map(again.map((comparison) => [nameOf(comparison), comparison]));
  const old = new Map(verdict.checks.map((check) => [nameOf(check.comparison), check]));
  const grounds = { wires: wiresIn(comparisons, terms.history ?? []), wishes: terms.wishes };
  const budget = budgetOf(terms, comparisons, grounds.wires.length > 0);
  const suspects = suspectsAmong(verdict.checks, terms.wishes);
  const tests = testsAgain(suspects, ({ comparison }) => fresh.get(nameOf(comparison)), terms.seed);
  const checks = comparisons.flatMap((pooled): Check[] => {
    const was = old.get(nameOf(pooled));
    if (!was) return [];
    const promise = { ...terms, limitScale: scaleOf(budget, 'limits', pooled.rule) };
    const held = was.clauses.map((clause) => {
      const test = tests.get(clause);
      return test
        ? heldAgain(clause, test, pooled, promise)
        : heldWithBase(clause, was.comparison, pooled, promise);
    });
    if (held.every((clause) => clause === null)) return [restOf(was, pooled)];
    const again = (clause: Clause): Clause | null => held[was.clauses.indexOf(clause)] ?? null;
    return [checkWith(pooled, clausesAfter(was, pooled, again), grounds)];
  });
  const trouble = troubleIn(exams, takeAttendance(runs));
  const outcome = outcomeOf(checks, trouble, terms.wishes);
  return { ...before, verdict: { outcome, checks, trouble }, next: null };
}

/** A guardrail's retry is told from further trials of what went wrong, and some marks from several trials together. */
function isUntold({ guarded, rule, pairs }: Comparison): boolean {
  if (guarded !== undefined && guarded.baseline.untold + guarded.candidate.untold > 0) return true;
  if (!measureOf(rule.card).together) return false;
  return pairs.some(({ baseline, candidate }) =>
    [...baseline, ...candidate].some(({ mark, run }) => mark.value === null && run.result.ok),
  );
}

/** The budget stopped some trials: more can't be asked for. */
function isCut(exams: readonly Exam[], register: Register): boolean {
  return exams.some((exam) => register(exam, 'baseline').cut + register(exam, 'candidate').cut > 0);
}
