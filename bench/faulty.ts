/** Faults of endpoints, played by a server on loopback. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does instead of answering. */
export interface Fault {
  readonly name: string;
  readonly play: (response: ServerResponse) => void;
}

const RIGHT = JSON.stringify({
  model: 'scripted',
  choices: [{ message: { role: 'assistant', content: 'The answer is 42.' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 20, completion_tokens: 5 },
});

function json(response: ServerResponse, status: number, body: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

const refusing =
  (status: number, error: object, headers = {}) =>
  (response: ServerResponse): void =>
    json(response, status, JSON.stringify({ error }), headers);

/** Bytes that never add up to an answer. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.once('close', () => clearInterval(timer));
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const piece = ' '.repeat(1 << 20);
  const more = (): void => void (response.writable && response.write(piece, more));
  more();
}

export const FAULTS: readonly Fault[] = [
  { name: '429, Retry-After 1', play: refusing(429, { message: 'slow down' }, { 'retry-after': '1' }) },
  { name: '429 without it', play: refusing(429, { message: 'slow down' }) },
  { name: '429, quota used up', play: refusing(429, { message: 'no quota', code: 'insufficient_quota' }) },
  { name: '500', play: refusing(500, { message: 'oops' }) },
  { name: '503, a page', play: (it) => void it.writeHead(503).end('<title>busy</title>') },
  { name: '401', play: refusing(401, { message: 'expired' }) },
  { name: '404', play: refusing(404, { message: 'no such model' }) },
  { name: '400', play: refusing(400, { message: 'odd' }) },
  { name: 'dropped socket', play: (it) => void it.destroy() },
  {
    name: 'half a body',
    play: (it) => {
      it.writeHead(200, { 'content-length': RIGHT.length });
      it.write(RIGHT.slice(0, 40), () => it.destroy());
    },
  },
  { name: 'malformed JSON', play: (it) => json(it, 200, '{"choices": [') },
  {
    name: 'a page, 200',
    play: (it) => void it.writeHead(200, { 'content-type': 'text/html' }).end('<p>hi</p>'),
  },
  { name: 'slow first byte (1 s)', play: (it) => void setTimeout(() => json(it, 200, RIGHT), 1000) },
  { name: 'endless drip', play: drip },
  { name: 'endless flood', play: flood },
  { name: 'never answers', play: () => undefined },
];

/** A running server. */
export interface Faulty {
  readonly url: string;
  readonly requests: () => number;
  /** Ms from the first request to the end of the last. */
  readonly asked: () => number;
  readonly close: () => void;
}

/** Answers, unless `faultAt` says otherwise of the request with that number, so many ms after the first. */
export async function startFaulty(faultAt: (index: number, ms: number) => Fault | null): Promise<Faulty> {
  let requests = 0;
  let [began, ended] = [0, 0];
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.writeHead(404).end();
    request.resume().once('end', () => {
      if (requests === 0) began = performance.now();
      response.once('close', () => (ended = performance.now()));
      const fault = faultAt(requests++, performance.now() - began);
      if (fault) fault.play(response);
      else setTimeout(() => json(response, 200, RIGHT), 20);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: () => requests,
    asked: () => ended - began,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
