import { copyFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loan } from './checkout.ts';
import { checkoutAt, git } from './command.ts';

/** Files and folders of the working tree go to our own repository, and its index stays as it is. Gives the id of the root. */
export async function treeOfFiles(directory: string, own: Loan): Promise<string> {
  const checkout = checkoutAt(directory);
  const index = join(own.objects, '../index');
  const kept = await git(checkout, ['rev-parse', '--path-format=absolute', '--git-path', 'index']);
  if (kept.ok) await copied(kept.stdout, index).catch(() => undefined);
  const into = { GIT_INDEX_FILE: index, GIT_OBJECT_DIRECTORY: own.objects };
  const added = await git(checkout, ['add', '--all', '--', '.'], into);
  const written = await git(checkout, ['write-tree'], into);
  if (added.ok && written.ok) return written.stdout;
  throw new Error(`the working tree could not be read: ${added.stderr || written.stderr}`);
}

/** With its time: git looks into files that were changed in the second in which the index was written, or later. */
async function copied(from: string, to: string): Promise<void> {
  const { mtimeMs } = await stat(from);
  await copyFile(from, to);
  // Rounded down: a date of a file may be rounded up, into a second in which git would no longer look.
  const second = Math.floor(mtimeMs / 1000);
  await utimes(to, second, second);
}
