/** What one call is granted by the lane that it shares with others. */
import { expect, test } from 'vitest';
import { type Clock, CLOCK } from '../../../src/edges/model/clock.ts';
import { openModel } from '../../../src/edges/model/index.ts';
import { createLane } from '../../../src/edges/model/lane.ts';
import { createRetries } from '../../../src/edges/model/retries.ts';
import type { Outcome } from '../../../src/edges/model/turns.ts';
import { hurried } from '../../support/haste.ts';
import { ENDPOINT } from '../../support/keeping.ts';
import { listen } from '../../support/loopback.ts';
import { asked } from '../../support/questions.ts';

const CAME: Outcome<string> = { result: 'came', fault: null, room: null, tokens: null };
const REFUSED: Outcome<string> = {
  ...CAME,
  result: 'refused',
  fault: {
    failure: { cause: 'auth', first: null, message: 'no', status: 401 },
    hope: 'if-known',
    waitMs: null,
  },
};

test('a key that one call is refused four times, and all others never, loses nothing', async () => {
  const lane = createLane({ clock: hurried(), most: 8, limit: 60_000, retries: createRetries() });
  await lane.put(async () => CAME);
  let tries = 0;
  const unlucky = await lane.put(async () => {
    await lane.put(async () => CAME);
    return tries++ < 4 ? REFUSED : CAME;
  });
  expect([unlucky, tries, lane.given()]).toEqual(['came', 5, null]);
});

/** A clock as it is, and what is waited for on it, in ms. */
function watched(): { readonly clock: Clock; readonly waits: Set<{ readonly ms: number }> } {
  const waits = new Set<{ readonly ms: number }>();
  const wait: Clock['wait'] = async (ms, ended) => {
    const one = { ms };
    waits.add(one);
    await CLOCK.wait(ms, ended);
    waits.delete(one);
  };
  return { clock: { ...CLOCK, wait }, waits };
}

test('nobody is waited for once nobody waits', async () => {
  const { clock, waits } = watched();
  const lane = createLane({ clock, most: 8, limit: 60_000, retries: createRetries() });
  const says = (requests: number): Outcome<string> => ({
    ...CAME,
    room: { requests, tokens: null, requestsIn: 600_000, tokensIn: 0 },
  });
  const slow = Promise.withResolvers<Outcome<string>>();
  const first = lane.put(() => slow.promise);
  await lane.put(async () => says(0));
  const third = lane.put(async () => CAME);
  expect([...waits].map(({ ms }) => Math.ceil(ms / 60_000))).toEqual([10]);
  slow.resolve(says(20));
  expect(await Promise.all([first, third])).toEqual(['came', 'came']);
  await expect.poll(() => waits.size).toBe(0);
});

test('what waits is told when nobody asks any more', async () => {
  const { clock, waits } = watched();
  let times = 0;
  const server = await listen(async (message, response) => {
    times++;
    message.resume();
    response.writeHead(429, { 'retry-after': '50' }).end('{"error":{"message":"slow down"}}');
  });
  const endpoints = { default: { ...ENDPOINT, baseUrl: server.url } };
  const settings = { endpoints: {}, prices: {}, maxCost: null, maxRequests: null };
  const { ask, close } = openModel({ endpoints, timeout: 60, concurrency: 2, settings, clock });
  const all = ['a', 'b', 'c'].map((content) => ask(asked().request, [{ role: 'user', content }]));
  await expect.poll(() => waits.size).toBeGreaterThan(1);
  await close();
  const causes = (await Promise.all(all)).map((came) => !came.ok && came.failure.cause);
  expect(causes.every((cause) => cause === 'rate-limit' || cause === 'network')).toBe(true);
  await expect.poll(() => waits.size).toBe(0);
  const before = times;
  expect(await ask(asked().request, [])).toMatchObject({ failure: { message: 'nothing is asked any more' } });
  expect(times).toBe(before);
  await server.close();
});

test('what names an API is asked by it, all else as the endpoint is spoken to', async () => {
  const paths: string[] = [];
  const server = await listen(async (message, response) => {
    message.resume();
    if (message.method === 'POST') paths.push(message.url ?? '');
    const output = [{ type: 'message', content: [{ type: 'output_text', text: 'new' }] }];
    const choices = [{ message: { content: 'old' }, finish_reason: 'stop' }];
    response.end(JSON.stringify({ status: 'completed', output, choices }));
  });
  const endpoints = { default: { ...ENDPOINT, baseUrl: server.url } };
  const settings = { endpoints: {}, prices: {}, maxCost: null, maxRequests: null };
  const { ask, close } = openModel({ endpoints, timeout: 60, concurrency: 2, settings, clock: hurried() });
  const texts: unknown[] = [];
  for (const api of [undefined, 'responses', 'chat', 'responses']) {
    const request = { ...asked().request, ...(api && { api }) };
    const came = await ask(request, [{ role: 'user', content: 'Hi' }]);
    texts.push(came.ok ? came.value.text : came.failure.message);
  }
  expect(texts).toEqual(['old', 'new', 'old', 'new']);
  expect(paths).toEqual(['/chat/completions', '/responses', '/chat/completions', '/responses']);
  await close();
  await server.close();
});
