import type { UnitRows } from './family.ts';
import { logGains } from './log-gains.ts';
import { ppiGains } from './ppi.ts';
import { signedRanks } from './ranks.ts';
import { ofDrops, readQuantile, readSums } from './score-drops.ts';
import { type Among, byUnit, type PartScores, pick, type Scorer, withoutInfinite } from './scorer.ts';
import { signedSums, type Swaps } from './signs.ts';
import { dropThatReaches, logTolerance, meanTolerance, reaches } from './tolerances.ts';
import { weighingsOf } from './weighings.ts';
import { firstOf, roomFor } from '../columns/room.ts';

/** -Σ ±d / √Σd²: monotone in the paired t, its denominator does not change under swaps. */
function studentised(sums: Float64Array, values: Float64Array): Float32Array {
  let squares = 0;
  for (const value of values) squares += value * value;
  const scale = squares > 0 ? -1 / Math.sqrt(squares) : 0;
  const scores = new Float32Array(sums.length);
  for (let b = 0; b < scores.length; b++) scores[b] = (sums[b] as number) * scale;
  return scores;
}

/** Looks at a member once, whatever the labellings. */
export function createScorer(prepared: UnitRows, among: Among, labellings: number): Scorer {
  switch (prepared.member.statistic.kind) {
    case 'mean':
      return scoreMean(prepared, prepared.member.statistic.range ?? 1, among);
    case 'ratio':
      return withoutInfinite(labellings, scoreRatio(prepared, among));
    case 'quantile':
      return ofDrops(prepared, labellings, readQuantile(prepared, prepared.member.statistic.q, among));
    case 'sums':
      return ofDrops(prepared, labellings, readSums(prepared, prepared.member.statistic.of, among));
  }
}

/** Places of the values that are at most `most`. */
function whichAtMost(values: Float64Array, most: number): Uint32Array {
  const places = roomFor(Uint32Array, values.length);
  let count = 0;
  for (let b = 0; b < values.length; b++) {
    places[count] = b;
    count += (values[b] as number) <= most ? 1 : 0;
  }
  return firstOf(places, count);
}

function scoreMean(prepared: UnitRows, range: number, among: Among): Scorer {
  const powered = ppiGains(prepared);
  const seen = powered ? [powered.gains] : weighingsOf(prepared, range);
  const weighed = seen.map((weighing) => byUnit(prepared, weighing, among));
  const [plain, ...others] = weighed as [Float64Array, ...Float64Array[]];
  const least = meanTolerance(prepared) * prepared.pairs.length;
  const size = plain.reduce((sum, gain) => sum + Math.abs(gain), 0);
  const isWithin = !reaches(size, least, size);
  const [places, scores] = [[] as Uint32Array[], [] as Float32Array[]];
  return {
    take: (swaps) => {
      if (isWithin) return;
      const sums = signedSums(swaps, plain);
      const at = whichAtMost(sums, -dropThatReaches(least, size));
      const values = studentised(pick(sums, at), plain);
      for (const weighing of others)
        takeLarger(values, studentised(signedSums(swaps, weighing, at), weighing));
      places.push(at.map((b) => swaps.from + b));
      scores.push(values);
    },
    scores: () => ({
      at: joined(places, (length) => roomFor(Uint32Array, length)),
      values: joined(scores, (length) => new Float32Array(length)),
    }),
  };
}

function joined<L extends Uint32Array | Float32Array>(parts: readonly L[], make: (length: number) => L): L {
  if (parts.length === 1) return parts[0] as L;
  const all = make(parts.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return all;
}

/** Keeps the larger of two numbers, place by place, in the first array. */
export function takeLarger(into: Float32Array, others: Float32Array): void {
  for (let b = 0; b < into.length; b++) {
    if ((others[b] as number) > (into[b] as number)) into[b] = others[b] as number;
  }
}

function scoreRatio(prepared: UnitRows, { units, at }: Among): PartScores {
  const gains = roomFor(Float64Array, units);
  logGains(prepared).forEach((gain, u) => {
    gains[at[u] as number] = gain;
  });
  const ranks = signedRanks(gains);
  const shifts = sortedShifts(gains, at, logTolerance(prepared));
  return (swaps) => {
    const scores = studentised(signedSums(swaps, ranks), ranks);
    dropSmallShifts(scores, shifts, swaps);
    return scores;
  };
}

/** What is left of each unit's drop beyond the least one, not swapped and swapped, the smallest first. */
interface Shifts {
  /** Twice the unit, and one more where it is swapped. */
  readonly of: Uint32Array;
  readonly rests: Float64Array;
}

function sortedShifts(gains: Float64Array, present: Uint32Array, least: number): Shifts {
  const restOf = (code: number): number =>
    (code & 1 ? (gains[code >> 1] as number) : -(gains[code >> 1] as number)) - least + 1e-9;
  const of = roomFor(Uint32Array, 2 * present.length);
  present.forEach((unit, k) => of.set([2 * unit, 2 * unit + 1], 2 * k));
  of.sort((a, b) => Math.abs(restOf(a)) - Math.abs(restOf(b)) || a - b);
  return { of, rests: Float64Array.from(of, restOf) };
}

/**
 * Marks the labellings whose Hodges–Lehmann drop is below the least one, by its duality with the signed-rank
 * test: the drop reaches it if the ranks of what is left above zero weigh at least half.
 */
function dropSmallShifts(scores: Float32Array, { of, rests }: Shifts, { masks, labellings }: Swaps): void {
  const rank = new Int32Array(labellings);
  const balance = new Float64Array(labellings);
  for (let entry = 0; entry < of.length; entry++) {
    const code = of[entry] as number;
    const unit = code >> 1;
    const mask = masks[unit >> 3] as Uint8Array;
    const flip = 1 - (code & 1);
    const way = (rests[entry] as number) >= 0 ? 1 : -1;
    for (let b = 0; b < balance.length; b++) {
      const here = (((mask[b] as number) >> (unit & 7)) & 1) ^ flip;
      rank[b] = (rank[b] as number) + here;
      balance[b] = (balance[b] as number) + here * way * (rank[b] as number);
    }
  }
  for (let b = 0; b < scores.length; b++)
    if ((balance[b] as number) < 0) scores[b] = Number.NEGATIVE_INFINITY;
}
