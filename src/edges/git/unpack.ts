import { rm } from 'node:fs/promises';
import { Unreachable } from '../../errors.ts';
import type { Loan } from './checkout.ts';
import { git } from './command.ts';

/** No config of the machine holds: filters that it names would run, and endings of lines would differ. */
const ALONE = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_ATTR_NOSYSTEM: '1' };

/** Writes a folder of git's, with an index of its own that is gone afterwards. */
export async function unpack(tree: string, folder: string, own: Loan): Promise<void> {
  const index = `${folder}.index`;
  const place = { at: [...own.at, `--work-tree=${folder}`], settings: ['core.bare=false'] };
  const extra = { ...ALONE, GIT_INDEX_FILE: index };
  try {
    for (const command of [
      ['read-tree', tree],
      ['checkout-index', '--all', '--force', '--quiet', `--prefix=${folder}/`],
    ]) {
      const { ok, stderr } = await git(place, command, extra);
      if (!ok) throw notWhole(tree, stderr);
    }
  } finally {
    await rm(index, { force: true });
  }
}

function notWhole(tree: string, said: string): Unreachable {
  return new Unreachable(
    `the files of ${tree} can't be written: ${said.split('\n', 1)[0] ?? ''}`,
    'Programs need all files of both revisions: let the checkout step fetch them (`fetch-depth: 0`, no `filter`).',
  );
}
