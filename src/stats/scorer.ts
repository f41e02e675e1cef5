import type { UnitRows } from './family.ts';
import type { Swaps } from './signs.ts';
import { roomFor } from '../columns/room.ts';

/** Where the units of a member stand among all those that labels are swapped of. */
export interface Among {
  readonly units: number;
  /** Of each unit of the member. */
  readonly at: Uint32Array;
}

/** Numbers of pairs added up by unit, in the order of all units; 0 for units that the member does not have. */
export function byUnit({ unitOf }: UnitRows, values: Float64Array, { units, at }: Among): Float64Array {
  const sums = roomFor(Float64Array, units);
  values.forEach((value, row) => {
    const unit = at[unitOf[row] as number] as number;
    sums[unit] = (sums[unit] as number) + value;
  });
  return sums;
}

/**
 * The statistic of one member, larger = worse, under those labellings in which its drop reaches the
 * tolerance: the others could never be failed, so they must not spend the budget. Rounded to 32 bits,
 * so that sums equal but for the order of addition tie.
 */
export interface Scores {
  /** Labellings, ascending. */
  readonly at: Uint32Array;
  readonly values: Float32Array;
}

/** Scores a member under every labelling. */
export interface Scorer {
  /** Takes a part of all labellings: the first one first, and each once. */
  readonly take: (swaps: Swaps) => void;
  readonly scores: () => Scores;
}

/** Scores of a part; -∞ below the tolerance. */
export type PartScores = (swaps: Swaps) => Float32Array;

/** Scores that are made part by part, without those that are below the tolerance. */
export function withoutInfinite(labellings: number, score: PartScores): Scorer {
  const all = new Float32Array(labellings);
  return { take: (swaps) => all.set(score(swaps), swaps.from), scores: () => finite(all) };
}

/** The same of scores that are all there. */
export function finite(scores: Float32Array): Scores {
  const at = new Uint32Array(scores.keys()).filter((b) => scores[b] !== Number.NEGATIVE_INFINITY);
  return { at, values: new Float32Array(pick(scores, at)) };
}

/** The values at these places, in their order. */
export function pick(values: ArrayLike<number>, at: Uint32Array): Float64Array {
  const picked = roomFor(Float64Array, at.length);
  for (let k = 0; k < at.length; k++) picked[k] = values[at[k] as number] as number;
  return picked;
}
