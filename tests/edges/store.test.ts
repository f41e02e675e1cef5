/** The journal of answers: what survives a kill, and what is believed of it. */
import { copyFileSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked, Recalled } from '../../src/contracts.ts';
import type { Usage } from '../../src/types.ts';
import { createStore } from '../../src/edges/store/index.ts';
import { openJournal } from '../../src/edges/store/journal.ts';
import { asked, textOf, told } from '../support/questions.ts';
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

describe('a journal', () => {
  it('gives what it was given, whoever opens it, with the comparison that it is from', async () => {
    await (await open()).keep(asked(), told('grüße 👋'));
    const later = await open(keep, LATER);
    expect(later.recall(asked())).toEqual({ told: told('grüße 👋'), asking: ASKING, day: '2026-11-20' });
    expect(later.whence(asked())).toBe(ASKING);
    expect(later.tally()).toEqual({ here: 1, base: 0, dropped: 0 });
  });

  it('keeps all that an endpoint says of an answer', async () => {
    const usage = { input: 3, output: 9, cached: 1, reasoning: 5, usd: 0.1 };
    const given: Recalled['told'] = {
      ok: true,
      value: {
        text: '',
        toolCalls: [{ name: 'find', arguments: '{}' }],
        usage,
        latencyMs: null,
        firstTokenMs: 3,
        model: null,
      },
    };
    await (await open()).keep(asked(), given);
    expect((await open()).recall(asked())?.told).toEqual(given);
  });

  it('gives back all that an answer says of what it took', async () => {
    const usage: Required<Omit<Usage, 'parts'>> = { input: 9, output: 8, cached: 7, reasoning: 6, usd: 0.5 };
    const said = told('thought of');
    if (said.ok) await (await open()).keep(asked(), { ok: true, value: { ...said.value, usage } });
    expect((await open()).recall(asked())).toMatchObject({ told: { ok: true, value: { usage } } });
  });

  it.each<[string, Partial<Asked>]>([
    ['trial', { index: 1 }],
    ['turn', { turn: 2 }],
    ['request', { key: 'l'.repeat(32) }],
    ['conversation so far', { said: 'other' }],
  ])('knows one %s from another', async (_, over) => {
    await (await open()).keep(asked(), told('a'));
    expect((await open()).recall(asked(over))).toBeNull();
  });

  it.each([
    ['host', { baseUrl: 'https://other.example/v1' }],
    ['path', { baseUrl: 'https://models.example/v2' }],
    ['API', { api: 'responses' }],
    ['key', { apiKey: 'sk-other-0123456789abcdefghi' }],
    ['header', { headers: { 'x-model': 'b' } }],
  ])('knows the %s of one endpoint from another', async (_, over) => {
    await (await open()).keep(asked(), told('a'));
    const other = createKeep({ endpoint: { ...ENDPOINT, ...over } });
    copyFileSync(keep.path, other.path);
    expect((await open(other)).recall(asked())).toBeNull();
    other.remove();
  });

  it('keeps for one comparison alone what only that one may read', async () => {
    await (await open()).keep(asked({ own: true }), told('mine'));
    expect(textOf((await open()).recall(asked({ own: true })))).toBe('mine');
    expect(textOf((await open()).recall(asked()))).toBe('mine');
    expect((await open(keep, LATER)).recall(asked({ own: true }))).toBeNull();
    expect((await open(keep, LATER)).recall(asked())).toBeNull();
  });

  it('cut at any byte loses its last line alone, and goes on', async () => {
    const first = await open();
    await first.keep(asked(), told('one'));
    await first.keep(asked({ index: 1 }), told('two'));
    const whole = readFileSync(keep.path);
    const end = whole.indexOf('\n') + 1;
    for (let cut = end; cut < whole.length; cut++) {
      writeFileSync(keep.path, whole);
      truncateSync(keep.path, cut);
      const store = await open();
      expect(textOf(store.recall(asked()))).toBe('one');
      expect(textOf(store.recall(asked({ index: 1 })))).toBeNull();
      await store.keep(asked({ index: 2 }), told('three'));
      expect(textOf((await open()).recall(asked({ index: 2 })))).toBe('three');
    }
  });

  it('believes no line of which one byte was changed', async () => {
    await (await open()).keep(asked(), told('no'));
    const line = keep.lines()[0] ?? '';
    for (let at = 0; at < line.length; at++) {
      const changed = `${line.slice(0, at)}${line[at] === '#' ? '+' : '#'}${line.slice(at + 1)}\n`;
      writeFileSync(keep.path, changed);
      expect((await open()).recall(asked())).toBeNull();
    }
  });

  it('believes no line in the place of another', async () => {
    const store = await open();
    await store.keep(asked(), told('no'));
    await store.keep(asked({ index: 1 }), told('yes'));
    const [no = '', yes = ''] = keep.lines();
    const keyOf = (line: string): string => JSON.parse(line)[1];
    writeFileSync(keep.path, `${yes.replace(keyOf(yes), keyOf(no))}\n`);
    const later = await open();
    expect(later.recall(asked())).toBeNull();
    expect(later.tally().dropped).toBe(1);
  });

  it('says of no line that it does not believe where it is from', async () => {
    await (await open()).keep(asked(), told('no'));
    keep.edit((line) => line.replace(ASKING, LATER));
    const later = await open(keep, LATER);
    expect([later.whence(asked()), later.recall(asked())]).toEqual([null, null]);
  });

  it('gives what took the place of an answer, and what was there first', async () => {
    const store = await open();
    await store.keep(asked(), told('then'));
    await (await open(keep, LATER)).keep(asked({ era: 'renewed' }), told('now'));
    const third = await open(keep, 'c'.repeat(32));
    expect(textOf(third.recall(asked()))).toBe('now');
    expect(third.whence(asked())).toBe(LATER);
    expect(textOf(third.recall(asked({ era: 'first' })))).toBe('then');
    expect(third.whence(asked({ era: 'first' }))).toBe(ASKING);
  });

  it('keeps no fault, and no key of ours', async () => {
    const store = await open();
    const failure = { first: null, message: 'x', status: null } as const;
    for (const cause of ['server', 'timeout', 'broken-off', 'budget'] as const)
      await store.keep(asked(), { ok: false, failure: { cause, ...failure } });
    expect(keep.lines()).toEqual([]);
    await store.keep(asked(), { ok: false, failure: { cause: 'refused', ...failure } });
    expect(keep.lines()).toHaveLength(1);
    expect(readFileSync(keep.path, 'utf8')).not.toContain(ENDPOINT.apiKey);
  });

  it('finds what it wrote where others write at the same time', async () => {
    const many = 2000;
    const script = fileURLToPath(new URL('../support/appending.ts', import.meta.url));
    const writer = async (first: number): Promise<string> => {
      const words = [script, keep.path, String(first), String(many)];
      const { stdout } = await promisify(execFile)(process.execPath, words);
      return stdout.trim();
    };
    expect(await Promise.all([writer(0), writer(many), writer(2 * many)])).toEqual(['0', '0', '0']);
    expect(new Set(keep.lines().map((line) => JSON.parse(line)[1])).size).toBe(3 * many);
  });

  it('the later of two lines about the same holds', async () => {
    await (await open()).keep(asked(), told('then'));
    await (await open(keep, LATER)).keep(asked(), told('now'));
    expect((await open()).recall(asked())).toEqual({ told: told('now'), asking: LATER, day: '2026-11-20' });
  });

  it('that can grow no more says so once, and gives what it has', async () => {
    await (await open()).keep(asked(), told('kept'));
    const said: string[] = [];
    // Opened to be read alone, it takes nothing, as on a disk that is full.
    const journals = { here: openJournal(keep.path, false), base: null, isShared: false };
    const log = { redact: (text: string) => text, deep: <T>(value: T) => value };
    const today = '2026-11-20';
    const endpoints = { default: ENDPOINT };
    const say = (line: string): void => void said.push(line);
    const store = createStore({ endpoints, journals, asking: LATER, today, log, say });
    expect(store.refusal()).toBeNull();
    for (const index of [1, 2]) await store.keep(asked({ index }), told('more'));
    expect(store.refusal()).toContain("can't be written: EBADF");
    expect(said).toHaveLength(1);
    expect(textOf(store.recall(asked()))).toBe('kept');
  });

  it('gives a line before it is in the file, and has it there by the end of the turn', async () => {
    const store = await open();
    const kept = [0, 1, 2].map((index) => store.keep(asked({ index }), told(`answer ${index}`)));
    expect(keep.lines()).toEqual([]);
    expect(textOf(store.recall(asked({ index: 1 })))).toBe('answer 1');
    await Promise.all(kept);
    expect(keep.lines()).toHaveLength(3);
    const later = await open();
    expect([0, 1, 2].map((index) => textOf(later.recall(asked({ index }))))).toEqual([
      'answer 0',
      'answer 1',
      'answer 2',
    ]);
  });

  it('knows whether anything in it is of another comparison', async () => {
    expect((await open()).hasOthers).toBe(false);
    await (await open()).keep(asked(), told('a'));
    expect((await open()).hasOthers).toBe(false);
    expect((await open(keep, LATER)).hasOthers).toBe(true);
    const mine = createKeep({ base: keep.path });
    expect((await open(mine, LATER)).hasOthers).toBe(true);
    mine.remove();
  });

  it('is no link to somewhere else', () => {
    const elsewhere = join(dirname(keep.path), 'elsewhere');
    writeFileSync(elsewhere, '');
    symlinkSync(elsewhere, keep.path);
    expect(() => openJournal(keep.path, true)).toThrow('ELOOP');
  });
});
