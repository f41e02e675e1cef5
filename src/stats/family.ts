import type { Sequence } from '../types.ts';
import type { Cells } from '../columns/cells.ts';
import type { Row } from './row.ts';
import { type Columns, columnsOf, isInColumns, type Rows, rowsIn } from './rows.ts';
import { roomFor } from '../columns/room.ts';

/** How the results of the cases become the one number that a threshold speaks of. */
export type Statistic =
  /** Mean over cases of the mean over trials. `range` is the largest difference of a case (default 1). */
  | { readonly kind: 'mean'; readonly range?: number }
  /** Typical ratio of positive amounts: latency, tokens, cost. Signed ranks of mean log-ratios. */
  | { readonly kind: 'ratio' }
  /** Smallest value that a share `q` of the cases stays at or below: p50, p95; 1 is the maximum. */
  | { readonly kind: 'quantile'; readonly q: number }
  /** Any function of sums over cases: sum, F1, precision, ratio of totals. */
  | { readonly kind: 'sums'; readonly of: (sums: readonly number[]) => number };

/** The largest harmless drop, as a positive number; when both are given both must be exceeded. */
export interface Tolerance {
  /** In the unit of the statistic: 0.05 is five points of a rate. */
  readonly absolute?: number;
  /** As a share of the baseline: 0.15 is 15 %. */
  readonly relative?: number;
}

/** One blocking check: a metric (on a slice) with its tolerance. */
export interface Member {
  readonly id: string;
  readonly statistic: Statistic;
  readonly better: 'higher' | 'lower';
  readonly allowed: Tolerance;
  readonly pairs: Sequence<Row>;
}

/** A member as the swap engine wants it: one row a unit, sides apart, oriented so that more is better. */
export interface UnitRows {
  readonly member: Member;
  /** +1 if higher is better, -1 if lower is. */
  readonly sign: number;
  /** Pairs scored on both sides, and what they are made of. */
  readonly pairs: Rows;
  readonly columns: Columns;
  readonly units: Units;
  /** Number of the unit of each pair. */
  readonly unitOf: Uint32Array;
}

/** The units of a member, in the order of their names. */
interface Units {
  readonly length: number;
  /** Where the names of its columns have the name of each unit. */
  readonly places: Uint32Array;
}

function checkNumbers(member: Member, { unit, base, head, human }: Row): void {
  const wrong =
    base.find(isUnfit) ?? head.find(isUnfit) ?? human?.base.find(isUnfit) ?? human?.head.find(isUnfit);
  if (wrong !== undefined)
    throw new RangeError(`${member.id}: ${wrong} in unit ${unit}; leave out what was not scored`);
}

function isFit(values: Cells): boolean {
  if (values instanceof Uint8Array) return true;
  for (let at = 0; at < values.length; at++) if (isUnfit(values[at] as number)) return false;
  return true;
}

function isUnfit(value: number): boolean {
  return !Number.isFinite(value);
}

function checkAllowed(member: Member): void {
  for (const value of [member.allowed.absolute, member.allowed.relative]) {
    if (value !== undefined && !(value >= 0)) throw new RangeError(`${member.id}: allowed drop ${value}`);
  }
}

function isScored({ base, head }: Row): boolean {
  return base.length > 0 && head.length > 0;
}

/** Checks a member, drops what is not scored on both sides, and orders by unit so that input order is moot. */
export function prepare(member: Member): UnitRows {
  checkAllowed(member);
  const pairs = inColumns(member);
  const { columns } = pairs;
  return { member, sign: member.better === 'higher' ? 1 : -1, pairs, columns, ...unitsIn(columns) };
}

function inColumns(member: Member): Rows {
  const { pairs } = member;
  if (isInColumns(pairs)) {
    const { scored, human } = pairs.columns;
    if (human || !isFit(scored.values)) pairs.forEach((row) => checkNumbers(member, row));
    return pairs;
  }
  const rows = [...pairs].filter(isScored);
  for (const row of rows) checkNumbers(member, row);
  return rowsIn(columnsOf(rows.sort(comparePairs)));
}

function unitsIn({ unitAt, length }: Columns): Pick<UnitRows, 'units' | 'unitOf'> {
  const isNew = (at: number): boolean => at === 0 || unitAt[at] !== unitAt[at - 1];
  let count = 0;
  for (let at = 0; at < length; at++) if (isNew(at)) count++;
  if (count === length) return { units: { length, places: unitAt }, unitOf: numbersTo(length) };
  const unitOf = roomFor(Uint32Array, length);
  const places = roomFor(Uint32Array, count);
  for (let at = 0, unit = -1; at < length; at++) {
    if (isNew(at)) places[++unit] = unitAt[at] as number;
    unitOf[at] = unit;
  }
  return { units: { length: count, places }, unitOf };
}

let ascending = new Uint32Array();

/** 0, 1, 2 and so on, which is which unit a pair is of where each has one: one list for all members. */
function numbersTo(length: number): Uint32Array {
  if (ascending.length < length) ascending = roomFor(Uint32Array, length).map((_, at) => at);
  return ascending.subarray(0, length);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** By unit, then by what it holds. */
function comparePairs(a: Row, b: Row): number {
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  return compareNumbers(a.base, b.base) || compareNumbers(a.head, b.head);
}
