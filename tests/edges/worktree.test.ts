/** The files of the working tree at home, whatever git remembers of them. */
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openRepository } from '../../src/edges/git/repository.ts';
import { createRepo } from '../support/repo.ts';

it.each([
  ['in that second', 0],
  ['at its very end', 0.9997],
])(
  'is seen where a file was edited in the second of its commit, %s, and is as long as before',
  async (_, after) => {
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
      const end = second.getTime() / 1000 + after;
      utimesSync(join(repo.dir, '.git/index'), end, end);
      written('tea, green');
      expect(await git.tree(await git.worktree()).read('a.txt')).toBe('tea, green');
    } finally {
      await git.close();
      repo.cleanup();
    }
  },
);
