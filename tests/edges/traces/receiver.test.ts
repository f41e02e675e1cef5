/** Spans of programs, as they come in over HTTP, and what else comes in. */
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from '../../../src/edges/traces/receiver.ts';
import type { Trace } from '../../../src/edges/traces/collector.ts';
import type { Span } from '../../../src/types.ts';
import { nested, snaked } from '../../support/odd-otlp.ts';
import { binaryOf, jsonOf, type Said } from '../../support/otlp.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const BINARY = { 'content-type': 'application/x-protobuf' };

let receiver: Receiver;
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>, path = '/v1/traces') {
  return fetch(receiver.endpoint + path, { method: 'POST', headers, body });
}

function idsOf({ parent }: Trace): { readonly trace: string; readonly root: string } {
  const [, trace = '', root = ''] = parent.split('-');
  return { trace, root };
}

async function spansOf(trace: Trace): Promise<readonly Span[]> {
  await trace.settled();
  return trace.spans();
}

/** An agent that looks something up. */
function storyOf(trace: Trace): Said[] {
  const { trace: id, root } = idsOf(trace);
  const found = { 'retrieval.count': 3, 'retrieval.exact': true, score: 0.25, pages: ['a', 'b'] };
  return [
    {
      trace: id,
      id: 'b'.repeat(16),
      parent: 'a'.repeat(16),
      name: 'retrieve',
      at: 5,
      ms: 12.5,
      attributes: found,
    },
    {
      trace: id,
      id: 'c'.repeat(16),
      parent: 'a'.repeat(16),
      name: 'chat',
      at: 20,
      ms: 30,
      error: 'no quota',
    },
    { trace: id, id: 'a'.repeat(16), parent: root, name: 'agent', at: 2, ms: 60 },
  ];
}

const STORY = [
  { id: 'a'.repeat(16), parent: null, name: 'agent', start: 0, ms: 60, error: null, attributes: {} },
  {
    id: 'b'.repeat(16),
    parent: 'a'.repeat(16),
    name: 'retrieve',
    start: 3,
    ms: 12.5,
    error: null,
    attributes: { 'retrieval.count': 3, 'retrieval.exact': true, score: 0.25, pages: ['a', 'b'] },
  },
  {
    id: 'c'.repeat(16),
    parent: 'a'.repeat(16),
    name: 'chat',
    start: 18,
    ms: 30,
    error: 'no quota',
    attributes: {},
  },
];

describe('the receiver of spans', () => {
  it.each([
    ['JSON', (said: Said[]) => Buffer.from(JSON.stringify(jsonOf(said))), JSON_TYPE],
    ['JSON with names as in the schema', snaked, JSON_TYPE],
    ['protobuf', (said: Said[]) => Buffer.from(binaryOf(said)), BINARY],
    [
      'protobuf, packed',
      (said: Said[]) => gzipSync(binaryOf(said)),
      { ...BINARY, 'content-encoding': 'gzip' },
    ],
    [
      'JSON, packed',
      (said: Said[]) => gzipSync(JSON.stringify(jsonOf(said))),
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
    ],
  ])('takes %s, and puts spans in order under those that hold them', async (_, write, headers) => {
    const trace = receiver.tracer()();
    const answer = await post(Buffer.from(write(storyOf(trace))), headers);
    expect({ status: answer.status, body: await answer.text() }).toEqual({
      status: 200,
      body: headers['content-type'] === 'application/json' ? '{}' : '',
    });
    expect(await spansOf(trace)).toEqual(STORY);
    expect(receiver.dropped()).toEqual({ unknown: 0, late: 0, tooMany: 0, broken: 0 });
  });

  it('waits for what comes after the answer, until the span that holds all others is there', async () => {
    const trace = receiver.tracer()();
    const [retrieve, chat, agent] = storyOf(trace) as [Said, Said, Said];
    await post(JSON.stringify(jsonOf([retrieve])), JSON_TYPE);
    const spans = spansOf(trace);
    await post(JSON.stringify(jsonOf([chat, agent])), JSON_TYPE);
    expect((await spans).map(({ name }) => name)).toEqual(['agent', 'retrieve', 'chat']);
  });

  it('gives each question an id that nobody can guess, and drops what names another', async () => {
    const [tracer, other] = [receiver.tracer(), receiver.tracer()];
    const [mine, yours] = [tracer(), other()];
    expect(idsOf(mine).trace).not.toBe(idsOf(yours).trace);
    const story = storyOf(mine);
    const forged = story.map((span) => ({
      ...span,
      trace: idsOf(yours).trace.replace(/^./, (it) => (it === '0' ? '1' : '0')),
    }));
    await post(JSON.stringify(jsonOf([...story, ...forged])), JSON_TYPE);
    expect((await spansOf(mine)).length).toBe(3);
    expect(await spansOf(yours)).toEqual([]);
    await post(JSON.stringify(jsonOf(story)), JSON_TYPE);
    expect(receiver.dropped()).toEqual({ unknown: 3, late: 3, tooMany: 0, broken: 0 });
    expect(receiver.notes().map(({ message }) => message)).toEqual([
      expect.stringMatching(/^3 spans .* a trace that nobody was given/),
      expect.stringMatching(/^3 spans .* too late/),
    ]);
  });

  it('keeps so many spans of a trace and no more', async () => {
    const trace = receiver.tracer()();
    const { trace: id, root } = idsOf(trace);
    const spans = Array.from({ length: 2500 }, (_, at): Said => {
      return { trace: id, id: (at + 1).toString(16).padStart(16, '0'), parent: root, name: 'loop', at };
    });
    await post(Buffer.from(binaryOf(spans)), BINARY);
    expect((await spansOf(trace)).length).toBe(2000);
    expect(trace.leftOut()).toBe(500);
    expect(receiver.dropped()).toEqual({ unknown: 0, late: 0, tooMany: 500, broken: 0 });
  });

  it('keeps so many bytes of a trace and of all that are open, and lets them go with the trace', async () => {
    const open = receiver.tracer();
    const traces = Array.from({ length: 10 }, () => open());
    const large = (trace: Trace): Said[] =>
      [1, 2].map((at) => ({
        trace: idsOf(trace).trace,
        id: `${at}`.repeat(16),
        parent: idsOf(trace).root,
        name: 'chat',
        attributes: { asked: 'x'.repeat(3.5 * 1024 * 1024) },
      }));
    const send = async (trace: Trace): Promise<void> => {
      for (const span of large(trace)) await post(Buffer.from(binaryOf([span])), BINARY);
    };
    for (const trace of traces) await send(trace);
    expect(receiver.dropped().tooMany).toBe(10 + 1);
    const kept = await Promise.all(traces.map(spansOf));
    expect(kept.map(({ length }) => length)).toEqual([...Array<number>(9).fill(1), 0]);
    const next = open();
    await send(next);
    expect(await spansOf(next)).toHaveLength(1);
  });

  it('leaves out a span whose inside is broken, and says so', async () => {
    const trace = receiver.tracer()();
    const good = binaryOf(storyOf(trace));
    const at = Buffer.from(good).indexOf('no quota');
    good.set([0xff, 0xff], at);
    expect((await post(Buffer.from(good), BINARY)).status).toBe(200);
    expect((await spansOf(trace)).map(({ name }) => name)).toEqual(['agent', 'retrieve']);
    expect(receiver.dropped().broken).toBe(1);
    expect(receiver.notes()[0]?.message).toMatch(/^1 spans? .* could not be read/);
  });

  it('stands messages within messages, which are no span', async () => {
    const trace = receiver.tracer()();
    expect((await post(Buffer.from(nested(idsOf(trace).trace)), BINARY)).status).toBe(200);
    expect(await spansOf(trace)).toEqual([]);
    expect(receiver.dropped().broken).toBe(1);
  });

  it.each([
    [
      'a bomb of gzip',
      gzipSync(Buffer.alloc(64 * 1024 * 1024)),
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      413,
    ],
    ['more than it may be', Buffer.alloc(5 * 1024 * 1024), JSON_TYPE, 413],
    ['what is no gzip', Buffer.from('{}'), { ...JSON_TYPE, 'content-encoding': 'gzip' }, 400],
    ['another packing', Buffer.from('{}'), { ...JSON_TYPE, 'content-encoding': 'br' }, 415],
    ['another form', Buffer.from('<a/>'), { 'content-type': 'text/xml' }, 415],
    ['a form that is a word of the language', Buffer.from('x'), { 'content-type': 'constructor' }, 415],
    ['what is no JSON', Buffer.from('{'), JSON_TYPE, 400],
    ['what is no message', Buffer.from([10, 255, 255]), BINARY, 400],
    ['lists within lists', Buffer.from('['.repeat(2_000_000)), JSON_TYPE, 400],
  ] as const)('refuses %s', async (_, body, headers, status) => {
    const answer = await post(Buffer.from(body), headers);
    expect(answer.status).toBe(status);
    expect((await post('{}', JSON_TYPE)).status).toBe(200);
  });

  it('breaks off who goes on sending without saying how much', async () => {
    const { hostname, port } = new URL(receiver.endpoint);
    const status = await new Promise((resolve) => {
      const sending = request({ hostname, port, path: '/v1/traces', method: 'POST', headers: JSON_TYPE });
      const piece = Buffer.alloc(256 * 1024);
      const go = (): void => void (sending.destroyed || sending.write(piece, () => setImmediate(go)));
      sending.on('error', () => resolve('broken off'));
      sending.on('response', ({ statusCode }) => {
        resolve(statusCode);
        sending.destroy();
      });
      go();
    });
    expect([413, 'broken off']).toContain(status);
  });

  it.each([
    ['GET', '/v1/traces', 405],
    ['POST', '/v1/other', 404],
    ['POST', '/v1/metrics', 200],
    ['POST', '/v1/logs', 200],
  ])('%s %s is answered with %i', async (method, path, status) => {
    const body = method === 'POST' ? '{}' : null;
    const answer = await fetch(receiver.endpoint + path, { method, headers: JSON_TYPE, body });
    expect(answer.status).toBe(status);
  });

  it('makes nothing of what is no span', async () => {
    const odd = {
      resourceSpans: [null, { scopeSpans: 7 }, { scopeSpans: [{ spans: ['x', { traceId: 'zz' }] }] }],
    };
    expect((await post(JSON.stringify(odd), JSON_TYPE)).status).toBe(200);
    expect(receiver.dropped()).toEqual({ unknown: 0, late: 0, tooMany: 0, broken: 0 });
  });
});
