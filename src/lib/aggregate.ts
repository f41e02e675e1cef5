import type { Aggregate, Estimate } from '../types.ts';
import { meanOf } from './members.ts';
import { bootstrapInterval, clopperPearson } from './stats/intervals.ts';
import { createRandom } from './stats/random.ts';

/** One figure of a side from its cases' values; each case brings the values of its trials. */
export function aggregateOf(cases: readonly (readonly number[])[], how: Aggregate): number {
  const means = cases.map(meanOf);
  if (how === 'rate' || how === 'mean') return meanOf(means);
  if (how === 'sum') return means.reduce((sum, value) => sum + value, 0);
  return quantileOf(cases.flat(), how === 'p50' ? 0.5 : how === 'p95' ? 0.95 : 1);
}

/** The smallest value that a share `q` of the values stays at or below. */
function quantileOf(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Below this many cases a bootstrap only repeats what it was given. */
const FEW = 5;
const DRAWS = 400;

/**
 * The figure with its 95 % interval: Clopper-Pearson over cases for rates, else a bootstrap over cases.
 * Null when no case was scored; no bounds where there are too few cases to tell.
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
  if (isShare && (how === 'rate' || how === 'mean')) {
    const { lower, upper } = clopperPearson(value * scored.length, scored.length);
    return { value, low: lower, high: upper };
  }
  if (scored.length < FEW) return { value, low: null, high: null };
  const drawn = (picks: Int32Array): number =>
    aggregateOf(
      Array.from(picks, (index) => scored[index] ?? []),
      how,
    );
  const { lower, upper } = bootstrapInterval(scored.length, drawn, createRandom(seed), [0.025, 0.975], DRAWS);
  return { value, low: lower, high: upper };
}
