import { appendFileSync, closeSync, constants, existsSync, fstatSync, openSync } from 'node:fs';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { piece } from '../window.ts';

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
    const begin: number = isBegun ? 0 : bytes.indexOf(LINE_END) + 1;
    isBegun ||= begin > 0;
    if (isBegun) yield bytes.subarray(begin);
  }
}

const CHUNK = 1 << 20;
const LINE_END = '\n';

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
