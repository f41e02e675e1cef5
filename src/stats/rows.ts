/** Rows of a member as columns: a row itself is made when it is asked for, and never held. */
import { Table } from '../columns/table.ts';
import type { Sequence } from '../types.ts';
import type { Row, TrialRows, TrialValues } from './row.ts';
import { createFigures, type Figures, figureAt, lengthOf, listAt, reordered, startOf } from './figures.ts';
import { type Names, namesOf } from './names.ts';

/** What people said of both sides of a row. */
type Human = NonNullable<Row['human']>;

/** All rows of a member that are scored on both sides, by unit. */
export interface Columns {
  readonly length: number;
  readonly units: Names;
  /** Place of the name of each row's unit. */
  readonly unitAt: Uint32Array;
  readonly seats: Names;
  readonly seatAt: Uint32Array;
  /** Marks of both sides, or the counts that add up. */
  readonly scored: Figures;
  /** By trial, with what has no mark or was not asked; null where that is what was scored. */
  readonly trials: Figures | null;
  /** Of `sums`: counts of each trial; null where every side is one trial. */
  readonly counts: Figures | null;
  readonly human: ReadonlyMap<number, Human> | null;
}

/** Rows that lie in columns. */
export type Rows = Table<Columns, Row>;

/** Rows of columns, which share them. */
export function rowsIn(columns: Columns): Rows {
  return new Table(columns, rowAt);
}

/** Then they are scored on both sides and in order, and no row need be made to read them. */
export function isInColumns(rows: Sequence<Row>): rows is Rows {
  return rows instanceof Table;
}

function rowAt(columns: Columns, at: number): Row {
  const { units, unitAt, seats, seatAt, scored, trials, counts, human } = columns;
  const said = human?.get(at);
  return {
    unit: units.at(unitAt[at] as number),
    seat: seats.at(seatAt[at] as number),
    base: listAt(scored, 2 * at) as number[],
    head: listAt(scored, 2 * at + 1) as number[],
    ...(trials ? { trials: { base: listAt(trials, 2 * at), head: listAt(trials, 2 * at + 1) } } : {}),
    ...(counts ? { counts: { base: countsAt(counts, 2 * at), head: countsAt(counts, 2 * at + 1) } } : {}),
    ...(said ? { human: said } : {}),
  };
}

function countsAt(counts: Figures, side: number): TrialRows {
  const { wide, values } = counts;
  const [from, to] = [startOf(counts, side), startOf(counts, side + 1)];
  return Array.from({ length: to - from }, (_, trial) => {
    const at = from + trial;
    const there = figureAt(counts, at);
    return typeof there === 'number' ? [...values.subarray(at * wide, (at + 1) * wide)] : there;
  });
}

/** Rows that come one by one, and are put in order at the end. */
export interface GrowingRows {
  /** Of one trial a side. */
  readonly one: (base: number, head: number) => void;
  readonly row: (row: Pick<Row, 'base' | 'head' | 'trials' | 'counts' | 'human'>) => void;
  /** What came, in the order in which each place of `order` names a row. */
  readonly done: (order: Uint32Array | null) => Figured;
}

/** What of columns is no name. */
type Figured = Pick<Columns, 'scored' | 'trials' | 'counts' | 'human'>;

/** Nothing is held of trials, counts or people as long as none says more than the scored numbers do. */
export function createRows(): GrowingRows {
  const scored = createFigures();
  let trials: ReturnType<typeof createFigures> | null = null;
  let counts: ReturnType<typeof createFigures> | null = null;
  const human = new Map<number, Human>();
  let length = 0;
  return {
    one: (base, head) => {
      length++;
      scored.one(base);
      scored.one(head);
      trials?.one(base);
      trials?.one(head);
    },
    row: ({ base, head, trials: asked, counts: counted, human: said }) => {
      if (asked && !trials && !(isSame(asked.base, base) && isSame(asked.head, head))) {
        trials = createFigures();
        copy(scored.done(), length, trials.side);
      }
      if (counted && !counts && !(isOnly(counted.base, base) && isOnly(counted.head, head))) {
        counts = createFigures(base.length);
        copy(scored.done(), length, (values) => counts?.counts([values as number[]]));
      }
      if (said) human.set(length, said);
      length++;
      scored.side(base);
      scored.side(head);
      trials?.side(asked?.base ?? base);
      trials?.side(asked?.head ?? head);
      counts?.counts(counted?.base ?? [base]);
      counts?.counts(counted?.head ?? [head]);
    },
    done: (order) => {
      const moved = (figures: Figures): Figures => (order ? reordered(figures, order) : figures);
      return {
        scored: moved(scored.done()),
        trials: trials && moved(trials.done()),
        counts: counts && moved(counts.done()),
        human: human.size === 0 ? null : order ? humanIn(human, order) : human,
      };
    },
  };
}

function isSame(trials: TrialValues, values: readonly number[]): boolean {
  return trials.length === values.length && trials.every((value, at) => value === values[at]);
}

/** Whether there is one trial, of which the side is. */
function isOnly(trials: TrialRows, counts: readonly number[]): boolean {
  const [first] = trials;
  return trials.length === 1 && first != null && isSame(first, counts);
}

/** What came before there was a reason to keep it apart. */
function copy(scored: Figures, rows: number, to: (values: TrialValues) => void): void {
  for (let side = 0; side < 2 * rows; side++) to(listAt(scored, side));
}

function humanIn(human: ReadonlyMap<number, Human>, order: Uint32Array): ReadonlyMap<number, Human> {
  const moved = new Map<number, Human>();
  order.forEach((row, place) => {
    const said = human.get(row);
    if (said) moved.set(place, said);
  });
  return moved;
}

/** Columns of rows that somebody holds: scored on both sides, and in order. */
export function columnsOf(rows: readonly Row[]): Columns {
  const growing = createRows();
  for (const row of rows) growing.row(row);
  const units = namesOf(rows.map(({ unit }) => unit));
  const seats = namesOf(rows.map(({ seat, unit }) => seat ?? unit));
  return {
    length: rows.length,
    units,
    unitAt: Uint32Array.from(rows, ({ unit }) => units.placeOf(unit)),
    seats,
    seatAt: Uint32Array.from(rows, ({ seat, unit }) => seats.placeOf(seat ?? unit)),
    ...growing.done(null),
  };
}

/** By the numbers that both sides hold, base's first. */
export function compareFigures(figures: Figures, a: number, b: number): number {
  return compareSides(figures, 2 * a, 2 * b) || compareSides(figures, 2 * a + 1, 2 * b + 1);
}

function compareSides(figures: Figures, a: number, b: number): number {
  const { values } = figures;
  const [from, other] = [startOf(figures, a), startOf(figures, b)];
  const [length, otherLength] = [lengthOf(figures, a), lengthOf(figures, b)];
  for (let at = 0; at < Math.min(length, otherLength); at++) {
    const difference = (values[from + at] as number) - (values[other + at] as number);
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}
