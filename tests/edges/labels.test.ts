/** The label that has every suite asked: who may, for what, and what becomes of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { labelledIn } from '../../src/edges/event.ts';
import { mayForce } from '../../src/edges/github/labels.ts';
import { FORCING } from '../../src/text/orders.ts';
import { PULL, useDesk } from '../support/desk.ts';
import { jobToken } from '../support/github.ts';

const desk = useDesk();
const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Event {
  readonly action?: string;
  readonly label?: string;
  readonly login?: string;
  readonly type?: string;
}

/** What an event has us do, of a pull request that bears the label by then. */
async function forced({ action = 'labeled', label = FORCING, login = 'mia', type = 'User' }: Event = {}) {
  const path = join(folder, 'event.json');
  const pull = { number: PULL, labels: [{ name: FORCING }] };
  writeFileSync(
    path,
    JSON.stringify({ action, label: { name: label }, sender: { login, type }, pull_request: pull }),
  );
  const labelled = await labelledIn({ name: 'pull_request', path, sha: '' });
  const { log } = desk.addresses();
  return labelled !== null && mayForce(labelled, { token: 'job', repository: 'acme/shop' }, log.say);
}

const labels = () => desk.github.state.pulls.find(({ number }) => number === PULL)?.labels;

beforeEach(() => {
  const { state } = desk.github;
  state.collaborators['mia'] = 'write';
  state.collaborators['tri'] = 'triage';
  for (const pull of state.pulls) pull.labels = [FORCING, 'other'];
});

it('by somebody with write permission counts, and is taken off for the next commit', async () => {
  expect(await forced()).toBe(true);
  expect(labels()).toEqual(['other']);
  expect(desk.calls()).toContain('GET /collaborators/mia/permission');
  expect(desk.out).toContain('mia has every suite asked');
});

it('that the token can’t take off counts, and what to do is said', async () => {
  desk.github.state.tokens['job'] = jobToken({ pull_requests: 'read' });
  expect(await forced()).toBe(true);
  expect(labels()).toEqual([FORCING, 'other']);
  expect(desk.out).toContain('take it off before it is put on again');
  expect(desk.warnings()).toEqual([]);
});

describe('does not count, and stays', () => {
  it.each<[string, Event, string]>([
    ['by a stranger', { login: 'mallory' }, 'mallory may not'],
    ['by a triager, who may label', { login: 'tri' }, 'tri may not'],
    ['by a bot', { login: 'evil-app[bot]', type: 'Bot' }, 'evil-app[bot] is no person'],
    ['by nobody', { login: '' }, 'does not count'],
  ])('%s', async (_, event, why) => {
    expect(await forced(event)).toBe(false);
    expect(labels()).toEqual([FORCING, 'other']);
    expect(desk.out.split('\n').filter((line) => line.includes('does not count'))).toHaveLength(1);
    expect(desk.out).toContain(why);
    expect(desk.calls().filter((call) => call.startsWith('DELETE'))).toEqual([]);
  });

  it('where GitHub can’t be asked', async () => {
    desk.github.fail({ path: /permission/, status: 403, times: Infinity });
    expect(await forced()).toBe(false);
    expect(desk.out).toContain('could not be asked about');
  });
});

it.each<[string, Event]>([
  ['a push to a pull request that has had it since an earlier commit', { action: 'synchronize' }],
  ['another label beside it', { label: 'bug' }],
  ['taking it off', { action: 'unlabeled' }],
])('is asked nothing about on %s', async (_, event) => {
  expect(await forced(event)).toBe(false);
  expect(desk.calls()).toEqual([]);
});
