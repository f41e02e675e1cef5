/** Numbers by the hundred thousand: in bytes, where all of them are. */

/** What right and wrong, counts and the like take a byte of, and all else eight. */
export type Cells = Uint8Array | Float64Array;

/** Cells that grow at their end. */
interface GrowingCells {
  readonly push: (value: number) => void;
  /** All that came, in as little as they take; what comes later may change them. */
  readonly cells: () => Cells;
}

export function createCells(room = 16): GrowingCells {
  let cells = new Float64Array(room);
  let isBytes = true;
  let length = 0;
  return {
    push: (value) => {
      if (length === cells.length) {
        const larger = new Float64Array(Math.ceil(length * GROWTH));
        larger.set(cells);
        cells = larger;
      }
      isBytes &&= (value & 255) === value;
      cells[length++] = value;
    },
    cells: () => {
      const all = cells.subarray(0, length);
      return isBytes && length >= WORTH ? new Uint8Array(all) : all;
    },
  };
}

const GROWTH = 1.5;
/** Few numbers lie in no bytes: one kind of list is read faster than two, and little is saved. */
const WORTH = 10_000;
