import { measureOf } from '../../measures/index.ts';
import type { Amount, Check, Comparison, LimitAudit } from '../../types.ts';

type Limit = LimitAudit['limit'];
const LIMITS: readonly Limit[] = ['max-regression', 'min', 'max'];

/** Each limit of one check in all rehearsals, with one that noise alone would not have broken. */
export function limitAudits(checks: readonly Check[]): LimitAudit[] {
  return LIMITS.flatMap((limit): LimitAudit[] => {
    const amount = amountOf(limit, checks[0]?.comparison);
    if (!amount) return [];
    const [failed, undecided] = [timesOf(limit, 'fail', checks), timesOf(limit, 'inconclusive', checks)];
    const proposed =
      limit === 'max-regression' ? toleranceFor(amount, checks) : limitFor(limit, amount, checks);
    return [{ limit, amount, failed, undecided, proposed }];
  });
}

/** Rehearsals in which a limit brought its check to an outcome: one that another limit outdid is counted there. */
function timesOf(limit: Limit, wanted: Check['outcome'], checks: readonly Check[]): number {
  return checks.filter(
    ({ outcome, clauses }) =>
      outcome === wanted && clauses.some((clause) => clause.limit === limit && clause.outcome === wanted),
  ).length;
}

function amountOf(limit: Limit, comparison: Comparison | undefined): Amount | null {
  const threshold = comparison?.rule.card.threshold;
  if (!threshold) return null;
  if (limit === 'max-regression') return threshold.maxRegression;
  const value = threshold[limit];
  return value === null ? null : { value, relative: false };
}

/** A tolerance just beyond the worst drop that was seen of a version that did not change. */
function toleranceFor(amount: Amount, checks: readonly Check[]): number | null {
  const worst = Math.max(0, ...seenIn('max-regression', amount, checks));
  if (worst === 0 || worst < amount.value) return null;
  const step = stepOf(worst, amount, checks);
  return rounded((Math.floor(worst / step + 1e-9) + 1) * step);
}

/** Two sides of one pool lie nearer to its middle than two fresh ones would, by the root of two. */
const FRESH = Math.SQRT2;

/** A limit that the worst side that noise makes of this version would not have broken. */
function limitFor(limit: 'min' | 'max', amount: Amount, checks: readonly Check[]): number | null {
  const seen = seenIn(limit, amount, checks);
  if (seen.length === 0) return null;
  const outwards = limit === 'min' ? -1 : 1;
  const middle = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  const furthest = seen.reduce((most, value) => Math.max(most, outwards * (value - middle)), 0);
  const worst = middle + outwards * FRESH * furthest;
  const step = stepOf(worst, amount, checks);
  const whole = limit === 'min' ? Math.floor(worst / step + 1e-9) : Math.ceil(worst / step - 1e-9);
  const proposed = rounded(whole * step);
  return outwards * (proposed - amount.value) > 0 ? proposed : null;
}

/** Whole points of a share, two digits of an amount. */
function stepOf(size: number, { relative }: Amount, checks: readonly Check[]): number {
  const isShare = relative || measureOf((checks[0] as Check).comparison.rule.card).unit === 'ratio';
  return isShare ? 0.01 : 10 ** (Math.floor(Math.log10(Math.abs(size) || 1)) - 1);
}

function seenIn(limit: Limit, amount: Amount, checks: readonly Check[]): number[] {
  return checks.flatMap((check) => seenOf(limit, amount, check.comparison) ?? []);
}

/** What a limit is held against: the drop, or the candidate's figure (its far end with `by: interval`). */
function seenOf(limit: Limit, { relative }: Amount, comparison: Comparison): number | null {
  const { gain, baseline, candidate, rule } = comparison;
  if (limit === 'max-regression') {
    if (!gain) return null;
    const base = relative && !gain.relative ? Math.abs(baseline?.value ?? 0) : 1;
    return base > 0 ? Math.max(0, -gain.value) / base : null;
  }
  if (!candidate) return null;
  if (rule.card.threshold?.by !== 'interval') return candidate.value;
  return (limit === 'min' ? candidate.high : candidate.low) ?? candidate.value;
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
