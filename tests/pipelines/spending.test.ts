/** What a run takes: foreseen before the first call, and never more than its caps. */
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/edges/inputs.ts';
import { foresee } from '../../src/pipelines/gate.ts';
import { foreseen } from '../../src/stages/report/notes/outlook.ts';
import { BATCH } from '../support/delivery.ts';
import { CONFIG, FILE, HARMLESS, inShop, SHOP } from '../support/shop.ts';
import { stageOf } from '../support/world.ts';
import { wired } from '../support/wire.ts';

/** A hundred USD for a million tokens, each way. */
const PRICED = `${CONFIG}prices: { scripted-1: { input: 100, output: 100 } }\n`;
const LONG = 'please '.repeat(200);

describe('the forecast', () => {
  it('is said before the first call and kept in the report, whatever comes of it', async () => {
    const run = await inShop({ base: { [FILE]: PRICED }, inputs: { trials: '3' } });
    expect(run.said.join('\n')).toMatch(/^Foreseen: 24 calls, [\d,]+ tokens, \$\d.*; all trials: 72 calls/m);
    const { forecast } = JSON.parse(run.files['report.json'] ?? '') as { forecast: Record<string, any> };
    expect(forecast).toMatchObject({ once: { calls: 24 }, most: { calls: 72 }, 'unpriced-models': [] });
    expect(forecast['most']['cost-usd']).toBeCloseTo(3 * forecast['once']['cost-usd'], 6);
  });

  it('counts what a conversation sends again with each turn, and no more than an answer may have', async () => {
    const turns = ['x'.repeat(400), 'x'.repeat(400)];
    const base = {
      ...SHOP,
      'evals/orders.jsonl': JSON.stringify({ id: 'one', turns }),
      'config/models.yml': 'support: { model: scripted-1, max_tokens: 50 }\n',
    };
    const { world } = stageOf({ base, head: HARMLESS });
    const { forecast } = await foresee(world);
    const prompts = ['You answer politely. Say please.', 'You answer politely and briefly. Say please.'];
    const tokens = prompts.map((prompt) => {
      const instructions = 4 + Math.ceil(prompt.length / 4);
      return instructions + 100 + 50 + (instructions + 100 + 50 + 100) + 50;
    });
    expect(forecast.once.calls).toBe(4);
    expect(Math.abs(forecast.once.tokens - tokens.reduce((sum, each) => sum + each))).toBeLessThan(6);
  });

  it('says what has no price, and which cap will be met', async () => {
    const { world } = stageOf({ base: SHOP, head: HARMLESS });
    const { forecast, law } = await foresee(world);
    const { maxCost } = law;
    expect(foreseen(forecast, { maxCost, maxRequests: 10 })).toMatch(
      /No price is known for scripted-1\. max-requests \(10\) will end it before every case was asked\.$/,
    );
  });

  it('is nothing where only a recording is asked', async () => {
    const replay = () => null;
    const consumption = () => ({
      ...{ requests: 0, cached: 0, inputTokens: 0, outputTokens: 0 },
      usd: 0,
      unpriced: [],
    });
    const ask = () => Promise.reject(new Error('not asked'));
    const run = await inShop({ model: () => Promise.resolve({ replay, ask, consumption }) });
    expect(run.said.join('\n')).not.toContain('Foreseen');
    expect(run.report.forecast).toBeUndefined();
  });
});

describe('a cap on cost', () => {
  // About 15 tokens in and 350 out: 3.7 cents a call, so that 20 calls are about 70 cents.
  const inputs = { 'max-cost': '0.4', concurrency: '8' };

  it.each([
    ['counted by the endpoint', { usage: { input: 15, output: 350 } }],
    ['told by nobody', { extra: { usage: null } }],
  ] as const)('holds what is %s, and what was cut is undecided', async (_, told) => {
    const run = await wired({
      base: { [FILE]: PRICED },
      answer: () => ({ text: LONG, ...told }),
      inputs,
    });
    expect(run.verdict).toBe('inconclusive');
    expect(run.report.usage.usd).toBeGreaterThan(0.2);
    expect(run.report.usage.usd).toBeLessThanOrEqual(0.4);
    expect(run.calls.length).toBeLessThan(20);
    expect(run.outputs['failed-metrics']).toBe('[]');
  });

  it('lets no regression be called that only the cut shows', async () => {
    const run = await wired({
      base: { [FILE]: PRICED },
      answer: ({ messages }) =>
        JSON.stringify(messages).includes('briefly') ? LONG.replaceAll('please', 'no') : LONG,
      inputs: { 'max-cost': '0.15' },
    });
    expect(run.verdict).toBe('inconclusive');
  });
});

it('takes caps as numbers only', () => {
  const read = (name: string) => (name === 'max-cost' ? '-1' : '');
  expect(() => readInputs(read)).toThrow('max-cost');
});

describe('a forecast of what can wait', () => {
  it('has half the price, and does not count on waiting', async () => {
    const priced = `${BATCH}prices: { scripted-1: { input: 1000, output: 2000 } }\n`;
    const ahead = async (config: string) =>
      (await foresee(stageOf({ base: { ...SHOP, [FILE]: config }, head: HARMLESS }).world)).forecast;
    const [batch, direct] = [await ahead(priced), await ahead(priced.replace('delivery: batch', ''))];
    expect(batch.most.usd).toBeCloseTo(direct.most.usd / 2, 9);
    expect([batch.most.calls, batch.most.minutes]).toEqual([direct.most.calls, 0]);
  });
});
