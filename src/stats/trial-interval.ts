import { normalQuantile } from './distributions.ts';
import { meanOf } from './mean.ts';
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
export function trialInterval(cases: Iterable<TrialsOfCase>): Interval | null {
  let [scored, squares, free, ofCases, changes] = [0, 0, 0, 0, 0];
  for (const { base, head } of cases) {
    if (base.length === 0 || head.length === 0) continue;
    scored++;
    squares += squaresWithin(base);
    squares += squaresWithin(head);
    free += base.length + head.length - 2;
    ofCases = ofCases + 1 / base.length + 1 / head.length;
    changes = changes + meanOf(head) - meanOf(base);
  }
  if (scored < 2) return null;
  const z = normalQuantile(0.975);
  const ofTrial = (squares + (z * z) / 4) / (free + z * z);
  const half = (z * Math.sqrt(ofTrial * ofCases)) / scored;
  const change = changes / scored;
  return { lower: Math.max(-1, change - half), upper: Math.min(1, change + half) };
}

function squaresWithin(values: readonly number[]): number {
  const centre = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return squares;
}
