import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { afterEach, describe, expect, it } from 'vitest';
import { openRepository, type Repository } from '../../src/edges/git/repository.ts';
import { createRepo, type Repo } from '../support/repo.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

function here(files: Record<string, string>): { repo: Repo; sha: string; git: Repository } {
  const repo = createRepo();
  opened.push(() => repo.cleanup());
  const sha = repo.commit('first', files);
  const git = openRepository(repo.dir, null);
  opened.push(() => git.close());
  return { repo, sha, git };
}

describe('files of a revision', () => {
  it('are read from objects, whatever lies in the working tree', async () => {
    const { repo, sha, git } = here({ 'a/b.txt': 'committed\r\nlines' });
    writeFileSync(join(repo.dir, 'a/b.txt'), 'not committed');
    expect(await git.tree(sha).read('a/b.txt')).toBe('committed\nlines');
    expect(await git.tree(sha).read('a')).toBeNull();
    expect(await git.tree(sha).read('a/c.txt')).toBeNull();
  });

  it('are listed by globs, sorted, hidden folders too', async () => {
    const { sha, git } = here({
      'evals/b.jsonl': '',
      'evals/a.jsonl': '',
      'evals/deep/c.jsonl': '',
      '.github/d.yml': '',
      'x.jsonl': '',
    });
    expect(await git.tree(sha).list(['evals/*.jsonl'])).toEqual(['evals/a.jsonl', 'evals/b.jsonl']);
    expect(await git.tree(sha).list(['evals/**/*.jsonl', '.github/*.yml'])).toEqual([
      '.github/d.yml',
      'evals/a.jsonl',
      'evals/b.jsonl',
      'evals/deep/c.jsonl',
    ]);
  });

  it('are found by any glob as if each name were held against it', async () => {
    const ends = [
      'a.yml',
      'a.yaml',
      'b.prompt.yml',
      '.c.yml',
      'd',
      'e.Yml',
      'f.ym',
      'g[1].yml',
      'ü.yml',
      'h"i.yml',
      'j$.yml',
    ];
    const names = ['', 'x/', 'x/y/', 'x/.z/', 'xy/', 'x.yml/'].flatMap((folder) =>
      ends.map((end) => folder + end),
    );
    const { sha, git } = here(Object.fromEntries(names.map((name) => [name, name])));
    const pieces = [
      '**/',
      '*',
      'x',
      'y',
      '/',
      '.yml',
      '.y?ml',
      '{yml,yaml}',
      '.',
      '!(a)',
      'a',
      '[a-f]',
      'prompt',
      '!',
      '+(x|y)',
      'ü',
      '"',
      '$',
      'x/y/a.yml',
      'x/',
    ];
    const globs = fc.array(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
      { minLength: 1, maxLength: 2 },
    );
    let found = 0;
    const property = fc.asyncProperty(globs, async (wanted) => {
      const listed = await git
        .tree(sha)
        .list(wanted)
        .catch(() => null);
      if (listed === null) return;
      found += listed.length;
      const matches = picomatch([...wanted], { dot: true });
      expect(listed).toEqual(names.filter((name) => matches(name)).sort());
    });
    await fc.assert(property, { numRuns: 3000, seed: 7 });
    expect(found).toBeGreaterThan(1000);
  });

  it('come whole however large they are, many at a time, and small ones between them', async () => {
    const files = Object.fromEntries(
      [3, 400_000, 10, 131_000, 1_200_000, 0, 700_000].map((length, at) => [
        `${at}.txt`,
        `${at}é`.repeat(length),
      ]),
    );
    const { sha, git } = here(files);
    const tree = git.tree(sha);
    for (let round = 0; round < 3; round++) {
      const read = await Promise.all(Object.keys(files).map((path) => tree.read(path)));
      expect(read.every((text, at) => text === files[`${at}.txt`])).toBe(true);
    }
  });

  it('are passed over when they are too large, without losing the thread', async () => {
    const size = 9 * 1024 * 1024;
    const { sha, git } = here({ 'a.txt': 'a', 'big.txt': 'x'.repeat(size), 'c.txt': 'c' });
    const tree = git.tree(sha);
    const read = ['a.txt', 'big.txt', 'c.txt'].map((name) =>
      tree.read(name).catch((error: Error) => error.message),
    );
    expect(await Promise.all(read)).toEqual(['a', `big.txt has ${size} bytes`, 'c']);
    expect(await tree.read('a.txt')).toBe('a');
  });

  it('are read in any number at once, also the last of them when it is closed meanwhile', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `many/${at}.txt`);
    const { repo, sha } = here(Object.fromEntries(names.map((name) => [name, name.repeat(400)])));
    const git = openRepository(repo.dir, null);
    const texts = Promise.all(names.map((name) => git.tree(sha).read(name)));
    expect((await texts).every((text, at) => text === (names[at] ?? '').repeat(400))).toBe(true);
    const last = git.commit(sha);
    await git.close();
    expect(await last).toBe(sha);
  });

  it('are regular files inside the repository, in UTF-8', async () => {
    const { repo, git } = here({ 'a.txt': 'a' });
    symlinkSync('/etc/passwd', join(repo.dir, 'link'));
    writeFileSync(join(repo.dir, 'latin.txt'), Buffer.from([0xff, 0xfe, 0x41]));
    const tree = git.tree(repo.commit('odd'));
    await expect(tree.read('link')).rejects.toThrow('symbolic link');
    await expect(tree.read('latin.txt')).rejects.toThrow('not UTF-8');
    for (const path of ['../x', '/etc/passwd', 'a/../b', '.git/config', 'C:\\x', '']) {
      await expect(tree.read(path)).rejects.toThrow('not a path inside the repository');
    }
  });

  it('have names that git alone has to understand', async () => {
    const names = [
      '$(id).txt',
      '-rf',
      'a b\tc',
      'ünï',
      '"quoted"',
      '::set-output name=x::y',
      ' a ',
      'a\nb',
      ':a',
    ];
    const { sha, git } = here(Object.fromEntries(names.map((name) => [`odd/${name}`, name])));
    expect(await git.tree(sha).list(['odd/*'])).toEqual(names.map((name) => `odd/${name}`).sort());
    for (const name of names) expect(await git.tree(sha).read(`odd/${name}`)).toBe(name);
  });
});

describe('the working tree at home', () => {
  it('is what would be committed: untracked files too, ignored ones not, and the index untouched', async () => {
    const { repo, git } = here({ 'a.txt': 'a', '.gitignore': 'ignored.txt\n' });
    writeFileSync(join(repo.dir, 'a.txt'), 'changed');
    writeFileSync(join(repo.dir, 'new.txt'), 'new');
    writeFileSync(join(repo.dir, 'ignored.txt'), 'ignored');
    const before = repo.git('status', '--porcelain');
    const tree = git.tree(await git.worktree());
    expect([await tree.read('a.txt'), await tree.read('new.txt'), await tree.read('ignored.txt')]).toEqual([
      'changed',
      'new',
      null,
    ]);
    expect(repo.git('status', '--porcelain')).toBe(before);
  });
});

describe('revisions', () => {
  it('are never taken for options, nor for two questions at once', async () => {
    const { git } = here({ 'a.txt': 'a' });
    for (const name of ['--help', '-x', 'a\nb', 'a..b', ''])
      await expect(git.commit(name)).rejects.toThrow('not the name of a revision');
    expect(await git.commit('nowhere')).toBeNull();
  });

  it('that a clone of depth 1 lacks are fetched, and only those', async () => {
    const { repo, sha } = here({ 'a.txt': 'first' });
    repo.commit('second', { 'a.txt': 'second' });
    const third = repo.commit('third', { 'a.txt': 'third' });
    const origin = repo.bareOrigin();
    const clone = repo.shallowClone(third);
    expect(origin.url).toContain('file://');
    const git = openRepository(clone.dir, null);
    opened.push(() => git.close());
    expect(await git.commit(sha)).toBeNull();
    await git.need([sha]);
    expect(await git.tree(sha).read('a.txt')).toBe('first');
    await expect(git.need(['0'.repeat(39) + '1'])).rejects.toThrow('is not in this clone');
  });

  it('meet at their merge base, for which history is deepened', async () => {
    const { repo, sha } = here({ 'a.txt': 'first' });
    repo.branch('feature');
    const feature = repo.commit('feature', { 'b.txt': 'b' });
    repo.checkout('main');
    const main = repo.commit('main', { 'c.txt': 'c' });
    repo.bareOrigin();
    const clone = repo.shallowClone(main);
    const git = openRepository(clone.dir, null);
    opened.push(() => git.close());
    await git.need([feature]);
    expect(await git.mergeBases(main, feature)).toEqual([sha]);
  });
});

it('a name stays what it was when it was first looked up', async () => {
  const { repo, sha, git } = here({ 'a.txt': 'first' });
  expect(await git.commit('HEAD')).toBe(sha);
  repo.commit('second', { 'a.txt': 'second' });
  expect(await git.commit('HEAD')).toBe(sha);
});
