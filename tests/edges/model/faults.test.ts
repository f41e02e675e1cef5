/** What goes wrong between here and an endpoint: what it costs, and that nothing is lost. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openModel } from '../../../src/edges/model/index.ts';
import type { Failure, Request } from '../../../src/types.ts';
import { bodyOf } from '../../support/loopback.ts';
import { hurried } from '../../support/hurried.ts';

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
  readonly timeout?: number;
  readonly address?: string;
}

/** Asks a server that plays `play` for every request, as many conversations at a time as allowed. */
async function asked(play: Play, setting: Setting = {}) {
  const { api = 'chat', calls = 200, concurrency = 8, timeout = 10 } = setting;
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
    ...{ endpoints: { default: endpoint }, timeout, concurrency, clock: hurried() },
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
  return { requests: index, failures, causes: [...new Set(failures.map(({ cause }) => cause))] };
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

/** Faults of an endpoint that is down. */
const DOWN = PASSING.filter(([name]) => /429 without|^500|dropped|malformed/.test(name));

describe.each(['chat', 'responses'] as const)('over %s', (api) => {
  const right = api === 'chat' ? RIGHT : RIGHT_RESPONSE;
  test.each(PASSING)('one request in twenty: %s; nothing is lost', async (_, fault) => {
    const run = await asked((it, { index }) => (index % 20 === 7 ? fault(it) : json(it, 200, right)), {
      api,
    });
    expect(run).toMatchObject({ failures: [] });
    expect(run.requests).toBeLessThan(220);
  });
});

describe('an outage', () => {
  test.each(DOWN)('of many requests is waited out: %s', async (_, fault) => {
    const ends = { at: Number.POSITIVE_INFINITY };
    const run = await asked((it, { index }) => {
      // Eight seconds on a clock that goes fifty times as fast.
      if (index === 50) ends.at = performance.now() + 8000 / 50;
      if (index >= 50 && performance.now() < ends.at) fault(it);
      else json(it, 200, RIGHT);
    });
    expect(run).toMatchObject({ failures: [] });
    // While it is down, one call at a time looks whether it is back.
    expect(run.requests).toBeLessThan(250);
  });
});

describe('an outage that hangs', () => {
  test.each([
    ['a time limit and a half', 8],
    ['and two looks whether it is back', 10],
    ['and three', 11],
  ])('for %s is waited out, and loses nothing', async (_, hung) => {
    const run = await asked(
      (it, { index }) => (index >= 50 && index < 50 + hung ? undefined : json(it, 200, RIGHT)),
      { timeout: 0.2 },
    );
    expect(run).toMatchObject({ failures: [], requests: 200 + hung });
  });

  test('for longer than that is given up in less than three time limits', async () => {
    const play: Play = (it, { index }) => (index < 50 ? json(it, 200, RIGHT) : undefined);
    const { requests, failures } = await asked(play, { calls: 10_000, timeout: 0.2 });
    expect([requests, failures.at(-1)]).toMatchObject([50 + 12, { cause: 'given-up', first: 'timeout' }]);
  });
});

const USED_UP = { message: 'You exceeded your current quota', code: 'insufficient_quota' };
const DEAD: readonly [string, (response: ServerResponse) => void, cause: string, most: number][] = [
  ['a quota that is used up', (it) => refuse(it, 429, USED_UP), 'rate-limit', 8],
  ['no credit', (it) => refuse(it, 402, { message: 'pay' }), 'rate-limit', 8],
  [
    'a wait of an hour',
    (it) => refuse(it, 429, { message: 'no' }, { 'retry-after': '3600' }),
    'rate-limit',
    8,
  ],
  ['a wrong key', (it) => refuse(it, 401, { message: 'no' }), 'auth', 12],
  ['an unknown model', (it) => refuse(it, 404, { message: 'no' }), 'not-found', 12],
  ...DOWN.map(
    ([name, fault]) =>
      [name, fault, /429/.test(name) ? 'rate-limit' : /50/.test(name) ? 'server' : null, 60] as never,
  ),
];

describe('what is dead is given up, whatever is left to ask', () => {
  test.each(DEAD)('%s', async (_, fault, cause, most) => {
    const run = await asked((it) => fault(it), { calls: 10_000 });
    expect(run.failures).toHaveLength(10_000);
    const first = run.failures.find((failure) => failure.cause === 'given-up')?.first;
    expect(cause === null ? ['network', 'malformed'] : [cause]).toContain(first);
    expect(run.requests).toBeLessThanOrEqual(most);
  });

  test('a key that expires in the middle', async () => {
    const run = await asked(
      (it, { index }) => (index < 100 ? json(it, 200, RIGHT) : refuse(it, 401, { message: 'expired' })),
      { calls: 1000 },
    );
    expect(run.failures).toHaveLength(900);
    expect(run.failures.at(-1)).toMatchObject({ cause: 'given-up', first: 'auth', status: 401 });
    expect(run.requests).toBeLessThan(120);
  });

  test('a name that nobody knows', async () => {
    const run = await asked(() => undefined, { address: 'http://models.example.invalid/v1', calls: 1000 });
    expect(run.failures).toHaveLength(1000);
    expect(run.failures.find(({ cause }) => cause === 'given-up')).toMatchObject({ first: 'network' });
    expect(run.requests).toBe(0);
  });

  test('one that hangs costs less than three time limits', async () => {
    const run = await asked(() => undefined, { calls: 10_000, timeout: 0.2 });
    // All at once, then two that look whether it is back: what was asked ran out of time, all else was not asked.
    expect(run.requests).toBe(10);
    const unasked = run.failures.filter(({ cause }) => cause === 'given-up');
    expect(unasked.length).toBeGreaterThanOrEqual(10_000 - run.requests);
    expect(unasked[0]).toMatchObject({ first: 'timeout' });
  });
});

describe('an answer that does not end', () => {
  test('is cut off by time', async () => {
    const drip = (it: ServerResponse): void => {
      it.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => it.write(' '), 20);
      it.once('close', () => clearInterval(timer));
    };
    const run = await asked((it, { index }) => (index === 3 ? drip(it) : json(it, 200, RIGHT)), {
      ...{ calls: 40, timeout: 0.3 },
    });
    expect(run).toMatchObject({ failures: [], requests: 41 });
  });

  test('is cut off by length', async () => {
    const flood = (it: ServerResponse): void => {
      it.writeHead(200, { 'content-type': 'application/json' });
      const piece = ' '.repeat(1 << 20);
      const more = (): void => void (it.writable && it.write(piece, more));
      more();
    };
    const run = await asked((it, { index }) => (index === 3 ? flood(it) : json(it, 200, RIGHT)), {
      calls: 40,
    });
    expect(run).toMatchObject({ failures: [], requests: 41 });
  });
});

describe('a case that always fails', () => {
  // Both sides of one case are asked next to each other.
  const isPoison = (text: string): boolean => /order [56] /.test(text);
  const faults: readonly [string, (response: ServerResponse) => void, timeout: number][] = [
    ['500', (it) => refuse(it, 500, { message: 'oops' }), 10],
    ['never', () => undefined, 0.1],
  ];
  test.each(
    faults.flatMap(([name, fault, timeout]) => [1, 2, 8].map((most) => ({ name, fault, timeout, most }))),
  )('takes nothing with it: $name, $most in flight', async ({ fault, timeout, most }) => {
    const run = await asked((it, { text }) => (isPoison(text) ? fault(it) : json(it, 200, RIGHT)), {
      ...{ concurrency: most, calls: 30, timeout },
    });
    expect(run.failures).toHaveLength(2);
    expect(run.causes).not.toContain('given-up');
  });
});
