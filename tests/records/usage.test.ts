/** What answers cost. */
import { describe, expect, test } from 'vitest';
import type { Price } from '../../src/contracts.ts';
import { channel } from '../../src/channels/outputs.ts';
import { createMeter } from '../../src/edges/model/meter.ts';
import { isSameModel } from '../../src/endpoints/models.ts';
import { costOf, usageOf, usageShares } from '../../src/records/usage.ts';
import type { Consumption, Fields, Report, Request, Usage } from '../../src/types.ts';

const MILLION = 1_000_000;
const prices: Readonly<Record<string, Price>> = {
  'gpt-x': { input: 2, output: 8 },
  kept: { input: 2, 'cached-input': 0.5, output: 8 },
};

describe('an answer costs', () => {
  test.each<[string, Usage | null, readonly (string | null)[], number | null]>([
    ['its price', { input: MILLION, output: MILLION }, ['gpt-x'], 10],
    ['the price of the name without its vendor', { input: MILLION, output: 0 }, ['openai/gpt-x'], 2],
    ['the price of the model that answered', { input: MILLION, output: 0 }, ['my-deployment', 'gpt-x'], 2],
    ['less for input that was kept', { input: MILLION, output: 0, cached: MILLION / 2 }, ['kept'], 1.25],
    [
      'as much for it where it has no price',
      { input: MILLION, output: 0, cached: MILLION / 2 },
      ['gpt-x'],
      2,
    ],
    ['what the endpoint says', { input: 1, output: 1, usd: 0.25 }, ['other'], 0.25],
    ['the price before what the endpoint says', { input: MILLION, output: 0, usd: 9 }, ['gpt-x'], 2],
    ['nobody knows how much without a price', { input: 1, output: 1 }, ['other', null], null],
    ['nobody knows how much without usage', null, ['gpt-x'], null],
    ['nobody knows how much under a name of objects', { input: 1, output: 1 }, ['toString'], null],
  ])('%s', (_, usage, models, usd) => expect(costOf(usage, prices, models)).toBe(usd));
});

describe('what a model thought', () => {
  test.each([
    ['chat', 'prompt_tokens', 'completion_tokens', 'completion_tokens_details'],
    ['responses', 'input_tokens', 'output_tokens', 'output_tokens_details'],
  ])('is read of %s as a part of the output, and costs as much', (_, input, output, details) => {
    const said = { [input]: 10, [output]: MILLION, [details]: { reasoning_tokens: MILLION / 2 } };
    const usage = usageOf(said, input, output);
    expect(usage).toEqual({ input: 10, output: MILLION, reasoning: MILLION / 2 });
    expect(costOf(usage && { ...usage, input: 0 }, prices, ['gpt-x'])).toBe(8);
  });

  test('is never more than the output, and not made up', () => {
    const details = { reasoning_tokens: 9 };
    const said = { prompt_tokens: 1, completion_tokens: 4, completion_tokens_details: details };
    expect(usageOf(said, 'prompt_tokens', 'completion_tokens')).toMatchObject({ output: 4, reasoning: 4 });
    expect(usageOf({ prompt_tokens: 1, completion_tokens: 4 }, 'prompt_tokens', 'completion_tokens')).toEqual(
      { input: 1, output: 4 },
    );
  });

  test('is shared like all else that several answers took together', () => {
    expect(usageShares({ input: 4, output: 10, reasoning: 5 }, 2)).toEqual([
      { input: 2, output: 5, reasoning: 2 },
      { input: 2, output: 5, reasoning: 3 },
    ]);
  });
});

function asking(model: string, parameters: Fields = {}): Request {
  return { endpoint: 'default', model, parameters, messages: [], turns: [], tools: [], responseFormat: null };
}

/** One call from its beginning to its end; false where it was not allowed. */
function spend(
  meter: ReturnType<typeof createMeter>,
  model: string,
  usage: Usage | null,
  { asked, answered } = { asked: '', answered: '' },
): boolean {
  const tab = meter.open(asking(model), [{ role: 'user', content: asked }]);
  if (!tab.ok) return false;
  tab.value.took({ usage, model: null, text: answered });
  tab.value.close();
  return true;
}

describe('a meter', () => {
  const open = (maxCost: number | null = null) =>
    createMeter({ endpoints: {}, prices, maxCost, maxRequests: null }, () => 1);

  test('counts what it can, and names what it cannot', () => {
    const meter = open();
    spend(meter, 'gpt-x', { input: MILLION, output: 0 });
    spend(meter, 'routed', { input: 1, output: 1, usd: 0.5 });
    spend(meter, 'other', { input: 1, output: 1 });
    spend(meter, 'silent', null);
    expect(meter.consumption()).toMatchObject({ usd: 2.5, unpriced: ['other', 'silent'] });
    expect(meter.notes()).toEqual([expect.stringMatching(/^silent does not say what its answers take/)]);
  });

  test('holds a cap over what says nothing, by its text', () => {
    const meter = open(0.045);
    // Four letters of English are a token, and a message has a frame: 1,000 tokens each way, $0.01.
    const texts = { asked: 'x'.repeat(3984), answered: 'x'.repeat(4000) };
    const calls = Array.from({ length: 9 }, () => spend(meter, 'gpt-x', null, texts));
    expect(calls.filter(Boolean)).toHaveLength(4);
    expect(meter.consumption()).toMatchObject({ inputTokens: 4000, outputTokens: 4000, usd: 0.04 });
  });

  test('puts aside what calls under way may cost, before the first has come back', () => {
    const meter = open(0.005);
    // At most 250 tokens each: $0.002.
    const under = Array.from({ length: 5 }, () => meter.open(asking('gpt-x', { max_tokens: 250 }), []).ok);
    expect(under).toEqual([true, true, false, false, false]);
  });
});

describe('the output cost-usd', () => {
  const shown = (usage: Partial<Consumption>): string | undefined => {
    const none = { requests: 1, cached: 0, inputTokens: 1, outputTokens: 1, usd: 0, unpriced: [] };
    const report = { verdict: { outcome: 'pass', checks: [], trouble: [] }, headline: '', changes: [] };
    const posts = channel.posts({ ...report, usage: { ...none, ...usage } } as unknown as Report);
    const found = posts.find((post) => post.kind === 'output' && post.name === 'cost-usd');
    return found?.kind === 'output' ? found.value : undefined;
  };
  test.each<[string, Partial<Consumption>, string]>([
    ['is the sum', { usd: 1.25 }, '1.25'],
    ['is the sum of what is known', { usd: 1.25, unpriced: ['other'] }, '1.25'],
    ['is 0 where nothing was asked', {}, '0'],
    ['is empty where nothing is known', { unpriced: ['other'] }, ''],
  ])('%s', (_, usage, value) => expect(shown(usage)).toBe(value));
});

test.each([
  ['gpt-6.1-terra', 'gpt-6.1-terra-2026-03-01', true],
  ['gpt-6.1-terra', 'openai/gpt-6.1-terra', true],
  ['claude-sonnet-4-5', 'claude-sonnet-4-5-20250929', true],
  ['mistral-large-latest', 'mistral-large', true],
  ['Qwen/Qwen3-8B', 'qwen3-8b', true],
  ['gpt-4', 'gpt-4o', false],
  ['gpt-4', 'gpt-4.1', false],
  ['gpt-4o', 'gpt-4o-mini', false],
  ['my-deployment', 'gpt-4o', false],
])('%s answered as %s is the same model: %j', (asked, answered, same) =>
  expect(isSameModel(asked, answered)).toBe(same),
);
