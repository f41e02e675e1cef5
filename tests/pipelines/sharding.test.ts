/** One run on several machines: what each asks, and that the report says what one machine would have said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeep } from '../support/keeping.ts';
import { judgeSays } from '../support/judge.ts';
import { judgedConfig } from '../support/judged-shop.ts';
import { cases, createFleet, sharded } from '../support/sharding.ts';
import { CONFIG, FILE, HARMLESS, SHOP } from '../support/shop.ts';
import { foresee } from '../../src/pipelines/gate.ts';
import { deal, shardsFor } from '../../src/stages/plan/index.ts';
import { gated, type Told } from '../support/account.ts';
import { failed, laidOver, type Edits, type Setting, stageOf } from '../support/world.ts';

const TALK = { id: 'long', turns: ['one', 'two', 'three'] };
const SUITES: Edits = {
  [FILE]: CONFIG.replace(
    'metrics: [polite, short]',
    'metrics: [polite, short]\n    trials: 3\n  talks:\n    targets: [support]\n    cases: [talks/*.jsonl, evals/*.jsonl]\n    metrics: [polite]\n    trials: 4',
  ).replace('value: please }', 'value: please }\n    slices: [lang]'),
  'evals/orders.jsonl': cases(40),
  'talks/talks.jsonl': JSON.stringify(TALK),
};

const FURTHER: Edits = { 'prompts/support.md': 'You answer politely, and fast. Say please.\n' };

const usual = (share = 0.9): Setting => sharded(share, SUITES);

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
    const one = await gated(usual(share));
    const parts = usual(share);
    const ends = await fleet.ask(parts, 8);
    const merged = await fleet.report(parts);
    expect(decided(merged)).toEqual(decided(one));
    if (verdict !== null) expect(merged.verdict).toBe(verdict);
    expect(ends.map(({ code }) => code)).toEqual(Array.from({ length: 8 }, () => 0));
    const asked = ends.reduce((sum, { questions }) => sum + questions.length, 0);
    expect(merged.outputs['requests']).toBe(String(asked + merged.questions.length));
  });

  it('ask every question once between them, both sides of a case together, and about as much each', async () => {
    const ends = await fleet.ask(usual(), 8);
    const texts = ends.map(({ questions }) => new Set(questions.filter((text) => text.startsWith('Where'))));
    const all = texts.flatMap((each) => [...each]);
    expect(new Set(all).size).toBe(40);
    expect(all).toHaveLength(40);
    // Two sides, four trials: the two suites share the first three.
    const orders = ends.flatMap(({ questions }) => questions.filter((text) => text.startsWith('Where')));
    expect(orders).toHaveLength(40 * 2 * 4);
    const { planned } = await foresee(stageOf(usual()).world);
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
    const few = sharded(0.9, { 'evals/orders.jsonl': cases(3) });
    const ends = await fleet.ask(few, 8);
    expect(ends.filter(({ questions }) => questions.length > 0)).toHaveLength(3);
    fleet.lose(ends.findIndex(({ questions }) => questions.length === 0) + 1);
    expect((await fleet.report(few)).headline).not.toContain('lost');
  });
});

describe('shards that keep answers', () => {
  let keep: ReturnType<typeof createKeep>;
  beforeEach(() => (keep = createKeep()));
  afterEach(() => keep.remove());

  it('ask nothing twice, and say what one machine says', async () => {
    const one = await gated(usual(0.4));
    const parts = { ...usual(0.4), store: keep.store };
    const first = await fleet.ask(parts, 8);
    const merged = await fleet.report(parts);
    expect(decided(merged)).toEqual(decided(one));
    const again = await fleet.ask({ ...parts, answer: () => 'no' }, 8);
    expect(first.every(({ questions }) => questions.length > 0)).toBe(true);
    expect(again.flatMap(({ questions }) => questions)).toEqual([]);
    const second = await fleet.report({ ...parts, answer: () => 'no' });
    expect([second.questions, decided(second)]).toEqual([[], decided(one)]);
  });

  it('ask only what was lost with one of them', async () => {
    const parts = { ...usual(), store: keep.store };
    await fleet.ask(parts, 8, [1, 2]);
    const [one, two, three] = await fleet.ask(parts, 8, [1, 2, 3]);
    expect([one?.questions, two?.questions]).toEqual([[], []]);
    expect(three?.questions.length).toBeGreaterThan(0);
  });

  it('take nothing from another comparison, whose model may have been another', async () => {
    await gated({ ...usual(), store: keep.store });
    const [end] = await fleet.ask({ ...usual(), head: FURTHER, store: keep.store }, 2, [1]);
    const fresh = await fleet.ask({ ...usual(), head: FURTHER }, 2, [1]);
    expect(end?.questions).toHaveLength(fresh[0]?.questions.length ?? -1);
  });
});

describe('what a shard may take', () => {
  it('is its share of what the run may', async () => {
    const capped: Setting = {
      ...sharded(0.9, { 'evals/orders.jsonl': cases(40) }),
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

  it.each([
    [
      { 'max-requests': '40' },
      "this shard's share of the most requests that the run may make (40) is used up",
    ],
    [
      { 'max-cost': '0.0015' },
      "this shard's share of the most that the run may cost ($0.0015) does not reach for one more call",
    ],
  ])('is told as what somebody wrote, by all shards in the same words: %j', async (inputs, words) => {
    const prices = 'prices: { scripted-1: { input: 1, output: 1 } }\n';
    const base = { [FILE]: `${CONFIG}${prices}`, 'evals/orders.jsonl': cases(40) };
    const capped: Setting = { ...sharded(0.9, base), inputs };
    await fleet.ask(capped, 3);
    const merged = await fleet.report(capped);
    expect(merged.verdict).toBe('inconclusive');
    expect(merged.check('polite')?.because).toContain(`could be scored: ${words} (`);
    expect(merged.check('polite')?.because).not.toContain('other reason');
  });

  it('ends red where nothing at all could be had', async () => {
    const down = { ...usual(), answer: () => failed('auth', 'the key is refused') };
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
    const { world } = stageOf(sharded(0.9, { 'evals/orders.jsonl': cases(count) }));
    expect(shardsFor((await foresee(world)).planned, wanted)).toBe(shards);
  });
});
