/** Workflows of the pages, run: with the inputs that they give, and with no more rights than that. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type ActionEvent,
  mergeGroupEvent,
  pullRequestEvent,
  scheduleEvent,
  workflowRunEvent,
} from '../support/events.ts';
import { bodyOf, listen } from '../support/loopback.ts';
import { isBegun, jobsUnder, runJob, runScript } from '../support/recipe.ts';
import type { Story } from '../support/repo.ts';

const PAGE = 'docs/workflows.md';
const temp = mkdtempSync(join(tmpdir(), 'recipes-'));
afterAll(() => rmSync(temp, { recursive: true }));

const warnings = ({ annotations }: Awaited<ReturnType<typeof runJob>>['run']): string[] =>
  annotations.flatMap(({ level, message }) => (level === 'warning' ? [message] : []));

const IDENTITY = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOmFjbWUvc2hvcCJ9.c2lnbmF0dXJl';
const TOKEN = 'oat-0123456789abcdefghijklmnop';

/** The new prompt makes the bot impolite. */
const answer = ({ messages }: { messages: unknown }): string =>
  JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';

/** The owner has put the label on that has every suite asked, though nothing changed that a model reads. */
function labelled(story: Story): ActionEvent {
  const event = pullRequestEvent(story, { action: 'labeled' });
  const payload = {
    ...event.payload,
    label: { name: 'micro-metrics: run' },
    sender: { login: 'acme', type: 'User' },
  };
  return { ...event, payload };
}

it('a repository whose authors may push: comment, check run and review comments can be written', async () => {
  const jobs = jobsUnder(PAGE, 'A repository whose authors may push');
  const { run, comments, calls, violations, close } = await runJob(jobs['prompt-gate'], {
    temp,
    answer: () => 'please wait',
    head: { 'notes.md': 'Nothing that a model reads.\n' },
    event: labelled,
  });
  expect([run.outputs['verdict'], run.code, warnings(run), violations]).toEqual(['pass', 0, [], []]);
  expect(calls.length).toBeGreaterThan(0);
  expect(comments).toEqual([expect.stringContaining(run.outputs['command'] ?? 'nothing')]);
  close();
});

it('a merge queue: the same job asks of the group with its key, and comments nowhere', async () => {
  const { 'prompt-gate': gate } = jobsUnder(PAGE, 'A repository whose authors may push');
  let begun = false;
  const { run, comments, calls, violations, close } = await runJob(gate, {
    temp,
    answer,
    event: ({ base, head, merge }) => {
      const event = mergeGroupEvent({ base, head: merge ?? head });
      begun = isBegun(gate, event);
      return event;
    },
  });
  expect([begun, run.outputs['verdict'], run.code]).toEqual([true, 'fail', 1]);
  expect(calls.length).toBeGreaterThan(0);
  expect([comments, warnings(run), violations]).toEqual([[], [], []]);
  close();
});

describe('a pull request from a fork', () => {
  const fork = 'mallory/shop';
  const { 'prompt-gate': first, 'prompt-commands': commands } = jobsUnder(
    PAGE,
    'A repository whose authors may push',
  );
  const { 'prompt-gate-fork': second } = jobsUnder(PAGE, 'Pull requests from forks, and of Dependabot');

  it('ends red at first, without a key and a comment, and says what to do', async () => {
    const { run, comments, calls, close } = await runJob(first, {
      temp,
      answer,
      fork,
      isPoor: true,
      event: (story) => pullRequestEvent(story, { fork }),
    });
    expect([run.outputs['verdict'], run.code, calls, comments]).toEqual(['error', 1, [], []]);
    expect(run.summary).toContain('by a second workflow');
    close();
  });

  it('is asked by the second stage, which comments and sets a status on the very commit', async () => {
    const begun: boolean[] = [];
    const { run, story, comments, calls, statuses, violations, close } = await runJob(second, {
      temp,
      answer,
      fork,
      ref: 'refs/heads/main',
      env: { GITHUB_WORKFLOW: 'Prompts of forks', GITHUB_JOB: 'prompt-gate-fork' },
      event: ({ base: sha, head, branch }) => {
        const event = workflowRunEvent({ sha, head, branch, from: fork });
        const ours = workflowRunEvent({ sha, head, branch });
        begun.push(isBegun(second, event), isBegun(second, ours), isBegun(commands, event));
        return event;
      },
    });
    expect(begun).toEqual([true, false, false]);
    expect([run.outputs['verdict'], run.code, warnings(run), violations]).toEqual(['fail', 1, [], []]);
    expect(calls.length).toBeGreaterThan(0);
    expect(comments).toEqual([expect.stringContaining('polite')]);
    expect(statuses).toEqual([{ sha: story.head, state: 'failure', context: 'prompt-gate-fork/verdict' }]);
    close();
  });
});

it('without a stored key: the identity of the job is exchanged for one that is never shown', async () => {
  const { 'prompt-gate': gate } = jobsUnder(PAGE, 'Without a stored key');
  const asked: unknown[] = [];
  const service = await listen(async (request, response) => {
    const { method, url, headers } = request;
    const text = await bodyOf(request);
    asked.push([method, url, headers.authorization, text && JSON.parse(text)]);
    response.end(JSON.stringify(method === 'GET' ? { value: IDENTITY } : { access_token: TOKEN }));
  });
  const { said, outputs } = await runScript(gate, {
    contexts: { vars: { OPENAI_IDENTITY_PROVIDER: 'idp_1', OPENAI_SERVICE_ACCOUNT: 'sa_1' } },
    addresses: { 'https://auth.openai.com': service.url },
    env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner', ACTIONS_ID_TOKEN_REQUEST_URL: `${service.url}/id?v=1` },
  });
  await service.close();
  expect(asked).toEqual([
    ['GET', '/id?v=1&audience=https%3A%2F%2Fapi.openai.com%2Fv1', 'bearer runner', ''],
    [
      'POST',
      '/oauth/token',
      undefined,
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        subject_token: IDENTITY,
        identity_provider_id: 'idp_1',
        service_account_id: 'sa_1',
      },
    ],
  ]);
  expect(said).toBe(`::add-mask::${IDENTITY}\n::add-mask::${TOKEN}\n`);
  const { run, calls, close } = await runJob(gate, { temp, contexts: { steps: { key: { outputs } } } });
  expect([run.outputs['verdict'], run.code, run.masked]).toEqual([
    'pass',
    0,
    expect.arrayContaining([TOKEN]),
  ]);
  expect(new Set(calls.map(({ headers }) => headers['authorization']))).toEqual(new Set([`Bearer ${TOKEN}`]));
  close();
});

it.each(['watch', 'aa'])(
  'by night: %s asks what is on the default branch, and nobody may comment',
  async (name) => {
    const { [name]: job } = jobsUnder(PAGE, 'By night');
    const { run, calls, comments, violations, close } = await runJob(job, {
      temp,
      ref: 'refs/heads/main',
      event: ({ base: sha }) => scheduleEvent({ sha }),
    });
    expect([run.outputs['verdict'], run.code, warnings(run), violations]).toEqual(['pass', 0, [], []]);
    expect([calls.length > 0, comments]).toEqual([true, []]);
    close();
  },
);

it('two jobs: the first asks and writes nothing, the second says the same without a key or a call', async () => {
  const jobs = jobsUnder(PAGE, 'Two jobs: the key here, the write token there');
  const ask = await runJob(jobs['ask'], { temp, answer });
  expect([ask.comments, ask.calls.length > 0]).toEqual([[], true]);
  expect(readFileSync(join(temp, 'asked/runs.jsonl'), 'utf8')).not.toBe('');
  const tell = await runJob(jobs['prompt-gate'], { temp, answer });
  expect([tell.calls, tell.comments.length, warnings(tell.run)]).toEqual([[], 1, []]);
  expect(tell.run.outputs['verdict']).toBe('fail');
  for (const name of ['verdict', 'headline', 'failed-metrics'])
    expect(tell.run.outputs[name]).toBe(ask.run.outputs[name]);
  ask.close();
  tell.close();
});
