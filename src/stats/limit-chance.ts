import type { Estimate } from '../types.ts';
import { incompleteBeta, normalCdf, tCdf } from './distributions.ts';
import { meanOf } from './mean.ts';

/** What is known of one side where it is held against a limit. */
export interface Observed {
  readonly how: 'share' | 'quantile' | 'mean' | 'sum' | 'sure' | 'estimate';
  /** Of `quantile`: which. */
  readonly q?: number;
  /** Values by case that was scored, each those of its trials. */
  readonly cases: Iterable<readonly number[]>;
  readonly seen: Estimate;
}

/** Fewer cases than this that are all alike say nothing of others. */
const FEWEST_ALIKE = 3;
/** Two ends of a 95 % interval are so many standard errors apart. */
const WIDTH = 2 * 1.959964;

/**
 * With which chance a version that is just at the limit would show a value so far beyond it, or further: exact for
 * shares (binomial over cases, which errs on the safe side with several trials) and for quantiles (how many cases lie
 * beyond), Student's t for means and sums, the normal law for what has only an interval. A largest value that is
 * beyond is beyond for sure.
 */
export function limitChance(
  { how, q = 0.5, cases, seen }: Observed,
  which: 'min' | 'max',
  limit: number,
): number {
  const beyond = (value: number): boolean => (which === 'max' ? value > limit : value < limit);
  const seenOf = (values: readonly number[]): number =>
    how === 'quantile' ? values.filter(beyond).length / values.length : meanOf(values);
  const figures = how === 'sure' || how === 'estimate' ? [] : Float64Array.from(cases, seenOf);
  const n = figures.length;
  switch (how) {
    case 'sure':
      return 0;
    case 'share':
      return which === 'min' ? atMost(seen.value * n, n, limit) : atMost((1 - seen.value) * n, n, 1 - limit);
    case 'quantile':
      return atMost((1 - meanOf(figures)) * n, n, which === 'max' ? q : 1 - q);
    case 'mean':
      return ofMean(figures, limit);
    case 'sum':
      return ofMean(figures, limit / n);
    case 'estimate':
      return ofEstimate(seen, limit);
  }
}

/** Chance of at most `x` of `n` (which may be fractions of cases) when each comes with chance `p`. */
function atMost(x: number, n: number, p: number): number {
  if (p <= 0 || x >= n) return 1;
  if (p >= 1) return 0;
  return incompleteBeta(1 - p, n - x, x + 1);
}

function ofMean(values: ArrayLike<number>, limit: number): number {
  const n = values.length;
  const centre = meanOf(values);
  let squares = 0;
  for (let at = 0; at < n; at++) squares += ((values[at] as number) - centre) ** 2;
  if (squares <= 1e-12 * centre * centre) return n >= FEWEST_ALIKE ? 0 : 1;
  return tCdf(-Math.abs(centre - limit) / Math.sqrt(squares / (n - 1) / n), n - 1);
}

function ofEstimate({ value, low, high }: Estimate, limit: number): number {
  if (low === null || high === null) return 1;
  const error = (high - low) / WIDTH;
  return error > 0 ? normalCdf(-Math.abs(value - limit) / error) : 0;
}
