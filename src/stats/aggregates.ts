import type { UnitRows } from './family.ts';
import { type Figures, lengthOf, meanAt, startOf } from './figures.ts';
import { roomFor } from '../columns/room.ts';
import { ROUNDING } from './tolerances.ts';

/** Totals of the additive counts of both sides, column by column; for `sums`. */
export function aggregate({ member, pairs, columns }: UnitRows): { base: number[]; head: number[] } {
  const { scored, length } = columns;
  const width = length === 0 ? 0 : lengthOf(scored, 0);
  const base = new Array<number>(width).fill(0);
  const head = new Array<number>(width).fill(0);
  for (let side = 0; side < 2 * length; side++) {
    if (lengthOf(scored, side) !== width) {
      const unit = pairs.at(side >> 1)?.unit;
      throw new RangeError(`${member.id}: unit ${unit} has not ${width} counts on both sides`);
    }
    const sums = side % 2 === 0 ? base : head;
    const from = startOf(scored, side);
    for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + (scored.values[from + c] as number);
  }
  return { base, head };
}

/** Reads a function of the totals of both sides from how often each pair counts: [baseline, candidate]. */
export function createSumsReader(
  prepared: UnitRows,
  of: (sums: readonly number[]) => number,
): (counts: Int32Array) => [number, number] {
  const width = aggregate(prepared).base.length;
  const { values } = prepared.columns.scored;
  const total = (side: number, counts: Int32Array): number[] => {
    const sums = new Array<number>(width).fill(0);
    for (let row = 0; row < counts.length; row++) {
      const from = (2 * row + side) * width;
      const count = counts[row] as number;
      for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + (values[from + c] as number) * count;
    }
    return sums;
  };
  return (counts) => [of(total(0, counts)), of(total(1, counts))];
}

interface Sorted {
  /** In order; of equal ones those that came first. */
  readonly values: Float64Array;
  /** The side that each is of: of row `i` base has `2 * i`, and head the one after it. */
  readonly sides: Uint32Array;
}

/** All numbers of both sides, those that lack none. */
function sortedFigures(figures: Figures, rows: number, descending: boolean): Sorted {
  const sides = roomFor(Uint32Array, figures.values.length);
  for (let side = 0; side < 2 * rows; side++)
    sides.fill(side, startOf(figures, side), startOf(figures, side + 1));
  const order = sortedPlaces(figures.values, descending);
  const values = roomFor(Float64Array, order.length);
  for (let r = 0; r < order.length; r++) values[r] = figures.values[order[r] as number] as number;
  for (let r = 0; r < order.length; r++) order[r] = sides[order[r] as number] as number;
  return { values, sides: order };
}

/** Places of numbers in their order; of equal ones the first comes first. */
export function sortedPlaces(values: ArrayLike<number>, descending: boolean): Uint32Array {
  const way = descending ? -1 : 1;
  const places = roomFor(Uint32Array, values.length);
  for (let at = 0; at < places.length; at++) places[at] = at;
  return places.sort((a, b) => way * ((values[a] as number) - (values[b] as number)) || a - b);
}

/** Reads the quantile of both sides after swapping the units that are said to be 1: [baseline, candidate]. */
type QuantileReader = (swapped: ((unit: number) => number) | null, counts?: Int32Array) => [number, number];

/**
 * Sorts both sides once; each reading then walks in from the nearer end, so p95 of n cases costs about
 * n/10 steps. Every case weighs the same, however many trials it has. `counts` gives how often a pair
 * was drawn (bootstrap); without it every pair counts once.
 */
export function createQuantileReader(prepared: UnitRows, q: number): QuantileReader {
  if (!(q > 0 && q <= 1)) throw new RangeError(`${prepared.member.id}: quantile ${q} is not in (0, 1]`);
  const descending = q > 0.5;
  const { columns, unitOf } = prepared;
  const { scored } = columns;
  const { values, sides } = sortedFigures(scored, columns.length, descending);
  return (swapped, counts) => {
    const total = counts ? counts.reduce((sum, count) => sum + count, 0) : columns.length;
    const enough = descending ? (1 - q) * total + ROUNDING : q * total - ROUNDING;
    const seen: [number, number] = [0, 0];
    const found: [number, number] = [Number.NaN, Number.NaN];
    for (let r = 0, open = 2; r < values.length && open > 0; r++) {
      const own = sides[r] as number;
      const row = own >> 1;
      const side = ((own & 1) ^ (swapped ? swapped(unitOf[row] as number) : 0)) as 0 | 1;
      if (!Number.isNaN(found[side])) continue;
      seen[side] += (1 / lengthOf(scored, own)) * (counts ? (counts[row] as number) : 1);
      if (descending ? seen[side] > enough : seen[side] >= enough) {
        found[side] = values[r] as number;
        open--;
      }
    }
    return found;
  };
}

/** Mean over cases of the trial means of one side. */
export function sideMean({ columns: { scored, length } }: UnitRows, side: 'base' | 'head'): number {
  let sum = 0;
  for (let row = 0; row < length; row++) sum += meanAt(scored, 2 * row + Number(side === 'head'));
  return sum / length;
}
