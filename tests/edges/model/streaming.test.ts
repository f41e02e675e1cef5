/** Answers that come piece by piece: put together, timed, and lost where they break off. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { openModel } from '../../../src/edges/model/index.ts';
import { chat, responses } from '../../../src/providers/all.ts';
import type { Fields, Json, Request } from '../../../src/types.ts';
import { hurried } from '../../support/haste.ts';
import { inShop, CONFIG, FILE } from '../../support/shop.ts';
import { bodyOf } from '../../support/loopback.ts';

const delta = (fields: Json, finish: string | null = null): Json => ({
  model: 'scripted-2026',
  choices: [{ index: 0, delta: fields, finish_reason: finish }],
});
const USAGE = { prompt_tokens: 9, completion_tokens: 7, completion_tokens_details: { reasoning_tokens: 4 } };
const CHAT: readonly Json[] = [
  delta({ role: 'assistant', content: '' }),
  delta({ content: 'On ' }),
  delta({ content: 'Friday.' }),
  delta({}, 'stop'),
  { model: 'scripted-2026', choices: [], usage: USAGE },
];
const RESPONSE: Fields = {
  status: 'completed',
  model: 'scripted-2026',
  output: [{ type: 'message', content: [{ type: 'output_text', text: 'On Friday.' }] }],
  usage: { input_tokens: 9, output_tokens: 7, output_tokens_details: { reasoning_tokens: 4 } },
};
const RESPONSES: readonly Json[] = [
  { type: 'response.created', response: { status: 'in_progress' } },
  { type: 'response.output_text.delta', delta: 'On ' },
  { type: 'response.completed', response: RESPONSE },
];

let server: ReturnType<typeof createServer> | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Asks once; `play` gets what was asked for. */
async function asked(api: 'chat' | 'responses', play: (response: ServerResponse, body: Fields) => void) {
  const bodies: Fields[] = [];
  server = createServer((message, response) => {
    if (message.method === 'GET') return void response.writeHead(404).end();
    void bodyOf(message).then((text) => {
      bodies.push(JSON.parse(text) as Fields);
      play(response, bodies.at(-1) ?? {});
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const endpoint = { baseUrl, apiKeyEnv: null, apiKey: 'sk', api, auth: 'bearer', headers: {} } as const;
  const model = openModel({
    ...{ endpoints: { default: endpoint }, timeout: 5, concurrency: 1, clock: hurried() },
    settings: { endpoints: {}, prices: {}, maxCost: null, maxRequests: null },
  });
  const request: Request = {
    ...{ endpoint: 'default', model: 'scripted', parameters: {}, messages: [], turns: [] },
    ...{ tools: [], responseFormat: null, streamed: true },
  };
  const came = await model.ask(request, [{ role: 'user', content: 'When?' }]);
  await model.close();
  return { came, bodies };
}

function stream(response: ServerResponse, events: readonly Json[]): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  for (const event of events) response.write(`data: ${JSON.stringify(event)}\n\n`);
  return response;
}

test.each([
  ['chat', CHAT, { stream: true, stream_options: { include_usage: true } }],
  ['responses', RESPONSES, { stream: true }],
] as const)('%s: all pieces are one answer, whose first one is timed', async (api, events, sent) => {
  const { came, bodies } = await asked(api, (it) => void stream(it, events).end('data: [DONE]\n\n'));
  expect(bodies).toMatchObject([sent]);
  expect(came).toMatchObject({
    ok: true,
    value: {
      text: 'On Friday.',
      model: 'scripted-2026',
      usage: { input: 9, output: 7, reasoning: 4 },
      firstTokenMs: expect.any(Number),
    },
  });
  if (came.ok) expect(came.value.firstTokenMs).toBeLessThanOrEqual(came.value.latencyMs ?? 0);
});

/** As servers send it that have their own idea of how events stand. */
const ODDLY: readonly [string, (text: string) => string, string][] = [
  ['with other ends of lines', (text) => text.replaceAll('\n', '\r\n'), 'text/event-stream'],
  [
    'with comments, and no space',
    (text) => `: hello\n\n${text.replaceAll('data: ', 'data:')}`,
    'text/event-stream',
  ],
  ['without [DONE]', (text) => text.replace('data: [DONE]\n\n', ''), 'text/event-stream'],
  [
    'without the end of its last event',
    (text) => text.replace('\n\ndata: [DONE]\n\n', ''),
    'text/event-stream',
  ],
  ['under a name in capitals', (text) => text, 'Text/Event-Stream;charset=UTF-8'],
];

test.each(ODDLY)('a stream is read %s', async (_, written, type) => {
  const { came } = await asked('chat', (it) => {
    const events = CHAT.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
    it.writeHead(200, { 'content-type': type }).end(written(`${events}data: [DONE]\n\n`));
  });
  expect(came).toMatchObject({ ok: true, value: { text: 'On Friday.', usage: { input: 9, output: 7 } } });
});

const FOR_THREE = [delta({ content: 'Für 3 € 🎁.' }), delta({}, 'stop')]
  .map((event) => `data: ${JSON.stringify(event)}\n\n`)
  .join('');

test('a stream is read that comes byte by byte', async () => {
  const { came } = await asked('chat', (it) => {
    it.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const byte of Buffer.from(FOR_THREE)) it.write(Buffer.of(byte));
    it.end();
  });
  expect(came).toMatchObject({ ok: true, value: { text: 'Für 3 € 🎁.', firstTokenMs: expect.any(Number) } });
});

test('a stream is read that comes packed, and nothing is timed', async () => {
  const { came } = await asked('chat', (it) => {
    it.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
    it.end(gzipSync(FOR_THREE));
  });
  expect(came).toMatchObject({ ok: true, value: { text: 'Für 3 € 🎁.', firstTokenMs: null } });
});

test('what is refused in the form of events is refused in its words', async () => {
  const { came } = await asked('chat', (it) => {
    it.writeHead(400, { 'content-type': 'text/event-stream' }).end('data: no such voice\n\n');
  });
  expect(came).toMatchObject({
    ok: false,
    failure: { cause: 'rejected', message: expect.stringContaining('no such voice') },
  });
});

test('a stream that ends too early is no answer, and is asked for again', async () => {
  let times = 0;
  const { came } = await asked(
    'chat',
    (it) => void stream(it, times++ === 0 ? CHAT.slice(0, 2) : CHAT).end(),
  );
  expect([times, came.ok && came.value.text]).toEqual([2, 'On Friday.']);
});

test('an error in the middle is an answer that broke off', async () => {
  const broken = [...CHAT.slice(0, 2), { error: { message: 'Upstream is gone' } }];
  const { came } = await asked('chat', (it) => void stream(it, broken).end());
  expect(came).toMatchObject({ ok: false, failure: { cause: 'broken-off' } });
});

test('an endpoint that sends it whole is understood, and nothing is timed', async () => {
  const whole = { choices: [{ message: { content: 'On Friday.' }, finish_reason: 'stop' }] };
  const { came } = await asked('chat', (it) => {
    it.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
  });
  expect(came).toMatchObject({ ok: true, value: { text: 'On Friday.', firstTokenMs: null } });
});

test('calls of tools are put together by their place', () => {
  const call = (index: number, name: string | null, given: string): Json =>
    delta({ tool_calls: [{ index, function: { ...(name === null ? {} : { name }), arguments: given } }] });
  const events = [
    call(0, 'find', '{"id"'),
    call(1, 'close', '{}'),
    call(0, null, ':7}'),
    delta({}, 'tool_calls'),
  ];
  expect(events.map((event) => chat.pieces?.isFirst(event)).indexOf(true)).toBe(0);
  expect(chat.answer(chat.pieces?.whole(events) ?? null)).toMatchObject({
    toolCalls: [
      { name: 'find', arguments: '{"id":7}' },
      { name: 'close', arguments: '{}' },
    ],
  });
  expect(responses.pieces?.whole(RESPONSES.slice(0, 2))).toBeNull();
});

test('only a suite that times first pieces asks for them', async () => {
  const timed = CONFIG.replace('[polite, short]', '[polite, begins]').replace(
    /  short:.*/,
    '  begins: { measure: time-to-first-token }',
  );
  const streamed = async (config: string): Promise<boolean> => {
    const { questions } = await inShop({ base: { [FILE]: config } });
    return questions.every(({ request }) => request.streamed === true);
  };
  expect([await streamed(CONFIG), await streamed(timed)]).toEqual([false, true]);
});
