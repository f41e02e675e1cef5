import { aggregate, createQuantileReader } from './aggregates.ts';
import type { UnitRows } from './family.ts';
import { type Among, byUnit, finite, type Scorer } from './scorer.ts';
import { signedSums, type Swaps } from './signs.ts';
import { roomFor } from '../columns/room.ts';
import { reaches, tolerance } from './tolerances.ts';

/** Both sides of an aggregate under each labelling of a part. */
type Reader = (swaps: Swaps, base: Float64Array, head: Float64Array) => void;

/** Divides drops by their root mean square over all labellings. */
export function ofDrops(prepared: UnitRows, labellings: number, read: Reader): Scorer {
  const [base, head] = [new Float64Array(labellings), new Float64Array(labellings)];
  return {
    take: (swaps) => {
      const end = swaps.from + swaps.labellings;
      read(swaps, base.subarray(swaps.from, end), head.subarray(swaps.from, end));
    },
    scores: () => finite(scoreDrops(base, head, prepared)),
  };
}

/** -∞ below the tolerance. */
function scoreDrops(base: Float64Array, head: Float64Array, prepared: UnitRows): Float32Array {
  let squares = 0;
  const drops = Float64Array.from(base, (value, b) => {
    const drop = prepared.sign * (value - (head[b] as number));
    return Number.isFinite(drop) ? drop : 0;
  });
  for (const drop of drops) squares += drop * drop;
  const scale = squares > 0 ? Math.sqrt(drops.length / squares) : 0;
  return Float32Array.from(drops, (drop, b) => {
    const [from, to] = [base[b] as number, head[b] as number];
    const enough = reaches(drop, tolerance(prepared.member.allowed, from), Math.abs(from) + Math.abs(to));
    return enough ? drop * scale : Number.NEGATIVE_INFINITY;
  });
}

/** Of a quantile: the smallest value that a share `q` of the cases stays at or below. */
export function readQuantile(prepared: UnitRows, q: number, { at }: Among): Reader {
  const read = createQuantileReader(prepared, q);
  return ({ masks, labellings }, base, head) => {
    for (let b = 0; b < labellings; b++) {
      const swapped = (u: number): number => {
        const unit = at[u] as number;
        return (((masks[unit >> 3] as Uint8Array)[b] as number) >> (unit & 7)) & 1;
      };
      [base[b], head[b]] = read(swapped);
    }
  };
}

/** Of a function of sums over cases: a swapped case takes what it gains from head and gives it to base. */
export function readSums(prepared: UnitRows, of: (sums: readonly number[]) => number, among: Among): Reader {
  const { base: baseSums, head: headSums } = aggregate(prepared);
  const { values } = prepared.columns.scored;
  const width = headSums.length;
  const gains = headSums.map((_, c) => {
    const own = roomFor(Float64Array, prepared.pairs.length);
    for (let row = 0; row < own.length; row++)
      own[row] = (values[(2 * row + 1) * width + c] as number) - (values[2 * row * width + c] as number);
    return byUnit(prepared, own, among);
  });
  return (swaps, base, head) => {
    const columns = gains.map((own) => signedSums(swaps, own));
    for (let b = 0; b < swaps.labellings; b++) {
      const total = (c: number): number => (baseSums[c] as number) + (headSums[c] as number);
      head[b] = of(columns.map((column, c) => (total(c) + (column[b] as number)) / 2));
      base[b] = of(columns.map((column, c) => (total(c) - (column[b] as number)) / 2));
    }
  };
}
