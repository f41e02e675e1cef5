/** What is secret on its way through a proxy. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { lost } from '../../../src/edges/model/failures.ts';
import { faultOfLoss } from '../../../src/edges/model/faults.ts';
import { openTransport, type Transport } from '../../../src/edges/model/transport.ts';
import { certificateFor } from '../../support/certificate.ts';

const NAME = 'models.example.invalid';
const ADDRESS = `https://${NAME}/v1/chat/completions`;
const POST = { address: ADDRESS, headers: { authorization: 'Bearer sk-secret' }, body: '{}', limitMs: 5000 };

const usual = getCACertificates();
const { key, cert } = certificateFor(NAME);
const endpoint = createSecure({ key, cert }, (message, response) => {
  response.end(`${message.method} ${message.headers.authorization}`);
});
beforeAll(() => new Promise<void>((resolve) => void endpoint.listen(0, '127.0.0.1', resolve)));
afterAll(() => void endpoint.close());

interface Seen {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

let [proxy, transport]: [Server | null, Transport | null] = [null, null];
let seen: Seen[] = [];
beforeEach(() => {
  seen = [];
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy'])
    vi.stubEnv(name, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  setDefaultCACertificates(usual);
  await transport?.close();
  proxy?.close();
});

/** A proxy that the runner names, and what asks through it. `timeout` in ms. */
async function behind(answer: (client: Duplex) => void, timeout = 5000): Promise<Transport> {
  proxy = createServer(() => undefined).on('connect', ({ url, headers }, client) => {
    seen.push({ url, headers });
    answer(client);
  });
  await new Promise<void>((resolve) => proxy?.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  vi.stubEnv('HTTPS_PROXY', `http://some%20one:p%40ss@127.0.0.1:${port}`);
  return (transport = openTransport(timeout, null));
}

function letThrough(client: Duplex): void {
  const { port } = endpoint.address() as AddressInfo;
  const server = connect(port, '127.0.0.1', () =>
    client.write('HTTP/1.1 200 Connection established\r\n\r\n'),
  );
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
  client.pipe(server).pipe(client);
}

test('goes through a tunnel, which is kept', async () => {
  setDefaultCACertificates([...usual, cert]);
  const { post } = await behind(letThrough);
  for (let times = 0; times < 2; times++)
    expect(await post(POST)).toMatchObject({ status: 200, text: 'POST Bearer sk-secret' });
  expect(seen).toMatchObject([
    {
      url: `${NAME}:443`,
      headers: { host: `${NAME}:443`, 'proxy-authorization': 'Basic c29tZSBvbmU6cEBzcw==' },
    },
  ]);
  expect(JSON.stringify(seen)).not.toContain('sk-secret');
});

test('is told to nobody whose certificate is not trusted', async () => {
  const { post } = await behind(letThrough);
  await expect(post(POST)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
});

test('stays here where a proxy does not let through', async () => {
  const { post } = await behind((client) => client.end('HTTP/1.1 407 Who are you\r\n\r\n'));
  await expect(post(POST)).rejects.toMatchObject({ message: 'the proxy answered 407' });
});

test('takes no page for a way', async () => {
  const { post } = await behind(
    (client) => void client.write('HTTP/1.1 200 Fine\r\n\r\n<p>Log in first</p>'),
  );
  await expect(post(POST)).rejects.toMatchObject({ message: 'TLS: wrong version number' });
});

test.each([
  [403, 'if-known'],
  [407, 'if-known'],
  [429, 'later'],
  [502, 'later'],
])('a proxy that answers %d is worth another try: %s', async (status, hope) => {
  const { post } = await behind((client) => client.end(`HTTP/1.1 ${status} No\r\n\r\n`));
  const thrown = await post(POST).catch((error: Error) => error);
  expect(faultOfLoss(lost(thrown as Error, 'scripted'), thrown as Error).hope).toBe(hope);
});

test.each([
  ['breaks off', (client: Duplex) => void client.destroy(), 'ECONNRESET', 5000],
  ['says nothing', () => undefined, 'ERR_CONNECT_TIMEOUT', 100],
  [
    'says nothing after it let through',
    (it: Duplex) => void it.write('HTTP/1.1 200 Fine\r\n\r\n'),
    'ERR_CONNECT_TIMEOUT',
    100,
  ],
])('a proxy that %s is a loss like any', async (_, answer, code, patience) => {
  const { post } = await behind(answer, patience);
  await expect(post(POST)).rejects.toMatchObject({ code });
});
