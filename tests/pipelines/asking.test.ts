/** Answers that are kept: what is asked of a run that finds some, and what it makes of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeep } from '../support/keeping.ts';
import { worsened } from '../support/noisy-shop.ts';
import { CONFIG, FILE, HARMLESS, inShop, sides, SHOP, type ShopSetting } from '../support/shop.ts';
import type { Told } from '../support/account.ts';
import { stageOf } from '../support/world.ts';
import { gate } from '../../src/pipelines/gate.ts';

const many = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
  ).join('\n');

/** A hundred cases, so that the share of them that is asked again is ten. */
const HUNDRED = { 'evals/orders.jsonl': many(100) };
const FURTHER = { 'prompts/support.md': 'You answer politely, and fast. Say please.\n' };

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

const visit = (setting: ShopSetting = {}): Promise<Told> => inShop({ store: keep.store, ...setting });

/** All that was decided, without what it took. */
function decided({ files, headline }: Told): unknown {
  const { usage, verdict, checks, cases, warnings } = JSON.parse(files['report.json'] ?? '{}');
  expect(usage).toBeDefined();
  return { headline, verdict, checks, cases, warnings };
}

describe('a re-run of the same commits', () => {
  it('asks nothing and says the same to the digit', async () => {
    const answer = worsened('g', 0.83);
    const base = { ...HUNDRED, [FILE]: CONFIG.replace('short]', 'short]\n    trials: 3') };
    const first = await visit({ base, answer });
    const second = await visit({ base, answer: () => 'no' });
    expect(first.questions.length).toBeGreaterThan(200);
    expect(second.questions).toEqual([]);
    expect(decided(second)).toEqual(decided(first));
    expect(second.outputs).toMatchObject({ requests: '0', cached: String(first.questions.length) });
    expect(second.words).toContain('1,200 answers kept, no request');
    expect(JSON.parse(second.files['report.json'] ?? '').usage).toMatchObject({
      cached: first.questions.length,
      kept: { here: first.questions.length, base: 0, again: 0 },
    });
  });

  it('asks only what failed to come before', async () => {
    const lost = { cause: 'server', first: null, message: 'down', status: 503 } as const;
    const first = await visit({
      answer: ({ text }) => (text.includes('order 3') ? { ok: false, failure: lost } : 'please wait'),
    });
    const second = await visit();
    expect(first.questions).toHaveLength(24);
    expect(second.questions.map(({ text }) => text)).toEqual(['Where is order 3?', 'Where is order 3?']);
  });

  it('keeps a refusal and an empty answer, which are answers', async () => {
    const refused = { cause: 'refused', first: null, message: 'no', status: null } as const;
    const answer = ({ text }: { text: string }) =>
      text.includes('order 3')
        ? ({ ok: false, failure: refused } as const)
        : text.includes('7')
          ? ''
          : 'please';
    const first = await visit({ answer });
    const second = await visit();
    expect(second.questions).toEqual([]);
    expect(decided(second)).toEqual(decided(first));
  });

  it('goes on in the middle of a conversation', async () => {
    const talk = JSON.stringify({ id: 'long', turns: ['one', 'two', 'three'] });
    const base = { 'evals/orders.jsonl': talk };
    const lost = { cause: 'server', first: null, message: 'down', status: 503 } as const;
    await visit({
      base,
      answer: ({ text }) => (text === 'three' ? { ok: false, failure: lost } : `please ${text}`),
    });
    const { questions } = await visit({ base, answer: () => 'please' });
    expect(questions.map(({ text }) => text)).toEqual(['three', 'three']);
    expect(JSON.stringify(questions[0]?.messages)).toContain('please two');
  });

  it('where only a metric changed, asks nothing either', async () => {
    await visit({ base: HUNDRED });
    const strict = CONFIG.replace('value: please', 'value: wait');
    const { questions, verdict, check } = await visit({
      base: HUNDRED,
      head: { ...HARMLESS, [FILE]: strict },
    });
    expect({ asked: sides({ questions }), verdict }).toEqual({
      asked: { base: 0, head: 0 },
      verdict: 'pass',
    });
    expect(check('polite').outcome).toBe('pass');
  });
});

describe('a push that changes nothing that is asked', () => {
  const TRIFLE = { 'README.md': 'A small shop.\n' };
  const luckless: ShopSetting['answer'] = ({ messages }) =>
    JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';

  it('draws no second look anew: red stays red, by the same figures', async () => {
    const first = await visit({ base: HUNDRED, answer: luckless });
    const again = await visit({
      base: HUNDRED,
      head: { ...HARMLESS, ...TRIFLE },
      answer: () => 'please wait',
    });
    expect(first.verdict).toBe('fail');
    // A quarter of the cases, and the same once more.
    expect(first.questions).toHaveLength(100);
    expect(again.questions).toEqual([]);
    expect(decided(again)).toEqual(decided(first));
  });

  it('is decided by the same draws where nothing is kept, too', async () => {
    const base = { ...HUNDRED, [FILE]: CONFIG.replace('short]', 'short]\n    trials: 3') };
    const setting = { base, answer: worsened('g', 0.83) };
    const first = await inShop(setting);
    const again = await inShop({ ...setting, head: { ...HARMLESS, ...TRIFLE } });
    expect(again.questions.map(({ text }) => text)).toEqual(first.questions.map(({ text }) => text));
    expect(decided(again)).toEqual(decided(first));
  });
});

describe('another proposal', () => {
  it('pays for its candidate, and for a tenth of base', async () => {
    await visit({ base: HUNDRED });
    const next = await visit({ base: HUNDRED, head: FURTHER });
    expect(sides(next)).toEqual({ base: 10, head: 100 });
    expect(next.verdict).toBe('pass');
    expect(next.outputs['cached']).toBe('100');
    expect(next.words).toContain('100 answers kept (10 cases asked again)');
    const again = await visit({ base: HUNDRED, head: FURTHER, answer: () => 'no' });
    expect(again.questions).toEqual([]);
    expect(decided(again)).toEqual(decided(next));
  });

  it('of a small suite, asks as many again as can show anything', async () => {
    await visit();
    expect(sides(await visit({ head: FURTHER }))).toEqual({ base: 8, head: 12 });
  });

  it('asks all anew where the model moved, and says so; its re-run says the same', async () => {
    await visit({ base: HUNDRED });
    const moved = { base: HUNDRED, head: FURTHER, answer: () => 'no' };
    const next = await visit(moved);
    expect(sides(next)).toEqual({ base: 110, head: 100 });
    expect(next.check('polite')).toMatchObject({
      outcome: 'fail',
      baseline: { value: 0 },
      candidate: { value: 0 },
    });
    expect(next.words).toContain('Kept answers no longer hold: polite of 10 cases');
    const again = await visit(moved);
    expect(again.questions).toEqual([]);
    expect(decided(again)).toEqual(decided(next));
  });

  it('asks both sides together where times are compared', async () => {
    const [, card = ''] = /options: \{ value: please \}\n((?: {4}.*\n)+)/.exec(CONFIG) ?? [];
    const quick = `  quick:\n    measure: latency\n${card.replace('min: 0.9, ', '').replace('0.05', '50%')}`;
    const timed = `${CONFIG.replace('short]', 'quick]')}${quick}`;
    const base = { [FILE]: timed };
    await visit({ base });
    const next = await visit({ base, head: FURTHER });
    expect(sides(next)).toEqual({ base: 12, head: 12 });
    expect((await visit({ base, head: FURTHER })).questions).toEqual([]);
  });

  it('asks what would fail again, whatever was asked before', async () => {
    const base = { ...HUNDRED, [FILE]: CONFIG.replace('short]', 'short]\n    trials: 8') };
    const first = await visit({ base });
    const rude: ShopSetting['answer'] = ({ messages }) =>
      JSON.stringify(messages).includes('fast') ? 'no' : 'please wait';
    const second = await visit({ base, head: FURTHER, answer: rude });
    expect([first.verdict, second.verdict]).toEqual(['pass', 'fail']);
    // The first quarter of head; ten of base; and both sides of what would fail, three times.
    expect(sides(second)).toEqual({ base: 10 + 75, head: 25 + 75 });
  });
});

describe('fresh', () => {
  it('asks further trials of what is kept, and adds them to it', async () => {
    const first = await visit({ base: HUNDRED });
    const more = await visit({ base: HUNDRED, inputs: { fresh: 'true' } });
    expect(first.questions).toHaveLength(200);
    expect(sides(more)).toEqual({ base: 100, head: 100 });
    const { cases } = JSON.parse(more.files['report.json'] ?? '{}');
    expect(more.report.runs.map(({ trial: { index } }) => index).filter((index) => index === 1)).toHaveLength(
      200,
    );
    expect(more.outputs['cached']).toBe('200');
    expect(cases).toBeDefined();
    expect((await visit({ base: HUNDRED, inputs: { fresh: 'true' } })).questions).toHaveLength(200);
  });
});

describe('run fresh, as somebody said on the pull request', () => {
  const asked = async (who: string | null): Promise<{ readonly made: number; readonly said: string }> => {
    const { world, questions, said } = stageOf({
      base: SHOP,
      head: HARMLESS,
      answer: () => 'please wait',
      store: keep.store,
    });
    await gate({ ...world, askedFresh: async () => who });
    return { made: questions.length, said: said.join('\n') };
  };

  it('asks further trials, and says who wanted them', async () => {
    await visit();
    expect(await asked(null)).toMatchObject({ made: 0 });
    const { made, said } = await asked('mia');
    expect(made).toBe(24);
    expect(said).toContain('Further answers are asked for: mia said so');
  });
});

describe('an answer that somebody changed', () => {
  it('is not believed: red stays red, and the report says so', async () => {
    const rude: ShopSetting['answer'] = ({ messages }) =>
      JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';
    const first = await visit({ answer: rude });
    keep.edit((line) => line.replace('"text":"no"', '"text":"please"'));
    const second = await visit({ answer: rude });
    expect([first.verdict, second.verdict]).toEqual(['fail', 'fail']);
    const changed = first.questions.filter(({ messages }) => JSON.stringify(messages).includes('briefly'));
    expect(second.questions).toHaveLength(changed.length);
    expect(second.words).toContain(`${changed.length} kept answers could not be believed`);
  });
});
