import type { Tree } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { decodeText } from '../decode.ts';
import { eachEntry, type Entry, FOLDER, LINK, type Listing, REGULAR, SUBMODULE } from './entries.ts';
import { look, notRegular, type Odd } from './odd.ts';
import type { Shelf } from './shelf.ts';

/** Bytes that one file may have; prompts and cases are far smaller. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LISTED = 100_000;

type Of = 'files' | 'everything';

/** The files of one revision, straight from git objects. `root` gives the id of its root folder. */
export function openTree(shelf: Shelf, revision: string, root: () => Promise<string>): Tree {
  /** The entry at a path, or the first on the way there that is no folder. */
  async function reach(path: string): Promise<{ path: string; entry: Entry } | null> {
    let folder = await root();
    const parts = path.split('/');
    for (const [index, part] of parts.entries()) {
      const entry = (await shelf.folder(folder)).get(part);
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
    look(path, entry, async (oid) => (await shelf.file(oid)).content?.toString('utf8') ?? '', find);

  /** A submodule, or a link that leads to no file of this revision. */
  async function mayHoldMore(path: string, entry: Entry): Promise<boolean> {
    const { leadsTo } = await oddAt(path, entry);
    return !leadsTo?.entry?.mode.startsWith(REGULAR);
  }

  async function read(path: string): Promise<string | null> {
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

  /** What stands at a path that a glob names in full; a link or a submodule on the way there, too, if it may hold it. */
  async function listNamed(name: string, of: Of): Promise<readonly string[]> {
    const { path, entry } = (await reach(name)) ?? { path: '', entry: null };
    if (entry === null || entry.mode === FOLDER) return [];
    if (entry.mode.startsWith(REGULAR)) return path === name ? [path] : [];
    return of === 'everything' && (path === name || (await mayHoldMore(path, entry))) ? [path] : [];
  }

  /** Walks only those folders that a glob can reach, many side by side: git answers one stream of questions faster. */
  async function list(globs: readonly string[], of: Of = 'files'): Promise<readonly string[]> {
    globs.forEach(checkPath);
    if (globs.every(isName)) {
      const named = (await Promise.all(globs.map((name) => listNamed(name, of)))).flat();
      if (named.length > MOST_LISTED) throw tooMany(globs);
      return [...new Set(named)].sort();
    }
    // What reads globs is not loaded for names.
    const { globMatcher } = await import('../globbing.ts');
    const { globReach } = await import('./globs.ts');
    const matches = globMatcher(globs, { dot: true });
    const { reachable, isIn } = globReach(globs);
    const found: string[] = [];
    const add = (path: string): void => {
      if (found.push(path) > MOST_LISTED) throw tooMany(globs);
    };
    const addOdd = async (path: string, entry: Entry): Promise<void> => {
      if (matches(path) || (isIn(path) && (await mayHoldMore(path, entry)))) add(path);
    };
    const mayHold = signsOf(globs, of);
    const left = [{ oid: await root(), path: '' }];
    const open = async ({ oid, path: folder }: { oid: string; path: string }): Promise<void> => {
      const listing = await shelf.listing(oid);
      if (!mayHold(listing)) return;
      const odd: Promise<void>[] = [];
      eachEntry(listing, (mode, nameOf, oidOf) => {
        const name = nameOf();
        const path = folder ? `${folder}/${name}` : name;
        if (mode === FOLDER) {
          if (reachable(path)) left.push({ oid: oidOf(), path });
        } else if (mode.startsWith(REGULAR)) {
          if (matches(path)) add(path);
        } else if (of === 'everything') odd.push(addOdd(path, { mode, name, oid: oidOf() }));
      });
      await Promise.all(odd);
    };
    await openAll(left, open);
    return found.sort();
  }

  return { revision, read, list };
}

/** Folders that are asked for at once. */
const AT_ONCE = 512;

/** Opens what is left, and what that brings, so many at a time: git goes on answering while we read. */
function openAll<T>(left: T[], open: (one: T) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = 0;
    const ask = (): void => {
      for (; asked < AT_ONCE && left.length > 0; asked++) open(left.pop() as T).then(answered, reject);
      if (asked === 0) resolve();
    };
    const answered = (): void => {
      asked -= 1;
      ask();
    };
    ask();
  });
}

/** Signs that mean something in a glob. */
const SIGNS = /[*?"[\]{}()!+@|\\]/;

/** A glob that is the name of one file: hundreds of suites may name theirs, and no folder need be walked for it. */
function isName(glob: string): boolean {
  return !SIGNS.test(glob) && !glob.split('/').includes('');
}

/** Passes over folders whose bytes show neither a folder nor a name that ends as a glob does, without reading names. */
function signsOf(globs: readonly string[], of: 'files' | 'everything'): (listing: Listing) => boolean {
  // What follows the last sign of a glob stands for itself.
  const endings = globs.map((glob) =>
    glob.startsWith('!') ? '' : (glob.split(SIGNS).at(-1)?.replace(/.*\//s, '') ?? ''),
  );
  if (endings.includes('')) return () => true;
  const odd = of === 'everything' ? [LINK, SUBMODULE] : [];
  const modes = [FOLDER, ...odd].map((mode) => `${mode} `);
  const signs = [...modes, ...endings.map((ending) => `${ending}\0`)].map((sign) => Buffer.from(sign));
  return ({ content }) => signs.some((sign) => content.includes(sign));
}

/** A byte of a name that is no UTF-8, as the listing writes it: it could be the name of another file as well. */
const NO_TEXT = /\\x[89a-f][\da-f]/;

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

function tooLarge(path: string, size: number): UserError {
  const hint = `A file may have ${MOST_BYTES / 1024 / 1024} MB; split it.`;
  return new UserError(`${path} has ${size} bytes`, { file: path, line: null, key: null }, hint);
}
