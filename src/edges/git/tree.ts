import picomatch from 'picomatch';
import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { type Entry, FOLDER } from './entries.ts';
import { globReach } from './globs.ts';
import { look, notRegular, type Odd } from './odd.ts';
import type { Shelf } from './shelf.ts';

/** Bytes that one file may have; prompts and cases are far smaller. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LISTED = 100_000;

/** The files of one revision, straight from git objects. `root` gives the id of its root folder. */
export function openTree(shelf: Shelf, revision: string, root: () => Promise<string>): Tree {
  /** The entry at a path, or the first on the way there that is no folder. */
  async function reach(path: string): Promise<{ path: string; entry: Entry } | null> {
    let folder = await root();
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      const entry = (await shelf.folder(folder)).find((each) => each.name === part);
      if (!entry) return null;
      if (index === parts.length - 1 || entry.mode !== FOLDER)
        return { path: parts.slice(0, index + 1).join('/'), entry };
      folder = entry.oid;
    }
    return null;
  }

  async function find(path: string): Promise<Entry | null> {
    const found = await reach(path);
    return found?.path === path ? found.entry : null;
  }

  const oddAt = (path: string, entry: Entry): Promise<Odd> =>
    look(path, entry, async (oid) => (await shelf.file(oid)).toString('utf8'), find);

  /** A submodule, or a link that leads to no file of this revision. */
  async function mayHoldMore(path: string, entry: Entry): Promise<boolean> {
    const { leadsTo } = await oddAt(path, entry);
    return !leadsTo?.entry?.mode.startsWith('100');
  }

  async function read(path: string): Promise<string | null> {
    checkPath(path);
    const found = await reach(path);
    if (!found || found.entry.mode === FOLDER) return null;
    const { entry } = found;
    const isRegular = entry.mode.startsWith('100');
    if (isRegular && found.path !== path) return null;
    if (!isRegular) throw notRegular(path, await oddAt(found.path, entry));
    const size = await shelf.size(entry.oid);
    if (size > MOST_BYTES) throw tooLarge(path, size);
    const content = await shelf.file(entry.oid);
    if (content.subarray(0, LFS.length).toString('latin1') === LFS) throw elsewhere(path);
    return decode(content, path);
  }

  /** Walks only those folders that a glob can reach, side by side: git answers many questions at once faster. */
  async function list(
    globs: readonly string[],
    of: 'files' | 'everything' = 'files',
  ): Promise<readonly string[]> {
    globs.forEach(checkPath);
    const matches = picomatch([...globs], { dot: true });
    const { reachable, isIn } = globReach(globs);
    const found: string[] = [];
    const walk = async (oid: string, folder: string): Promise<void> => {
      const below: Promise<void>[] = [];
      for (const entry of await shelf.folder(oid)) {
        const path = folder ? `${folder}/${entry.name}` : entry.name;
        if (entry.mode === FOLDER) {
          if (reachable(path)) below.push(walk(entry.oid, path));
        } else if (entry.mode.startsWith('100')) {
          if (matches(path)) found.push(path);
        } else if (of === 'everything' && (matches(path) || (isIn(path) && (await mayHoldMore(path, entry)))))
          found.push(path);
        if (found.length > MOST_LISTED) throw tooMany(globs);
      }
      await Promise.all(below);
    };
    await walk(await root(), '');
    return found.sort();
  }

  return { revision, read, list };
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

function tooLarge(path: string, size: number): UserError {
  const hint = `A file may have ${MOST_BYTES / 1024 / 1024} MB; split it.`;
  return new UserError(`${path} has ${size} bytes`, { file: path, line: null, key: null }, hint);
}
