/** The numbers of many rows in columns: those of base's side of a row, then those of head's, one row after the other. */
import { type Cells, createCells } from '../columns/cells.ts';
import { createColumn } from '../columns/numbers.ts';
import type { TrialValues } from './row.ts';
import { roomFor } from '../columns/room.ts';

/** Sides are counted from 0: of row `i` base has `2 * i`, and head the one after it. */
export interface Figures {
  readonly values: Cells;
  /** How many numbers each side has, where all have as many. */
  readonly width: number;
  /** Else where each side begins, and the last one ends. */
  readonly starts: Uint32Array | null;
  /** What stands in the place of a number; null where nothing does. */
  readonly lacks: Uint8Array | null;
  /** How many cells a number takes: more than one where counts stand for it. */
  readonly wide: number;
}

/** Of `lacks`: a number, no mark, not asked. */
export const [THERE, UNMARKED, NOT_ASKED] = [0, 1, 2] as const;

/** Where a side begins; that of the next one is where it ends. */
export function startOf({ starts, width }: Figures, side: number): number {
  return starts ? (starts[side] as number) : side * width;
}

/** How many numbers a side has, or places for them where some lack. */
export function lengthOf(figures: Figures, side: number): number {
  return figures.starts ? startOf(figures, side + 1) - startOf(figures, side) : figures.width;
}

/** Mean of one side, which has a number at least and lacks none. */
export function meanAt(figures: Figures, side: number): number {
  const { values } = figures;
  const [from, to] = [startOf(figures, side), startOf(figures, side + 1)];
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] as number;
  return sum / (to - from);
}

/** What stands at a place: a number, null without a mark, undefined where it was not asked. */
export function figureAt({ values, lacks }: Figures, at: number): number | null | undefined {
  const lack = lacks ? lacks[at] : THERE;
  return lack === THERE ? values[at] : lack === UNMARKED ? null : undefined;
}

/** One side as a list. */
export function listAt(figures: Figures, side: number): (number | null | undefined)[] {
  const [from, to] = [startOf(figures, side), startOf(figures, side + 1)];
  return Array.from({ length: to - from }, (_, at) => figureAt(figures, from + at));
}

/** Rows with other numbers in the places of those that are there. */
export function withValues(figures: Figures, values: Float64Array): Figures {
  return { ...figures, values };
}

/** Rows of one number a side. */
export function singles(values: Cells): Figures {
  return { values, width: 1, starts: null, lacks: null, wide: 1 };
}

/** Figures that grow side by side. */
interface GrowingFigures {
  /** A side of one number. */
  readonly one: (value: number) => void;
  readonly side: (values: TrialValues) => void;
  /** A side of counts, as many for each trial. */
  readonly counts: (trials: readonly (readonly number[] | null | undefined)[]) => void;
  readonly done: () => Figures;
}

/** `wide`: how many numbers stand for one. */
export function createFigures(wide = 1): GrowingFigures {
  const values = createCells();
  let [width, sides, numbers] = [0, 0, 0];
  let starts: ReturnType<typeof createColumn> | null = null;
  let lacks: ReturnType<typeof createColumn> | null = null;
  /** Says so of a side that begins here. */
  const begin = (length: number): void => {
    if (sides === 0) width = length;
    if (!starts && length !== width) {
      starts = createColumn(Uint32Array);
      for (let side = 0; side < sides; side++) starts.push(side * width);
    }
    starts?.push(numbers);
    sides++;
  };
  const lack = (kind: number): void => {
    if (!lacks && kind !== THERE) {
      lacks = createColumn(Uint8Array);
      for (let at = 0; at < numbers; at++) lacks.push(THERE);
    }
    lacks?.push(kind);
    numbers++;
  };
  const put = (value: number | null | undefined): void => {
    values.push(value ?? 0);
    lack(typeof value === 'number' ? THERE : value === null ? UNMARKED : NOT_ASKED);
  };
  return {
    one: (value) => {
      begin(1);
      put(value);
    },
    side: (list) => {
      begin(list.length);
      for (let at = 0; at < list.length; at++) put(list[at]);
    },
    counts: (trials) => {
      begin(trials.length);
      for (const row of trials) {
        for (let c = 0; c < wide; c++) values.push(row?.[c] ?? 0);
        lack(row ? THERE : row === null ? UNMARKED : NOT_ASKED);
      }
    },
    done: () => ({
      values: values.cells(),
      width,
      starts: starts && Uint32Array.from([...starts, numbers]),
      lacks: lacks && Uint8Array.from(lacks),
      wide,
    }),
  };
}

/** Rows in another order: of each place, the row that comes to stand there. */
export function reordered(figures: Figures, order: Uint32Array): Figures {
  const { values, lacks, wide, width, starts } = figures;
  let total = 0;
  for (const row of order) total += startOf(figures, 2 * row + 2) - startOf(figures, 2 * row);
  const moved = new (values instanceof Uint8Array ? Uint8Array : Float64Array)(total * wide);
  const movedLacks = lacks && roomFor(Uint8Array, total);
  const movedStarts = starts && roomFor(Uint32Array, 2 * order.length + 1);
  let next = 0;
  for (let place = 0; place < order.length; place++) {
    const side = 2 * (order[place] as number);
    const [from, head, to] = [startOf(figures, side), startOf(figures, side + 1), startOf(figures, side + 2)];
    if (movedStarts) {
      movedStarts[2 * place + 1] = next + head - from;
      movedStarts[2 * place + 2] = next + to - from;
    }
    for (let at = from * wide; at < to * wide; at++)
      moved[next * wide + at - from * wide] = values[at] as number;
    if (movedLacks) for (let at = from; at < to; at++) movedLacks[next + at - from] = lacks[at] as number;
    next += to - from;
  }
  return { values: moved, width, starts: movedStarts, lacks: movedLacks, wide };
}
