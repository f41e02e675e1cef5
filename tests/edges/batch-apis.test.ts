/** Questions to one model by two APIs: each takes its own parameters. */
import { expect, test } from 'vitest';
import type { Question } from '../../src/contracts.ts';
import { openCourier } from '../../src/edges/batches/index.ts';
import { startBatchServer } from '../support/batch-server.ts';
import { hurried } from '../support/haste.ts';
import { createKeep, ENDPOINT } from '../support/keeping.ts';
import { asked } from '../support/questions.ts';

test('what one API refuses is still sent by the other', async () => {
  const message = "Unknown parameter: 'seed'.";
  const server = await startBatchServer({
    answer: ({ api, body }) =>
      api === 'responses' && 'seed' in body ? { status: 400, error: { message } } : 'please wait',
    endingOf: () => ({ after: 1 }),
  });
  const keep = createKeep();
  const settings = { endpoints: {}, prices: {}, maxCost: null, maxRequests: null };
  const store = await keep.store(settings, 'now');
  if (!store) throw new Error('there is no store');
  const endpoints = { default: { ...ENDPOINT, baseUrl: server.url } };
  const courier = openCourier({
    ...{ endpoints, settings, store, minutes: 300, say: () => undefined, clock: hurried() },
  });
  const by = (api: string, key: string): Question => {
    const request = { ...asked().request, api, parameters: { seed: 7 } };
    return { asked: asked({ request, key: key.repeat(32) }), messages: [{ role: 'user', content: 'Hi' }] };
  };
  for (const question of [by('responses', 'a'), by('chat', 'b')]) await courier.bring([question]);
  const sent = server.batches.map(({ endpoint, lines }) => [endpoint, lines.map(({ body }) => body.seed)]);
  expect(sent).toEqual([
    ['/v1/responses', [7]],
    ['/v1/responses', [undefined]],
    ['/v1/chat/completions', [7]],
  ]);
  await courier.close();
  await server.close();
  keep.remove();
});
