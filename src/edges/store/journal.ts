import {
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Head, headOf } from './lines.ts';

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

interface Place {
  readonly file: number;
  readonly at: number;
  readonly size: number;
}

const NEW_LINE = 10;
const LINE_END = Buffer.of(NEW_LINE);
const CHUNK = 1 << 20;
/** No line is longer: an endpoint's answers are cut long before. */
const LONGEST = 64 << 20;

/** Opens a journal to go on with it, or only to read. A link in its place is not followed. */
export function openJournal(path: string, mayGrow: boolean): Journal {
  const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
  const flags = mayGrow ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
  const open = (): number => openSync(path, flags | O_NOFOLLOW, 0o600);
  let file = open();
  const files = [file];
  const places = new Map<string, Place>();
  const askings = new Set<string>();
  const broken = scan(file, ({ key, asking }, at, size) => {
    askings.add(asking);
    places.set(key, { file, at, size });
  });
  const read = openWindow();
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
      places.set(key, { file, at, size: length - 1 });
      at += length;
    }
  };
  return {
    hasAsked: (asking) => askings.has(asking),
    hasOthers: (asking) => askings.size > Number(askings.has(asking)),
    isEmpty: () => places.size === 0 && waiting.size === 0,
    find: (key) => {
      const line = waiting.get(key);
      if (line) return line.subarray(0, -1);
      const place = isOpen ? places.get(key) : undefined;
      return place ? read(place) : null;
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
function scan(file: number, note: (head: Head, at: number, size: number) => void): number {
  const chunk = Buffer.alloc(CHUNK);
  let held: Buffer = Buffer.alloc(0);
  let [at, broken] = [0, 0];
  const take = (line: Buffer): void => {
    const head = headOf(line);
    if (head) note(head, at, line.length);
    else if (line.length > 0) broken++;
    at += line.length + 1;
  };
  for (let read = readSync(file, chunk, 0, CHUNK, 0), from = 0; read > 0;) {
    from += read;
    held =
      held.length > 0 ? Buffer.concat([held, chunk.subarray(0, read)]) : Buffer.from(chunk.subarray(0, read));
    let begin = 0;
    for (let end = held.indexOf(NEW_LINE); end >= 0; end = held.indexOf(NEW_LINE, begin)) {
      take(held.subarray(begin, end));
      begin = end + 1;
    }
    held = held.subarray(begin);
    if (held.length > LONGEST) break;
    read = readSync(file, chunk, 0, CHUNK, from);
  }
  return broken + Number(held.length > 0);
}

/** Whether a file still has its name: another process may have left the newer half in its place, or taken it away. */
function isAt(path: string, file: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;
}

function piece({ file, at, size }: Place): Buffer {
  const line = Buffer.alloc(size);
  const read = readSync(file, line, 0, size, at);
  return line.subarray(0, read);
}

/** Bytes that are read at once: what is looked for one after the other most often stands so, too. */
const WINDOW = 1 << 14;

/** Reads pieces of files that only grow, and what follows them along with them. */
function openWindow(): (place: Place) => Buffer {
  let held: { readonly file: number; readonly at: number; readonly bytes: Buffer } | null = null;
  return ({ file, at, size }) => {
    if (size > WINDOW) return piece({ file, at, size });
    const isIn = held?.file === file && at >= held.at && at + size <= held.at + held.bytes.length;
    if (!held || !isIn) held = { file, at, bytes: piece({ file, at, size: WINDOW }) };
    return held.bytes.subarray(at - held.at, at - held.at + size);
  };
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
    const half = Math.floor(most / 2);
    const tail = piece({ file, at: size - half, size: half });
    if (!replace(path, tail.subarray(tail.indexOf(NEW_LINE) + 1))) return;
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

/** False where there is no room for what is to take the place of a file, which stays as it is then. */
function replace(path: string, bytes: Buffer): boolean {
  const part = `${path}.${process.pid}${PART}`;
  rmSync(part, { force: true });
  try {
    writeFileSync(part, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(part, path);
    return true;
  } catch {
    rmSync(part, { force: true });
    return false;
  }
}
