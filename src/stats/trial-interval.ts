import { normalQuantile } from './distributions.ts';
import type { Interval } from './intervals.ts';

/** One case: the values of its scored trials on both sides. */
interface TrialsOfCase {
  readonly base: readonly number[];
  readonly head: readonly number[];
}

/**
 * 95 % interval of the mean change over these very cases: only what a trial does by chance is drawn, not which cases
 * there are. The variance of a trial is pooled over all cases with z² imaginary trials of the widest spread that a
 * share has, so that trials which agree by luck do not count as sure.
 */
export function trialInterval(cases: readonly TrialsOfCase[]): Interval | null {
  const scored = cases.filter(({ base, head }) => base.length > 0 && head.length > 0);
  if (scored.length < 2) return null;
  const z = normalQuantile(0.975);
  const sides = scored.flatMap(({ base, head }) => [base, head]);
  const squares = sides.reduce((sum, values) => sum + squaresWithin(values), 0);
  const free = sides.reduce((sum, values) => sum + values.length - 1, 0);
  const ofTrial = (squares + (z * z) / 4) / (free + z * z);
  const ofCases = scored.reduce((sum, { base, head }) => sum + 1 / base.length + 1 / head.length, 0);
  const half = (z * Math.sqrt(ofTrial * ofCases)) / scored.length;
  const change = scored.reduce((sum, { base, head }) => sum + meanOf(head) - meanOf(base), 0) / scored.length;
  return { lower: Math.max(-1, change - half), upper: Math.min(1, change + half) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresWithin(values: readonly number[]): number {
  const centre = meanOf(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
