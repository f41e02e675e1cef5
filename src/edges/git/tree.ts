import picomatch from 'picomatch';
import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { type Entry, FOLDER, type OpenFolder, walk, type Wanted } from './folders.ts';
import type { Objects } from './objects.ts';

/** Bytes that one file may have; prompts and cases are far smaller. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LISTED = 100_000;

/** The files of one revision, straight from git objects: symlinks and submodules are not followed. */
export function openTree(objects: Objects, open: OpenFolder, revision: string): Tree {
  const root = `${revision}^{tree}`;
  const lists = new Map<string, Promise<readonly string[]>>();

  async function find(path: string): Promise<Entry | null> {
    let name = root;
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      const entry = (await open(name)).get(part);
      if (!entry) return null;
      if (index === parts.length - 1) return entry;
      if (entry.mode !== FOLDER) return null;
      name = entry.oid;
    }
    return null;
  }

  async function read(path: string): Promise<string | null> {
    checkPath(path);
    const entry = await find(path);
    if (!entry || entry.mode === FOLDER) return null;
    if (entry.mode !== '100644' && entry.mode !== '100755') throw notRegular(path, entry.mode);
    const info = await objects.info(entry.oid);
    if (info && info.size > MOST_BYTES) throw tooLarge(path, info.size);
    const blob = await objects.contents(entry.oid);
    if (!blob) throw new Error(`the object of ${path} is missing from this clone`);
    if (blob.content.subarray(0, LFS.length).toString('latin1') === LFS) throw elsewhere(path);
    return decode(blob.content, path);
  }

  async function listed(globs: readonly string[]): Promise<readonly string[]> {
    globs.forEach(checkPath);
    const found: string[] = [];
    await walk(objects, root, wantedBy(globs), (path) => {
      if (found.push(path) > MOST_LISTED) throw tooMany(globs);
    });
    return found.sort();
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

/** Only those folders that a glob can reach, and only names that end as one does. */
function wantedBy(globs: readonly string[]): Wanted {
  const prefixes = globs.map((glob) => (glob.startsWith('!') ? '' : picomatch.scan(glob).base));
  const reaches = (folder: string): boolean =>
    prefixes.some(
      (prefix) =>
        prefix === '' ||
        prefix === folder ||
        folder.startsWith(`${prefix}/`) ||
        prefix.startsWith(`${folder}/`),
    );
  // What follows the last sign that has a meaning of its own stands for itself.
  const tails = globs.map((glob) =>
    glob.startsWith('!') ? '' : (/[^/*?"[\]{}()!+@|\\]*$/.exec(glob)?.[0] ?? ''),
  );
  const endings = tails.includes('') ? null : tails;
  return { reaches, matches: picomatch([...globs], { dot: true }), endings };
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
