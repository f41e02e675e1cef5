/** What goes wrong between here and an endpoint: what it costs, and that nothing is lost. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Clock } from '../../../src/edges/model/clock.ts';
import { openModel } from '../../../src/edges/model/index.ts';
import type { Failure, Request } from '../../../src/types.ts';
import { bodyOf } from '../../support/loopback.ts';
import { hurried } from '../../support/haste.ts';

type Play = (response: ServerResponse, at: { readonly index: number; readonly text: string }) => void;

const RIGHT = JSON.stringify({ choices: [{ message: { content: 'On Friday.' }, finish_reason: 'stop' }] });
const RIGHT_RESPONSE = JSON.stringify({
  status: 'completed',
  output: [{ type: 'message', content: [{ type: 'output_text', text: 'On Friday.' }] }],
});

let server: ReturnType<typeof createServer> | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Setting {
  readonly api?: 'chat' | 'responses';
  readonly calls?: number;
  readonly concurrency?: number;
  readonly clock?: Clock;
  readonly address?: string;
}

/** Asks a server that plays `play` for every request, as many conversations at a time as allowed. */
async function asked(play: Play, setting: Setting = {}) {
  const { api = 'chat', calls = 40, concurrency = 8, clock = hurried() } = setting;
  let index = 0;
  server = createServer((message: IncomingMessage, response) => {
    if (message.method === 'GET') return void response.writeHead(404).end();
    void bodyOf(message).then((text) => play(response, { index: index++, text }));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const endpoint = {
    baseUrl: setting.address ?? url,
    apiKeyEnv: null,
    apiKey: 'sk-test',
    api,
    auth: 'bearer',
    headers: {},
  } as const;
  const model = openModel({
    ...{ endpoints: { default: endpoint }, timeout: 60, concurrency, clock },
    settings: { endpoints: {}, prices: {}, maxCost: null, maxRequests: null },
  });
  const failures: Failure[] = [];
  let next = 0;
  const seat = async (): Promise<void> => {
    for (let at = next++; at < calls; at = next++) {
      const came = await model.ask(request, [{ role: 'user', content: `When is order ${at} here?` }]);
      if (!came.ok) failures.push(came.failure);
      else expect(came.value.text).toBe('On Friday.');
    }
  };
  await Promise.all(Array.from({ length: concurrency }, seat));
  await model.close();
  return { requests: index, failures };
}

const request: Request = {
  ...{ endpoint: 'default', model: 'scripted', parameters: {}, messages: [], turns: [] },
  ...{ tools: [], responseFormat: null },
};

function json(response: ServerResponse, status: number, body: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

function refuse(response: ServerResponse, status: number, error: object, headers = {}): void {
  json(response, status, JSON.stringify({ error }), headers);
}

/** Faults of one request, as people have them. */
const PASSING: readonly [string, (response: ServerResponse) => void][] = [
  ['429 with Retry-After', (it) => refuse(it, 429, { message: 'slow down' }, { 'retry-after': '1' })],
  ['429 without', (it) => refuse(it, 429, { message: 'slow down' })],
  ['500', (it) => refuse(it, 500, { message: 'oops' })],
  ['503 with a page', (it) => void it.writeHead(503, { 'content-type': 'text/html' }).end('<p>busy</p>')],
  ['a dropped socket', (it) => void it.destroy()],
  [
    'half a body',
    (it) => {
      it.writeHead(200, { 'content-type': 'application/json', 'content-length': RIGHT.length });
      it.write(RIGHT.slice(0, 20), () => it.destroy());
    },
  ],
  ['malformed JSON', (it) => json(it, 200, '{"choices": [')],
  [
    'a page instead of JSON',
    (it) => void it.writeHead(200, { 'content-type': 'text/html' }).end('<p>hi</p>'),
  ],
  ['an empty body', (it) => json(it, 200, '')],
  ['a key that is refused by a fluke', (it) => refuse(it, 401, { message: 'no' })],
];

describe.each(['chat', 'responses'] as const)('over %s', (api) => {
  const right = api === 'chat' ? RIGHT : RIGHT_RESPONSE;
  test.each(PASSING)('one request in twenty: %s; nothing is lost', async (_, fault) => {
    const run = await asked((it, { index }) => (index % 20 === 7 ? fault(it) : json(it, 200, right)), {
      api,
    });
    expect(run).toMatchObject({ failures: [] });
    expect(run.requests).toBeLessThan(45);
  });
});

test('a name that nobody knows is given up, and nothing is sent', async () => {
  const run = await asked(() => undefined, { address: 'http://models.example.invalid/v1', calls: 1000 });
  expect(run.failures).toHaveLength(1000);
  expect(run.failures.find(({ cause }) => cause === 'given-up')).toMatchObject({ first: 'network' });
  expect(run.requests).toBe(0);
});

describe('an answer that does not end', () => {
  /** Time is over when the server says so. */
  function told(): { readonly clock: Clock; readonly ring: () => void } {
    const alarms = new Set<() => void>();
    const alarm: Clock['alarm'] = (_, ring) => {
      alarms.add(ring);
      return () => void alarms.delete(ring);
    };
    return { clock: { ...hurried(), alarm }, ring: () => alarms.forEach((ring) => ring()) };
  }

  test.each([
    ['one byte after the other', (it: ServerResponse) => void it.write(' ')],
    ['nothing at all', () => undefined],
  ])('is cut off by time: %s', async (_, say) => {
    const { clock, ring } = told();
    const endless = (it: ServerResponse): void => {
      say(it);
      setImmediate(ring);
    };
    const run = await asked((it, { index }) => (index === 2 ? endless(it) : json(it, 200, RIGHT)), {
      ...{ calls: 5, concurrency: 1, clock },
    });
    expect(run).toMatchObject({ failures: [], requests: 6 });
  });

  test('is cut off by length', async () => {
    const flood = (it: ServerResponse): void => {
      it.writeHead(200, { 'content-type': 'application/json' });
      const piece = ' '.repeat(1 << 20);
      const more = (): void => void (it.writable && it.write(piece, more));
      more();
    };
    const run = await asked((it, { index }) => (index === 2 ? flood(it) : json(it, 200, RIGHT)), {
      calls: 5,
    });
    expect(run).toMatchObject({ failures: [], requests: 6 });
  });
});

test.each([301, 302, 303, 307, 308])(
  'a redirect with %d is not followed, and nobody waits for another',
  async (status) => {
    const heard: string[] = [];
    const elsewhere = createServer((message, response) => {
      heard.push(JSON.stringify(message.headers));
      response.end(RIGHT);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const there = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v1`;
    const run = await asked((it) => void it.writeHead(status, { location: `${there}?key=k` }).end(), {
      ...{ calls: 100, concurrency: 1 },
    });
    elsewhere.close();
    expect(heard).toEqual([]);
    expect(run.requests).toBeLessThan(12);
    expect(run.failures).toHaveLength(100);
    expect(run.failures.at(-1)).toMatchObject({
      ...{ cause: 'given-up', first: 'not-found', status },
      message: `the endpoint does not know the model or the address (scripted: ${status} leads to ${there})`,
    });
  },
);
