import type { UnitRows } from './family.ts';
import { type Figures, lengthOf, meanAt, startOf } from './figures.ts';
import { roomFor } from '../columns/room.ts';

/**
 * Added to a case's own trial variance (as a share of range²) before dividing by it, so that a case
 * without any spread between trials does not outweigh all others.
 */
const STEADINESS = 0.03;

/** Difference of the trial means of each pair, head - base, oriented so that more is better. */
export function pairGains({ columns: { scored, length }, sign }: UnitRows): Float64Array {
  const gains = roomFor(Float64Array, length);
  for (let at = 0; at < length; at++)
    gains[at] = sign * (meanAt(scored, 2 * at + 1) - meanAt(scored, 2 * at));
  return gains;
}

/** Squared standard error of the mean of a side's trials; 0 when one trial can't tell. */
export function errorVariance(figures: Figures, side: number): number {
  const [from, to] = [startOf(figures, side), startOf(figures, side + 1)];
  return spreadBetween(figures, from, to) / (to - from);
}

/** Variance of the numbers from one place up to another, whichever side they are of. */
function spreadBetween({ values }: Figures, from: number, to: number): number {
  const count = to - from;
  if (count < 2) return 0;
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] as number;
  const centre = sum / count;
  let squares = 0;
  for (let at = from; at < to; at++) squares += ((values[at] as number) - centre) ** 2;
  return squares / (count - 1);
}

/**
 * Squared standard error of a case's difference, from the spread between its trials: the mean of two
 * estimates, one within each side and one over both sides together. The first is right when the case
 * changed, the second steadier when it did not; neither knows which side is which.
 */
function trialVariance(figures: Figures, row: number): number {
  const [base, head] = [lengthOf(figures, 2 * row), lengthOf(figures, 2 * row + 1)];
  const within = errorVariance(figures, 2 * row) + errorVariance(figures, 2 * row + 1);
  if (base < 2 || head < 2) return within;
  const [from, to] = [startOf(figures, 2 * row), startOf(figures, 2 * row + 2)];
  const together = spreadBetween(figures, from, to) * (1 / base + 1 / head);
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
    const variance = trialVariance(prepared.columns.scored, i);
    return gain / (variance + STEADINESS * range * range);
  });
}

/**
 * Differences of cases with as many trials on one side as on the other; 0 for all others. With unequal counts the
 * difference of means is right on average, but skewed, and anything but the plain sum of it is not.
 */
function evenly({ columns: { scored } }: UnitRows, plain: Float64Array): Float64Array {
  if (!scored.starts) return plain;
  return plain.map((gain, i) => (lengthOf(scored, 2 * i) === lengthOf(scored, 2 * i + 1) ? gain : 0));
}

/**
 * Three weighings of the same differences, each a number a case that changes sign when its sides are
 * swapped: all differences alike, large ones weighing more, and steady cases weighing more. Weighings that
 * would only repeat the first are left out: with one trial of a yes/no metric the first is all there is.
 * Cases with more trials on one side count in the first alone.
 */
export function weighingsOf(prepared: UnitRows, range: number): readonly Float64Array[] {
  const plain = pairGains(prepared);
  const equal = evenly(prepared, plain);
  const others = [largeGains(equal), steadyGains(prepared, equal, range)];
  return [
    plain,
    ...others.filter((weighing) => weighing.some((gain) => gain !== 0) && !isMultiple(weighing, plain)),
  ];
}
