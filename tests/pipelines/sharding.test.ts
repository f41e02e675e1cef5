/** One run on several machines: what each asks, and that the report says what one machine would have said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeSays } from '../support/judge.ts';
import { judgedConfig } from '../support/judged.ts';
import { worsened } from '../support/noisy-shop.ts';
import { createFleet } from '../support/sharded.ts';
import { CONFIG, FILE, HARMLESS, SHOP } from '../support/shop.ts';
import { foresee } from '../../src/pipelines/gate.ts';
import { deal, shardsFor } from '../../src/stages/plan/index.ts';
import { gated, type Told } from '../support/told.ts';
import { failed, laidOver, type Edits, type Script, type Setting, stageOf } from '../support/world.ts';

const cases = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `order-${at}`,
      input: { question: `Where is order ${at}? ${'It is late. '.repeat(at % 7)}` },
      tags: { lang: at % 3 ? 'de' : 'en' },
    }),
  ).join('\n');

const TALK = { id: 'long', turns: ['one', 'two', 'three'] };
const SUITES: Edits = {
  [FILE]: CONFIG.replace(
    'metrics: [polite, short]',
    'metrics: [polite, short]\n    trials: 3\n  talks:\n    targets: [support]\n    cases: [talks/*.jsonl, evals/*.jsonl]\n    metrics: [polite]\n    trials: 4',
  ).replace('value: please }', 'value: please }\n    slices: [lang]'),
  'evals/orders.jsonl': cases(40),
  'talks/talks.jsonl': JSON.stringify(TALK),
};

/** Answers by the words and by how often they were asked before, whoever asked. */
function scripted(share: number): Script {
  const met = new Map<string, number>();
  const answer = worsened('sharded', share);
  return (question) => {
    const words = JSON.stringify(question.messages);
    const seen = met.get(words) ?? 0;
    met.set(words, seen + 1);
    return answer({ ...question, seen });
  };
}

const setting = (share = 0.9, base: Edits = SUITES): Setting => ({
  base: laidOver(SHOP, base),
  head: HARMLESS,
  answer: scripted(share),
});

const JUDGED: Setting = {
  base: laidOver(SHOP, { [FILE]: judgedConfig() }),
  head: HARMLESS,
  answer: ({ request, text, messages }) => {
    if (request.endpoint === 'judge') return judgeSays('good', text, request.responseFormat);
    return JSON.stringify(messages).includes('briefly')
      ? `No, not ${text}`
      : `Would you please wait: ${text}`;
  },
  inputs: { endpoints: 'judge: { base-url: "https://judge.example/v1", api-key: sk-judge }' },
};

/** report.json but for what it took. */
function decided({ files }: Told): unknown {
  const { usage, ...rest } = JSON.parse(files['report.json'] ?? '{}');
  expect(usage).toBeDefined();
  return rest;
}

let fleet: ReturnType<typeof createFleet>;
beforeEach(() => (fleet = createFleet()));
afterEach(() => fleet.remove());

describe('eight shards', () => {
  it.each([
    ['where nothing changed', 0.9, 'pass'],
    ['where it got worse, which is asked again', 0.4, 'fail'],
    ['where further trials are needed', 0.74, null],
  ])('say what one machine says: %s', async (_, share, verdict) => {
    const one = await gated(setting(share));
    const parts = setting(share);
    const ends = await fleet.ask(parts, 8);
    const merged = await fleet.report(parts);
    expect(decided(merged)).toEqual(decided(one));
    if (verdict !== null) expect(merged.verdict).toBe(verdict);
    expect(ends.map(({ code }) => code)).toEqual(Array.from({ length: 8 }, () => 0));
    const asked = ends.reduce((sum, { questions }) => sum + questions.length, 0);
    expect(merged.outputs['requests']).toBe(String(asked + merged.questions.length));
  });

  it('ask every question once between them, both sides of a case together, and about as much each', async () => {
    const ends = await fleet.ask(setting(), 8);
    const texts = ends.map(({ questions }) => new Set(questions.filter((text) => text.startsWith('Where'))));
    const all = texts.flatMap((each) => [...each]);
    expect(new Set(all).size).toBe(40);
    expect(all).toHaveLength(40);
    // Two sides, four trials: the two suites share the first three.
    const orders = ends.flatMap(({ questions }) => questions.filter((text) => text.startsWith('Where')));
    expect(orders).toHaveLength(40 * 2 * 4);
    const { planned } = await foresee(stageOf(setting()).world);
    const shares = deal(planned, 8).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(Math.max(...shares)).toBeLessThan(1.3 * Math.min(...shares));
  });

  it('put their own questions to judges, so that the report asks nobody', async () => {
    const one = await gated(JUDGED);
    const ends = await fleet.ask(JUDGED, 4);
    const merged = await fleet.report({ ...JUDGED, answer: () => failed('no-key', 'no key') });
    expect(decided(merged)).toEqual(decided(one));
    expect(ends.every(({ questions }) => questions.length > 0)).toBe(true);
    expect(merged.questions).toEqual([]);
  });

  it('leave some with nothing to do where there are fewer cases, which is no loss', async () => {
    const few = setting(0.9, { 'evals/orders.jsonl': cases(3) });
    const ends = await fleet.ask(few, 8);
    expect(ends.filter(({ questions }) => questions.length > 0)).toHaveLength(3);
    fleet.lose(ends.findIndex(({ questions }) => questions.length === 0) + 1);
    expect((await fleet.report(few)).headline).not.toContain('lost');
  });
});

describe('a shard that is lost', () => {
  it('is named, and nothing ends green by accident', async () => {
    const parts = setting(0.9);
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
    const rude: Setting = { ...setting(0, base), inputs: { confirm: 'false' } };
    await fleet.ask(rude, 8);
    fleet.lose(3);
    const merged = await fleet.report(rude);
    expect([merged.verdict, merged.code]).toEqual(['fail', 1]);
    expect(merged.headline).toMatch(/^Blocked: .*; shard 3 of 8 is lost: 5 cases were not asked/);
  });
});

describe('a report without anybody to ask', () => {
  it('decides by the first evidence, and says so', async () => {
    const parts = setting(0, { 'evals/orders.jsonl': cases(40) });
    await fleet.ask(parts, 2);
    const merged = await fleet.report({ ...parts, answer: () => failed('no-key', 'no key') });
    expect(merged.verdict).toBe('fail');
    expect(merged.report.warnings.map(({ code }) => code)).toContain('not-confirmed');
  });
});

describe('shards that do not belong together', () => {
  const shop = (inputs: Setting['inputs'] = {}): Setting => ({
    ...setting(0.9, { 'evals/orders.jsonl': cases(12) }),
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
    ['no JSON', async () => fleet.edit(2, 'shard.json', () => 'x'), 'is no shard'],
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
    expect((await fleet.report(shop())).headline).toContain('there is no shard to report on');
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

describe('what a shard may take', () => {
  it('is its share of what the run may', async () => {
    const capped: Setting = {
      ...setting(0.9, { 'evals/orders.jsonl': cases(40) }),
      inputs: { 'max-requests': '40' },
    };
    const ends = await fleet.ask(capped, 4);
    const asked = ends.reduce((sum, { questions }) => sum + questions.length, 0);
    expect(asked).toBeLessThanOrEqual(40);
    expect(asked).toBeGreaterThanOrEqual(36);
    const merged = await fleet.report(capped);
    expect(merged.questions.length + asked).toBeLessThanOrEqual(40);
    expect(merged.verdict).toBe('inconclusive');
  });

  it('ends red where nothing at all could be had', async () => {
    const down = { ...setting(), answer: () => failed('auth', 'the key is refused') };
    const [end] = await fleet.ask(down, 8, [1]);
    expect(end).toMatchObject({
      code: 1,
      said: expect.stringContaining('Shard 1 of 8: nothing could be had: the key is refused'),
    });
  });
});

describe('how many shards there are', () => {
  it.each<[string, number, number | null, number]>([
    ['one for few', 40, null, 1],
    ['one for about 500 conversations', 800, null, 4],
    ['sixteen at most', 9000, null, 16],
    ['as many as were asked for', 40, 8, 8],
    ['no more than there are cases', 3, 8, 3],
  ])('%s', async (_, count, wanted, shards) => {
    const { world } = stageOf(setting(0.9, { 'evals/orders.jsonl': cases(count) }));
    expect(shardsFor((await foresee(world)).planned, wanted)).toBe(shards);
  });
});
