import type { Aggregate, Estimate } from '../types.ts';
import { meanOf } from './values.ts';
import { binomialLowerTail } from './distributions.ts';
import { bootstrapValues, clopperPearson, type Interval, percentileInterval } from './intervals.ts';
import { createRandom } from './random.ts';

/** One figure of a side from its cases' values; each case brings the values of its trials. */
function aggregateOf(cases: readonly (readonly number[])[], how: Simple): number {
  const means = cases.map(meanOf);
  if (how === 'rate' || how === 'mean') return meanOf(means);
  if (how === 'sum') return means.reduce((sum, value) => sum + value, 0);
  return quantileOf(cases.flat(), QUANTILES[how]);
}

/** Figures that need no more of a case than its values. */
type Simple = Exclude<Aggregate, 'f1' | 'recall'>;

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
  how: Simple,
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
  // Sorted, so that the order in which cases stand in a file decides nothing.
  const means = Float64Array.from(scored, meanOf).sort();
  const scale = isMean ? 1 / means.length : 1;
  const drawn = (picks: Int32Array): number => {
    let sum = 0;
    for (const pick of picks) sum += means[pick] as number;
    return sum * scale;
  };
  const values = bootstrapValues(means.length, drawn, createRandom(seed), DRAWS);
  return { value, ...ends(percentileInterval(values, 0.025)) };
}

/** A figure that is made from sums over cases, with a bootstrap over cases; cases without numbers were not scored. */
export function estimateOfSums(
  cases: readonly (readonly number[])[],
  of: (sums: readonly number[]) => number,
  seed: string,
): Estimate | null {
  const scored = cases.filter((numbers) => numbers.length > 0).sort(byNumbers);
  const [first] = scored;
  if (!first) return null;
  const drawn = (picks: Iterable<number>): number => {
    const sums = first.map(() => 0);
    for (const pick of picks) scored[pick]?.forEach((each, at) => (sums[at] = (sums[at] ?? 0) + each));
    return of(sums);
  };
  const value = drawn(scored.keys());
  if (scored.length < FEW) return { value, low: null, high: null };
  const values = bootstrapValues(scored.length, drawn, createRandom(seed), DRAWS);
  return { value, ...ends(percentileInterval(values, 0.025)) };
}

/** So that the order in which cases stand in a file decides nothing. */
function byNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const TAIL = 0.025;

/**
 * The values between which the quantile lies: of n cases, a binomial number stays at or below it. Null where even
 * the outermost value may lie on the wrong side: 20 cases bound no p95 from above, as often none reaches it.
 */
function quantileEnds(cases: readonly (readonly number[])[], q: number): Omit<Estimate, 'value'> {
  const sorted = Float64Array.from(cases.flat()).sort();
  const n = cases.length;
  const reached = firstRank(n, (rank) => binomialLowerTail(rank - 1, n, q) > TAIL) - 1;
  const passed = firstRank(n, (rank) => binomialLowerTail(rank - 1, n, q) >= 1 - TAIL);
  const at = (place: number): number | null => sorted[place] ?? null;
  return {
    low: reached < 1 ? null : at(Math.floor(((reached - 1) / n) * sorted.length)),
    high: q === 1 || passed > n ? null : at(Math.ceil((passed / n) * sorted.length) - 1),
  };
}

/** The first rank from 1 for which something holds that holds for all later ones; n + 1 where it never does. */
function firstRank(n: number, holds: (rank: number) => boolean): number {
  let [low, high] = [1, n + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function ends({ lower, upper }: Interval): { low: number; high: number } {
  return { low: lower, high: upper };
}
