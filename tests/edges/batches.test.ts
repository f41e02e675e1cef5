/** The way to the Batch API: the same as that of every other question to its endpoint. */
import { createServer, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Counter, counterAt } from '../../src/edges/batches/api.ts';
import { proxiesOf } from '../../src/edges/model/proxies.ts';
import { openRoutes, type Routes } from '../../src/edges/model/routes.ts';
import { certificateFor } from '../support/certificate.ts';
import { hurried } from '../support/haste.ts';
import { ENDPOINT } from '../support/keeping.ts';
import { listen } from '../support/loopback.ts';

const STATE = { id: 'batch-1', status: 'completed' };

let [asked, servers, routes]: [string[], Server[], Routes | null] = [[], [], null];
beforeEach(() => ([asked, servers] = [[], []]));
afterEach(() => {
  vi.unstubAllEnvs();
  routes?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function addressOf(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy that answers by itself what it is asked in the clear, and digs tunnels to one address. */
function startProxy(status: number, to = ''): Promise<string> {
  const proxy = createServer((message, response) => {
    asked.push(`${message.method} ${message.url}`);
    message.resume().on('end', () => response.writeHead(status).end(JSON.stringify(STATE)));
  });
  proxy.on('connect', (message, client) => {
    asked.push(`CONNECT ${message.url}`);
    const [host = '', port] = to.split(':');
    const server = connect(Number(port), host, () => client.write('HTTP/1.1 200 Fine\r\n\r\n'));
    for (const end of [client, server]) end.on('error', () => undefined);
    client.pipe(server).pipe(client);
  });
  return addressOf(proxy);
}

function counterFor(baseUrl: string, env: Readonly<Record<string, string>> = {}, silence = 5000): Counter {
  routes = openRoutes(proxiesOf(env), 5000);
  const endpoint = { ...ENDPOINT, baseUrl };
  return counterAt({ endpoint, model: 'scripted-1', routes, clock: hurried(), silence });
}

test('leads through the proxy of the runner', async () => {
  const counter = counterFor('http://models.example/v1', { HTTP_PROXY: await startProxy(200) });
  expect(await counter.look('batch-1')).toEqual({ ok: true, value: STATE });
  expect(await counter.upload(['{}\n'])).toEqual({ ok: true, value: 'batch-1' });
  expect(asked).toEqual([
    'GET http://models.example/v1/batches/batch-1',
    'POST http://models.example/v1/files',
  ]);
});

test('leads past it to this machine, and to what it is no proxy for', async () => {
  const server = await listen((_, response) => Promise.resolve(void response.end(JSON.stringify(STATE))));
  const env = { ALL_PROXY: await startProxy(200), NO_PROXY: '192.0.2.0/24' };
  expect(await counterFor(server.url, env).look('batch-1')).toEqual({ ok: true, value: STATE });
  for (const host of ['127.8.9.1:1', 'models.localhost:1'])
    expect(await counterFor(`http://${host}`, env).handIn('file-1', '/v1', {})).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
  await server.close();
});

test('ends at a proxy that does not let through, in its own words', async () => {
  const came = await counterFor('http://models.example', { HTTP_PROXY: await startProxy(407) }).look(
    'batch-1',
  );
  expect(came).toMatchObject({ failure: { message: expect.stringContaining('the proxy answered 407') } });
});

test('leads to nobody whose certificate is not trusted, whatever is turned off', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const heard: string[] = [];
  const endpoint = createSecure(certificateFor('models.example'), (message, response) => {
    heard.push(String(message.headers.authorization));
    response.end(JSON.stringify(STATE));
  });
  const proxy = await startProxy(200, await addressOf(endpoint));
  const came = await counterFor('https://models.example', { HTTPS_PROXY: proxy }).look('batch-1');
  expect(came).toMatchObject({ ok: false, failure: { cause: 'network' } });
  expect(asked[0]).toBe('CONNECT models.example:443');
  expect(heard).toEqual([]);
});

test.each([
  ['a word', () => undefined],
  ['the rest', (response: { write: (text: string) => void }) => response.write('{"id":')],
])('is given up where a server never says %s', async (_, begin) => {
  const server = await listen((message, response) => {
    message.resume();
    return Promise.resolve(begin(response));
  });
  const came = await counterFor(server.url, {}, 50).look('batch-1');
  expect(came).toMatchObject({
    ok: false,
    failure: { cause: 'timeout', message: 'no answer in time (scripted-1)' },
  });
  await server.close();
});
