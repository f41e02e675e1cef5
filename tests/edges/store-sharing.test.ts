/** A journal that others may have written, too: the cache's, or the branch's that this one goes into. */
import { appendFileSync } from 'node:fs';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asked, textOf, told } from '../support/questions.ts';
import { createStore } from '../../src/edges/store/index.ts';
import { openJournal } from '../../src/edges/store/journal.ts';
import { createKeep, ENDPOINT } from '../support/keeping.ts';

const ASKING = 'a'.repeat(32);
const LATER = 'b'.repeat(32);

const SETTINGS = { endpoints: {}, prices: {}, maxCost: null, maxRequests: null };

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

const open = async (from = keep, asking = ASKING) => {
  const store = await from.store(SETTINGS, asking);
  if (!store) throw new Error('there is no store');
  return store;
};

it('holds nothing of an endpoint without a key, which nobody can sign for', async () => {
  const shared = createKeep({ endpoint: { ...ENDPOINT, apiKey: null }, isShared: true });
  await (await open(shared)).keep(asked(), told('a'));
  expect(shared.lines()).toEqual([]);
  const home = createKeep({ endpoint: { ...ENDPOINT, apiKey: null } });
  await (await open(home)).keep(asked(), told('a'));
  expect(textOf((await open(home)).recall(asked()))).toBe('a');
  shared.remove();
  home.remove();
});

it('gives a comparison that was asked before what it was given then, whatever was renewed since', async () => {
  await (await open()).keep(asked(), told('then'));
  const mine = createKeep({ isShared: true, base: keep.path });
  const first = await open(mine, LATER);
  first.recall(asked());
  await first.keep(asked({ index: 1 }), told('mine'));
  await (await open()).keep(asked({ era: 'renewed' }), told('now'));
  expect(textOf((await open(mine, LATER)).recall(asked()))).toBe('then');
  expect(textOf((await open(mine, 'c'.repeat(32))).recall(asked()))).toBe('now');
  mine.remove();
});

it('takes over what it read of the branch that this one goes into', async () => {
  await (await open()).keep(asked(), told('base'));
  const mine = createKeep({ isShared: true, base: keep.path });
  const store = await open(mine, LATER);
  expect(textOf(store.recall(asked()))).toBe('base');
  expect(store.tally()).toEqual({ here: 0, base: 1, dropped: 0 });
  await endOfTurn();
  expect(mine.lines()).toEqual(keep.lines());
  appendFileSync(keep.path, 'whatever comes later\n');
  expect((await open(mine, LATER)).recall(asked())).toEqual({
    told: told('base'),
    asking: ASKING,
    day: '2026-11-20',
  });
  mine.remove();
});

it('looks for nothing that took the place of an answer where nobody writes such, but for what came in this run', async () => {
  await (await open()).keep(asked(), told('then'));
  await (await open()).keep(asked({ era: 'renewed' }), told('now'));
  const here = openJournal(keep.path, true);
  const store = createStore({
    endpoints: { default: ENDPOINT },
    journals: { here, base: null, isShared: false, isNeverRenewed: true },
    asking: LATER,
    today: '2026-11-20',
    log: { redact: (text) => text, deep: (value) => value },
    say: () => undefined,
  });
  expect(textOf(store.recall(asked()))).toBe('then');
  await store.keep(asked({ era: 'renewed' }), told('new'));
  expect(textOf(store.recall(asked()))).toBe('new');
  here.close();
});
