import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unreachable } from '../errors.ts';

/** Folders that are to be gone when the process is, however it ends but by SIGKILL. */
const left = new Set<string>();
let isWatching = false;

/** Makes a folder for as long as this process lives, or until it is removed. Throws where there is no place for one. */
export function temporaryFolder(prefix: string): string {
  if (!isWatching) process.on('exit', clear);
  isWatching = true;
  const folder = madeIn(tmpdir(), prefix);
  left.add(folder);
  return folder;
}

function madeIn(parent: string, prefix: string): string {
  try {
    return mkdtempSync(join(parent, prefix));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const hint = 'Have `TMPDIR` name a folder that is there, may be written to and has room.';
    throw new Unreachable(`${why}: no temporary folder could be made`, hint);
  }
}

/** Removes it before the end. */
export async function removeTemporary(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  left.delete(folder);
}

/** The same of a folder with few files: by turns of other threads each of them would be waited for. */
export function removeSmall(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  left.delete(folder);
}

function clear(): void {
  for (const folder of left) {
    try {
      removeSmall(folder);
    } catch {
      // The last thing that is done: nobody is left to be told.
    }
  }
}
