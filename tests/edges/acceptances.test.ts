import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readAcceptances } from '../../src/edges/github/acceptances.ts';
import { BOT, PULL, useDesk } from '../support/desk.ts';
import { addComments } from '../support/github.ts';
import type { Comment } from '../support/github/state.ts';
import { pullRequest } from '../support/repo.ts';

const desk = useDesk();
const story = pullRequest({ 'a.md': 'old' }, { 'a.md': 'new' });
afterAll(() => story.repo.cleanup());
const HEAD = story.head;
const OTHER = story.base;

let lines: string[] = [];
const read = () => {
  lines = [];
  const to = { token: 'job', repository: 'acme/shop', pull: PULL, commit: HEAD };
  const law = { files: ['.github/micro-metrics.yml'], base: { read: async () => null } };
  return readAcceptances(to, law, (line) => void lines.push(line));
};

/** Says something on the pull request, at a minute of the day. */
function says(login: string, body: string, minute: number, over: Partial<Comment> = {}): void {
  const [comment] = addComments(desk.github.state, PULL, login, [body]);
  const at = new Date(Date.UTC(2026, 10, 2, 10, minute)).toISOString().replace('.000', '');
  Object.assign(comment ?? {}, { createdAt: at, updatedAt: at, ...over });
}

/** A commit is pushed, and its run begins, at a minute of the day. */
function pushed(commit: string, minute: number, over: object = {}): void {
  const created_at = new Date(Date.UTC(2026, 10, 2, 10, minute)).toISOString().replace('.000', '');
  const run = { id: 100 + minute, head_sha: commit, path: '.github/workflows/prompts.yml', created_at };
  desk.github.state.runs.push({ ...run, ...over });
}

beforeEach(() => {
  const { state } = desk.github;
  state.dir = story.repo.dir;
  for (const pull of state.pulls) pull.sha = HEAD;
  state.collaborators['mia'] = 'maintain';
  state.collaborators['wil'] = 'write';
  state.collaborators['tri'] = 'triage';
  state.tokens['job'] = {
    login: BOT,
    type: 'Bot',
    id: 41898282,
    permissions: { actions: 'read', pull_requests: 'read', contents: 'read' },
  };
});

describe('what counts', () => {
  it('is a word by somebody with write permission, after the last run of a commit began', async () => {
    pushed(OTHER, 1);
    pushed(HEAD, 5);
    says('mia', '/micro-metrics accept language We leave Germany', 6);
    says('wil', `/micro-metrics accept tone ${HEAD.slice(0, 8)} meant`, 2);
    expect(await read()).toMatchObject([
      { metric: 'language', actor: 'mia', reason: 'We leave Germany', at: '2026-11-02T10:06:00Z' },
      { metric: 'tone', actor: 'wil', reason: 'meant' },
    ]);
    expect(lines).toEqual([]);
  });

  it('is a word that more than a hundred runs began after', async () => {
    pushed(HEAD, 5);
    says('mia', '/micro-metrics accept language We leave Germany', 6);
    for (let at = 0; at < 150; at++) pushed(HEAD, 7, { id: 1000 + at, path: '.github/workflows/other.yml' });
    expect(await read()).toMatchObject([{ metric: 'language', actor: 'mia' }]);
    expect(lines).toEqual([]);
  });

  it('is the last word on a metric', async () => {
    pushed(HEAD, 1);
    says('mia', '/micro-metrics accept language first', 2);
    says('wil', '/micro-metrics accept language second', 3);
    expect(await read()).toMatchObject([{ actor: 'wil', reason: 'second' }]);
  });

  it('is found among hundreds of comments', async () => {
    pushed(HEAD, 1);
    for (let at = 0; at < 230; at += 1) says('octocat', `comment ${at}`, 2);
    says('mia', '/micro-metrics accept language because', 3);
    expect(await read()).toHaveLength(1);
  });
});

describe('what does not count, and is said in one line', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'a stranger',
      () => says('mallory', '/micro-metrics accept language because', 6),
      /mallory may not.*none/,
    ],
    ['a triager', () => says('tri', '/micro-metrics accept language because', 6), /tri may not.*read/],
    ['a bot', () => says('evil-app[bot]', '/micro-metrics accept language because', 6), /is no person/],
    [
      'an app in the name of a maintainer',
      () => says('mia', '/micro-metrics accept language because', 6, { app: { id: 1 } }),
      /is no person/,
    ],
    [
      'an edited comment',
      () => says('mia', '/micro-metrics accept language x', 6, { updatedAt: '2026-11-02T10:07:00Z' }),
      /it was edited/,
    ],
    [
      'another commit by name',
      () => says('mia', `/micro-metrics accept language ${OTHER.slice(0, 7)} x`, 6),
      /it is about/,
    ],
    ['a word before the push', () => says('mia', '/micro-metrics accept language because', 3), /it is about/],
    [
      'a word before any run',
      () => says('mia', '/micro-metrics accept language because', 0),
      /no run began before it/,
    ],
  ])('%s', async (_, speak, why) => {
    pushed(OTHER, 1);
    pushed(HEAD, 5);
    speak();
    expect(await read()).toEqual([]);
    expect(lines).toEqual([expect.stringMatching(why)]);
    expect(desk.comments()).toHaveLength(1);
  });

  it('a word on the newer of two commits, when the branch went back to the older', async () => {
    pushed(HEAD, 1);
    pushed(OTHER, 5);
    says('mia', '/micro-metrics accept language because', 6);
    expect(await read()).toEqual([]);
    expect(lines[0]).toContain(`it is about ${OTHER.slice(0, 7)}`);
  });

  it('the first letters of a commit with which another one of the branch begins as well', async () => {
    const [named, twin] = [HEAD.slice(0, 7), `${HEAD.slice(0, 7)}${OTHER.slice(7)}`];
    pushed(twin, 1);
    says('mia', `/micro-metrics accept language ${named} because`, 3);
    pushed(HEAD, 5);
    says('wil', `/micro-metrics accept tone ${HEAD} because`, 6);
    expect(await read()).toMatchObject([{ metric: 'tone' }]);
    expect(lines).toEqual([expect.stringContaining(`begins with ${named}: name it in full`)]);
  });

  it('a run that a fork had for the same branch name', async () => {
    pushed(OTHER, 1);
    pushed(HEAD, 5, { head_repository: { full_name: 'mallory/shop' } });
    says('mia', '/micro-metrics accept language because', 6);
    expect(await read()).toEqual([]);
  });

  it('a word without a commit where the job may not see runs', async () => {
    desk.github.fail({ path: /actions\/runs/, status: 403, body: { message: 'Resource not accessible' } });
    says('mia', '/micro-metrics accept language because', 6);
    says('mia', `/micro-metrics accept tone ${HEAD} because`, 6);
    expect(await read()).toMatchObject([{ metric: 'tone' }]);
    expect(lines).toEqual([
      expect.stringContaining('name it after the metric, or give the job `actions: read`'),
    ]);
  });

  it('anything, where the comments can not be read', async () => {
    desk.github.fail({ path: /comments/, status: 500, times: 3 });
    says('mia', `/micro-metrics accept tone ${HEAD} because`, 6);
    expect(await read()).toEqual([]);
    expect(lines).toEqual([expect.stringContaining('could not be read, so nothing is')]);
  });
});
