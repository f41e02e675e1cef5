/** What is read of a checkout without git, held against what git says. */
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headAtHand, rootAtHand } from '../../src/edges/git/at-hand.ts';
import { git } from '../support/git.ts';
import { createRepo, type Repo } from '../support/repo.ts';

let repo: Repo;
beforeEach(() => {
  repo = createRepo();
  repo.commit('first', { 'a/b/c.txt': 'c' });
});
afterEach(() => repo.cleanup());

const at = (path: string): string => join(repo.dir, path);
const rootSaid = (folder: string): string => git(folder, ['rev-parse', '--show-toplevel']).trim();
const headSaid = (folder: string): string => git(folder, ['rev-parse', 'HEAD']).trim();

describe('the root of a checkout', () => {
  it.each(['.', 'a', 'a/b'])('is found from %s, where git finds it', (folder) => {
    expect(rootAtHand(at(folder), {})).toBe(rootSaid(at(folder)));
  });

  it('is found through a link', () => {
    symlinkSync(at('a/b'), at('link'));
    expect(rootAtHand(at('link'), {})).toBe(rootSaid(at('link')));
  });

  it.each<[string, () => string]>([
    ['in a linked worktree', () => (git(repo.dir, ['worktree', 'add', '-q', at('tree')]), at('tree'))],
    ['whose files lie elsewhere', () => (git(repo.dir, ['config', 'core.worktree', '..']), repo.dir)],
    ['whose config goes on elsewhere', () => (git(repo.dir, ['config', 'include.path', 'x']), repo.dir)],
    ['without files', () => (git(repo.dir, ['config', 'core.bare', 'true']), repo.dir)],
    ['from within what git keeps', () => at('.git/refs')],
    ['around a folder that has a broken one', () => (mkdirSync(at('a/.git')), at('a'))],
    ['where there is none', () => (rmSync(at('.git'), { recursive: true }), repo.dir)],
  ])('is for git to tell %s', (_, folder) => {
    expect(rootAtHand(folder(), {})).toBeNull();
  });

  it.each(['GIT_CEILING_DIRECTORIES', 'GIT_CONFIG_COUNT', 'GIT_DISCOVERY_ACROSS_FILESYSTEM'])(
    'is for git to tell with %s',
    (name) => {
      expect(rootAtHand(repo.dir, { [name]: '1' })).toBeNull();
      expect(rootAtHand(repo.dir, { GIT_AUTHOR_NAME: 'Ada' })).not.toBeNull();
    },
  );
});

describe('the commit that is checked out', () => {
  it.each<[string, () => unknown]>([
    ['on a branch', () => null],
    ['on a branch with dots and slashes', () => git(repo.dir, ['checkout', '-q', '-b', 'v1.2/some-thing'])],
    ['on a branch among those that are packed', () => git(repo.dir, ['pack-refs', '--all'])],
    [
      'on one that was packed and has moved',
      () => (git(repo.dir, ['pack-refs', '--all']), repo.commit('second', { x: '' })),
    ],
    ['on none', () => git(repo.dir, ['checkout', '-q', '--detach'])],
  ])('is read %s', (_, prepare) => {
    repo.commit('other', { y: '' });
    prepare();
    expect(headAtHand(repo.dir)).toBe(headSaid(repo.dir));
  });

  it('is for git to tell where a branch stands for another, or has no commit yet', () => {
    git(repo.dir, ['symbolic-ref', 'refs/heads/alias', 'refs/heads/main']);
    writeFileSync(at('.git/HEAD'), 'ref: refs/heads/alias\n');
    expect(headAtHand(repo.dir)).toBeNull();
    writeFileSync(at('.git/HEAD'), 'ref: refs/heads/new\n');
    expect(headAtHand(repo.dir)).toBeNull();
    appendFileSync(at('.git/HEAD'), 'x');
    expect(headAtHand(repo.dir)).toBeNull();
  });
});
