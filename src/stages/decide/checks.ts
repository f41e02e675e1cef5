import type { Wishes } from '../../contracts.ts';
import { freshAnswers } from '../../stats/tallies.ts';
import { measureOf } from '../../measures/index.ts';
import type { Because, Check, CheckOutcome, Clause, Comparison, Pair } from '../../types.ts';
import { type Budget, scaleOf } from './budget.ts';
import { clausesOf } from './clauses.ts';
import { reasonsOf } from './facts.ts';
import { nameOf, type Standings } from './families.ts';
import { doubtful, type Doubts, limitOf } from './juries.ts';
import { baselineGone, MOST_LOST, type Register } from './trouble.ts';
import type { Trip, Wire } from './wires.ts';
import { areTimesLeftOut } from './without-base.ts';

/** What a check is made from, beside its comparison. */
interface Grounds {
  readonly standings: Standings;
  readonly register: Register;
  readonly wishes: Wishes;
  /** With more of a check's cases unscored than this share, nothing is said of it. */
  readonly mostUnscored: number;
  readonly doubts: Doubts;
  readonly budget: Budget;
  readonly wires: readonly Wire[];
  readonly tripped: ReadonlyMap<Comparison, Trip> | undefined;
}

/** A comparison's answer: all its clauses, worst first, and whether it stops the merge. */
export function checkOf(comparison: Comparison, grounds: Grounds): Check {
  const { register, doubts, tripped, mostUnscored, budget } = grounds;
  const { card, blocking } = comparison.rule;
  const doubt = doubts(card);
  if (doubt) {
    const clauses = [doubtful(comparison.rule, doubt)];
    return { comparison, outcome: 'inconclusive', blocking, preExisting: false, clauses };
  }
  const { displacedBy: by } = comparison.exam.change;
  if (by && card.threshold) {
    const clause: Clause = {
      limit: limitOf(card),
      amount: null,
      outcome: 'inconclusive',
      because: { code: 'displaced', by },
    };
    return { comparison, outcome: 'inconclusive', blocking, preExisting: false, clauses: [clause] };
  }
  if (!card.threshold)
    return { comparison, outcome: 'pass', blocking: false, preExisting: false, clauses: [LOOKED_AT] };
  const inFamily = grounds.standings.get(nameOf(comparison));
  const { scored, paired } = comparison;
  const measure = measureOf(card);
  const asked = comparison.pairs.filter(isAsked).length;
  const bare = comparison.pairs.filter((pair) => isAsked(pair) && isBare(pair)).length;
  const few = (left: number): Because | null =>
    asked - left > mostUnscored * asked || bare > MOST_BARE * asked ? tooLittle(comparison, left) : null;
  const candidateLost = lostOn(comparison, register, ['candidate']) ?? few(scored);
  const clauses = clausesOf({
    comparison,
    measure,
    threshold: card.threshold,
    standing: inFamily?.gain ?? null,
    marksStanding: inFamily?.marks ?? null,
    tripped: tripped?.get(comparison) ?? null,
    family: inFamily?.family ?? 0,
    promise: budget,
    limitScale: scaleOf(budget, 'limits', comparison.rule),
    pinnedScale: scaleOf(budget, 'pinned', comparison.rule),
    candidateLost,
    pairsLost:
      gone(comparison, register) ??
      (areTimesLeftOut(comparison, register) ? { code: 'other-times' } : null) ??
      lostOn(comparison, register, ['baseline', 'candidate']) ??
      few(paired),
  });
  return checkWith(comparison, clauses, grounds);
}

/** The check that has these clauses. */
export function checkWith(
  comparison: Comparison,
  clauses: readonly Clause[],
  { wires, wishes }: Pick<Grounds, 'wires' | 'wishes'>,
): Check {
  const { card, blocking } = comparison.rule;
  const sorted = clauses.toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome]);
  const outcome = sorted[0]?.outcome ?? 'pass';
  const failed = sorted.filter((clause) => clause.outcome === 'fail');
  const preExisting =
    failed.length > 0 && failed.every(({ because }) => because.code === 'beyond' && because.preExisting);
  const excused = preExisting && !card.critical && wishes.onPreExisting === 'warn';
  const rest = sorted.filter((clause) => clause.outcome !== 'fail');
  const record = wires.find((wire) => wire.comparison === comparison)?.record;
  const answers = freshAnswers(comparison, measureOf(card));
  const check = { comparison, preExisting, ...(record ? { record } : {}), ...(answers ? { answers } : {}) };
  // What base breaks as well excuses its own limit, and nothing that is undecided beside it.
  if (excused && rest[0]?.outcome === 'inconclusive')
    return { ...check, outcome: 'inconclusive', blocking, clauses: [...rest, ...failed] };
  return { ...check, outcome, blocking: blocking && !excused, clauses: sorted };
}

const LOOKED_AT: Clause = { limit: 'max', amount: null, outcome: 'pass', because: { code: 'looked-at' } };
/** The worst first. */
const RANK: Readonly<Record<CheckOutcome, number>> = { fail: 0, inconclusive: 1, pass: 2 };

/** With more cases than this without a mark on either side, the others do not speak for them. */
const MOST_BARE = 0.5;

function isBare({ before, after }: Pair): boolean {
  return before === null && after === null;
}

/** Not all are, where a wave has decided before. */
function isAsked(pair: Pair): boolean {
  return !isBare(pair) || pair.baseline.length + pair.candidate.length > 0;
}

function gone(comparison: Comparison, register: Register): Because | null {
  const failure = baselineGone(register, comparison.exam);
  return failure ? { code: 'baseline-unavailable', message: failure.message } : null;
}

/**
 * Too little is left to speak for the suite: the world did not answer, or the budget cut cases off. What one side has a
 * mark for and the other has not is tested for itself.
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
  // Of a model that is gone, few cases may be there from before.
  const isGone = sides.some((side) => register(exam, side).gone);
  const few = isGone && pairs.filter(missing).length > MOST_LOST * pairs.length;
  if (!outage && !cut && !few) return null;
  return tooLittle(comparison, sides.length > 1 ? paired : scored);
}

function tooLittle({ pairs }: Comparison, scored: number): Because {
  return { code: 'too-little', scored, of: pairs.length, reasons: reasonsOf(pairs) };
}
