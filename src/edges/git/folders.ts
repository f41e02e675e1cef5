import type { GitObject, Objects } from './objects.ts';

export interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** What lies in a folder, by name. */
export type Folder = ReadonlyMap<string, Entry>;

/** How a folder's mode is written. */
export const FOLDER = '40000';
/** How the modes of files begin. */
export const REGULAR = '100';

/** Opens folders by their object; each is kept, so that what is equal in two revisions is read once. */
export type OpenFolder = (name: string) => Promise<Folder>;

export function keepFolders(objects: Objects): OpenFolder {
  const kept = new Map<string, Promise<Folder>>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const folder = objects.contents(name).then((tree) => {
      if (tree?.type === 'tree') return folderOf(tree);
      // It may yet be fetched.
      kept.delete(name);
      return new Map();
    });
    kept.set(name, folder);
    return folder;
  };
}

function folderOf(tree: GitObject): Folder {
  const entries = new Map<string, Entry>();
  eachEntry(tree.content, tree.oid.length, ({ start, space, end, next }) => {
    const name = tree.content.toString('utf8', space + 1, end);
    const mode = tree.content.toString('latin1', start, space);
    entries.set(name, { mode, name, oid: tree.content.toString('hex', end + 1, next) });
  });
  return entries;
}

/** Where the parts of an entry lie: the mode up to a space, the name up to a NUL, the object up to the next entry. */
interface Bounds {
  readonly start: number;
  readonly space: number;
  readonly end: number;
  readonly next: number;
}

/** Git's binary form of a folder; ids are 20 bytes, or 32 in a SHA-256 repository. */
function eachEntry(content: Buffer, hexLength: number, visit: (bounds: Bounds) => void): void {
  for (let start = 0; start < content.length;) {
    const space = content.indexOf(32, start);
    const end = content.indexOf(0, space);
    const next = end + 1 + hexLength / 2;
    visit({ start, space, end, next });
    start = next;
  }
}

/** Which files are looked for. */
export interface Wanted {
  readonly matches: (path: string) => boolean;
  /** How names that match end, one of them each; null where they may end anyhow. */
  readonly endings: readonly string[] | null;
}

/** Folders that are asked for at once: git answers one stream of questions faster than many in turn. */
const AT_ONCE = 512;

/**
 * Finds files below a folder and hands them over one by one, in no order. `name` is the folder's object, `path` how
 * its files' paths begin. Nothing of what was walked is kept, and folders in which neither a folder nor such a file
 * can be are passed over: there may be very many.
 */
export async function walk(
  objects: Objects,
  start: { readonly name: string; readonly path: string },
  { matches, endings }: Wanted,
  found: (path: string) => void,
): Promise<void> {
  const signs =
    endings && [`${FOLDER} `, ...endings.map((ending) => `${ending}\0`)].map((sign) => Buffer.from(sign));
  const left = [start];
  const open = async ({ name, path }: typeof start): Promise<void> => {
    const tree = await objects.contents(name);
    if (tree?.type !== 'tree') return;
    const { content, oid } = tree;
    if (signs && !signs.some((sign) => content.includes(sign))) return;
    eachEntry(content, oid.length, ({ start, space, end, next }) => {
      const mode = content.toString('latin1', start, space);
      const inner = path + content.toString('utf8', space + 1, end);
      if (mode === FOLDER) left.push({ name: content.toString('hex', end + 1, next), path: `${inner}/` });
      else if (mode.startsWith(REGULAR) && matches(inner)) found(inner);
    });
  };
  while (left.length > 0) await Promise.all(left.splice(-AT_ONCE).map(open));
}
