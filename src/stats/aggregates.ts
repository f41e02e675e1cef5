import { type Tolerance, mean, type UnitRows } from './family.ts';

/** Share of the size of the numbers compared that is put down to rounding. */
const ROUNDING = 1e-9;

/**
 * The smallest drop (positive = worse) that is really one and at least `least`; `size` is the size of
 * the numbers it was computed from, so that rounding decides nothing.
 */
export function dropThatReaches(least: number, size: number): number {
  const slack = ROUNDING * size;
  return Math.max(least - slack, slack, Number.MIN_VALUE);
}

/** Whether a drop is really one and at least `least`. */
export function reaches(drop: number, least: number, size: number): boolean {
  return drop >= dropThatReaches(least, size);
}

/** The tolerance next to a given baseline value, in the unit of the statistic. */
export function tolerance({ absolute = 0, relative = 0 }: Tolerance, base: number): number {
  return Math.max(absolute, relative * Math.abs(base));
}

/** Totals of the additive counts of both sides, column by column; for `sums`. */
export function aggregate(prepared: UnitRows): { base: number[]; head: number[] } {
  const width = prepared.pairs[0]?.base.length ?? 0;
  const base = new Array<number>(width).fill(0);
  const head = new Array<number>(width).fill(0);
  for (const pair of prepared.pairs) {
    if (pair.base.length !== width || pair.head.length !== width) {
      throw new RangeError(`${prepared.member.id}: unit ${pair.unit} has not ${width} counts on both sides`);
    }
    for (let c = 0; c < width; c++) {
      base[c] = (base[c] as number) + (pair.base[c] as number);
      head[c] = (head[c] as number) + (pair.head[c] as number);
    }
  }
  return { base, head };
}

/** Reads a function of the totals of both sides from how often each pair counts: [baseline, candidate]. */
export function createSumsReader(
  prepared: UnitRows,
  of: (sums: readonly number[]) => number,
): (counts: Int32Array) => [number, number] {
  const width = aggregate(prepared).base.length;
  const flat = (side: 'base' | 'head') => Float64Array.from(prepared.pairs.flatMap((pair) => pair[side]));
  const total = (values: Float64Array, counts: Int32Array): number[] => {
    const sums = new Array<number>(width).fill(0);
    for (let at = 0; at < values.length; at++) {
      const c = at % width;
      sums[c] = (sums[c] as number) + (values[at] as number) * (counts[(at - c) / width] as number);
    }
    return sums;
  };
  const [base, head] = [flat('base'), flat('head')];
  return (counts) => [of(total(base, counts)), of(total(head, counts))];
}

interface Rows {
  readonly value: Float64Array;
  /** Position of the row's unit. */
  readonly unit: Int32Array;
  readonly pair: Int32Array;
  /** 0 baseline, 1 candidate. */
  readonly side: Uint8Array;
  /** One over the trials of the case on that side. */
  readonly weight: Float64Array;
}

function sortedRows(prepared: UnitRows, descending: boolean): Rows {
  const rows = prepared.pairs.flatMap((pair, i) => {
    const unit = prepared.unitOf[i] as number;
    const row = (side: number, values: readonly number[]) =>
      values.map((value) => ({ value, unit, pair: i, side, weight: 1 / values.length }));
    return [...row(0, pair.base), ...row(1, pair.head)];
  });
  rows.sort((a, b) => (descending ? b.value - a.value : a.value - b.value));
  return {
    value: Float64Array.from(rows, (row) => row.value),
    unit: Int32Array.from(rows, (row) => row.unit),
    pair: Int32Array.from(rows, (row) => row.pair),
    side: Uint8Array.from(rows, (row) => row.side),
    weight: Float64Array.from(rows, (row) => row.weight),
  };
}

/** Reads the quantile of both sides after swapping the units marked 1: [baseline, candidate]. */
type QuantileReader = (swapped: Uint8Array, counts?: Int32Array) => [number, number];

/**
 * Sorts both sides once; each reading then walks in from the nearer end, so p95 of n cases costs about
 * n/10 steps. Every case weighs the same, however many trials it has. `counts` gives how often a pair
 * was drawn (bootstrap); without it every pair counts once.
 */
export function createQuantileReader(prepared: UnitRows, q: number): QuantileReader {
  if (!(q > 0 && q <= 1)) throw new RangeError(`${prepared.member.id}: quantile ${q} is not in (0, 1]`);
  const descending = q > 0.5;
  const rows = sortedRows(prepared, descending);
  return (swapped, counts) => {
    const total = counts ? counts.reduce((sum, count) => sum + count, 0) : prepared.pairs.length;
    const enough = descending ? (1 - q) * total + ROUNDING : q * total - ROUNDING;
    const seen: [number, number] = [0, 0];
    const found: [number, number] = [Number.NaN, Number.NaN];
    for (let r = 0, open = 2; r < rows.value.length && open > 0; r++) {
      const side = ((rows.side[r] as number) ^ (swapped[rows.unit[r] as number] as number)) as 0 | 1;
      if (!Number.isNaN(found[side])) continue;
      seen[side] += (rows.weight[r] as number) * (counts ? (counts[rows.pair[r] as number] as number) : 1);
      if (descending ? seen[side] > enough : seen[side] >= enough) {
        found[side] = rows.value[r] as number;
        open--;
      }
    }
    return found;
  };
}

/** Mean over cases of the trial means of one side. */
export function sideMean(prepared: UnitRows, side: 'base' | 'head'): number {
  return prepared.pairs.length === 0 ? Number.NaN : mean(prepared.pairs.map((pair) => mean(pair[side])));
}
