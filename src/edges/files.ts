import { appendFileSync, closeSync, openSync } from 'node:fs';
import { lstat, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UserError } from '../errors.ts';
import { tidy } from './heap.ts';

/**
 * Makes a folder. Inside the checkout no link is followed: a pull request could have put one there to have
 * us write somewhere else.
 */
export async function makeFolder(folder: string, checkout: string): Promise<void> {
  const root = await realpath(checkout);
  const whole = resolve(root, folder);
  const top = await nameOf(root, whole);
  if (top === null) {
    await makeEach(parse(whole).root, whole, async () => {});
    return refuseLink(whole);
  }
  await makeEach(root, join(root, relative(top, whole)), refuseLink);
}

/** What a folder is called by a path that leads into it, perhaps through a link that stands above; null where none of it does. */
async function nameOf(folder: string, path: string): Promise<string | null> {
  const above: string[] = [];
  for (let at = dirname(path); at !== above[0]; at = dirname(at)) above.unshift(at);
  for (const at of above) if ((await realpath(at).catch(() => null)) === folder) return at;
  return null;
}

/** Part by part: told to make all of them, Node never ends where a folder is there but takes none. */
async function makeEach(from: string, folder: string, look: (at: string) => Promise<void>): Promise<void> {
  let at = from;
  for (const part of relative(from, folder).split(sep)) {
    at = join(at, part);
    await mkdir(at).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      // What may not be written to may be there already.
      if (!(await stat(at).catch(() => null))?.isDirectory()) throw error;
    });
    await look(at);
  }
}

async function refuseLink(folder: string): Promise<void> {
  const found = await lstat(folder);
  if (found.isDirectory()) return;
  throw new UserError(
    `${folder} is not a folder, or is a link to one`,
    null,
    'Name a folder, or a place where one can be made.',
  );
}

/** What the system says of a place that nothing can be written to. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'nobody may write there',
  EPERM: 'nobody may write there',
  EROFS: 'it may only be read there',
  ENOSPC: 'no room is left there',
  EDQUOT: 'no room is left there',
  ENOENT: 'nothing can be made there',
  ENOTDIR: 'what it is to lie in is no folder',
  EEXIST: 'what it is to lie in is no folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'links lead round in a circle there',
};

/** Whoever names a place that can't be written to is told so: that is no bug of ours. */
export async function writing<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const why = REFUSALS[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    throw new UserError(
      `${file} can't be written: ${why}`,
      { file, line: null, key: null },
      'Name a place that can be written to, or free this one.',
    );
  }
}

/** A text, or one that comes in its own time. */
type Piece = string | AsyncIterable<string>;

/** Writes a file as a whole or not at all, in place of whatever had its name; a link is replaced, not followed. */
export async function writeWhole(
  folder: string,
  name: string,
  text: string | Iterable<Piece>,
): Promise<void> {
  if (name !== basename(name) || name === '..') throw new Error(`${name} is not the name of a file`);
  // Nobody has to guess it: what is there already is refused.
  const part = join(folder, `.${name}.${Math.random().toString(36).slice(2)}.part`);
  try {
    if (typeof text === 'string') await writeFile(part, text, { flag: 'wx' });
    else await writePieces(part, text);
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Characters that are worth a write of their own; of longer ones V8 keeps the remains until it looks through all of its heap. */
const WORTH_WRITING = 1 << 16;
/** So many parts are written in one turn: to have a thread write each takes longer than writing it. */
const IN_A_TURN = 16;
/** After so many pieces it is looked whether much is left of what they were made from, which may be a hundred times as much as they. */
const IN_A_WHILE = 32;

async function writePieces(path: string, pieces: Iterable<Piece>): Promise<void> {
  const file = openSync(path, 'wx');
  let [held, written, made] = ['', 0, 0];
  const write = (): void => {
    appendFileSync(file, held);
    [held, written] = ['', written + 1];
  };
  const add = (text: string): void => {
    // Two long pieces may be more than a string can hold.
    if (held.length + text.length > WORTH_WRITING && held !== '') write();
    held += text;
    made += 1;
    if (made % IN_A_WHILE === 0) tidy();
  };
  try {
    for (const piece of pieces) {
      if (typeof piece === 'string') add(piece);
      else for await (const text of piece) add(text);
      if (written < IN_A_TURN) continue;
      // Whoever calls the run off is heard between two turns.
      await setImmediate();
      written = 0;
    }
    if (held !== '') write();
  } finally {
    closeSync(file);
  }
}
