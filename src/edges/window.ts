import { readSync } from 'node:fs';

/** Bytes of a file. */
interface Piece {
  readonly file: number;
  readonly at: number;
  readonly size: number;
}

const NEW_LINE = 10;

export function piece({ file, at, size }: Piece): Buffer {
  const line = Buffer.alloc(size);
  const read = readSync(file, line, 0, size, at);
  return line.subarray(0, read);
}

/** Bytes that are read at once: what is looked for one after the other most often stands so, too. */
const WINDOW = 1 << 14;

/** Reads lines of files that only grow, and what follows them along with them. */
export function openWindow(): (file: number, at: number) => Buffer {
  let held: Omit<Piece, 'size'> & { readonly bytes: Buffer } = { file: -1, at: 0, bytes: NOTHING };
  return (file, at) => {
    const near = held.file === file && at >= held.at ? held.bytes.subarray(at - held.at) : NOTHING;
    const there = lineIn(near);
    if (there) return there;
    for (let size = WINDOW; ; size *= 4) {
      const bytes = piece({ file, at, size });
      if (size === WINDOW) held = { file, at, bytes };
      const line = lineIn(bytes);
      if (line) return line;
      if (bytes.length < size) return bytes;
    }
  };
}

const NOTHING: Buffer = Buffer.alloc(0);

function lineIn(bytes: Buffer): Buffer | null {
  const end = bytes.indexOf(NEW_LINE);
  return end < 0 ? null : bytes.subarray(0, end);
}
