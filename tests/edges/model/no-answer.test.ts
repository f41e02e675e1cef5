/** Replies that hold no answer, over HTTP. */
import { afterEach, describe, expect, test } from 'vitest';
import { openModel } from '../../../src/edges/model/index.ts';
import type { Cause, Request } from '../../../src/types.ts';
import { hurried } from '../../support/haste.ts';
import { type ModelReply, type ModelServer, startModelServer } from '../../support/model-server.ts';

let server: ModelServer | null = null;
afterEach(async () => server?.close());

const request: Request = {
  ...{ endpoint: 'default', model: 'gpt-6.1-terra', parameters: {}, messages: [], turns: [] },
  ...{ tools: [], responseFormat: null },
};

async function open(api: 'chat' | 'responses', answer: (index: number) => ModelReply) {
  server = await startModelServer({ answer: ({ index }) => answer(index) });
  const endpoint = {
    baseUrl: server.url,
    apiKeyEnv: null,
    apiKey: 'sk-test-1234567890',
    api,
    auth: 'bearer',
    headers: {},
  } as const;
  const prices = { 'gpt-6.1-terra': { input: 1_000_000, output: 0 } };
  return openModel({
    ...{ endpoints: { default: endpoint }, timeout: 10, concurrency: 8, clock: hurried() },
    settings: { endpoints: {}, prices, maxCost: null, maxRequests: null },
  });
}

const ask = (model: Awaited<ReturnType<typeof open>>) =>
  model.ask(request, [{ role: 'user', content: 'Where is it?' }]);

const upstream = { finish_reason: 'error', error: { code: 502, message: 'Upstream is gone' } };
const replies: [Cause, ModelReply, calls: number, words: string][] = [
  ['empty', { text: '' }, 1, 'the answer is empty (gpt-6.1-terra)'],
  ['cut-off', { text: 'It is on', finish: 'length' }, 1, 'the answer was cut off (gpt-6.1-terra: '],
  ['filtered', { text: null, finish: 'content_filter' }, 1, 'the answer was filtered (gpt-6.1-terra: '],
  ['refused', { refusal: 'I cannot help.' }, 1, 'gpt-6.1-terra: I cannot help.)'],
];

describe.each(['chat', 'responses'] as const)('%s', (api) => {
  test.each(replies)('%s', async (cause, reply, calls, words) => {
    const model = await open(api, () => ({ ...reply, usage: { input: 3, output: 1 } }));
    const result = await ask(model);
    expect(result).toMatchObject({ ok: false, failure: { cause, message: expect.stringContaining(words) } });
    expect(model.consumption()).toMatchObject({ requests: calls, inputTokens: 3, usd: 3 });
    await model.close();
  });

  test('however many of them come, the endpoint is not given up', async () => {
    const model = await open(api, (index) => (index < 20 ? { text: '' } : { text: 'On Friday.' }));
    for (let index = 0; index < 20; index++)
      expect(await ask(model)).toMatchObject({ ok: false, failure: { cause: 'empty' } });
    expect(await ask(model)).toMatchObject({ ok: true, value: { text: 'On Friday.' } });
    await model.close();
  });
});

test('what broke off is asked once more, and both are paid for', async () => {
  const broken = {
    text: 'It is',
    extra: { choices: [{ index: 0, message: { content: 'It is' }, ...upstream }] },
  };
  const model = await open('chat', () => ({ ...broken, usage: { input: 3, output: 1 } }));
  expect(await ask(model)).toMatchObject({
    ok: false,
    failure: { cause: 'broken-off', message: 'the answer broke off (gpt-6.1-terra: Upstream is gone)' },
  });
  expect(model.consumption()).toMatchObject({ requests: 2, inputTokens: 6 });
  await model.close();
});

test('a redirect is not followed to another server', async () => {
  const stranger = await startModelServer({ answer: () => ({ text: 'On Friday.' }) });
  const model = await open('chat', () => ({ redirect: `${stranger.url}/chat/completions` }));
  const { ok } = await ask(model);
  await model.close();
  await stranger.close();
  expect([ok, stranger.requests]).toEqual([false, []]);
});
