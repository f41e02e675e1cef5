/** What a repository may hold besides plain files and plain merges, and what becomes of it. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { proposalOf } from '../../src/edges/event.ts';
import { openRepository, type Repository } from '../../src/edges/git/repository.ts';
import { createRepo, type Repo } from '../support/repo.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

function here(files: Record<string, string>): { repo: Repo; base: string; git: Repository } {
  const repo = createRepo();
  opened.push(() => repo.cleanup());
  const base = repo.commit('first', files);
  const git = openRepository(repo.dir, null);
  opened.push(() => git.close());
  return { repo, base, git };
}

const paths = async (git: Repository, base: string, head: string): Promise<string[]> =>
  (await git.touched(base, head)).map(
    ({ path, before, after }) => `${before ? '' : '+'}${after ? '' : '-'}${path}`,
  );

it('a name with a backslash is read as git has it; written where there is none it is a slash', async () => {
  const { base, git } = here({ 'p\\a.md': 'odd' });
  expect(await git.tree(base).read('p\\a.md')).toBe('odd');
  await expect(git.tree(base).read('p\\b.md')).rejects.toThrow('is not a path inside the repository');
});

it('a name that could stand for bytes that are no text is never read: two files could have it', async () => {
  const { base, git } = here({ 'p\\xfc.md': 'odd' });
  await expect(git.tree(base).read('p\\xfc.md')).rejects.toThrow('is not a path inside the repository');
});

describe('the files that differ', () => {
  it('are found by what they hold, folders that are equal unopened, in order', async () => {
    const { repo, base, git } = here({ 'a.txt': 'a', 'b/c.txt': 'c', 'b/d.txt': 'd', 'e/f/g.txt': 'g' });
    const head = repo.commit('second', { 'a.txt': null, 'b/c.txt': 'C', 'h/i.txt': 'g', 'e/f/j.txt': 'j' });
    expect(await paths(git, base, head)).toEqual(['-a.txt', 'b/c.txt', '+e/f/j.txt', '+h/i.txt']);
    expect(await paths(git, head, base)).toEqual(['+a.txt', 'b/c.txt', '-e/f/j.txt', '-h/i.txt']);
    expect(await paths(git, base, base)).toEqual([]);
    expect(repo.git('diff', '--name-only', '--no-renames', base, head).split('\n')).toHaveLength(4);
  });

  it('may become folders, and folders files', async () => {
    const { repo, base, git } = here({ a: 'file', 'b/c': 'c' });
    const head = repo.commit('turned', { a: null, b: null });
    const turned = repo.commit('turned', { 'a/x': 'x', b: 'file' });
    expect(await paths(git, base, turned)).toEqual(['-a', '+a/x', '+b', '-b/c']);
    expect(await paths(git, base, head)).toEqual(['-a', '-b/c']);
  });

  it('count links and submodules as differing, but not as text', async () => {
    const { repo, base, git } = here({ 'a.md': 'a' });
    symlinkSync('a.md', join(repo.dir, 'link.md'));
    mkdirSync(join(repo.dir, 'module'));
    repo.git('update-index', '--add', '--cacheinfo', `160000,${base},module`);
    const head = repo.commit('odd');
    const touched = await git.touched(base, head);
    expect(touched.map(({ path, after }) => [path, after?.regular])).toEqual([
      ['link.md', false],
      ['module', false],
    ]);
    await expect(git.tree(head).read('module/prompt.md')).rejects.toThrow('module is a submodule');
    await expect(git.tree(head).read('link.md')).rejects.toThrow('symbolic link');
  });
});

describe('files of a kind of their own', () => {
  it('kept by Git LFS say so instead of being taken for a prompt', async () => {
    const { base, git } = here({
      'prompt.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
    });
    await expect(git.tree(base).read('prompt.md')).rejects.toThrow('kept by Git LFS');
  });

  it('in another encoding say so; Windows line ends and a byte order mark mean nothing', async () => {
    const { repo, git } = here({ 'a.md': '\uFEFFone\r\ntwo\r\n' });
    writeFileSync(join(repo.dir, 'utf16.md'), Buffer.from('\uFEFFhello', 'utf16le'));
    const tree = git.tree(repo.commit('encodings'));
    expect(await tree.read('a.md')).toBe('one\ntwo\n');
    await expect(tree.read('utf16.md')).rejects.toThrow('utf16.md is not UTF-8 text, but UTF-16');
  });
});

describe('merges of more than two', () => {
  it('are compared with their first parent, and never taken for GitHub’s merge of a pull request', async () => {
    const { repo, base, git } = here({ 'a.txt': 'a' });
    const tips = ['one', 'two'].map((name) => {
      repo.branch(name, base);
      return repo.commit(name, { [`${name}.txt`]: name });
    });
    repo.checkout('main');
    const main = repo.commit('main', { 'main.txt': 'm' });
    repo.git('merge', '--quiet', '--no-ff', '-m', 'octopus', ...tips);
    const octopus = repo.git('rev-parse', 'HEAD');
    expect(await git.parents(octopus)).toHaveLength(3);
    const dispatched = await proposalOf(
      { name: 'workflow_dispatch', path: '', sha: octopus },
      { base: '', head: '' },
      git,
      () => Promise.reject(new Error('nobody has to be asked')),
    );
    expect([dispatched.base, dispatched.head]).toEqual([main, octopus]);
    expect(await paths(git, main, octopus)).toEqual(['+one.txt', '+two.txt']);
    const event = join(repo.dir, '..', 'event.json');
    const name = { full_name: 'acme/shop' };
    const pull = { number: 1, head: { sha: tips[0], repo: name }, base: { sha: main, repo: name } };
    writeFileSync(event, JSON.stringify({ pull_request: pull }));
    const found = await proposalOf(
      { name: 'pull_request', path: event, sha: octopus },
      { base: '', head: '' },
      git,
      () => Promise.reject(new Error('nobody has to be asked')),
    );
    expect([found.base, found.head]).toEqual([base, tips[0]]);
  });
});
