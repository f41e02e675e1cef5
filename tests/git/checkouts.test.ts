/** What the checkout may be, or lack: docs/git.md, third table. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pullRequestEvent, pushEvent } from '../support/events.ts';
import { git, tryGit } from '../support/git.ts';
import { EDITED, openGated, type Said, SMALL } from '../support/gate.ts';
import { type Checkout, createRepo } from '../support/repo.ts';
import { row } from '../support/rows.ts';

const repo = createRepo();
const base = repo.commit('Base', { ...SMALL, 'deep/er/a.txt': 'a\n', 'ünï/b.txt': 'b\n' });
repo.branch('feature');
const head = repo.commit('Head', { ...EDITED, 'deep/er/a.txt': 'A\n' });
repo.checkout('main');
const main = repo.commit('Main moves on', { 'README.md': 'A shop.\n' });
const merge = repo.merge(main, head);
repo.git('update-ref', 'refs/pull/1/head', head);
repo.git('update-ref', 'refs/pull/1/merge', merge);
repo.git('tag', '-a', '-m', 'One', 'v1', head);
const gated = await openGated(repo);
const origin = repo.bareOrigin();
afterAll(() => gated.close());

const event = pullRequestEvent({ number: 1, branch: 'feature', base: main, head, merge });
const conflict = { ...event, sha: head };

/** A folder beside the repository, removed with it. */
function place(name: string): string {
  return mkdtempSync(join(repo.dir, '..', `${name}-`));
}

/** A checkout whose origin is gone. */
function cutOff(checkout: Checkout): Checkout {
  checkout.git('remote', 'set-url', 'origin', 'file:///nowhere');
  return checkout;
}

function clone(...options: string[]): Checkout {
  const dir = place('clone');
  git(dir, ['clone', '--quiet', ...options, origin.url, '.']);
  return { dir, git: (...args) => git(dir, args) };
}

function calls(): string[] {
  const asked = gated.github.requests.splice(0);
  return asked.map(({ operation, query }) => `${operation}${query['recursive'] ? ' (all)' : ''}`);
}

function expectSeen(said: Said, from = main, to = merge): void {
  expect([said.report.proposal.base, said.report.proposal.head]).toEqual([from, to]);
  expect(said.report.changes).toMatchObject([{ target: 'support', kind: 'edited' }]);
  expect(said.calls).toBe(4);
  expect(gated.github.violations).toEqual([]);
}

describe('what git is refused', () => {
  row('fetching is refused', async () => {
    calls();
    const { dir } = cutOff(repo.shallowClone('refs/pull/1/merge'));
    const said = await gated.run({ event, workspace: dir });
    expectSeen(said);
    expect(calls()).toEqual(['git/get-commit', 'git/get-tree (all)', 'git/get-blob']);
    const named = await gated.run({ event, workspace: dir, inputs: { base: 'main', head: 'v1' } });
    expectSeen(named, main, head);
    expect(calls()).toContain('repos/get-commit');
    return [said, named];
  });

  row('fetching is refused, and where history parts is not known', async () => {
    calls();
    const { dir } = cutOff(repo.shallowClone('refs/pull/1/head'));
    const said = await gated.run({ event: conflict, workspace: dir });
    expectSeen(said, base, head);
    expect(calls()).toContain('repos/compare-commits-with-basehead');
    return said;
  });

  row('a repository of more than 100,000 entries, through the API', async () => {
    calls();
    const { dir } = cutOff(repo.shallowClone('refs/pull/1/merge'));
    const { limits } = gated.github.state;
    limits.tree = 8;
    const said = await gated.run({ event, workspace: dir });
    expectSeen(said);
    const folders = calls().filter((each) => each.startsWith('git/get-tree'));
    expect(folders).toEqual(['git/get-tree (all)', ...Array(4).fill('git/get-tree')]);
    limits.tree = 3;
    const tooWide = await gated.run({ event, workspace: dir });
    limits.tree = 100_000;
    expect(tooWide.run.code).toBe(1);
    return tooWide;
  });

  row('a file of more than 8 MB, through the API', async () => {
    repo.checkout('main');
    const large = repo.commit('Large', { 'prompts/support.md': 'Answer. '.repeat(1_200_000) });
    repo.git('update-ref', 'refs/heads/main', main);
    calls();
    const { dir } = cutOff(repo.shallowClone('refs/heads/main'));
    const said = await gated.run({ event: pushEvent({ before: main, after: large }), workspace: dir });
    expect(said.run.code).toBe(1);
    expect(calls().filter((each) => each === 'git/get-blob')).toEqual([]);
    return said;
  });

  row('fetching is refused, by GitHub too', async () => {
    const { dir } = cutOff(repo.shallowClone('refs/pull/1/merge'));
    const said = await gated.run({ event, workspace: dir, token: 'ghs_expired' });
    expect([said.run.code, said.calls]).toEqual([1, 0]);
    expect(said.text).toContain('Bad credentials');
    return said;
  });
});

describe('what GitHub tells', () => {
  it('is held against its id: other words are not taken for the file', async () => {
    const { dir } = cutOff(repo.shallowClone('refs/pull/1/merge'));
    const content = Buffer.from('Something else.\n').toString('base64');
    const path = /\/git\/blobs\//;
    gated.github.fail({ path, status: 200, body: { content, encoding: 'base64', size: 16 } });
    const said = await gated.run({ event, workspace: dir });
    expect([said.run.code, said.calls]).toEqual([1, 0]);
    expect(said.text).toContain('what it tells is not what git has');
  });

  it('is asked for again when it got lost on the way', async () => {
    const { dir } = cutOff(repo.shallowClone('refs/pull/1/merge'));
    gated.github.fail({ path: /\/git\/trees\//, status: 502 });
    expectSeen(await gated.run({ event, workspace: dir }));
  });
});

describe('a clone that lacks files', () => {
  row('partial clone', async () => {
    const runs = [];
    for (const filter of ['blob:none', 'tree:0']) {
      calls();
      const partial = clone(`--filter=${filter}`, '--no-checkout');
      expect(partial.git('rev-list', '--objects', '--all', '--missing=print')).toContain('?');
      const said = await gated.run({ event, workspace: partial.dir, token: '' });
      expectSeen(said);
      expect(calls()).toEqual([]);
      const refused = await gated.run({ event, workspace: cutOff(partial).dir });
      expectSeen(refused);
      expect(calls()).toContain('git/get-blob');
      runs.push(said, refused);
    }
    return runs;
  });

  row('sparse checkout', async () => {
    const sparse = clone('--filter=blob:none', '--sparse');
    sparse.git('sparse-checkout', 'set', 'deep');
    expect(existsSync(join(sparse.dir, 'prompts'))).toBe(false);
    const said = await gated.run({ event, workspace: sparse.dir });
    expectSeen(said);
    return said;
  });
});

describe('a checkout of another kind', () => {
  row('linked worktree', async () => {
    const linked = join(place('linked'), 'tree');
    clone().git('worktree', 'add', '--quiet', '--detach', linked, 'HEAD');
    const said = await gated.run({ event: conflict, workspace: linked });
    expectSeen(said, base, head);
    return said;
  });

  row('detached HEAD', async () => {
    const checkout = clone();
    checkout.git('checkout', '--quiet', '--detach', base);
    expect(tryGit(checkout.dir, ['symbolic-ref', 'HEAD'])).toBeNull();
    const said = await gated.run({ event: conflict, workspace: checkout.dir });
    expectSeen(said, base, head);
    return said;
  });

  row('a checkout that belongs to another user', async () => {
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const { dir } = repo.shallowClone('refs/pull/1/merge', 0);
    expect(() => git(dir, ['status'], env)).toThrow('dubious ownership');
    const said = await gated.run({ event, workspace: dir, env });
    expectSeen(said);
    const named = await gated.run({ event, workspace: dir, env, inputs: { base: 'origin/main' } });
    expectSeen(named);
    return [said, named];
  });

  row('SHA-256 repository', async () => {
    const dir = place('sha256');
    const inside = (...args: string[]): string => git(dir, args);
    inside('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
    const commit = (files: Record<string, unknown>): string => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(dir, path, '..'), { recursive: true });
        writeFileSync(join(dir, path), String(text));
      }
      inside('add', '--all');
      inside('commit', '--quiet', '-m', 'Commit');
      return inside('rev-parse', 'HEAD');
    };
    const [before, after] = [commit(SMALL), commit(EDITED)];
    expect(after).toHaveLength(64);
    const said = await gated.run({ event: pushEvent({ before, after }), workspace: dir });
    expectSeen(said, before, after);
    const first = await gated.run({
      event: pushEvent({ before: '0'.repeat(64), after: before }),
      workspace: dir,
    });
    expect(first.report.changes).toMatchObject([{ kind: 'added' }]);
    return [said, first];
  });
});

describe('no checkout, or no git', () => {
  row('no checkout', async () => {
    const said = await gated.run({ event, workspace: place('empty') });
    expect(said.run.code).toBe(1);
    return said;
  });

  row('no git, or an old one', async () => {
    const [none, old] = [place('none'), place('old')];
    symlinkSync(process.execPath, join(none, 'node'));
    const script = '#!/bin/sh\necho "error: unknown option \\`batch-command\'" >&2\nexit 129\n';
    writeFileSync(join(old, 'git'), script, { mode: 0o755 });
    const runs = [];
    for (const PATH of [none, `${old}:/usr/bin:/bin`]) {
      const said = await gated.shipped({ event, workspace: repo.dir, env: { PATH } });
      expect(said.run.code).toBe(1);
      runs.push(said);
    }
    rmSync(old, { recursive: true });
    return runs;
  });
});
