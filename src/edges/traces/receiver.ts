import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { count } from '../../render/text.ts';
import type { Warning } from '../../types.ts';
import { type Collector, createCollector, type Dropped } from './collector.ts';
import { decode } from './decode.ts';

/** Of one body as it is sent, and of all that are being read at a time. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_HELD = 16 * 1024 * 1024;
const MOST_CONNECTIONS = 64;
const LONGEST_MS = 10_000;

/** Takes spans of programs on this machine, by OTLP over HTTP. */
export interface Receiver extends Pick<Collector, 'tracer'> {
  /** Where exporters send; they add the path. */
  readonly endpoint: string;
  readonly dropped: Collector['dropped'];
  /** What was not kept. */
  readonly notes: () => readonly Warning[];
  readonly close: () => Promise<void>;
}

/** Opens a receiver on a free port of this machine alone. */
export async function openReceiver(): Promise<Receiver> {
  const collector = createCollector();
  const taking = createTaking(collector);
  const server = createServer((request, response) => void taking(request, response));
  server.maxConnections = MOST_CONNECTIONS;
  server.requestTimeout = LONGEST_MS;
  server.headersTimeout = LONGEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    tracer: collector.tracer,
    dropped: collector.dropped,
    notes: () => notesOn(collector.dropped()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function notesOn({ unknown, late, tooMany, broken }: Dropped): Warning[] {
  const said: readonly (readonly [number, string])[] = [
    [unknown, 'name a trace that nobody was given: spans hang from the `traceparent` of their trial'],
    [
      late,
      'came too late: have them sent soon after the answer, as `OTEL_BSP_SCHEDULE_DELAY` says, or before it',
    ],
    [tooMany, 'are more than is kept of one trace, or of all at a time'],
    [broken, 'could not be read'],
  ];
  return said.flatMap(([spans, why]): Warning[] =>
    spans > 0
      ? [
          {
            code: 'left-out-spans',
            message: `${count(spans)} spans of programs were left out, as they ${why}.`,
          },
        ]
      : [],
  );
}

/** Bodies are unpacked and read one after the other, so that what they hold is held once. */
function createTaking(collector: Collector) {
  let all = 0;
  let last: Promise<unknown> = Promise.resolve();
  let memory = Buffer.alloc(0);

  async function piecesOf(request: IncomingMessage, held: { bytes: number }): Promise<Buffer[] | 413 | 503> {
    const pieces: Buffer[] = [];
    for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      held.bytes += piece.length;
      all += piece.length;
      if (held.bytes > MOST_BYTES) return 413;
      if (all > MOST_HELD) return 503;
      pieces.push(piece);
    }
    return pieces;
  }

  /** In memory that is used for one body after the other. */
  function joined(pieces: readonly Buffer[], bytes: number): Buffer {
    if (memory.length < bytes) memory = Buffer.alloc(bytes);
    let at = 0;
    for (const piece of pieces) at += piece.copy(memory, at);
    return memory.subarray(0, at);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const held = { bytes: 0 };
    try {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (request.method !== 'POST') return refuse(response, 405);
      // Metrics and logs of an exporter that sends all it has to one place.
      if (path === '/v1/metrics' || path === '/v1/logs') return accept(request.resume(), response);
      if (path !== '/v1/traces') return refuse(response, 404);
      if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return refuse(response, 413);
      const pieces = await piecesOf(request, held);
      if (typeof pieces === 'number') return refuse(response, pieces);
      const { 'content-type': type = '', 'content-encoding': encoding = '' } = request.headers;
      const decoding = last.then(() =>
        decode({ body: joined(pieces, held.bytes), type, encoding }, collector.take),
      );
      last = decoding.catch(() => undefined);
      const refusal = await decoding;
      if (refusal) return refuse(response, refusal);
      accept(request, response);
    } catch {
      // Whoever broke off gets no answer.
      response.destroy();
    } finally {
      all -= held.bytes;
    }
  };
}

/** The empty answer of the protocol, in the form that was asked in. */
function accept(request: IncomingMessage, response: ServerResponse): void {
  const isJson = request.headers['content-type']?.startsWith('application/json') === true;
  response
    .writeHead(200, { 'content-type': isJson ? 'application/json' : 'application/x-protobuf' })
    .end(isJson ? '{}' : '');
}

/** What is still coming is not read. */
function refuse(response: ServerResponse, status: number): void {
  response
    .writeHead(status, { connection: 'close', ...(status === 503 ? { 'retry-after': '1' } : {}) })
    .end();
}
