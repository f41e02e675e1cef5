import { UserError } from '../../errors.ts';
import { eachEntry, type Entry, FOLDER, LINK, type Listing, REGULAR, SUBMODULE } from './entries.ts';
import { checkPath, type Paths } from './paths.ts';
import type { Shelf } from './shelf.ts';

const MOST_LISTED = 100_000;

type Of = 'files' | 'everything';

/** What is listed of. */
interface Listed {
  readonly shelf: Shelf;
  readonly root: () => Promise<string>;
  readonly paths: Paths;
}

/** The paths that globs match, in order. */
export async function list(globs: readonly string[], of: Of, listed: Listed): Promise<readonly string[]> {
  globs.forEach(checkPath);
  if (!globs.every(isName)) return (await walk(globs, of, listed)).sort();
  const named = (await Promise.all(globs.map((name) => listNamed(name, of, listed.paths)))).flat();
  if (named.length > MOST_LISTED) throw tooMany(globs);
  return [...new Set(named)].sort();
}

/** What stands at a path that a glob names in full; a link or a submodule on the way there, too, if it may hold it. */
async function listNamed(name: string, of: Of, { reach, mayHoldMore }: Paths): Promise<readonly string[]> {
  const { path, entry } = (await reach(name)) ?? { path: '', entry: null };
  if (entry === null || entry.mode === FOLDER) return [];
  if (entry.mode.startsWith(REGULAR)) return path === name ? [path] : [];
  return of === 'everything' && (path === name || (await mayHoldMore(path, entry))) ? [path] : [];
}

/** Walks only those folders that a glob can reach, many side by side: git answers one stream of questions faster. */
async function walk(globs: readonly string[], of: Of, { shelf, root, paths }: Listed): Promise<string[]> {
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
    if (matches(path) || (isIn(path) && (await paths.mayHoldMore(path, entry)))) add(path);
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
  return found;
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
function signsOf(globs: readonly string[], of: Of): (listing: Listing) => boolean {
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

function tooMany(globs: readonly string[]): UserError {
  return new UserError(
    `${globs.join(', ')} matches more than ${MOST_LISTED} files`,
    null,
    'Narrow the glob.',
  );
}
