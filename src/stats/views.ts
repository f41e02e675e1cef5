import { mean, type Row, type UnitRows } from './family.ts';

/**
 * Added to a case's own trial variance (as a share of range²) before dividing by it, so that a case
 * without any spread between trials does not outweigh all others.
 */
const STEADINESS = 0.03;

/** Difference of the trial means of each pair, head - base, oriented so that more is better. */
export function pairGains({ pairs, sign }: UnitRows): Float64Array {
  const gains = new Float64Array(pairs.length);
  for (let at = 0; at < gains.length; at++) {
    const { base, head } = pairs[at] as Row;
    gains[at] = sign * (mean(head) - mean(base));
  }
  return gains;
}

/** Squared standard error of a mean of trials; 0 when one trial can't tell. */
export function errorVariance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return squares / (values.length - 1) / values.length;
}

/**
 * Squared standard error of a case's difference, from the spread between its trials: the mean of two
 * estimates, one within each side and one over both sides together. The first is right when the case
 * changed, the second steadier when it did not; neither knows which side is which.
 */
function trialVariance({ base, head }: Row): number {
  const within = errorVariance(base) + errorVariance(head);
  if (base.length < 2 || head.length < 2) return within;
  const both = [...base, ...head];
  const together = errorVariance(both) * both.length * (1 / base.length + 1 / head.length);
  return (within + together) / 2;
}

function isMultiple(values: Float64Array, of: Float64Array): boolean {
  let ratio = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    if (of[i] === 0) continue;
    const here = (values[i] as number) / (of[i] as number);
    if (Math.abs(here - ratio) > 1e-12 * Math.abs(here)) return false;
    ratio = here;
  }
  return true;
}

/** Large differences weigh more (d·|d|): sees a few cases that break wholly. */
export function largeGains(plain: Float64Array): Float64Array {
  return plain.map((gain) => gain * Math.abs(gain));
}

/** Steady cases weigh more (d over the case's own trial variance): sees small drops under noise. */
export function steadyGains(prepared: UnitRows, plain: Float64Array, range: number): Float64Array {
  return plain.map((gain, i) => {
    const variance = trialVariance(prepared.pairs[i] as Row);
    return gain / (variance + STEADINESS * range * range);
  });
}

/**
 * Differences of cases with as many trials on one side as on the other; 0 for all others. With unequal counts the
 * difference of means is right on average, but skewed, and anything but the plain sum of it is not.
 */
function evenly({ pairs }: UnitRows, plain: Float64Array): Float64Array {
  return plain.map((gain, i) => (pairs[i]?.base.length === pairs[i]?.head.length ? gain : 0));
}

/**
 * Three views of the same differences, each a number a case that changes sign when its sides are
 * swapped: all differences alike, large ones weighing more, and steady cases weighing more. Views that
 * would only repeat the first are left out: with one trial of a yes/no metric the first is all there is.
 * Cases with more trials on one side count in the first alone.
 */
export function viewsOf(prepared: UnitRows, range: number): readonly Float64Array[] {
  const plain = pairGains(prepared);
  const equal = evenly(prepared, plain);
  const others = [largeGains(equal), steadyGains(prepared, equal, range)];
  return [plain, ...others.filter((view) => view.some((gain) => gain !== 0) && !isMultiple(view, plain))];
}
