import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { obey } from '../../src/commands/obey.ts';
import { BOT, PULL, useDesk } from '../support/desk.ts';
import { pullRequest } from '../support/repo.ts';

const desk = useDesk();
const story = pullRequest({ 'a.md': 'old' }, { 'a.md': 'new' });
const folder = mkdtempSync(join(tmpdir(), 'obey-'));
afterAll(() => (story.repo.cleanup(), rmSync(folder, { recursive: true })));

const RUN = { id: 4711, head_sha: story.head, path: '.github/workflows/prompts.yml', conclusion: 'failure' };

beforeEach(() => {
  const { state } = desk.github;
  state.dir = story.repo.dir;
  for (const pull of state.pulls) pull.sha = story.head;
  state.collaborators['mia'] = 'write';
  const permissions = { actions: 'write', pull_requests: 'read', contents: 'read' } as const;
  state.tokens['job'] = { login: BOT, type: 'Bot', id: 41898282, permissions };
  state.runs.push({ ...RUN });
});

interface Written {
  readonly body: string;
  readonly login?: string;
  readonly type?: string;
  readonly action?: string;
  readonly isIssue?: boolean;
}

/** The event of a comment, and what came of it. */
function written({ body, login = 'mia', type = 'User', action = 'created', isIssue = false }: Written) {
  const at = '2026-11-02T10:00:00Z';
  const comment = {
    body,
    html_url: 'https://x.example/1',
    created_at: at,
    updated_at: at,
    user: { login, type },
  };
  const issue = { number: PULL, ...(isIssue ? {} : { pull_request: {} }) };
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify({ action, issue, comment }));
  const env = {
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/prompts.yml@refs/heads/main',
  };
  return obey({ env, token: 'job', log: desk.addresses().log });
}

const reruns = () => desk.calls().filter((call) => call.startsWith('POST'));

it('an acceptance has the failed jobs of the head’s run begin again', async () => {
  expect(await written({ body: '/micro-metrics accept language because' })).toBe(0);
  expect(reruns()).toEqual(['POST /actions/runs/4711/rerun-failed-jobs']);
});

it('run has all of it begin again', async () => {
  expect(await written({ body: '/micro-metrics run' })).toBe(0);
  expect(reruns()).toEqual(['POST /actions/runs/4711/rerun']);
  expect(desk.out).toContain('Run 4711 begins again');
});

it('a run that is under way is left alone: it reads the comment itself', async () => {
  Object.assign(desk.github.state.runs[0] ?? {}, { status: 'in_progress' });
  expect(await written({ body: '/micro-metrics run' })).toBe(0);
  expect(reruns()).toEqual([]);
});

it('fresh answers are asked by the run that begins again; one under way says what to do', async () => {
  expect(await written({ body: '/micro-metrics run fresh' })).toBe(0);
  expect(reruns()).toEqual(['POST /actions/runs/4711/rerun']);
  Object.assign(desk.github.state.runs[0] ?? {}, { status: 'in_progress' });
  expect(await written({ body: '/micro-metrics run fresh' })).toBe(0);
  expect(reruns()).toHaveLength(1);
  expect(desk.out).toContain('re-run it when it is done, and it asks further trials');
});

it.each([
  ['a stranger', { login: 'mallory' }],
  ['a bot', { login: 'evil-app[bot]', type: 'Bot' }],
])('%s is told so in one line of the log, and nowhere else', async (_, who) => {
  expect(await written({ body: '/micro-metrics run', ...who })).toBe(1);
  expect(reruns()).toEqual([]);
  expect(desk.out.split('\n').filter((line) => line.startsWith('Not done: '))).toHaveLength(1);
  expect(desk.comments()).toEqual([]);
});

it.each<[string, Written]>([
  ['an edited comment', { body: '/micro-metrics run', action: 'edited' }],
  ['a comment on an issue', { body: '/micro-metrics run', isIssue: true }],
  ['any other comment', { body: 'looks good' }],
])('%s is refused by name', async (_, what) => {
  await expect(written(what)).rejects.toThrow('the event issue_comment is only for new comments');
  expect(desk.calls()).toEqual([]);
});

it('a command that nobody understands says how it is written', async () => {
  await expect(written({ body: '/micro-metrics accept language' })).rejects.toMatchObject({
    hint: expect.stringContaining('accept <metric> <reason>'),
  });
});

it('a run of another commit, or of another workflow, is not begun again', async () => {
  desk.github.state.runs.splice(0);
  desk.github.state.runs.push(
    { ...RUN, head_sha: story.base },
    { ...RUN, path: '.github/workflows/other.yml' },
  );
  await expect(written({ body: '/micro-metrics run' })).rejects.toThrow('has no run for');
  expect(reruns()).toEqual([]);
});

it('a token that may not begin runs says what it takes', async () => {
  const { job } = desk.github.state.tokens;
  Object.assign(job ?? {}, { permissions: { actions: 'read', pull_requests: 'read' } });
  await expect(written({ body: '/micro-metrics run' })).rejects.toThrow('`permissions: actions: write`');
});
