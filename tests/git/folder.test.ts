import { realpathSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commonFolderOf } from '../../src/edges/git/checkout.ts';
import { git } from '../support/git.ts';
import { createRepo, type Repo } from '../support/repo.ts';

let repo: Repo;
beforeEach(() => {
  repo = createRepo();
  repo.commit('first', { 'a.txt': 'first' });
});
afterEach(() => repo.cleanup());

function told(folder: string): string {
  return git(folder, ['rev-parse', '--path-format=absolute', '--git-common-dir']).trim();
}

it('the folder of a repository is the one that git tells, in linked worktrees and behind a link too', () => {
  const [linked, moved] = [join(repo.dir, '../linked'), join(repo.dir, '../moved')];
  repo.git('worktree', 'add', '--detach', linked);
  expect(commonFolderOf(repo.dir)).toBe(told(repo.dir));
  expect(commonFolderOf(linked)).toBe(told(linked));
  renameSync(join(repo.dir, '.git'), moved);
  symlinkSync(moved, join(repo.dir, '.git'));
  expect(commonFolderOf(repo.dir)).toBe(realpathSync(moved));
  expect(commonFolderOf(join(repo.dir, '..'))).toBeNull();
});
