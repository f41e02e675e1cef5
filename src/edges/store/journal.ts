import {
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type Head, headOf } from './lines.ts';

/** A file of lines that only grows. Lines are looked up where they stand, so that memory holds none of them. */
export interface Journal {
  /** Whether a line of this comparison was there when it was opened; unchecked. */
  readonly hasAsked: (asking: string) => boolean;
  /** The line without its end. */
  readonly find: (key: string) => Buffer | null;
  /** In the file when it returns, so that it survives whatever ends the process. */
  readonly append: (head: Head, line: string) => void;
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
  const { broken, isCut } = scan(file, ({ key, asking }, at, size) => {
    askings.add(asking);
    places.set(key, { file, at, size });
  });
  let isOpen = true;
  // A process that was killed may have left half a line: the next one begins on its own.
  if (mayGrow && isCut) appendFileSync(file, '\n');
  return {
    hasAsked: (asking) => askings.has(asking),
    find: (key) => {
      const place = isOpen ? places.get(key) : undefined;
      return place ? piece(place) : null;
    },
    append: ({ key }, line) => {
      // Its number may belong to another file by then.
      if (!isOpen) return;
      if (!isAt(path, file)) files.push((file = open()));
      const bytes = Buffer.from(line);
      const from = fstatSync(file).size;
      appendFileSync(file, bytes);
      // Between the two, other processes may have written as well.
      const came = piece({ file, at: from, size: fstatSync(file).size - from });
      places.set(key, { file, at: from + came.indexOf(bytes), size: bytes.length - 1 });
    },
    broken,
    bytes: () => fstatSync(file).size,
    close: () => {
      if (isOpen) for (const each of files) closeSync(each);
      isOpen = false;
    },
  };
}

/** Goes through all lines; a later one takes the place of an earlier. */
function scan(
  file: number,
  note: (head: Head, at: number, size: number) => void,
): { readonly broken: number; readonly isCut: boolean } {
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
  return { broken: broken + Number(held.length > 0), isCut: held.length > 0 };
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

/** Leaves the newer half of a journal that has grown beyond a size. Who has it open goes on in the new one. */
export function trim(path: string, most: number): void {
  const { O_RDONLY, O_NOFOLLOW = 0 } = constants;
  if (!existsSync(path)) return;
  const file = openSync(path, O_RDONLY | O_NOFOLLOW);
  try {
    const { size } = fstatSync(file);
    if (size <= most) return;
    const half = Math.floor(most / 2);
    const tail = piece({ file, at: size - half, size: half });
    const part = `${path}.${process.pid}.part`;
    rmSync(part, { force: true });
    writeFileSync(part, tail.subarray(tail.indexOf(NEW_LINE) + 1), { flag: 'wx', mode: 0o600 });
    renameSync(part, path);
    // What others wrote meanwhile.
    const late = piece({ file, at: size, size: fstatSync(file).size - size });
    if (late.length > 0) appendFileSync(path, late);
  } finally {
    closeSync(file);
  }
}
