import type { Aggregate, Estimate } from '../types.ts';
import { type Cells, createCells } from '../columns/cells.ts';
import { binomialLowerTail } from './distributions.ts';
import { meanOf } from './mean.ts';
import { bootstrapValues, clopperPearson, type Interval, percentileInterval } from './intervals.ts';
import { createRandom } from './random.ts';

/** One figure of a side: from the means of its cases, or from all that their trials brought. */
function aggregateOf({ means, values }: Side, how: Simple): number {
  if (how === 'rate' || how === 'mean') return meanOf(means);
  if (how === 'sum') return means.reduce((sum: number, value: number) => sum + value, 0);
  return quantileOf(values, QUANTILES[how]);
}

/** What the cases of a side brought that were scored. */
interface Side {
  readonly means: Float64Array;
  /** Values of all trials in ascending order, where they are asked for. */
  readonly values: Float64Array;
}

function sideOf(cases: Iterable<readonly number[]>, how: Simple): Side {
  const [means, values] = [createCells(), createCells()];
  const isMean = how === 'rate' || how === 'mean' || how === 'sum';
  for (const trials of cases) {
    if (trials.length === 0) continue;
    means.push(meanOf(trials));
    if (!isMean) for (const value of trials) values.push(value);
  }
  return { means: Float64Array.from(means.cells()), values: Float64Array.from(values.cells()).sort() };
}

/** Figures that need no more of a case than its values. */
type Simple = Exclude<Aggregate, 'f1' | 'recall'>;

const QUANTILES = { p50: 0.5, p95: 0.95, max: 1 } as const;

/** The smallest value that a share `q` of the sorted values stays at or below. */
function quantileOf(sorted: Float64Array, q: number): number {
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
  cases: Iterable<readonly number[]>,
  how: Simple,
  isShare: boolean,
  seed: string,
): Estimate | null {
  const side = sideOf(cases, how);
  const { means, values } = side;
  const n = means.length;
  if (n === 0) return null;
  const value = aggregateOf(side, how);
  const isMean = how === 'rate' || how === 'mean';
  if (isShare && isMean) return { value, ...ends(clopperPearson(value * n, n)) };
  if (n < FEW) return { value, low: null, high: null };
  if (!isMean && how !== 'sum') return { value, ...quantileEnds(values, n, QUANTILES[how]) };
  // Sorted, so that the order in which cases stand in a file decides nothing.
  means.sort();
  const scale = isMean ? 1 / n : 1;
  const drawn = (picks: Int32Array): number => {
    let sum = 0;
    for (const pick of picks) sum += means[pick] as number;
    return sum * scale;
  };
  const drawnValues = bootstrapValues(n, drawn, createRandom(seed), DRAWS);
  return { value, ...ends(percentileInterval(drawnValues, 0.025)) };
}

/** A figure that is made from sums over cases, with a bootstrap over cases; cases without numbers were not scored. */
export function estimateOfSums(
  cases: Iterable<readonly number[]>,
  of: (sums: readonly number[]) => number,
  seed: string,
): Estimate | null {
  const counts = countsOf(cases);
  if (!counts) return null;
  const { values, width, n } = counts;
  const drawn = (picks: Iterable<number>): number => {
    const sums = new Array<number>(width).fill(0);
    for (const pick of picks)
      for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + (values[pick * width + c] as number);
    return of(sums);
  };
  const value = drawn(Array(n).keys());
  if (n < FEW) return { value, low: null, high: null };
  const drawnValues = bootstrapValues(n, drawn, createRandom(seed), DRAWS);
  return { value, ...ends(percentileInterval(drawnValues, 0.025)) };
}

/** Counts of cases, as many for each, sorted so that the order in which cases stand in a file decides nothing. */
interface Counts {
  readonly values: Cells;
  readonly width: number;
  readonly n: number;
}

function countsOf(cases: Iterable<readonly number[]>): Counts | null {
  const growing = createCells();
  let width = 0;
  for (const numbers of cases) {
    if (numbers.length > 0) width = numbers.length;
    for (const value of numbers) growing.push(value);
  }
  if (width === 0) return null;
  const values = growing.cells();
  const n = values.length / width;
  const byNumbers = (a: number, b: number): number => {
    for (let c = 0; c < width; c++) {
      const difference = (values[a * width + c] as number) - (values[b * width + c] as number);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  const order = Uint32Array.from(Array(n).keys()).sort(byNumbers);
  const sorted = values.slice();
  order.forEach((from, to) => sorted.set(values.subarray(from * width, (from + 1) * width), to * width));
  return { values: sorted, width, n };
}

const TAIL = 0.025;

/**
 * The values between which the quantile lies: of n cases, a binomial number stays at or below it. Null where even
 * the outermost value may lie on the wrong side: 20 cases bound no p95 from above, as often none reaches it.
 */
function quantileEnds(sorted: Float64Array, n: number, q: number): Omit<Estimate, 'value'> {
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
