import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { whoAskedFresh } from '../../src/edges/github/fresh.ts';
import { BOT, PULL, useDesk } from '../support/desk.ts';
import { addComments } from '../support/github.ts';
import type { Comment } from '../support/github/state.ts';
import { pullRequest } from '../support/repo.ts';

const desk = useDesk();
const story = pullRequest({ 'a.md': 'old' }, { 'a.md': 'new' });
afterAll(() => story.repo.cleanup());
const HEAD = story.head;

const time = (minute: number): string =>
  new Date(Date.UTC(2026, 10, 2, 10, minute)).toISOString().replace('.000', '');

let lines: string[] = [];
/** As the third attempt asks: the first began at minute 5, the second at minute 10. */
const read = (over: { readonly attempt?: number; readonly commit?: string } = {}) => {
  lines = [];
  const to = {
    token: 'job',
    repository: 'acme/shop',
    pull: PULL,
    commit: HEAD,
    run: 105,
    attempt: 3,
    ...over,
  };
  return whoAskedFresh(to, (line) => void lines.push(line));
};

function says(login: string, body: string, minute: number, over: Partial<Comment> = {}): void {
  const [comment] = addComments(desk.github.state, PULL, login, [body]);
  Object.assign(comment ?? {}, { createdAt: time(minute), updatedAt: time(minute), ...over });
}

function pushed(commit: string, minute: number, over: object = {}): void {
  const path = '.github/workflows/prompts.yml';
  const run = { id: 100 + minute, head_sha: commit, path, created_at: time(minute), ...over };
  desk.github.state.runs.push(run);
}

const FRESH = '/micro-metrics run fresh';

beforeEach(() => {
  const { state } = desk.github;
  state.dir = story.repo.dir;
  for (const pull of state.pulls) pull.sha = HEAD;
  state.collaborators['mia'] = 'write';
  state.collaborators['tri'] = 'triage';
  const permissions = { actions: 'read', pull_requests: 'read', contents: 'read' } as const;
  state.tokens['job'] = { login: BOT, type: 'Bot', id: 41898282, permissions };
  pushed(story.base, 1);
  pushed(HEAD, 5, { attempts: [time(10), time(15)] });
});

it('is heard by the attempt that it has begin, and by no later one', async () => {
  says('mia', FRESH, 8);
  expect(await read({ attempt: 2 })).toBe('mia');
  expect(await read({ attempt: 3 })).toBeNull();
  expect(lines).toEqual([]);
});

it('is heard after one by somebody who may not', async () => {
  says('mia', FRESH, 12);
  says('tri', FRESH, 13);
  expect(await read()).toBe('mia');
  expect(lines).toEqual([expect.stringMatching(/"run fresh" by tri does not count: tri may not/)]);
});

it('is not heard for the commit of an older push that somebody has run again', async () => {
  says('mia', FRESH, 12);
  expect(await read({ commit: story.base })).toBeNull();
});

describe('what is none', () => {
  it.each<[string, string, number, Partial<Comment>]>([
    ['a plain run', '/micro-metrics run', 12, {}],
    ['one that was edited', FRESH, 12, { updatedAt: time(13) }],
    ['one by an app in the name of a person', FRESH, 12, { app: { id: 1 } }],
    ['one that was quoted', `> ${FRESH}`, 12, {}],
    ['one before the last attempt', FRESH, 9, {}],
  ])('%s', async (_, body, minute, over) => {
    says('mia', body, minute, over);
    expect(await read()).toBeNull();
  });

  it('one where nobody may see when attempts began', async () => {
    desk.github.fail({ path: /attempts/, status: 403, body: { message: 'Resource not accessible' } });
    says('mia', FRESH, 12);
    expect(await read()).toBeNull();
    expect(lines).toEqual([expect.stringContaining('give the job `actions: read`')]);
  });

  it('one where the comments can not be read', async () => {
    desk.github.fail({ path: /comments/, status: 500, times: 3 });
    says('mia', FRESH, 12);
    expect(await read()).toBeNull();
    expect(lines).toEqual([expect.stringContaining('could not be read')]);
  });
});

it('asks GitHub for no more than the comments where nobody asked for anything', async () => {
  says('mia', 'looks good', 12);
  expect(await read()).toBeNull();
  expect(desk.calls()).toEqual([expect.stringMatching(/^GET \/issues\/7\/comments/)]);
});
