/** Numbers by the hundred thousand: in bytes, as long as all of them are. */

/** What right and wrong, counts and the like take a byte of, and all else eight. */
export type Cells = Uint8Array | Float64Array;

/** Cells that grow at their end. */
export interface GrowingCells {
  readonly length: number;
  readonly push: (value: number) => void;
  /** All that there are; what comes later may change them. */
  readonly cells: () => Cells;
}

export function createCells(room = 16): GrowingCells {
  let cells: Cells = new Uint8Array(room);
  let isBytes = true;
  let length = 0;
  const grow = (Kind: new (size: number) => Cells, size: number): void => {
    const larger = new Kind(size);
    larger.set(cells.subarray(0, length));
    cells = larger;
  };
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (isBytes && !isByte(value)) {
        isBytes = false;
        grow(Float64Array, cells.length);
      }
      if (length === cells.length) grow(isBytes ? Uint8Array : Float64Array, Math.ceil(length * GROWTH));
      cells[length++] = value;
    },
    cells: () => cells.subarray(0, length),
  };
}

const GROWTH = 1.5;

/** It comes out of a byte as it went in. */
function isByte(value: number): boolean {
  return (value & 255) === value;
}
