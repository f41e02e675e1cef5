import type { Aggregate, Estimate } from '../types.ts';
import { type Cells, createCells } from '../columns/cells.ts';
import { roomFor } from '../columns/room.ts';
import { binomialLowerTail } from './distributions.ts';
import { meanOf } from './mean.ts';
import { bootstrapValues, clopperPearson, type Interval, percentileInterval } from './intervals.ts';
import { sortedPlaces } from './aggregates.ts';
import { createRandom } from './random.ts';
import { ROUNDING } from './tolerances.ts';

/** One figure of a side: from the means of its cases, or from all that their trials brought. */
function aggregateOf({ means, all }: Side, how: Simple): number {
  if (how === 'rate' || how === 'mean') return meanOf(means);
  if (how === 'sum') return means.reduce((sum: number, value: number) => sum + value, 0);
  return upTo(all, QUANTILES[how]) ?? Number.NaN;
}

/** What the cases of a side brought that were scored. */
interface Side {
  readonly means: Float64Array;
  /** Values of all trials, where they are asked for. */
  readonly all: Sorted;
}

/** Values in ascending order, of which those of a case count as one together. */
interface Sorted {
  readonly values: Float64Array;
  /** The share of the cases that lies up to each value; null where every value counts as much. */
  readonly shares: Float64Array | null;
}

function sideOf(cases: Iterable<readonly number[]>, how: Simple): Side {
  const [means, values, trials] = [createCells(), createCells(), createCells()];
  const isMean = how === 'rate' || how === 'mean' || how === 'sum';
  for (const own of cases) {
    if (own.length === 0) continue;
    means.push(meanOf(own));
    if (isMean) continue;
    trials.push(own.length);
    for (const value of own) values.push(value);
  }
  return { means: Float64Array.from(means.cells()), all: sortedOf(values.cells(), trials.cells()) };
}

function sortedOf(values: Cells, trials: Cells): Sorted {
  if (trials.every((count) => count === trials[0]))
    return { values: Float64Array.from(values).sort(), shares: null };
  const weights = roomFor(Float64Array, values.length);
  let from = 0;
  for (const count of trials) {
    weights.fill(1 / (count * trials.length), from, from + count);
    from += count;
  }
  const order = sortedPlaces(values, false);
  const [sorted, shares] = [roomFor(Float64Array, order.length), roomFor(Float64Array, order.length)];
  let share = 0;
  order.forEach((place, at) => {
    share += weights[place] as number;
    sorted[at] = values[place] as number;
    shares[at] = share;
  });
  return { values: sorted, shares };
}

/** The smallest value that a share of the cases stays at or below. */
function upTo({ values, shares }: Sorted, share: number): number | undefined {
  if (!shares) return values[Math.max(0, Math.ceil(share * values.length) - 1)];
  return values[firstIn(0, shares.length, (at) => (shares[at] as number) >= share - ROUNDING)];
}

/** The smallest value up to which more than a share of the cases lies. */
function beyond({ values, shares }: Sorted, share: number): number | undefined {
  if (!shares) return values[Math.floor(share * values.length)];
  return values[firstIn(0, shares.length, (at) => (shares[at] as number) > share + ROUNDING)];
}

/** Figures that need no more of a case than its values. */
type Simple = Exclude<Aggregate, 'f1' | 'recall'>;

const QUANTILES = { p50: 0.5, p95: 0.95, max: 1 } as const;

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
  const { means, all } = side;
  const n = means.length;
  if (n === 0) return null;
  const value = aggregateOf(side, how);
  const isMean = how === 'rate' || how === 'mean';
  if (isShare && isMean) return { value, ...ends(clopperPearson(value * n, n)) };
  if (n < FEW) return { value, low: null, high: null };
  if (!isMean && how !== 'sum') return { value, ...quantileEnds(all, n, QUANTILES[how]) };
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
function quantileEnds(all: Sorted, n: number, q: number): Omit<Estimate, 'value'> {
  const first = (holds: (rank: number) => boolean): number => firstIn(1, n + 1, holds);
  const reached = first((rank) => binomialLowerTail(rank - 1, n, q) > TAIL) - 1;
  const passed = first((rank) => binomialLowerTail(rank - 1, n, q) >= 1 - TAIL);
  return {
    low: reached < 1 ? null : (beyond(all, (reached - 1) / n) ?? null),
    high: q === 1 || passed > n ? null : (upTo(all, passed / n) ?? null),
  };
}

/** The first number from one up to another for which something holds that holds for all later ones; the other where it never does. */
function firstIn(from: number, to: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, to];
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
