/** The files of the working tree at home, whatever git remembers of them. */
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openRepository } from '../../src/edges/git/repository.ts';
import { createRepo } from '../support/repo.ts';

it('is seen where a file was edited in the second of its commit and is as long as before', async () => {
  const repo = createRepo();
  repo.commit('first', { 'other.txt': '' });
  const git = openRepository(repo.dir, null);
  const [file, second] = [join(repo.dir, 'a.txt'), new Date('2026-03-01T12:00:00Z')];
  const written = (text: string): void => {
    writeFileSync(file, text);
    utimesSync(file, second, second);
  };
  try {
    repo.git('config', 'core.trustctime', 'false');
    written('tea, black');
    repo.git('add', 'a.txt');
    repo.git('commit', '--quiet', '-m', 'tea');
    utimesSync(join(repo.dir, '.git/index'), second, second);
    written('tea, green');
    expect(await git.tree(await git.worktree()).read('a.txt')).toBe('tea, green');
  } finally {
    await git.close();
    repo.cleanup();
  }
});
