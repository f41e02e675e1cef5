import type { TouchedFile } from '../../contracts.ts';
import { UserError } from '../../errors.ts';
import { type Entry, FOLDER, type Folder, REGULAR } from './entries.ts';
import type { Shelf } from './shelf.ts';

/** A change of more files than this is no proposal that somebody wrote. */
const MOST = 200_000;
const NOTHING: Folder = new Map();

/** The files that differ between two root folders. Equal folders are not opened, so cost grows with the change alone. */
export async function diffTrees(shelf: Shelf, base: string, head: string): Promise<readonly TouchedFile[]> {
  const found: TouchedFile[] = [];
  const folderOf = (oid: string | null): Promise<Folder> | Folder =>
    oid === null ? NOTHING : shelf.folder(oid);

  async function walk(was: string | null, is: string | null, folder: string): Promise<void> {
    const [old, now] = await Promise.all([folderOf(was), folderOf(is)]);
    const below: Promise<void>[] = [];
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const [a, b] = [old.get(name) ?? null, now.get(name) ?? null];
      if (a?.oid === b?.oid && a?.mode === b?.mode) continue;
      below.push(compare(a, b, folder ? `${folder}/${name}` : name));
    }
    await Promise.all(below);
  }

  async function compare(a: Entry | null, b: Entry | null, path: string): Promise<void> {
    const [was, is] = [a?.mode === FOLDER ? null : a, b?.mode === FOLDER ? null : b];
    if (was !== a || is !== b) await walk(was === a ? null : oidOf(a), is === b ? null : oidOf(b), path);
    if (was === null && is === null) return;
    if (found.length >= MOST)
      throw new UserError(`more than ${MOST} files differ`, null, 'Compare with a revision that is nearer.');
    found.push({ path, before: blobOf(was), after: blobOf(is) });
  }

  if (base !== head) await walk(base, head, '');
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function oidOf(entry: Entry | null): string | null {
  return entry?.oid ?? null;
}

/** Links and submodules hold no text of the repository's own. */
function blobOf(entry: Entry | null): TouchedFile['before'] {
  if (entry === null) return null;
  return { oid: entry.oid, regular: entry.mode.startsWith(REGULAR) };
}
