/** Columns: many numbers, at no more than they take. */
import { type Cells, GROWTH, type Kind, longer, roomFor } from './room.ts';

/** A column that grows at its end. */
interface Column extends Iterable<number> {
  readonly length: number;
  /** Gives the place of the new number. */
  readonly push: (value: number) => number;
  /** Counted from 0, and there. */
  readonly at: (place: number) => number;
  readonly set: (place: number, value: number) => void;
}

/** A column of this kind of cells. What does not fit into a cell is cut as the kind cuts it. */
export function createColumn(Cell: Kind<Cells>, room = 16): Column {
  let cells = roomFor(Cell, room);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === cells.length) cells = longer(cells, Math.ceil(length * GROWTH));
      cells[length] = value;
      return length++;
    },
    at: (place) => cells[place] as number,
    set: (place, value) => {
      cells[place] = value;
    },
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place++) yield cells[place] as number;
    },
  };
}
