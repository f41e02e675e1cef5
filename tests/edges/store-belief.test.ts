/** What is kept is worth the same when it is read: as it came, or not at all. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Recalled } from '../../src/contracts.ts';
import { replied } from '../../src/edges/model/reply.ts';
import { providerFor } from '../../src/providers/index.ts';
import type { Json, Request } from '../../src/types.ts';
import { asked, textOf, told } from '../support/questions.ts';
import { createKeep, ENDPOINT } from '../support/keeping.ts';

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

const open = async (from = keep) => {
  const store = await from.store(
    { endpoints: {}, prices: {}, maxCost: null, maxRequests: null },
    'a'.repeat(32),
  );
  if (!store) throw new Error('there is no store');
  return store;
};

it('is not kept where it is another answer without a key of ours', async () => {
  const key = ENDPOINT.apiKey ?? '';
  const hidden = (text: string): string => text.replaceAll(key, '***');
  const deep = <T>(value: T): T => JSON.parse(hidden(JSON.stringify(value)));
  const hiding = createKeep({ log: { redact: hidden, deep } });
  const [store, failure] = [await open(hiding), { cause: 'refused', first: null, status: null } as const];
  await store.keep(asked(), told(`your key is ${key}`));
  expect([store.recall(asked()), (await open(hiding)).recall(asked())]).toEqual([null, null]);
  await store.keep(asked({ index: 1 }), told('your key is safe'));
  await store.keep(asked({ index: 2 }), { ok: false, failure: { ...failure, message: `not with ${key}` } });
  const later = await open(hiding);
  expect(textOf(later.recall(asked({ index: 1 })))).toBe('your key is safe');
  expect(later.recall(asked({ index: 2 }))?.told).toMatchObject({ failure: { message: 'not with ***' } });
  expect(hiding.lines()).toHaveLength(2);
  hiding.remove();
});

const usage = { cost: 0.5, total_tokens: 12, prompt_tokens: 9, completion_tokens: 3 };
const details = {
  prompt_tokens_details: { cached_tokens: 4 },
  completion_tokens_details: { reasoning_tokens: 2 },
};
const call = { name: 'find', arguments: '{"id":1e999}' };
const message = {
  content: null,
  tool_calls: [{ id: 'a', type: 'function', function: call }],
  thoughts: 'hm',
};
it.each<[string, Request['wants'], Json]>([
  ['chat', undefined, { model: 'm', usage: { ...usage, ...details }, choices: [{ message, index: 0 }] }],
  [
    'chat',
    undefined,
    { choices: [{ message: { content: 'a lone \ud83d' } }], usage: { ...usage, cost: 1e999 } },
  ],
  [
    'responses',
    undefined,
    {
      output: [
        { type: 'message', content: [{ text: 'a' }] },
        { type: 'function_call', ...call },
      ],
      usage: { input_tokens: 1e300, output_tokens: 0.5, input_tokens_details: { cached_tokens: -1 } },
    },
  ],
  ['chat', 'vector', { data: [{ embedding: [1e-300, 1e999, -0] }], usage }],
])('is believed, whatever %s (%s) answers', async (api, wants, body) => {
  const { result } = replied(providerFor(api, wants), body, 'm', '');
  if (!result.ok) throw new Error('it is no answer');
  const given: Recalled['told'] = {
    ok: true,
    value: { ...result.value, latencyMs: 0.25, firstTokenMs: null },
  };
  await (await open()).keep(asked(), given);
  expect((await open()).recall(asked())?.told).toEqual(given);
});
