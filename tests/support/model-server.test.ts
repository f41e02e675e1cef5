// Proves the scripted model through OpenAI's own client.

import OpenAI from 'openai';
import { afterEach, describe, expect, test } from 'vitest';
import { startModelServer, type ModelScript, type ModelServer } from './model-server.ts';
import { spawnModelServer } from './spawned-model.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('the model server', () => {
  const start = async (answer: ModelScript, more = {}): Promise<[OpenAI, ModelServer]> => {
    const model = await startModelServer({ answer, apiKey: 'sk-test', ...more });
    closing.push(model.close);
    return [new OpenAI({ apiKey: 'sk-test', baseURL: model.url, maxRetries: 0 }), model];
  };
  const messages = [{ role: 'user' as const, content: 'Hi there' }];
  const ask = (client: OpenAI, n = 1) => client.chat.completions.create({ model: 'm-1', messages, n });

  test('answers chat and responses, and tells repeats apart', async () => {
    const [client, model] = await start(({ text, seen }) => `${text} #${seen}`);
    const first = await ask(client);
    expect(first).toMatchObject({ object: 'chat.completion', model: 'm-1', usage: { prompt_tokens: 2 } });
    expect((await ask(client)).choices[0]?.message.content).toBe('Hi there #1');
    expect((await ask(client, 2)).choices.map(({ message }) => message.content)).toEqual([
      'Hi there #0',
      'Hi there #1',
    ]);
    const response = await client.responses.create({ model: 'm-1', instructions: 'Be brief', input: 'Hi' });
    expect([response.output_text, response.status]).toEqual(['Hi #0', 'completed']);
    expect((await client.models.retrieve('m-1')).id).toBe('m-1');
    expect(model.requests).toHaveLength(4);
    expect(model.lookups).toEqual(['m-1']);
  });

  test('calls tools in both APIs', async () => {
    const [client] = await start(() => ({ toolCalls: [{ name: 'find', arguments: { q: 1 } }] }));
    const [choice] = (await ask(client)).choices;
    expect(choice).toMatchObject({ finish_reason: 'tool_calls', message: { content: null } });
    const { output } = await client.responses.create({ model: 'm-1', input: 'Hi' });
    expect(output[0]).toMatchObject({ type: 'function_call', name: 'find', arguments: '{"q":1}' });
  });

  test('fails in every way that a provider does', async () => {
    const evil = await start(() => 'stolen');
    const faults = [
      { status: 429, headers: { 'retry-after': '2' } },
      { status: 503 },
      { raw: '{"cut' },
      { drop: 'at-once' as const },
      { drop: 'half-way' as const },
      { redirect: `${evil[1].url}/chat/completions` },
    ];
    const [client] = await start(({ index }) => faults[index] ?? { hang: true });
    await expect(ask(client)).rejects.toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
    await expect(ask(client)).rejects.toMatchObject({ status: 503 });
    await expect(ask(client)).rejects.toThrow(SyntaxError);
    await expect(ask(client)).rejects.toThrow();
    await expect(ask(client)).rejects.toThrow();
    await expect(ask(client)).rejects.toMatchObject({ status: 401 });
    // The client followed the redirect, and fetch left the key behind.
    expect(evil[1].requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    await expect(ask(client.withOptions({ timeout: 200 }))).rejects.toThrow(/timed out/i);
    const [stranger] = await start(() => '', { apiKey: 'sk-other' });
    await expect(ask(stranger)).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
    const [late] = await start(() => '', { models: ['m-2'] });
    await expect(ask(late)).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
  });

  test('runs as a process of its own', async () => {
    const model = await spawnModelServer({ latencyMs: 20 });
    closing.push(model.close);
    const client = new OpenAI({ apiKey: 'any', baseURL: model.url });
    expect((await ask(client)).choices[0]?.message.content).toBe('Hi there');
  });
});
