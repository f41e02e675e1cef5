import { betaQuantile, normalQuantile } from './distributions.ts';
import { below, type Random } from './random.ts';

/** Two ends in the unit of the thing estimated, lower ≤ upper. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Exact interval of a rate from x successes in n independent cases (Clopper & Pearson 1934).
 * x may be fractional (a sum of case means): then the beta quantiles are read between the whole ones.
 */
export function clopperPearson(x: number, n: number, confidence = 0.95): Interval {
  if (!(n >= 0 && x >= 0 && x <= n)) throw new RangeError(`no rate: ${x} of ${n}`);
  const tail = (1 - confidence) / 2;
  return { lower: rateLowerBound(x, n, tail), upper: rateUpperBound(x, n, tail) };
}

/** One-sided exact lower bound of a rate: wrong with probability at most `tail`. */
export function rateLowerBound(x: number, n: number, tail: number): number {
  return x <= 0 || n === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
}

/** One-sided exact upper bound of a rate; 0 of n gives 1 - tail^(1/n), the "rule of three". */
export function rateUpperBound(x: number, n: number, tail: number): number {
  return x >= n || n === 0 ? 1 : betaQuantile(1 - tail, x + 1, n - x);
}

/** What the pseudo-case bounds need of the per-case differences. */
interface DifferenceSums {
  /** Cases to which the metric applies. */
  readonly n: number;
  /** Sum of head - base over cases, oriented so that more is better. */
  readonly sum: number;
  readonly squares: number;
}

/**
 * Interval of a mean difference with z² imaginary cases added, half of which got worse by the whole
 * range and half better. Without any change it is ±z²/(n+z²), the limit of Tango's interval (1998),
 * so that identical results on five cases prove little. `range` is the largest possible difference
 * of a case (1 for rates and 0–1 scores).
 */
export function pseudoCaseInterval(sums: DifferenceSums, z: number, range = 1): Interval {
  const n = sums.n + z * z;
  const mean = sums.sum / n;
  const variance = (sums.squares + z * z * range * range) / n - mean * mean;
  const half = z * Math.sqrt(Math.max(0, variance) / n);
  return { lower: mean - half, upper: mean + half };
}

/** Quantile of sorted numbers, linear between neighbours (type 7 of Hyndman & Fan 1996). */
export function sortedQuantile(sorted: ArrayLike<number>, q: number): number {
  const position = q * (sorted.length - 1);
  const index = Math.floor(position);
  const low = sorted[index] ?? Number.NaN;
  const high = sorted[Math.min(index + 1, sorted.length - 1)] ?? low;
  return low + (position - index) * (high - low);
}

/**
 * A statistic over cases drawn with replacement (Efron 1979), sorted; draws without a finite value are
 * left out. `statistic` gets the drawn case indices.
 */
export function bootstrapValues(
  n: number,
  statistic: (drawn: Int32Array) => number,
  random: Random,
  draws = 2000,
): Float64Array {
  const drawn = new Int32Array(n);
  const values = new Float64Array(draws);
  let finite = 0;
  for (let r = 0; r < draws; r++) {
    for (let i = 0; i < n; i++) drawn[i] = below(random, n);
    const value = statistic(drawn);
    if (Number.isFinite(value)) values[finite++] = value;
  }
  return values.slice(0, finite).sort();
}

/**
 * Percentile interval from sorted bootstrap values. Asymptotic: meant for aggregates (F1, p95) at
 * n ≥ 50, not for decisions on a handful of cases. Nothing drawn rules nothing out.
 */
export function percentileInterval(sorted: Float64Array, tail: number): Interval {
  if (sorted.length === 0) return { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
  return { lower: sortedQuantile(sorted, tail), upper: sortedQuantile(sorted, 1 - tail) };
}

/** Counts pairs i ≤ j of sorted numbers whose mean is at most v. */
function walshAtMost(sorted: Float64Array, v: number): number {
  let count = 0;
  let j = sorted.length - 1;
  for (let i = 0; i < sorted.length; i++) {
    while (j >= 0 && (sorted[i] as number) + (sorted[j] as number) > 2 * v) j--;
    if (j < i) break;
    count += j - i + 1;
  }
  return count;
}

/** The k-th smallest (from 0) of the n(n+1)/2 Walsh averages, in O(n) memory. */
export function walshOrder(sorted: Float64Array, k: number): number {
  let lo = sorted[0] ?? Number.NaN;
  let hi = sorted[sorted.length - 1] ?? Number.NaN;
  if (walshAtMost(sorted, lo) > k) return lo;
  for (let i = 0; i < 2000; i++) {
    const mid = lo + (hi - lo) / 2;
    if (mid <= lo || mid >= hi) break;
    if (walshAtMost(sorted, mid) > k) hi = mid;
    else lo = mid;
  }
  return hi;
}

/** P(W ≤ w) for w = 0, 1, … of the signed-rank sum of n cases without ties, by counting. */
function signedRankCdf(n: number): Float64Array {
  const top = (n * (n + 1)) / 2;
  const mass = new Float64Array(top + 1);
  mass[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let w = (rank * (rank + 1)) / 2; w >= 0; w--) {
      mass[w] = ((mass[w] as number) + (w >= rank ? (mass[w - rank] as number) : 0)) / 2;
    }
  }
  for (let w = 1; w <= top; w++) mass[w] = (mass[w] as number) + (mass[w - 1] as number);
  return mass;
}

/** How many of the sorted Walsh averages lie outside on each side: exact to 40 cases, then normal. */
function walshCut(n: number, tail: number): number {
  if (n > 40) {
    const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
    return Math.max(0, Math.floor((n * (n + 1)) / 4 + normalQuantile(tail) * sd));
  }
  const cdf = signedRankCdf(n);
  let cut = 0;
  while ((cdf[cut] as number) <= tail) cut++;
  return cut;
}

/** A typical shift and its interval. */
interface Shift extends Interval {
  readonly estimate: number;
}

/**
 * Hodges–Lehmann shift (median of the Walsh averages) with the interval that inverts the signed-rank
 * test (Hodges & Lehmann 1963). Each end is wrong with probability at most `tail`; with too few cases
 * for that the end is infinite.
 */
export function hodgesLehmann(shifts: ArrayLike<number>, tail = 0.025): Shift {
  const n = shifts.length;
  if (n === 0)
    return { estimate: Number.NaN, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
  const sorted = sortedOf(shifts);
  const pairs = (n * (n + 1)) / 2;
  const estimate =
    (walshOrder(sorted, Math.floor((pairs - 1) / 2)) + walshOrder(sorted, Math.floor(pairs / 2))) / 2;
  const cut = walshCut(n, tail);
  if (cut === 0) return { estimate, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
  return { estimate, lower: walshOrder(sorted, cut - 1), upper: walshOrder(sorted, pairs - cut) };
}

/** What is in order already is not copied. */
function sortedOf(shifts: ArrayLike<number>): Float64Array {
  let at = 1;
  while (at < shifts.length && (shifts[at - 1] as number) <= (shifts[at] as number)) at++;
  return shifts instanceof Float64Array && at >= shifts.length ? shifts : Float64Array.from(shifts).sort();
}
