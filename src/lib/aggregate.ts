import type { Aggregate, Estimate } from '../types.ts';
import { meanOf } from './members.ts';
import {
  bootstrapValues,
  clopperPearson,
  type Interval,
  percentileInterval,
  sortedQuantile,
} from './stats/intervals.ts';
import { createRandom } from './stats/random.ts';

/** One figure of a side from its cases' values; each case brings the values of its trials. */
export function aggregateOf(cases: readonly (readonly number[])[], how: Aggregate): number {
  const means = cases.map(meanOf);
  if (how === 'rate' || how === 'mean') return meanOf(means);
  if (how === 'sum') return means.reduce((sum, value) => sum + value, 0);
  return quantileOf(cases.flat(), QUANTILES[how]);
}

const QUANTILES = { p50: 0.5, p95: 0.95, max: 1 } as const;

/** The smallest value that a share `q` of the values stays at or below. */
function quantileOf(values: readonly number[], q: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Below this many cases a bootstrap only repeats what it was given. */
const FEW = 5;
const DRAWS = 400;

/**
 * The figure with its 95 % interval: Clopper-Pearson over cases for rates, order statistics for quantiles
 * (both exact), a bootstrap over cases for means and sums of amounts. Null when no case was scored; no
 * bounds where there are too few cases to tell.
 */
export function estimateOf(
  cases: readonly (readonly number[])[],
  how: Aggregate,
  isShare: boolean,
  seed: string,
): Estimate | null {
  const scored = cases.filter((values) => values.length > 0);
  if (scored.length === 0) return null;
  const value = aggregateOf(scored, how);
  const isMean = how === 'rate' || how === 'mean';
  if (isShare && isMean) return { value, ...ends(clopperPearson(value * scored.length, scored.length)) };
  if (scored.length < FEW) return { value, low: null, high: null };
  if (!isMean && how !== 'sum') return { value, ...quantileEnds(scored, QUANTILES[how]) };
  const means = Float64Array.from(scored, meanOf);
  const scale = isMean ? 1 / means.length : 1;
  const drawn = (picks: Int32Array): number => {
    let sum = 0;
    for (const pick of picks) sum += means[pick] as number;
    return sum * scale;
  };
  const values = bootstrapValues(means.length, drawn, createRandom(seed), DRAWS);
  return { value, ...ends(percentileInterval(values, 0.025)) };
}

/** The values between which the quantile lies: as many cases stay below it as a binomial draw may bring. */
function quantileEnds(
  cases: readonly (readonly number[])[],
  q: number,
): { low: number; high: number | null } {
  const sorted = Float64Array.from(cases.flat()).sort();
  const { lower, upper } = clopperPearson(q * cases.length, cases.length);
  return {
    low: sortedQuantile(sorted, lower),
    high: q === 1 ? null : sortedQuantile(sorted, upper),
  };
}

function ends({ lower, upper }: Interval): { low: number; high: number } {
  return { low: lower, high: upper };
}
