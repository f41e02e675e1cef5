/** What a model is asked once the run was called off. */
import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { openModel } from '../../../src/edges/model/index.ts';
import type { Request } from '../../../src/types.ts';
import { startModelServer } from '../../support/model-server.ts';

const REQUEST: Request = {
  endpoint: 'default',
  model: 'scripted',
  parameters: {},
  messages: [],
  turns: [],
  tools: [],
  responseFormat: null,
};

test('what is under way comes; nothing that waits or fails is sent any more, and nothing new', async () => {
  const server = new EventEmitter();
  const asked = once(server, 'both asked');
  const model = await startModelServer({
    answer: async ({ index, text }) => {
      if (index === 1) server.emit('both asked');
      await once(server, 'released');
      return text === 'fails' ? { status: 503, error: { message: 'down' } } : 'came';
    },
  });
  const off = new AbortController();
  const endpoint = {
    baseUrl: model.url,
    apiKeyEnv: null,
    apiKey: 'sk-test',
    api: 'chat',
    auth: 'bearer',
    headers: {},
  } as const;
  const { ask, close } = openModel({
    endpoints: { default: endpoint },
    timeout: 60,
    concurrency: 2,
    settings: { endpoints: {}, prices: {}, maxCost: null, maxRequests: null },
    off: off.signal,
  });
  const came: string[] = [];
  const put = (content: string): void =>
    void ask(REQUEST, [{ role: 'user', content }]).then(({ ok }) => came.push(`${content} ${ok}`));
  for (const each of ['comes', 'fails', 'waits']) put(each);
  await asked;
  off.abort();
  put('new');
  server.emit('released');
  await expect.poll(() => came).toEqual(['comes true']);
  // A server that is asked nothing any more closes when its last answer went out.
  await close();
  await model.close();
  expect(model.requests).toHaveLength(2);
  expect(came).toEqual(['comes true']);
});
