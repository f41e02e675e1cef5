/** Every event with every kind of token: what each ends as, and where it is told. In process, over real edges. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summary } from '@actions/core';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressesOf } from '../../src/edges/addresses.ts';
import { createLog } from '../../src/edges/log.ts';
import { perform } from '../../src/edges/posts.ts';
import { postsOf } from '../../src/edges/showing.ts';
import { succeeds } from '../../src/lib/conclude.ts';
import { annotationsIn, assignmentsIn, commandsIn } from '../support/commands.ts';
import {
  type ActionEvent,
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  scheduleEvent,
  workflowRunEvent,
} from '../support/events.ts';
import { jobToken } from '../support/github.ts';
import { openGated } from '../support/gate.ts';
import { reportInside } from '../support/inside.ts';
import { createRepo } from '../support/repo.ts';
import { SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

const repo = createRepo();
const base = repo.commit('Base', SHOP);
repo.branch('feature');
const head = repo.commit('Head', { 'prompts/support.md': 'You answer politely and briefly.\n' });
repo.checkout('main');
const merge = repo.merge(base, head);
repo.git('update-ref', 'refs/pull/1/head', head);
repo.git('update-ref', 'refs/pull/1/merge', merge);
// The new prompt makes the bot impolite, whoever asks.
const gated = await openGated(repo, ({ messages }) =>
  JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait',
);
const workspace = repo.shallowClone('refs/pull/1/merge', 0).dir;
const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await gated.close();
});

const pull = { number: 1, branch: 'feature', base, head, merge };
const from = 'mallory/shop';

/** By the name of the shape: the event, and whether it has a pull request, so a comment, and a status. */
const EVENTS: Readonly<
  Record<string, { event: ActionEvent; tells: readonly ('comment' | 'status')[]; asks?: false }>
> = {
  'a pull request': { event: pullRequestEvent(pull), tells: ['comment'] },
  'a pull request that was opened': {
    event: pullRequestEvent(pull, { action: 'opened' }),
    tells: ['comment'],
  },
  'a draft': { event: pullRequestEvent(pull, { draft: true }), tells: ['comment'] },
  'a pull request from a fork': { event: pullRequestEvent(pull, { fork: from }), tells: ['comment'] },
  'a pull request from a fork that is gone': {
    event: pullRequestEvent(pull, { fork: null }),
    tells: ['comment'],
  },
  'a pull request of Dependabot': {
    event: pullRequestEvent(pull, { bot: 'dependabot[bot]' }),
    tells: ['comment'],
  },
  pull_request_target: { event: pullRequestTargetEvent(pull, { fork: from }), tells: ['comment'] },
  'a merge group': { event: mergeGroupEvent({ base, head: merge }), tells: [] },
  'a push': { event: pushEvent({ before: base, after: head, branch: 'feature' }), tells: [] },
  'a dispatch': { event: dispatchEvent({ sha: head, branch: 'feature' }), tells: [] },
  'a run of another workflow': {
    event: workflowRunEvent({ sha: base, head, from }),
    tells: ['comment', 'status'],
  },
  'a schedule': { event: scheduleEvent({ sha: base }), tells: [], asks: false },
};

const TOKENS = {
  'a token that may write, and a key': {
    permissions: { contents: 'read', pull_requests: 'write', statuses: 'write' },
    key: KEY,
  },
  'a token that may only read, and a key': {
    permissions: { contents: 'read', pull_requests: 'read', statuses: 'read' },
    key: KEY,
  },
  'no key': { permissions: { contents: 'read', pull_requests: 'write', statuses: 'write' }, key: '' },
} as const;

let out = '';
const outputs = join(folder, 'outputs');
const page = join(folder, 'summary.md');

beforeEach(() => {
  const { state } = gated.github;
  state.comments.length = 0;
  state.statuses.length = 0;
  Object.assign(summary, { _filePath: undefined });
  for (const [name, file] of [
    ['GITHUB_OUTPUT', outputs],
    ['GITHUB_STEP_SUMMARY', page],
  ] as const) {
    writeFileSync(file, '');
    vi.stubEnv(name, file);
  }
  vi.stubEnv('GITHUB_API_URL', gated.github.url);
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** One job, from its event to its exit code. */
async function job(event: ActionEvent, { permissions, key }: (typeof TOKENS)[keyof typeof TOKENS]) {
  const { state } = gated.github;
  const isFork = event.name === 'workflow_run';
  Object.assign(state.pulls[0] ?? {}, { from: isFork ? from : 'acme/shop' });
  state.tokens['ghs_job'] = jobToken(permissions);
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputs,
    GITHUB_STEP_SUMMARY: page,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_WORKFLOW: 'Prompts',
    GITHUB_JOB: 'prompt-gate',
    'INPUT_GITHUB-TOKEN': 'ghs_job',
  };
  const inputs = { 'base-url': gated.model.url, 'api-key': key, comment: 'always' };
  const { report, inputs: read } = await reportInside({ event, workspace, inputs, token: 'ghs_job', env });
  const log = createLog(env);
  const { pull: number, commit } = report.proposal;
  const told = {
    env,
    log,
    reportDir: join(folder, 'report'),
    inputs: read,
    expects: number === null ? null : commit,
  };
  const posts = await postsOf(report, log, true);
  await perform(posts, report.verdict.outcome, addressesOf(report, told));
  return {
    report,
    code: succeeds(report.verdict, read.wishes) ? 0 : 1,
    verdict: assignmentsIn(readFileSync(outputs, 'utf8'))['verdict'],
    page: readFileSync(page, 'utf8'),
    comments: gated.github.comments(1).length,
    statuses: state.statuses.map(({ sha, state: is, context }) => ({ sha, is, context })),
    warnings: annotationsIn(commandsIn(out)).filter(
      ({ level, message }) => level === 'warning' && message.startsWith('The verdict stands'),
    ),
  };
}

describe.each(Object.entries(TOKENS))('with %s', (name, token) => {
  const mayWrite = token.permissions.pull_requests === 'write';

  it.each(Object.entries(EVENTS))(
    '%s: none ends green without evidence',
    async (_, { event, tells, asks = true }) => {
      const { code, verdict, page: shown, comments, statuses, warnings } = await job(event, token);
      const isAsked = asks && token.key !== '';
      expect({ code, verdict }).toEqual({ code: 1, verdict: isAsked ? 'fail' : 'error' });
      expect(shown).toContain(isAsked ? 'Blocked: ' : 'Could not be computed: ');
      expect(comments).toBe(mayWrite && tells.includes('comment') ? 1 : 0);
      const status = { sha: head, is: isAsked ? 'failure' : 'error', context: 'prompt-gate/verdict' };
      expect(statuses).toEqual(mayWrite && tells.includes('status') ? [status] : []);
      expect(warnings).toHaveLength(!mayWrite && tells.length > 0 ? 1 : 0);
      if (name === 'no key' && asks) expect(shown).toContain('a maintainer can have it asked');
    },
  );
});
