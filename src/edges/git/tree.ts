import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { decodeText } from '../decode.ts';
import { FOLDER, REGULAR } from './entries.ts';
import { list } from './list.ts';
import { notRegular } from './odd.ts';
import { checkPath, openPaths, type Paths } from './paths.ts';
import type { Shelf } from './shelf.ts';

/** Bytes that one file may have; prompts and cases are far smaller. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The files of one revision, straight from git objects. `root` gives the id of its root folder. */
export function openTree(shelf: Shelf, revision: string, root: () => Promise<string>): Tree {
  const paths = openPaths(shelf, root);
  return {
    revision,
    read: (path) => read(path, paths, shelf),
    list: (globs, of = 'files') => list(globs, of, { shelf, root, paths }),
  };
}

async function read(path: string, { find, reach, oddAt }: Paths, shelf: Shelf): Promise<string | null> {
  // A name in git may hold a backslash; written in a config it is most often a slash.
  if (!path.includes('\\') || NO_TEXT.test(path) || !(await find(path))) checkPath(path);
  const found = await reach(path);
  if (!found || found.entry.mode === FOLDER) return null;
  const { entry } = found;
  const isRegular = entry.mode.startsWith(REGULAR);
  if (isRegular && found.path !== path) return null;
  if (!isRegular) throw notRegular(path, await oddAt(found.path, entry));
  const { size, content } = await shelf.file(entry.oid, MOST_BYTES);
  if (content === null) throw tooLarge(path, size);
  if (content.subarray(0, LFS.length).toString('latin1') === LFS) throw elsewhere(path);
  return decodeText(content, path);
}

/** A byte of a name that is no UTF-8, as the listing writes it: it could be the name of another file as well. */
const NO_TEXT = /\\x[89a-f][\da-f]/;

/** How a file begins whose content is kept by Git LFS. */
const LFS = 'version https://git-lfs.github.com/spec/v1';

function elsewhere(path: string): UserError {
  const hint =
    'Keep prompts, cases and configs in git itself: take the file out of .gitattributes and commit it again.';
  return new UserError(
    `${path} is kept by Git LFS: git has only a pointer to it`,
    { file: path, line: null, key: null },
    hint,
  );
}

function tooLarge(path: string, size: number): UserError {
  const hint = `A file may have ${MOST_BYTES / 1024 / 1024} MB; split it.`;
  return new UserError(`${path} has ${size} bytes`, { file: path, line: null, key: null }, hint);
}
