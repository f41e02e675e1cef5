/** Columns: many numbers, at no more than they take. */

/** A column that grows at its end. */
interface Column extends Iterable<number> {
  readonly length: number;
  /** Gives the place of the new number. */
  readonly push: (value: number) => number;
  /** Counted from 0, and there. */
  readonly at: (place: number) => number;
  readonly set: (place: number, value: number) => void;
}

type Cells = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Kind<C extends Cells> = new (length: number) => C;

/** A column of this kind of cells. What does not fit into a cell is cut as the kind cuts it. */
export function createColumn(Cell: Kind<Cells>, room = 16): Column {
  let cells = new Cell(room);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === cells.length) {
        const larger = new Cell(Math.ceil(length * GROWTH));
        larger.set(cells);
        cells = larger;
      }
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

/** More at once would stand empty, less would be moved too often. */
const GROWTH = 1.5;
