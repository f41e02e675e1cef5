/** Numbers by the hundred thousand: in bytes, where all of them are. */
import { GROWTH, longer, roomFor } from './room.ts';

/** What right and wrong, counts and the like take a byte of, and all else eight. */
export type Cells = Uint8Array | Float64Array;

/** A column whose kind shows at its end, by what came; of one whose kind is known, see `createColumn`. */
interface GrowingCells {
  readonly push: (value: number) => void;
  /** All that came, in as little as they take; what comes later may change them. */
  readonly cells: () => Cells;
}

export function createCells(room = 16): GrowingCells {
  let cells = roomFor(Float64Array, room);
  let isBytes = true;
  let length = 0;
  return {
    push: (value) => {
      if (length === cells.length) cells = longer(cells, Math.ceil(length * GROWTH));
      isBytes &&= (value & 255) === value;
      cells[length++] = value;
    },
    cells: () => {
      const all = cells.subarray(0, length);
      return isBytes && length >= WORTH ? bytesOf(all) : all;
    },
  };
}

function bytesOf(numbers: Float64Array): Uint8Array {
  const bytes = roomFor(Uint8Array, numbers.length);
  bytes.set(numbers);
  return bytes;
}

/** Few numbers lie in no bytes: one kind of list is read faster than two, and little is saved. */
const WORTH = 10_000;
