import picomatch from 'picomatch';
import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { type Entry, FOLDER, type OpenFolder, REGULAR, walk, type Wanted } from './folders.ts';
import type { Objects } from './objects.ts';

/** Bytes that one file may have; prompts and cases are far smaller. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LISTED = 100_000;

/** The files of one revision, straight from git objects: symlinks and submodules are not followed. */
export function openTree(objects: Objects, open: OpenFolder, revision: string): Tree {
  const nameOf = (path: string): string => `${revision}:${path}`;
  const lists = new Map<string, Promise<readonly string[]>>();

  async function find(path: string): Promise<Entry | null> {
    const parts = path.split('/');
    if (parts.includes('')) return null;
    const folder = await open(nameOf(parts.slice(0, -1).join('/')));
    return folder.get(parts.at(-1) ?? '') ?? null;
  }

  async function read(path: string): Promise<string | null> {
    checkPath(path);
    // Asked for in one go: the folder says whether it is a file, and git finds the blob by itself.
    const [entry, named] = await Promise.all([find(path), objects.contents(nameOf(path), MOST_BYTES)]);
    if (!entry || entry.mode === FOLDER) return null;
    if (entry.mode !== '100644' && entry.mode !== '100755') throw notRegular(path, entry.mode);
    const blob = named?.oid === entry.oid ? named : await objects.contents(entry.oid, MOST_BYTES);
    if (!blob) throw new Error(`the object of ${path} is missing from this clone`);
    if (blob.size > MOST_BYTES) throw tooLarge(path, blob.size);
    if (blob.content.subarray(0, LFS.length).toString('latin1') === LFS) throw elsewhere(path);
    return decode(blob.content, path);
  }

  async function listed(globs: readonly string[]): Promise<readonly string[]> {
    globs.forEach(checkPath);
    const found = new Set<string>();
    const add = (path: string): void => {
      if (found.add(path).size > MOST_LISTED) throw tooMany(globs);
    };
    const byName = async (path: string): Promise<void> => {
      if ((await find(path))?.mode.startsWith(REGULAR)) add(path);
    };
    const below = (base: string, within: readonly string[]): Promise<void> =>
      walk(objects, { name: nameOf(base), path: base && `${base}/` }, wantedBy(within), add);
    const patterns = globs.filter((glob) => SIGNS.test(glob));
    const bases = Object.entries(Object.groupBy(patterns, baseOf));
    await Promise.all([
      ...globs.filter((glob) => !patterns.includes(glob)).map(byName),
      ...bases.map(([base, within = []]) => below(base, within)),
    ]);
    return [...found].sort();
  }

  /** Suites often name the same files; what was listed once is known. */
  function list(globs: readonly string[]): Promise<readonly string[]> {
    const key = globs.join('\n');
    const list = lists.get(key) ?? listed(globs);
    lists.set(key, list);
    return list;
  }

  return { revision, read, list };
}

/** Signs that mean something in a glob; without any, it is the path of a file. */
const SIGNS = /[*?"[\]{}()!+@|\\]/;

/** The folder in which all is that a glob can match. */
function baseOf(glob: string): string {
  const base = glob.startsWith('!') || glob.includes('"') ? '' : picomatch.scan(glob).base;
  return base.split('/').includes('') ? '' : base;
}

function wantedBy(globs: readonly string[]): Wanted {
  // What follows the last sign stands for itself.
  const endings = globs.map((glob) =>
    glob.startsWith('!') ? '' : (glob.split(SIGNS).at(-1)?.replace(/.*\//s, '') ?? ''),
  );
  return { matches: picomatch([...globs], { dot: true }), endings: endings.includes('') ? null : endings };
}

/** Paths are relative to the root of the repository and stay inside it. */
function checkPath(path: string): void {
  const parts = path.split('/');
  const bad =
    path === '' ||
    path.startsWith('/') ||
    /^[a-z]:|\\|\0/i.test(path) ||
    parts.some((part) => part === '..' || part === '.' || part === '.git');
  if (!bad) return;
  throw new UserError(
    `${JSON.stringify(path)} is not a path inside the repository`,
    null,
    'Write it relative to the root, with "/" and without "..".',
  );
}

/** How a file begins whose content is kept by Git LFS. */
const LFS = 'version https://git-lfs.github.com/spec/v1';

function tooMany(globs: readonly string[]): UserError {
  return new UserError(
    `${globs.join(', ')} matches more than ${MOST_LISTED} files`,
    null,
    'Narrow the glob.',
  );
}

function elsewhere(path: string): UserError {
  const hint =
    'Keep prompts, cases and configs in git itself: take the file out of .gitattributes and commit it again.';
  return new UserError(
    `${path} is kept by Git LFS: git has only a pointer to it`,
    { file: path, line: null, key: null },
    hint,
  );
}

function decode(content: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).replaceAll('\r\n', '\n');
  } catch {
    throw new UserError(
      `${path} is not UTF-8 text`,
      { file: path, line: null, key: null },
      'Save the file as UTF-8.',
    );
  }
}

function notRegular(path: string, mode: string): UserError {
  const kind =
    mode === '120000' ? 'a symbolic link' : mode === '160000' ? 'a submodule' : 'not a regular file';
  const hint = 'Only regular files of the repository are read; name the file itself.';
  return new UserError(`${path} is ${kind}`, { file: path, line: null, key: null }, hint);
}

function tooLarge(path: string, size: number): UserError {
  const hint = `A file may have ${MOST_BYTES / 1024 / 1024} MB; split it.`;
  return new UserError(`${path} has ${size} bytes`, { file: path, line: null, key: null }, hint);
}
