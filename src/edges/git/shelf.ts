import { Unreachable } from '../../errors.ts';
import { type Folder, folderOf, type Listing } from './entries.ts';
import type { Objects } from './objects.ts';
import type { Supply } from './supply.ts';

/** A file as it is kept; what is larger than was asked for comes without its content. */
interface StoredFile {
  /** In bytes. */
  readonly size: number;
  readonly content: Buffer | null;
}

/** Folders and files by their ids, wherever they have to come from. What can't be had is an error, never empty. */
export interface Shelf {
  /** Kept, for there are revisions and paths that lead to it again. */
  readonly folder: (oid: string) => Promise<Folder>;
  /** Not kept: where all folders are walked through, there may be very many. */
  readonly listing: (oid: string) => Promise<Listing>;
  readonly file: (oid: string, most?: number) => Promise<StoredFile>;
}

/** The same folder is opened once, for whichever revision. */
export function openShelf(here: Objects, supply: Supply): Shelf {
  const folders = new Map<string, Promise<Folder>>();

  async function listing(oid: string): Promise<Listing> {
    const found = (await here.contents(oid)) ?? (await supply.object(oid, 'tree'));
    if (found?.type !== 'tree') throw lost('a folder', oid, supply);
    return { content: found.content, digits: oid.length };
  }

  async function file(oid: string, most = Number.POSITIVE_INFINITY): Promise<StoredFile> {
    const found = await here.contents(oid, most);
    if (found?.type === 'blob')
      return { size: found.size, content: found.size > most ? null : found.content };
    const told = found ? null : supply.sizeOf(oid);
    if (told !== null && told > most) return { size: told, content: null };
    const brought = found ? null : await supply.object(oid, 'blob');
    if (brought?.type !== 'blob') throw lost('a file', oid, supply);
    return { size: brought.size, content: brought.size > most ? null : brought.content };
  }

  return {
    folder: (oid) => {
      const known = folders.get(oid) ?? listing(oid).then(folderOf);
      folders.set(oid, known);
      return known;
    },
    listing,
    file,
  };
}

/** A partial or damaged clone. */
function lost(what: string, oid: string, supply: Supply): Unreachable {
  const hint =
    'Let the checkout step fetch whole files and folders (no `filter:`), or keep its credentials (`persist-credentials: true`).';
  return new Unreachable(
    `${what} of the repository (${oid.slice(0, 9)}) is not in this clone, and ${supply.refusal()}`,
    hint,
  );
}
