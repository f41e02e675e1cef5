/** A journal that others write and trim at the same time, and the names under which questions stand in it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked } from '../../src/contracts.ts';
import { openJournal } from '../../src/edges/store/journal.ts';
import { trim } from '../../src/edges/store/trim.ts';
import { asked, textOf, told } from '../support/questions.ts';
import { createKeep } from '../support/keeping.ts';

const SETTINGS = { endpoints: {}, prices: {}, maxCost: null, maxRequests: null };

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

const open = async () => {
  const store = await keep.store(SETTINGS, 'a'.repeat(32));
  if (!store) throw new Error('there is no store');
  return store;
};

describe('a journal whose older half goes', () => {
  it('leaves its older half when it has grown too large', async () => {
    const store = await open();
    for (let index = 0; index < 100; index++) await store.keep(asked({ index }), told('x'.repeat(100)));
    trim(keep.path, 10_000);
    const later = await open();
    expect(textOf(later.recall(asked({ index: 99 })))).toContain('x');
    expect(later.recall(asked({ index: 50 }))).toBeNull();
    expect(keep.lines().length).toBeGreaterThan(10);
    expect(openJournal(keep.path, true).broken).toBe(0);
  });

  it('while somebody has it open loses nothing that comes after, and still gives what was read before', async () => {
    const store = await open();
    for (let index = 0; index < 100; index++) await store.keep(asked({ index }), told('x'.repeat(100)));
    trim(keep.path, 10_000);
    await store.keep(asked({ index: 100 }), told('late'));
    await store.keep(asked({ index: 101 }), told('later'));
    expect(textOf(store.recall(asked({ index: 0 })))).toContain('x');
    expect(textOf(store.recall(asked({ index: 100 })))).toBe('late');
    const other = await open();
    expect([100, 101].map((index) => textOf(other.recall(asked({ index }))))).toEqual(['late', 'later']);
    expect(other.recall(asked({ index: 0 }))).toBeNull();
  });

  it('leaves nothing of a trim that was killed, and all that is not its own', async () => {
    const store = await open();
    await store.keep(asked(), told('kept'));
    const folder = dirname(keep.path);
    const parts = ['answers.jsonl.7.part', 'answers.jsonl.77.part'];
    for (const name of [...parts, 'other.jsonl.7.part', 'answers.jsonl.txt'])
      writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, 'answers.jsonl.9.part'));
    trim(keep.path, 10_000);
    const left = ['answers.jsonl', 'answers.jsonl.9.part', 'answers.jsonl.txt', 'other.jsonl.7.part'];
    expect(readdirSync(folder).sort()).toEqual(left);
    expect(textOf((await open()).recall(asked()))).toBe('kept');
  });

  it('begins anew where it was taken away', async () => {
    const store = await open();
    rmSync(keep.path);
    await store.keep(asked(), told('late'));
    expect(textOf((await open()).recall(asked()))).toBe('late');
  });
});

describe('the name under which a question is handed in', () => {
  it.each<[string, Partial<Asked>]>([
    ['any comparison may read', {}],
    ['this comparison alone may read', { own: true }],
    ['takes the place of an earlier one', { era: 'renewed' }],
    ['of the first times is kept', { era: 'first' }],
  ])('is that under which an answer that %s is kept', async (_, over) => {
    const store = await open();
    await store.keep(asked(over), told('a'));
    expect(keep.lines().map((line) => JSON.parse(line)[1])).toEqual([store.nameOf(asked(over))]);
  });
});
