/** What events compare whose job stands on the default branch: docs/git.md, the end of the first table. */
import { afterAll, describe, expect } from 'vitest';
import {
  type ActionEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  scheduleEvent,
  workflowRunEvent,
} from '../support/events.ts';
import { EDITED, openGated, type Said, SMALL } from '../support/gate.ts';
import { createRepo } from '../support/repo.ts';
import { row } from '../support/rows.ts';

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
const gated = await openGated(repo);
afterAll(() => gated.close());

const pull = { number: 1, branch: 'feature', base: main, head, merge };

async function on(event: ActionEvent, inputs: Record<string, string> = {}): Promise<Said> {
  return gated.run({ event, workspace: repo.shallowClone('refs/heads/main').dir, inputs });
}

function expectCompared({ report, calls }: Said, from: string, to: string, isAsked = true): void {
  expect([report.proposal.base, report.proposal.head]).toEqual([from, to]);
  expect({ asked: calls > 0, verdict: report.verdict }).toEqual({
    asked: isAsked,
    verdict: isAsked ? 'pass' : 'unchanged',
  });
}

describe('on the default branch', () => {
  row('pull_request_target', async () => {
    const said = await on(pullRequestTargetEvent(pull, { fork: 'mallory/shop' }));
    expectCompared(said, base, head);
    expect(said.report.proposal).toMatchObject({ commit: head, pull: 1, trusted: false });
    return said;
  });

  row('a run of another workflow', async () => {
    const stored = gated.github.state.pulls[0];
    Object.assign(stored ?? {}, { from: 'mallory/shop', user: 'mallory' });
    const event = workflowRunEvent({ sha: main, head, from: 'mallory/shop' });
    const said = await on(event);
    expectCompared(said, base, head);
    expect(said.report.proposal).toMatchObject({
      event: 'workflow_run',
      commit: head,
      pull: 1,
      trusted: false,
    });
    // What the run says of its pull request is not read, and nothing that it uploaded.
    event.payload['workflow_run'].pull_requests = [{ number: 99, head: { sha: main }, base: { sha: first } }];
    gated.github.requests.splice(0);
    const claimed = await on(event);
    expect(claimed.report.proposal).toMatchObject({ commit: head, pull: 1 });
    expect(gated.github.requests.filter(({ path }) => path.includes('artifacts'))).toEqual([]);
    return said;
  });

  row('a run whose pull request moved on, or is another repository’s', async () => {
    const from = 'mallory/shop';
    const [stored = {}] = gated.github.state.pulls;
    Object.assign(stored, { from, user: 'mallory' });
    const moved = workflowRunEvent({ sha: main, head: first, from });
    const others = workflowRunEvent({ sha: main, head, from: 'eve/shop' });
    const another = workflowRunEvent({ sha: main, head, from: 'mallory/fork' });
    const pushed = workflowRunEvent({ sha: main, head, from });
    pushed.payload['workflow_run'].event = 'push';
    const runs = [];
    for (const event of [moved, others, another, pushed]) runs.push(await on(event));
    expect(runs.map(({ run, calls, report }) => [run.code, calls, report.proposal.pull])).toEqual(
      Array(4).fill([1, 0, null]),
    );
    Object.assign(stored, { from: 'acme/shop', user: 'octocat' });
    return runs;
  });

  row('schedule', async () => {
    const event = scheduleEvent({ sha: main });
    const named = await on(event, { base: first, head });
    expectCompared(named, first, head, false);
    const said = await on(event);
    expect([said.run.code, said.calls]).toEqual([1, 0]);
    return [named, said];
  });

  row('any other event', async () => {
    const said = await on({ ...pullRequestEvent(pull), name: 'issues' });
    expect([said.run.code, said.calls]).toEqual([1, 0]);
    return said;
  });
});
