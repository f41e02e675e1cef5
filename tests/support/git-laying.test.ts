/** Repositories that are written without git are what git writes. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commitDates, git, mergeCommit } from './git.ts';
import { initialise } from './git-folders.ts';
import { createRepo, type Files, pullRequest, type Repo } from './repo.ts';

const root = mkdtempSync(join(tmpdir(), 'laying-'));
const made: Repo[] = [];
afterAll(() => {
  for (const repo of made) repo.cleanup();
  rmSync(root, { recursive: true });
});

const BASE: Files = {
  'a.md': 'one\n',
  'a/b.md': 'two\r\n',
  'a/b/c.md': '',
  'a-b.md': 'ü\u2028',
  'ü/sp ace "quoted"\n.md': 'three',
  'Z/z': new Uint8Array([0, 255, 10, 13, 0]),
  [`${'long/'.repeat(60)}name`]: 'x'.repeat(70_000),
};
const HEAD: Files = { 'a.md': 'another\n', 'a/b': null, 'Z/z': null, 'new/file.txt': 'new\n' };

/** The same with git's own commands. */
function byGit(
  dir: string,
  commits: readonly (readonly [branch: string, message: string, files: Files])[],
): string[] {
  initialise(dir);
  return commits.map(([branch, message, files], at) => {
    if (at > 0) git(dir, ['checkout', '--quiet', ...branch.split(' ')]);
    for (const [path, content] of Object.entries(files)) {
      rmSync(join(dir, path), { recursive: true, force: true });
      if (content === null) continue;
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    }
    git(dir, ['add', '--all']);
    git(dir, ['commit', '--quiet', '--allow-empty', '-m', message], commitDates(at));
    return git(dir, ['rev-parse', 'HEAD']);
  });
}

/** What git says of a repository that is not well; and whether it was asked by what is looked at here. */
function complaints(dir: string): string[] {
  return [
    ['fsck', '--strict', '--full'],
    ['status', '--porcelain', '--ignored'],
    ['diff', '--cached', '--raw'],
    ['diff-files', '--raw'],
  ].map((args) => git(dir, args));
}

describe('a pull request that is laid down', () => {
  it.each([
    ['on a main that stood still', undefined],
    ['on a main that moved', { 'main.md': 'later\n', 'a-b.md': null }],
  ])('%s is what git commits', (_, onMain) => {
    const story = pullRequest(BASE, HEAD, onMain ? { onMain } : {});
    made.push(story.repo);
    const dir = mkdtempSync(join(root, 'git-'));
    const [base = '', head = '', main = base] = byGit(dir, [
      ['main', 'Base', BASE],
      ['-B feature', 'Head', HEAD],
      ...(onMain ? [['main', 'Main moves on', onMain] as const] : []),
    ]);
    const message = `Merge ${head} into ${main}`;
    const merge = mergeCommit(dir, { base: main, head, message, minutes: onMain ? 3 : 2 });
    const { mergeBase, base: from, head: to, merge: both } = story;
    expect([mergeBase, from, to, both]).toEqual([base, main, head, merge]);
    expect(complaints(story.repo.dir)).toEqual(['', '', '', '']);
    expect(git(story.repo.dir, ['symbolic-ref', 'HEAD'])).toBe('refs/heads/main');
    expect(
      git(story.repo.dir, ['rev-parse', 'HEAD', 'feature', 'refs/pull/1/head', 'refs/pull/1/merge']),
    ).toBe([main, head, head, merge].join('\n'));
    if (!onMain) git(dir, ['checkout', '--quiet', 'main']);
    expect(git(story.repo.dir, ['ls-files', '--stage'])).toBe(git(dir, ['ls-files', '--stage']));
  });

  it('is checked out as by a fetch of one commit', () => {
    const story = pullRequest(BASE, HEAD);
    made.push(story.repo);
    const ref = 'refs/pull/1/merge';
    const [laid, fetched] = [story.checkout().dir, mkdtempSync(join(root, 'fetched-'))];
    const { url } = story.repo.bareOrigin();
    initialise(fetched, url);
    git(fetched, [
      'fetch',
      '--quiet',
      '--no-tags',
      '--depth=1',
      'origin',
      `+${ref}:refs/remotes/pull/1/merge`,
    ]);
    git(fetched, ['checkout', '--quiet', '--force', 'refs/remotes/pull/1/merge']);
    expect(contents(laid)).toEqual(contents(fetched));
    expect(complaints(laid)).toEqual(['', '', '', '']);
    for (const args of [
      ['ls-files', '--stage'],
      ['rev-list', '--objects', '--all', 'HEAD'],
      ['for-each-ref'],
    ]) {
      expect(git(laid, args)).toBe(git(fetched, args));
    }
  });
});

/** Every file by its text, but the index and what git notes for people. */
function contents(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .filter((path) => !/^\.git\/(index$|logs\/|objects\/)/.test(path));
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(dir, path), 'latin1')]));
}

describe('a commit', () => {
  it('holds links and what may be run', () => {
    const repo = createRepo();
    made.push(repo);
    repo.write({ run: '#!/bin/sh\n', plain: '' });
    chmodSync(join(repo.dir, 'run'), 0o755);
    symlinkSync('run', join(repo.dir, 'link'));
    repo.commit('All');
    expect(git(repo.dir, ['ls-tree', '--format=%(objectmode) %(path)', 'HEAD'])).toBe(
      '120000 link\n100644 plain\n100755 run',
    );
    expect(complaints(repo.dir)).toEqual(['', '', '', '']);
  });

  it.each([
    ['files that are ignored', { '.gitignore': 'secret\n', secret: 'no' }, ['.gitignore']],
    [
      'files that are written otherwise',
      { '.gitattributes': '* text\n', a: 'a\r\n' },
      ['.gitattributes', 'a'],
    ],
  ])('leaves to git what it has a say in: %s', (_, files, kept) => {
    const repo = createRepo();
    made.push(repo);
    repo.commit('Base', files);
    expect(git(repo.dir, ['ls-files']).split('\n')).toEqual(kept);
    if ('a' in files) expect(git(repo.dir, ['cat-file', '-s', 'HEAD:a'])).toBe('2');
  });

  it('keeps what somebody put into the index alone', () => {
    const repo = createRepo();
    made.push(repo);
    const base = repo.commit('Base', { a: 'a\n' });
    repo.git('update-index', '--add', '--cacheinfo', `160000,${base},part`);
    mkdirSync(join(repo.dir, 'part'));
    repo.commit('With a part', { b: 'b\n' });
    expect(git(repo.dir, ['ls-tree', '--name-only', 'HEAD'])).toBe('a\nb\npart');
  });

  it('goes on from where the working copy was taken back to, and nothing is left of what lay in it', () => {
    const repo = createRepo();
    made.push(repo);
    const base = repo.commit('Base', BASE);
    repo.commit('Left', { 'left.md': 'left\n', 'a.md': null });
    repo.write({ 'a/new.md': 'never committed\n' });
    repo.git('update-index', '--add', '--cacheinfo', `160000,${base},part`);
    repo.reset(base);
    const head = repo.commit('Head', HEAD);
    const dir = mkdtempSync(join(root, 'reset-'));
    const [, , other] = byGit(dir, [
      ['main', 'Base', BASE],
      ['-B left', 'Left', { 'left.md': 'left\n' }],
      ['-B head main', 'Head', HEAD],
    ]);
    expect(head).toBe(other);
    expect(complaints(repo.dir)).toEqual(['', '', '', '']);
  });

  it('goes on after a branch was left for another', () => {
    const repo = createRepo();
    made.push(repo);
    repo.commit('Base', { a: 'a\n' });
    repo.branch('other');
    repo.commit('Other', { b: 'b\n' });
    repo.checkout('main');
    repo.commit('Main', { c: 'c\n' });
    expect(
      git(repo.dir, ['log', '--all', '--format=%s', '--name-only', '--topo-order', 'main', 'other']).split(
        '\n',
      ),
    ).toEqual(expect.arrayContaining(['Base', 'Other', 'Main', 'a', 'b', 'c']));
    expect(complaints(repo.dir)).toEqual(['', '', '', '']);
  });
});
