/** Room for cells. That of small columns comes from where all memory does; that of large ones is the system's own. */

export type Cells = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
export type Kind<C extends Cells> = (new (length: number) => C) &
  (new (buffer: ArrayBuffer, from: number, length: number) => C) & { readonly BYTES_PER_ELEMENT: number };

/**
 * Bytes from which room is asked of the system by itself, and given back to it as a whole. What `malloc` gives is cut
 * from one long stretch once some of it was let go of, and stays with the process wherever something behind it is held.
 */
const WORTH = 128 * 1024;
/** So many times as much may come in the same place: what is not used yet takes addresses, and no memory. */
const AHEAD = 4;

/** So many times as many cells as before has a column that is full: more at once would stand empty, less would be moved too often. */
export const GROWTH = 1.5;

/** Cells of this kind, each 0. */
export function roomFor<C extends Cells>(Cell: Kind<C>, length: number): C {
  return length * Cell.BYTES_PER_ELEMENT < WORTH ? new Cell(length) : apart(Cell, length, 1);
}

/** The same cells and further ones: in their place where there is room behind them. The old list is not to be used again. */
export function longer<C extends Cells>(cells: C, length: number): C {
  const Cell = cells.constructor as Kind<C>;
  const bytes = length * Cell.BYTES_PER_ELEMENT;
  const buffer = cells.buffer as ArrayBuffer;
  if (buffer.resizable && bytes <= buffer.maxByteLength) {
    buffer.resize(bytes);
    return new Cell(buffer, 0, length);
  }
  const made = bytes < WORTH ? new Cell(length) : apart(Cell, length, AHEAD);
  made.set(cells);
  return made;
}

/** The first so many of these cells, in room of their own where they are not all. */
export function firstOf<C extends Cells>(cells: C, length: number): C {
  if (length === cells.length) return cells;
  const first = roomFor(cells.constructor as Kind<C>, length);
  for (let at = 0; at < length; at++) first[at] = cells[at] as number;
  return first;
}

/** Only a buffer that may grow has pages of its own. */
function apart<C extends Cells>(Cell: Kind<C>, length: number, ahead: number): C {
  const bytes = length * Cell.BYTES_PER_ELEMENT;
  try {
    return new Cell(new ArrayBuffer(bytes, { maxByteLength: bytes * ahead }), 0, length);
  } catch {
    // Where addresses are short too.
    return new Cell(length);
  }
}
