import { Unreachable } from '../../errors.ts';
import { type Entry, parseTree } from './entries.ts';
import type { Objects } from './objects.ts';
import type { Supply } from './supply.ts';

/** Folders and files by their ids, wherever they have to come from. What can't be had is an error, never empty. */
export interface Shelf {
  readonly folder: (oid: string) => Promise<readonly Entry[]>;
  /** Bytes. */
  readonly size: (oid: string) => Promise<number>;
  readonly file: (oid: string) => Promise<Buffer>;
}

/** The same folder is read once, for whichever revision. */
export function openShelf(here: Objects, supply: Supply): Shelf {
  const folders = new Map<string, Promise<readonly Entry[]>>();

  async function read(oid: string): Promise<readonly Entry[]> {
    const found = (await here.contents(oid)) ?? (await supply.object(oid, 'tree'));
    if (found?.type !== 'tree') throw lost('a folder', oid, supply);
    return parseTree(found.content, oid.length);
  }

  async function file(oid: string): Promise<Buffer> {
    const found = (await here.contents(oid)) ?? (await supply.object(oid, 'blob'));
    if (found?.type !== 'blob') throw lost('a file', oid, supply);
    return found.content;
  }

  return {
    folder: (oid) => {
      const known = folders.get(oid) ?? read(oid);
      folders.set(oid, known);
      return known;
    },
    size: async (oid) => (await here.info(oid))?.size ?? supply.sizeOf(oid) ?? (await file(oid)).length,
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
