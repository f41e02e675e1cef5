import { isResampled } from '../../stats/members.ts';
import { rateLowerBound, rateUpperBound } from '../../stats/intervals.ts';
import { casesForLimit, casesToRuleOut, FEWEST_TO_RESAMPLE } from '../../stats/planner.ts';
import type { Clause, Comparison } from '../../types.ts';
import type { Facts } from './facts.ts';

/** A limit is proved when a value beyond it would show what was seen in at most this share of samples. */
const DOUBT = 0.05;

/** Cases that are right by more than this are right. */
const EPSILON = 1e-9;

type Claim = Pick<Facts, 'comparison' | 'measure'>;

/** A share of the cases: only for those is there an exact bound, and a number of cases that would do. */
function isShare({ comparison, measure }: Claim): boolean {
  const { aggregate } = comparison.rule.card;
  return measure.unit === 'ratio' && (aggregate === 'rate' || aggregate === 'mean');
}

/** Whether there are cases enough for a resampled gain to rule anything out. */
export function canRuleOut({ comparison, measure }: Claim): boolean {
  return comparison.paired >= FEWEST_TO_RESAMPLE || !isResampled(comparison.rule.card, measure);
}

/** What may be lost, in the unit of the gain; null where nothing was compared. */
export function allowedIn({ rule, gain, baseline }: Comparison, amount: number | null): number | null {
  const { maxRegression, minEffect = 0 } = rule.card.threshold ?? {};
  if (!gain || amount === null) return null;
  if (!maxRegression?.relative) return Math.max(amount, minEffect);
  return gain.relative ? amount : amount * Math.abs(baseline?.value ?? 0);
}

/** Whether the interval beside it rules out twice of what may be lost, too. */
export function isRuledOut(comparison: Comparison, amount: number | null): boolean {
  const [allowed, low] = [allowedIn(comparison, amount), comparison.gain?.low ?? null];
  return allowed !== null && low !== null && low >= -2 * allowed - EPSILON;
}

/** The shown bound, where it can be a proof. */
function shownBound({ comparison }: Claim, end: 'low' | 'high'): number | null {
  const { candidate, scored, rule } = comparison;
  const isDrawn = !['p50', 'p95', 'max'].includes(rule.card.aggregate);
  return isDrawn && scored < FEWEST_TO_RESAMPLE ? null : (candidate?.[end] ?? null);
}

/**
 * Whether a limit is proved: by the one-sided exact bound of a share (149 clean cases prove "at most 2 %"), by
 * the shown interval of anything else.
 */
export function isProved(facts: Claim, which: 'min' | 'max', amount: number): boolean {
  const { candidate, scored } = facts.comparison;
  if (!candidate) return false;
  const right = candidate.value * scored;
  if (which === 'min') {
    const bound = isShare(facts) ? rateLowerBound(right, scored, DOUBT) : shownBound(facts, 'low');
    return bound !== null && bound >= amount - EPSILON;
  }
  const bound = isShare(facts) ? rateUpperBound(right, scored, DOUBT) : shownBound(facts, 'high');
  return bound !== null && bound <= amount + EPSILON;
}

/** Cases in all that would prove a limit on a share, if no more of them are wrong than now; null where none would. */
export function cleanCasesNeeded(facts: Claim, which: 'min' | 'max', amount: number): number | null {
  const { candidate, scored } = facts.comparison;
  if (!candidate || !isShare(facts)) return null;
  const [wrong, most] = which === 'min' ? [1 - candidate.value, 1 - amount] : [candidate.value, amount];
  const cases = casesForLimit(most, DOUBT, Math.ceil(wrong * scored - EPSILON));
  return Number.isFinite(cases) && cases > scored ? cases : null;
}

/** Cases without which twice the tolerance can't be ruled out, whatever they say; null when there are enough. */
export function unchangedCasesNeeded({ comparison, measure }: Claim): number | null {
  const { maxRegression, minEffect = 0 } = comparison.rule.card.threshold ?? {};
  if (!isShare({ comparison, measure }) || !maxRegression || maxRegression.relative) return null;
  const drop = 2 * Math.max(maxRegression.value, minEffect);
  if (!(drop > 0 && drop < 1)) return null;
  const cases = casesToRuleOut(drop);
  return cases > comparison.paired ? cases : null;
}

/** Cases that would prove all clauses of a critical metric. */
export function proofOfCritical(clauses: readonly Clause[]): number | null {
  const needed = clauses.flatMap(({ because }) =>
    'casesNeeded' in because && because.casesNeeded !== null ? [because.casesNeeded] : [],
  );
  return needed.length ? Math.max(...needed) : null;
}
