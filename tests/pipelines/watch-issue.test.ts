/** The one issue that nights keep, against a GitHub that judges every call. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepWatch } from '../../src/commands/nightly.ts';
import { BOT, useDesk } from '../support/desk.ts';
import { jobToken } from '../support/github.ts';
import { createKeep } from '../support/keeping.ts';
import { SHOP } from '../support/shop.ts';
import { failed, type Script, stageOf } from '../support/world.ts';

const desk = useDesk();
let keep: ReturnType<typeof createKeep>;
beforeEach(() => {
  keep = createKeep();
  desk.github.state.tokens['job'] = jobToken({ issues: 'write' });
});
afterEach(() => keep.remove());

/** A night of the shop, as the action has it. */
async function night(today: string, answer: Script, token = 'job') {
  keep.setDay(today);
  const inputs = { mode: 'watch' };
  const { world } = stageOf({ base: SHOP, head: {}, answer, today, inputs, store: keep.store });
  const env = { GITHUB_REPOSITORY: 'acme/shop' };
  return keepWatch({ world, token, env, log: desk.addresses().log, key: 'Nights.watch/watch' });
}

const well: Script = () => 'please wait';
const rude: Script = () => 'no';
const issues = () => desk.github.state.issues;
const writes = () => desk.calls().filter((call) => !call.startsWith('GET'));

it('is opened once, kept up to date without a word, and closed with one when it is quiet again', async () => {
  await night('2026-11-20', well);
  expect(writes()).toEqual([]);
  await night('2026-11-21', rude);
  expect(issues()).toMatchObject([
    {
      title: 'By night: polite fell since 2026-11-20: 100 % → 0 % on orders',
      state: 'open',
      user: BOT,
      body: expect.stringContaining('Last looked at on 2026-11-21'),
    },
  ]);
  const [{ body, number = 0 } = { body: '' }] = issues();
  for (const words of ['Worst: order-0', '12 of 12 cases', 'scripted-1', 'fresh: true'])
    expect(body?.replaceAll('\\', '')).toContain(words);
  await night('2026-11-22', rude);
  expect(issues()).toMatchObject([{ state: 'open', body: expect.stringContaining('on 2026-11-22') }]);
  expect(writes().filter((call) => call.endsWith('/comments'))).toEqual([]);
  const [{ title } = { title: '' }] = issues();
  await night('2026-11-23', well);
  expect(issues()).toMatchObject([{ state: 'closed', title }]);
  expect(desk.github.comments(number).map((it) => it.body)).toEqual([
    expect.stringContaining('Quiet again on 2026-11-23'),
  ]);
  const before = writes().length;
  await night('2026-11-24', well);
  expect(writes()).toHaveLength(before);
});

it('is the same one where it comes back', async () => {
  await night('2026-11-20', well);
  await night('2026-11-21', rude);
  await night('2026-11-22', well);
  await night('2026-11-23', rude);
  expect(issues()).toMatchObject([{ state: 'open', title: expect.stringContaining('since 2026-11-22') }]);
});

it('stays closed where somebody closed it, until something else is told', async () => {
  await night('2026-11-20', well);
  await night('2026-11-21', rude);
  Object.assign(issues()[0] ?? {}, { state: 'closed' });
  await night('2026-11-22', rude);
  expect(issues()).toMatchObject([{ state: 'closed' }]);
});

it('is opened again by what comes back after a quiet night, whoever closed it', async () => {
  await night('2026-11-20', well);
  await night('2026-11-21', rude);
  const [{ title, number = 0 } = { title: '' }] = issues();
  Object.assign(issues()[0] ?? {}, { state: 'closed' });
  await night('2026-11-22', well);
  // Nothing to say to those who closed it.
  expect(issues()).toMatchObject([{ state: 'closed', title }]);
  expect(desk.github.comments(number)).toEqual([]);
  const before = writes().length;
  await night('2026-11-23', well);
  expect(writes()).toHaveLength(before);
  await night('2026-11-24', rude);
  expect(issues()).toMatchObject([{ state: 'open', title: expect.stringContaining('since 2026-11-23') }]);
});

it('is left alone by a night that could ask nobody', async () => {
  await night('2026-11-20', well);
  await night('2026-11-21', rude);
  const before = writes().length;
  const { verdict } = await night('2026-11-22', () => failed('server', 'the provider is down'));
  expect(verdict.outcome).toBe('error');
  expect(writes()).toHaveLength(before);
  expect(issues()).toMatchObject([{ state: 'open' }]);
});

it('is none without a token, and a warning where GitHub refuses it', async () => {
  await night('2026-11-20', well, '');
  expect((await night('2026-11-21', rude, '')).verdict.outcome).toBe('fail');
  expect(desk.calls()).toEqual([]);
  desk.github.state.tokens['job'] = jobToken({ issues: 'read' });
  expect((await night('2026-11-22', rude)).verdict.outcome).toBe('fail');
  expect(desk.warnings()).toEqual([expect.stringContaining('permissions: issues: write')]);
});
