/** What each event compares: docs/git.md, first table. One repository, a checkout for each row. */
import { afterAll, describe, expect } from 'vitest';
import {
  type ActionEvent,
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
} from '../support/events.ts';
import { EDITED, openGated, type Said, SMALL } from '../support/gate.ts';
import { createRepo } from '../support/repo.ts';
import { row } from '../support/rows.ts';

const NEW = '0'.repeat(40);
const GONE = '1'.repeat(40);

const repo = createRepo();
const base = repo.commit('Base', SMALL);
repo.branch('feature');
const first = repo.commit('First', EDITED);
const head = repo.commit('Head', { 'README.md': 'A shop.\n' });
repo.checkout('main');
const main = repo.commit('Main moves on', { 'prompts/other.txt': 'Elsewhere.\n' });
const merge = repo.merge(main, head);
repo.git('update-ref', 'refs/pull/1/head', head);
repo.git('update-ref', 'refs/pull/1/merge', merge);
repo.git('branch', 'empty', main);
repo.git('tag', '-a', '-m', 'One', 'v1', main);
repo.git('tag', '-a', '-m', 'Two', 'v2', head);
const gated = await openGated(repo);
afterAll(() => gated.close());

const pull = { number: 1, branch: 'feature', base: main, head, merge };
const usual = pullRequestEvent(pull);

async function on(event: ActionEvent, ref: string, inputs: Record<string, string> = {}): Promise<Said> {
  return gated.run({ event, workspace: repo.shallowClone(ref).dir, inputs });
}

function expectCompared({ report, calls }: Said, from: string, to: string, isAsked = true): void {
  expect([report.proposal.base, report.proposal.head]).toEqual([from, to]);
  expect({ asked: calls > 0, verdict: report.verdict }).toEqual({
    asked: isAsked,
    verdict: isAsked ? 'pass' : 'unchanged',
  });
}

describe('a pull request', () => {
  row('pull request, checked out as usual', async () => {
    const checkout = repo.shallowClone('refs/pull/1/merge');
    const said = await gated.shipped({ event: usual, workspace: checkout.dir });
    expectCompared(said, main, merge);
    expect(said.report.proposal).toMatchObject({ commit: head, basis: { is: 'merge', doubt: null } });
    // What was fetched is not in the checkout, which is as shallow as it was.
    expect(checkout.git('cat-file', '--batch-check', '--batch-all-objects')).not.toContain(main);
    expect(checkout.git('rev-list', '--count', 'HEAD')).toBe('1');
    return said;
  });

  row('pull request, depth 2 or more', async () => {
    const runs = [];
    for (const depth of [2, 0]) {
      const checkout = repo.shallowClone('refs/pull/1/merge', depth);
      checkout.git('remote', 'set-url', 'origin', 'file:///nowhere');
      const said = await gated.run({ event: usual, workspace: checkout.dir, token: '' });
      expectCompared(said, main, merge);
      runs.push(said);
    }
    return runs;
  });

  row('pull request, its head checked out', async () => {
    const alone = await on(usual, 'refs/pull/1/head');
    const whole = repo.shallowClone('refs/heads/feature', 0);
    expect(whole.git('rev-parse', '--is-shallow-repository')).toBe('false');
    const withHistory = await gated.run({ event: usual, workspace: whole.dir });
    for (const said of [alone, withHistory]) expectCompared(said, main, merge);
    return [alone, withHistory];
  });

  row('pull request that conflicts, or is closed', async () => {
    const closed = { ...usual, sha: main, payload: { ...usual.payload, action: 'closed' } };
    const runs = [await on({ ...usual, sha: head }, 'refs/pull/1/head'), await on(closed, 'refs/heads/main')];
    for (const said of runs) expectCompared(said, base, head);
    return runs;
  });

  row('pull request from a fork', async () => {
    const event = pullRequestEvent(pull, { fork: 'stranger/shop' });
    const workspace = repo.shallowClone('refs/pull/1/merge').dir;
    const said = await gated.shipped({
      event,
      workspace,
      token: 'ghs_reader',
      inputs: { comment: 'always' },
    });
    expectCompared(said, main, merge);
    expect(said.report.proposal.trusted).toBe(false);
    expect(said.run.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
    expect(gated.github.comments(1)).toEqual([]);
    return said;
  });
});

describe('a push', () => {
  row('push to a branch', async () => {
    const pushes = [
      { before: base, after: first, branch: 'feature' },
      { before: base, after: first, branch: 'main' },
      { before: main, after: first, branch: 'feature' },
    ];
    const runs = [];
    for (const push of pushes) {
      const said = await on(pushEvent(push), 'refs/heads/feature');
      expectCompared(said, push.before, first);
      runs.push(said);
    }
    return runs;
  });

  row('push of a new branch', async () => {
    const said = await on(pushEvent({ before: NEW, after: head, branch: 'feature' }), 'refs/heads/feature');
    expectCompared(said, base, head);
    return said;
  });

  row('push of a new branch without a commit of its own', async () => {
    const said = await on(pushEvent({ before: NEW, after: main, branch: 'empty' }), 'refs/heads/empty');
    expectCompared(said, main, main, false);
    return said;
  });

  row('push that deletes a branch', async () => {
    const event = { ...pushEvent({ before: head, after: NEW, branch: 'feature' }), sha: main };
    const said = await on(event, 'refs/heads/main');
    expectCompared(said, main, main, false);
    return said;
  });

  row('forced push, the state before is gone', async () => {
    const said = await on(pushEvent({ before: GONE, after: head, branch: 'feature' }), 'refs/heads/feature');
    expectCompared(said, base, head);
    return said;
  });

  row('forced push to the default branch, the state before is gone', async () => {
    const event = pushEvent({ before: GONE, after: head });
    event.payload.commits = [{ id: first }, { id: head }];
    const said = await on(event, 'refs/heads/feature');
    expectCompared(said, base, head);
    return said;
  });

  row('push of a tag', async () => {
    const tagged = (name: string): ActionEvent => {
      const event = pushEvent({ before: NEW, after: repo.git('rev-parse', name) });
      return { ...event, ref: `refs/tags/${name}`, payload: { ...event.payload, ref: `refs/tags/${name}` } };
    };
    const onMain = await on(tagged('v1'), 'refs/heads/main');
    expectCompared(onMain, base, main, false);
    expect(onMain.report.proposal.commit).toBe(main);
    const onBranch = await on(tagged('v2'), 'refs/heads/feature');
    expectCompared(onBranch, base, head);
    return [onMain, onBranch];
  });

  row('first commit of a repository', async () => {
    const said = await on(pushEvent({ before: NEW, after: base }), 'refs/heads/main');
    expect(said.report.changes).toMatchObject([{ kind: 'added', reason: 'prompts/support.md is new' }]);
    expect(said.calls).toBe(2);
    expect(said.run.summary.match(/nothing before it/g)).toHaveLength(1);
    return said;
  });
});

describe('a dispatch', () => {
  row('dispatch on a branch', async () => {
    const said = await on(dispatchEvent({ sha: head, branch: 'feature' }), 'refs/heads/feature');
    expectCompared(said, base, head);
    return said;
  });

  row('dispatch on the default branch', async () => {
    const said = await on(dispatchEvent({ sha: main }), 'refs/heads/main');
    expectCompared(said, base, main, false);
    return said;
  });

  row('dispatch with base and head', async () => {
    const event = dispatchEvent({ sha: main });
    const named = [
      [{ base: 'main', head: 'feature' }, main, head],
      [{ base: 'v1', head: 'v2' }, main, head],
      [{ base, head: first }, base, first],
    ] as const;
    const runs = [];
    for (const [inputs, from, to] of named) {
      const said = await on(event, 'refs/heads/main', inputs);
      expectCompared(said, from, to);
      expect(said.report.proposal).toMatchObject({ commit: to, basis: null });
      runs.push(said);
    }
    const missing = await on(event, 'refs/heads/main', { base: 'nowhere' });
    expect(missing.run.code).toBe(1);
    return [...runs, missing];
  });
});

describe('all the others', () => {
  row('merge group', async () => {
    const said = await on(mergeGroupEvent({ base: main, head: merge }), 'refs/pull/1/merge');
    expectCompared(said, main, merge);
    expect(said.report.proposal.pull).toBeNull();
    return said;
  });
});
