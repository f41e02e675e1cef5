import { isRight } from '../../stats/right.ts';
import type { Standing } from '../../stats/waves.ts';
import type { Because, CheckOutcome, Clause, Comparison, Run } from '../../types.ts';
import { pinnedIn } from './budget.ts';
import { type Facts, nothingScored } from './facts.ts';
import { limit } from './limits.ts';
import { pinned } from './pins.ts';
import { canRuleOut, isRuledOut, proofOfCritical, unchangedCasesNeeded } from './proof.ts';
import { mostLost } from './without-base.ts';

/** Every clause that the threshold has, in the order in which they are written. */
export function clausesOf(facts: Facts): Clause[] {
  const { threshold, comparison } = facts;
  const clauses = [
    threshold.maxRegression ? regression(facts) : null,
    threshold.min === null ? null : limit(facts, 'min', threshold.min),
    threshold.max === null ? null : limit(facts, 'max', threshold.max),
    marks(facts),
    pinned(facts),
  ].filter((clause) => clause !== null);
  return comparison.rule.card.critical && !comparison.slice
    ? [...clauses, critical(clauses, facts)]
    : clauses;
}

function regression(facts: Facts): Clause {
  const { threshold, comparison, standing, family, tripped } = facts;
  const amount = threshold.maxRegression?.value ?? null;
  const clause = (outcome: CheckOutcome, because: Because): Clause => ({
    limit: 'max-regression',
    amount,
    outcome,
    because,
  });
  const { change, suite } = comparison.exam;
  if (change.unsettled?.includes(suite.name) && threshold.min === null && threshold.max === null)
    return clause('inconclusive', { code: 'place-unknown' });
  if (change.kind === 'added') return clause('pass', { code: 'nothing-to-compare' });
  if (facts.pairsLost?.code === 'baseline-unavailable') {
    const most = mostLost(facts);
    if (most !== null && (most === 0 || most < (amount ?? 0)))
      return clause('pass', { code: 'no-room', most });
  }
  if (facts.pairsLost) return clause('inconclusive', facts.pairsLost);
  if (!standing || standing.n === 0) return clause('inconclusive', nothingScored(comparison));
  const { chance, reach, outcome } = standing;
  if (outcome === 'fail') return clause('fail', { code: 'drop', chance, family, reach });
  if (tripped) return clause('fail', { code: 'rare', ...tripped });
  if (outcome === 'inconclusive')
    return clause('inconclusive', { code: 'maybe-chance', chance, family, reach });
  if (standing.exceeds) return clause('pass', { code: 'noise', chance, family });
  // What the interval beside it shows, so that a reader can check the one against the other.
  const low = canRuleOut(facts) ? (comparison.gain?.low ?? null) : null;
  const ruledOut = low === null ? null : Math.max(0, -low);
  const proved = standing.proved && canRuleOut(facts) && isRuledOut(comparison, amount);
  const casesNeeded = proved ? null : unchangedCasesNeeded(facts);
  return clause('pass', { code: 'no-drop', proved, ruledOut, casesNeeded });
}

/** Answers of head that this metric can't mark, where base's could be: by the same test as any drop. */
function marks({ comparison, marksStanding, family }: Facts): Clause | null {
  if (!marksStanding || !(marksStanding.gain < 0)) return null;
  const outcomes: Record<Standing['outcome'], CheckOutcome> = {
    fail: 'fail',
    inconclusive: 'inconclusive',
    pass: 'pass',
  };
  const lost = lostMarksIn(comparison);
  const { chance, outcome } = marksStanding;
  const because: Because = { code: 'lost-marks', lost, of: comparison.pairs.length, chance, family };
  return { limit: 'marks', amount: null, outcome: outcomes[outcome], because };
}

/** Cases of which head has an answer without a mark, or none. */
export function lostMarksIn({ pairs }: Comparison): number {
  return pairs.filter(
    ({ candidate }) =>
      candidate.length === 0 || candidate.some(({ mark, run }) => mark.value === null && isAnswered(run)),
  ).length;
}

/** Scores that came from elsewhere have no answer of their own: they are taken to be of one. */
function isAnswered({ result, trial }: Run): boolean {
  return result.ok || trial.exam.change.kind === 'measured';
}

/** A critical metric passes only when that is proved, or when every pinned case is right. */
function critical(clauses: readonly Clause[], facts: Facts): Clause {
  const clause = (outcome: CheckOutcome, because: Because): Clause => ({
    limit: 'critical',
    amount: null,
    outcome,
    because,
  });
  if (isProvedBy(clauses) || arePinnedRight(facts))
    return clause('pass', { code: 'within', proved: true, casesNeeded: null });
  return clause('inconclusive', { code: 'unproved', casesNeeded: proofOfCritical(clauses) });
}

/** Whether each of them passes, and is proved. */
export function isProvedBy(clauses: readonly Clause[]): boolean {
  return clauses.every(
    ({ limit: which, outcome, because }) =>
      which === 'critical' || (outcome === 'pass' && 'proved' in because && because.proved),
  );
}

/** Whether there are pinned cases, and all answers to them are right. */
export function arePinnedRight({ comparison, measure }: Pick<Facts, 'comparison' | 'measure'>): boolean {
  const unbreakable = pinnedIn(comparison);
  return (
    unbreakable.length > 0 &&
    unbreakable.every(
      ({ candidate }) =>
        candidate.length > 0 &&
        candidate.every(({ mark }) => mark.value !== null && isRight(mark.value, measure)),
    )
  );
}
