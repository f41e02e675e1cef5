import { UserError } from '../../errors.ts';
import { type Entry, FOLDER, REGULAR } from './entries.ts';
import { look, type Odd } from './odd.ts';
import type { Shelf } from './shelf.ts';

/** What stands at the paths of one revision. */
export interface Paths {
  /** The entry at a path, or the first on the way there that is no folder. */
  readonly reach: (path: string) => Promise<{ readonly path: string; readonly entry: Entry } | null>;
  readonly find: (path: string) => Promise<Entry | null>;
  readonly oddAt: (path: string, entry: Entry) => Promise<Odd>;
  /** A submodule, or a link that leads to no file of this revision. */
  readonly mayHoldMore: (path: string, entry: Entry) => Promise<boolean>;
}

export function openPaths(shelf: Shelf, root: () => Promise<string>): Paths {
  const reach: Paths['reach'] = async (path) => {
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
  };
  const find: Paths['find'] = async (path) => {
    const found = await reach(path);
    return found?.path === path ? found.entry : null;
  };
  const oddAt: Paths['oddAt'] = (path, entry) =>
    look(path, entry, async (oid) => (await shelf.file(oid)).content?.toString('utf8') ?? '', find);
  return {
    reach,
    find,
    oddAt,
    mayHoldMore: async (path, entry) => {
      const { leadsTo } = await oddAt(path, entry);
      return !leadsTo?.entry?.mode.startsWith(REGULAR);
    },
  };
}

/** Paths are relative to the root of the repository and stay inside it. */
export function checkPath(path: string): void {
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
