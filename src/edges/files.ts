import { lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Makes a folder. Inside the checkout no link is followed: a pull request could have put one there to have
 * us write somewhere else.
 */
export async function makeFolder(folder: string, checkout: string): Promise<void> {
  const path = relative(await realpath(checkout), resolve(await realpath(checkout), folder));
  const inside = path !== '' && !path.startsWith('..') && !isAbsolute(path);
  if (!inside) {
    await mkdir(folder, { recursive: true });
    return refuseLink(folder);
  }
  let at = await realpath(checkout);
  for (const part of path.split(sep)) {
    at = join(at, part);
    await mkdir(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await refuseLink(at);
  }
}

async function refuseLink(folder: string): Promise<void> {
  const found = await lstat(folder);
  if (!found.isDirectory()) throw new Error(`${folder} is not a folder, or is a link to one`);
}

/** Characters that are worth a write of their own. */
const WORTH_WRITING = 1 << 20;

function* together(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    // Two long pieces may be more than a string can hold.
    if (held.length + piece.length > WORTH_WRITING && held !== '') {
      yield held;
      held = '';
    }
    held += piece;
  }
  if (held !== '') yield held;
}

/** Writes a file as a whole or not at all, in place of whatever had its name; a link is replaced, not followed. */
export async function writeWhole(
  folder: string,
  name: string,
  text: string | Iterable<string>,
): Promise<void> {
  if (name !== basename(name) || name === '..') throw new Error(`${name} is not the name of a file`);
  // Nobody has to guess it: what is there already is refused.
  const part = join(folder, `.${name}.${Math.random().toString(36).slice(2)}.part`);
  try {
    await writeFile(part, typeof text === 'string' ? text : together(text), { flag: 'wx' });
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
