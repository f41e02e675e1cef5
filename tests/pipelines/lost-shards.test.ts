/** Shards that are lost, and shards that do not belong: nothing ends green by them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cases, createFleet, sharded } from '../support/sharding.ts';
import { CONFIG, FILE } from '../support/shop.ts';
import { failed, type Setting } from '../support/world.ts';

let fleet: ReturnType<typeof createFleet>;
beforeEach(() => (fleet = createFleet()));
afterEach(() => fleet.remove());

describe('a shard that is lost', () => {
  it('is named, and nothing ends green by accident', async () => {
    const parts = sharded(0.9, { 'evals/orders.jsonl': cases(40) });
    await fleet.ask(parts, 8);
    fleet.lose(3);
    fleet.edit(5, 'shard.json', (text) => text.replace('"complete":true', '"complete":false'));
    const merged = await fleet.report(parts);
    expect([merged.verdict, merged.code]).toEqual(['error', 1]);
    expect(merged.headline).toMatch(
      /^Could not be computed: shards 3 and 5 of 8 are lost: \d+ cases were not asked/,
    );
    expect(merged.words).toContain('run the failed jobs again');
    expect(merged.report.warnings.filter(({ code }) => code === 'shard-lost')).toHaveLength(1);
    expect(merged.questions).toEqual([]);
    expect(merged.checks.some(({ unscored }) => unscored > 0)).toBe(true);
  });

  it('excuses no failure, and is named beside it', async () => {
    const base = { 'evals/orders.jsonl': cases(40) };
    const rude: Setting = { ...sharded(0, base), inputs: { confirm: 'false' } };
    await fleet.ask(rude, 8);
    fleet.lose(3);
    const merged = await fleet.report(rude);
    expect([merged.verdict, merged.code]).toEqual(['fail', 1]);
    expect(merged.headline).toMatch(/^Blocked: .*; shard 3 of 8 is lost: 5 cases were not asked/);
  });
});

describe('a report without anybody to ask', () => {
  it('decides by the first evidence, and says so', async () => {
    const parts = sharded(0, { 'evals/orders.jsonl': cases(40) });
    await fleet.ask(parts, 2);
    const merged = await fleet.report({ ...parts, answer: () => failed('no-key', 'no key') });
    expect(merged.verdict).toBe('fail');
    expect(merged.report.warnings.map(({ code }) => code)).toContain('not-confirmed');
  });
});

describe('shards that do not belong together', () => {
  const shop = (inputs: Setting['inputs'] = {}): Setting => ({
    ...sharded(0.9, { 'evals/orders.jsonl': cases(12) }),
    inputs,
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'another plan',
      () => fleet.ask(shop({ trials: '2' }), 2, [2]),
      'shard-2/shard.json does not belong to this run: it was asked by another plan',
    ],
    ['another number of them', () => fleet.ask(shop(), 3, [3]), 'it is one of 3 shards, and'],
    ['one twice', async () => fleet.copy(1, 3), 'shard 1/2 is there already, in'],
    [
      'other revisions',
      () =>
        fleet.ask(
          { ...shop(), head: { 'prompts/support.md': 'No.\n' }, proposal: { head: 'd'.repeat(40) } },
          2,
          [2],
        ),
      'it compares aaaaaaa with ddddddd, and this run aaaaaaa with bbbbbbb',
    ],
    [
      'no JSON',
      async () => fleet.edit(2, 'shard.json', () => 'x'),
      'is no shard: it is no JSON, or only a part of it',
    ],
    [
      'half a file',
      async () => fleet.edit(2, 'shard.json', (text) => text.slice(0, 50)),
      'only a part of it',
    ],
    ['an empty one', async () => fleet.edit(2, 'shard.json', () => ''), 'is no shard: it is empty'],
    [
      'a number that is none',
      async () => fleet.edit(2, 'shard.json', (text) => text.replace('"shard":2', '"shard":-2')),
      'is no shard: shard: ',
    ],
    [
      'further keys',
      async () => fleet.edit(2, 'shard.json', (text) => text.replace('{', '{"verdict":"pass",')),
      'is no shard: Unrecognized key',
    ],
    [
      'answers that are none',
      async () => fleet.edit(2, 'runs.jsonl', () => '{"key": 1}\n'),
      'runs.jsonl: key: ',
    ],
    ['too long a file', async () => fleet.edit(2, 'shard.json', () => ' '.repeat(2 << 20)), 'it is too long'],
  ])('are refused in words: %s', async (_, change, words) => {
    await fleet.ask(shop(), 2);
    await change();
    const { verdict, code, headline } = await fleet.report(shop());
    expect([verdict, code]).toEqual(['error', 1]);
    expect(headline).toContain(words);
  });

  it('are not made up for where there are none', async () => {
    const none = 'there is no shard to report on';
    expect((await fleet.report(shop())).headline).toContain(none);
    // Nothing was downloaded, so nobody made the folder.
    fleet.remove();
    const { verdict, code, headline } = await fleet.report(shop());
    expect([verdict, code, headline]).toEqual(['error', 1, expect.stringContaining(none)]);
    fleet = createFleet();
  });

  it('answer no question of another shard', async () => {
    await fleet.ask(shop(), 2);
    const stolen = new Map<string, string>();
    fleet.edit(1, 'runs.jsonl', (text) => (stolen.set('1', text), text));
    fleet.lose(1);
    fleet.edit(2, 'runs.jsonl', (text) => text + (stolen.get('1') ?? ''));
    expect((await fleet.report(shop())).headline).toContain('shard 1 of 2 is lost');
  });
});

describe('artifacts that another job of the same run wrote', () => {
  const KEYED = { 'api-key': 'sk-shop-0123456789abcdefghij' };
  const rude = (inputs: Setting['inputs'] = KEYED): Setting => ({
    ...sharded(0, { 'evals/orders.jsonl': cases(12) }),
    inputs: { confirm: 'false', ...inputs },
  });

  it('are believed where they are what the shards left', async () => {
    await fleet.ask(rude(), 2);
    expect((await fleet.report(rude())).verdict).toBe('fail');
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'better answers',
      async () => fleet.edit(2, 'runs.jsonl', (text) => text.replaceAll('"text":"no', '"text":"please')),
    ],
    [
      'another account',
      async () => fleet.edit(2, 'shard.json', (text) => text.replace('"cost-usd":0', '"cost-usd":1')),
    ],
    ['no seal', async () => fleet.edit(2, 'shard.json', (text) => text.replace(/,"seals":\[[^\]]*\]/, ''))],
    ['a seal of another key', () => fleet.ask(rude({ 'api-key': 'sk-other-0123456789abcdefghi' }), 2, [2])],
    ['none, where they had no key', () => fleet.ask(rude({}), 2, [2])],
  ])('turn nothing green: %s', async (_, change) => {
    await fleet.ask(rude(), 2);
    await change();
    const { verdict, code, headline } = await fleet.report(rude());
    expect([verdict, code]).toEqual(['error', 1]);
    expect(headline).toContain('shard-2/shard.json is not signed with the keys of this run');
  });

  it('are told apart by the keys that a config names, too', async () => {
    const eu = `${CONFIG}endpoints: { eu: { base-url: 'https://eu.example/v1', api-key-env: EU_KEY } }\n`;
    const setting: Setting = {
      ...sharded(0, { [FILE]: eu, 'evals/orders.jsonl': cases(12) }),
      inputs: { confirm: 'false' },
    };
    fleet.remove();
    fleet = createFleet({ EU_KEY: 'sk-eu-0123456789abcdefghijkl' });
    await fleet.ask(setting, 2);
    expect((await fleet.report(setting)).verdict).toBe('fail');
    // A report with one of the keys is enough.
    expect((await fleet.report({ ...setting, inputs: { confirm: 'false', ...KEYED } })).verdict).toBe('fail');
    fleet.edit(2, 'runs.jsonl', (text) => text.replaceAll('"text":"no', '"text":"please'));
    expect((await fleet.report(setting)).headline).toContain('is not signed with the keys of this run');
  });
});
