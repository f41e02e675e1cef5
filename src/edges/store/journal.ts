import {
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { eachLine } from '../each-line.ts';
import { type Head, headOf, isUnder } from './lines.ts';
import { atOf, createPlaces, fileOf, placeIn } from '../places.ts';
import { openWindow, piece } from '../window.ts';

/** A file of lines that only grows. Lines are looked up where they stand, so that memory holds none of them. */
export interface Journal {
  /** Whether a line of this comparison was there when it was opened; unchecked. */
  readonly hasAsked: (asking: string) => boolean;
  /** Whether a line of any other one was there then; unchecked, too. */
  readonly hasOthers: (asking: string) => boolean;
  /** Whether there is no line to be found. */
  readonly isEmpty: () => boolean;
  /** The line without its end, also before it is in the file. */
  readonly find: (key: string) => Buffer | null;
  /** Whether a line is met for the first time: nobody met it yet, and it was there when the journal was opened. */
  readonly meet: (key: string) => boolean;
  /**
   * In the file once it settles, so that it survives whatever ends the process: what comes in one turn of the loop is
   * written at once. Fails where that can't be written.
   */
  readonly append: (head: Head, line: string) => Promise<void>;
  /** Lines, or pieces of such, that were none when it was opened. */
  readonly broken: number;
  readonly bytes: () => number;
  readonly close: () => void;
}

const NEW_LINE = 10;
const LINE_END = Buffer.of(NEW_LINE);

/** Opens a journal to go on with it, or only to read. A link in its place is not followed. */
export function openJournal(path: string, mayGrow: boolean): Journal {
  const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
  const flags = mayGrow ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
  const open = (): number => openSync(path, flags | O_NOFOLLOW, 0o600);
  let file = open();
  const files = [file];
  const places = createPlaces();
  const askings = new Set<string>();
  const broken = scan(file, ({ key, asking }, at) => {
    askings.add(asking);
    places.set(key, noted(placeIn(0, at)));
  });
  const read = openWindow();
  const lineAt = (place: number): Buffer => read(files[fileOf(place)] as number, atOf(place));
  let isOpen = true;
  let waiting = new Map<string, Buffer>();
  let writing: Promise<void> | null = null;
  const write = (): void => {
    const lines = [...waiting];
    waiting = new Map();
    writing = null;
    // Its number may belong to another file by then.
    if (lines.length === 0 || !isOpen) return;
    if (!isAt(path, file)) files.push((file = open()));
    const bytes = Buffer.concat(lines.map(([, line]) => line));
    const from = fstatSync(file).size;
    appendFileSync(file, isWhole(file, from) ? bytes : Buffer.concat([LINE_END, bytes]));
    // Between the two, other processes may have written as well.
    let at = from + piece({ file, at: from, size: fstatSync(file).size - from }).indexOf(bytes);
    for (const [key, { length }] of lines) {
      places.set(key, met(noted(placeIn(files.length - 1, at))));
      at += length;
    }
  };
  return {
    hasAsked: (asking) => askings.has(asking),
    hasOthers: (asking) => askings.size > Number(askings.has(asking)),
    isEmpty: () => places.size() === 0 && waiting.size === 0,
    find: (key) => {
      const waits = waiting.get(key);
      if (waits) return waits.subarray(0, -1);
      const note = isOpen ? places.get(key) : null;
      const line = note === null ? null : lineAt(placeOf(note));
      return line && isUnder(line, key) ? line : null;
    },
    meet: (key) => {
      const note = places.get(key);
      if (note === null || isMet(note)) return false;
      places.set(key, met(note));
      return !waiting.has(key);
    },
    append: ({ key }, line) => {
      if (!isOpen) return Promise.resolve();
      waiting.delete(key);
      waiting.set(key, Buffer.from(line));
      return (writing ??= atTheEndOfTheTurn(write));
    },
    broken,
    bytes: () => fstatSync(file).size,
    close: () => {
      if (!isOpen) return;
      try {
        write();
      } catch {
        // Nobody waits for it: an answer that was paid for is in the file before its run goes on.
      }
      isOpen = false;
      for (const each of files) closeSync(each);
    },
  };
}

/** A place, and whether it was met, as one number. */
function noted(place: number): number {
  return 2 * place;
}

function met(note: number): number {
  return isMet(note) ? note : note + 1;
}

function isMet(note: number): boolean {
  return note % 2 === 1;
}

function placeOf(note: number): number {
  return Math.floor(note / 2);
}

/** After what else is due in this turn of the loop, such as other answers that came together. */
async function atTheEndOfTheTurn(act: () => void): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  act();
}

/**
 * Whether nothing but whole lines stand up to there. A process that was killed, or whose disk was full, may have left half
 * a line at any time, and the next one begins on its own.
 */
function isWhole(file: number, to: number): boolean {
  return to === 0 || piece({ file, at: to - 1, size: 1 })[0] === NEW_LINE;
}

/** Goes through all lines, of which a later one takes the place of an earlier; gives how many were none. */
function scan(file: number, note: (head: Head, at: number) => void): number {
  let broken = 0;
  eachLine(file, (line, at, isWhole) => {
    const head = isWhole ? headOf(line) : null;
    if (head) note(head, at);
    else if (line.length > 0) broken++;
  });
  return broken;
}

/** Whether a file still has its name: another process may have left the newer half in its place, or taken it away. */
function isAt(path: string, file: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
}

/** Leaves the newer half of a journal that has grown beyond a size. Who has it open goes on in the new one. */
export function trim(path: string, most: number): void {
  const { O_RDONLY, O_NOFOLLOW = 0 } = constants;
  clear(path);
  if (!existsSync(path)) return;
  const file = openSync(path, O_RDONLY | O_NOFOLLOW);
  try {
    const { size } = fstatSync(file);
    if (size <= most) return;
    const from = size - Math.floor(most / 2);
    if (!replace(path, linesFrom(file, from, size))) return;
    // What others wrote meanwhile.
    const late = piece({ file, at: size, size: fstatSync(file).size - size });
    if (late.length > 0) appendFileSync(path, late);
  } finally {
    closeSync(file);
  }
}

const PART = '.part';

/**
 * Takes away what a process left that was killed while it trimmed. One that does so just now fails to put its part in
 * place, and leaves the journal as it is: the next one trims it.
 */
function clear(path: string): void {
  const [folder, name] = [dirname(path), `${basename(path)}.`];
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (!entry.isDirectory() && entry.name.startsWith(name) && entry.name.endsWith(PART))
      rmSync(join(folder, entry.name), { force: true });
}

/** The lines that begin behind a place, by pieces: half a journal is more than memory should hold. */
function* linesFrom(file: number, from: number, to: number): Generator<Buffer> {
  let isBegun = false;
  for (let at = from; at < to; at += CHUNK) {
    const bytes: Buffer = piece({ file, at, size: Math.min(CHUNK, to - at) });
    const begin: number = isBegun ? 0 : bytes.indexOf(NEW_LINE) + 1;
    isBegun ||= begin > 0;
    if (isBegun) yield bytes.subarray(begin);
  }
}

const CHUNK = 1 << 20;

/** False where there is no room for what is to take the place of a file, which stays as it is then. */
function replace(path: string, pieces: Iterable<Buffer>): boolean {
  const part = `${path}.${process.pid}${PART}`;
  rmSync(part, { force: true });
  try {
    const file = openSync(part, 'wx', 0o600);
    try {
      for (const bytes of pieces) appendFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
    return true;
  } catch {
    rmSync(part, { force: true });
    return false;
  }
}
