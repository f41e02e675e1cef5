import { appendFileSync, closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import { atOf, fileOf, placeIn } from '../places.ts';
import { openWindow, piece } from '../window.ts';

/** A file of lines that this and other processes write to, each at its end. Places in it are those of `placeIn`. */
interface Growing {
  /** The number of the file that was there when it was opened. */
  readonly first: number;
  /** Without its end. */
  readonly lineAt: (place: number) => Buffer;
  /** Puts whole lines at the end; gives the place of the first. */
  readonly append: (lines: Buffer) => number;
  readonly bytes: () => number;
  readonly close: () => void;
}

const NEW_LINE = 10;
const LINE_END = Buffer.of(NEW_LINE);

/** Another process may put another file in its place: what comes then goes there, and what was read stays where it is. */
export function openGrowing(path: string, mayGrow: boolean): Growing {
  const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
  const flags = mayGrow ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
  const open = (): number => openSync(path, flags | O_NOFOLLOW, 0o600);
  const first = open();
  const files = [first];
  let last = first;
  const read = openWindow();
  return {
    first,
    lineAt: (place) => read(files[fileOf(place)] as number, atOf(place)),
    append: (lines) => {
      if (!isAt(path, last)) files.push((last = open()));
      const from = fstatSync(last).size;
      appendFileSync(last, isWhole(last, from) ? lines : Buffer.concat([LINE_END, lines]));
      // Between the two, other processes may have written as well.
      const written = piece({ file: last, at: from, size: fstatSync(last).size - from });
      return placeIn(files.length - 1, from + written.indexOf(lines));
    },
    bytes: () => fstatSync(last).size,
    close: () => files.forEach((file) => closeSync(file)),
  };
}

/**
 * Whether nothing but whole lines stand up to there. A process that was killed, or whose disk was full, may have left half
 * a line at any time, and the next one begins on its own.
 */
function isWhole(file: number, to: number): boolean {
  return to === 0 || piece({ file, at: to - 1, size: 1 })[0] === NEW_LINE;
}

/** Whether a file still has its name: another process may have left the newer half in its place, or taken it away. */
function isAt(path: string, file: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
}
