import picomatch from 'picomatch';
import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import type { Objects } from './objects.ts';

export interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** Bytes that one file may have; prompts and cases are far smaller. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LISTED = 100_000;

/** The files of one revision, straight from git objects: symlinks and submodules are not followed. */
export function openTree(objects: Objects, revision: string): Tree {
  const trees = new Map<string, Promise<readonly Entry[]>>();
  const entriesOf = (name: string): Promise<readonly Entry[]> => {
    const known =
      trees.get(name) ??
      objects
        .contents(name)
        .then((tree) => (tree?.type === 'tree' ? parseTree(tree.content, tree.oid.length) : []));
    trees.set(name, known);
    return known;
  };
  const root = `${revision}^{tree}`;

  async function find(path: string): Promise<Entry | null> {
    let name = root;
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      const entry = (await entriesOf(name)).find((each) => each.name === part);
      if (!entry) return null;
      if (index === parts.length - 1) return entry;
      if (entry.mode !== '40000') return null;
      name = entry.oid;
    }
    return null;
  }

  async function read(path: string): Promise<string | null> {
    checkPath(path);
    const entry = await find(path);
    if (!entry || entry.mode === '40000') return null;
    if (entry.mode !== '100644' && entry.mode !== '100755') throw notRegular(path, entry.mode);
    const info = await objects.info(entry.oid);
    if (info && info.size > MOST_BYTES) throw tooLarge(path, info.size);
    const blob = await objects.contents(entry.oid);
    if (!blob) throw new Error(`the object of ${path} is missing from this clone`);
    if (blob.content.subarray(0, LFS.length).toString('latin1') === LFS) throw elsewhere(path);
    return decode(blob.content, path);
  }

  /** Walks only those folders that a glob can reach. */
  async function list(globs: readonly string[]): Promise<readonly string[]> {
    globs.forEach(checkPath);
    const matches = picomatch([...globs], { dot: true });
    const prefixes = globs.map((glob) => picomatch.scan(glob).base);
    const reachable = (folder: string): boolean =>
      prefixes.some(
        (prefix) =>
          prefix === '' ||
          prefix === folder ||
          folder.startsWith(`${prefix}/`) ||
          prefix.startsWith(`${folder}/`),
      );
    const found: string[] = [];
    // Folders side by side are asked for at once: git answers one stream of questions faster than many in turn.
    const walk = async (name: string, folder: string): Promise<void> => {
      const below: Promise<void>[] = [];
      for (const entry of await entriesOf(name)) {
        const path = folder ? `${folder}/${entry.name}` : entry.name;
        if (entry.mode === '40000') {
          if (reachable(path)) below.push(walk(entry.oid, path));
        } else if (entry.mode.startsWith('100') && matches(path)) found.push(path);
        if (found.length > MOST_LISTED) throw tooMany(globs);
      }
      await Promise.all(below);
    };
    await walk(root, '');
    return found.sort();
  }

  return { revision, read, list };
}

/** Git's binary form: mode, space, name, NUL, object id; ids are 20 bytes, or 32 in a SHA-256 repository. */
export function parseTree(content: Buffer, hexLength: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    const next = end + 1 + hexLength / 2;
    entries.push({
      mode: content.toString('latin1', at, space),
      name: content.toString('utf8', space + 1, end),
      oid: content.toString('hex', end + 1, next),
    });
    at = next;
  }
  return entries;
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
