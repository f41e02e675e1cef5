import { measureOf } from '../../metrics/index.ts';
import type { Amount, Check, Comparison, Held } from '../../types.ts';

type Limit = Held['limit'];
const LIMITS: readonly Limit[] = ['max-regression', 'min', 'max'];

/** Each limit of one check in all rehearsals, with one that none of them would have broken. */
export function heldOf(checks: readonly Check[]): Held[] {
  return LIMITS.flatMap((limit): Held[] => {
    const amount = amountOf(limit, checks[0]?.comparison);
    if (!amount) return [];
    const clauses = checks.flatMap((check) => check.clauses.find((clause) => clause.limit === limit) ?? []);
    const count = (outcome: string): number => clauses.filter((clause) => clause.outcome === outcome).length;
    const [failed, undecided] = [count('fail'), count('inconclusive')];
    const isBroken = failed > 0 || (limit === 'max-regression' && undecided > 0);
    return [
      { limit, amount, failed, undecided, proposed: isBroken ? proposalOf(limit, amount, checks) : null },
    ];
  });
}

function amountOf(limit: Limit, comparison: Comparison | undefined): Amount | null {
  const threshold = comparison?.rule.card.threshold;
  if (!threshold) return null;
  if (limit === 'max-regression') return threshold.maxRegression;
  const value = threshold[limit];
  return value === null ? null : { value, relative: false };
}

/** A limit just beyond the worst that was seen of a version that did not change; null where nothing was seen. */
function proposalOf(limit: Limit, amount: Amount, checks: readonly Check[]): number | null {
  const { comparison } = checks[0] as Check;
  const isShare = amount.relative || measureOf(comparison.rule.card).unit === 'ratio';
  const seen = checks.flatMap((check) => seenOf(limit, amount, check.comparison) ?? []);
  if (seen.length === 0) return null;
  const worst = seen.reduce((a, b) => (limit === 'min' ? Math.min(a, b) : Math.max(a, b)));
  const step = isShare ? 0.01 : 10 ** (Math.floor(Math.log10(Math.abs(worst) || 1)) - 1);
  const steps = worst / step;
  // A drop of the very size of the tolerance fails, a value on its limit does not.
  if (limit === 'max-regression') return rounded((Math.floor(steps + 1e-9) + 1) * step);
  return rounded((limit === 'min' ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9)) * step);
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
