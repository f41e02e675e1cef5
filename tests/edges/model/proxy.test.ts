/** The proxies of the runner, for models and for GitHub. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { proxiesOf, proxyFor } from '../../../src/edges/model/proxies.ts';
import { openTransport } from '../../../src/edges/model/transport.ts';
import { listen } from '../../support/loopback.ts';

let proxy: Server;
let asked: string[] = [];
beforeEach(async () => {
  asked = [];
  proxy = createServer((message, response) => {
    asked.push(`${message.method} ${message.url}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"login":"robot"}');
  });
  // Whatever is at the other end of a tunnel, this server plays it.
  proxy.on('connect', (message, socket) => {
    asked.push(`CONNECT ${message.url}`);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    proxy.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  for (const name of ['HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'https_proxy', 'http_proxy', 'no_proxy'])
    vi.stubEnv(name, undefined);
  vi.stubEnv('all_proxy', undefined);
  vi.stubEnv('HTTP_PROXY', url());
});
afterEach(() => {
  vi.unstubAllEnvs();
  proxy.closeAllConnections();
  proxy.close();
});

function url(): string {
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

async function fetched(url: string): Promise<boolean> {
  const transport = openTransport(5000, null);
  const came = await transport.post({ address: url, headers: {}, body: '{}', limitMs: 5000 }).then(
    () => true,
    () => false,
  );
  await transport.close();
  return came;
}

/** Asks GitHub from a thread with modules of its own: the toolkit looks for proxies once, as it is loaded. */
function loginInThread(): Promise<unknown> {
  const client = new URL('../../../src/edges/github.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(client)})
    .then(({ loadOctokit }) => loadOctokit('t'))
    .then((octokit) => octokit.rest.users.getAuthenticated())
    .then(({ data }) => require('node:worker_threads').parentPort.postMessage(data.login));`;
  const thread = new Worker(code, { eval: true, env: { ...process.env }, execArgv: [] });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('the thread ended without an answer')));
  });
}

test('a model is asked through the proxy', async () => {
  expect(await fetched('http://vllm.internal.example:8000/v1/chat/completions')).toBe(true);
  expect(asked).toEqual(['POST http://vllm.internal.example:8000/v1/chat/completions']);
});

test('but not where NO_PROXY says so, and never on this machine', async () => {
  vi.stubEnv('NO_PROXY', '.internal.invalid');
  const server = await listen((_, response) => Promise.resolve(void response.end('{}')));
  expect(await fetched(server.url)).toBe(true);
  expect(await fetched('http://vllm.internal.invalid/v1')).toBe(false);
  expect(asked).toEqual([]);
  await server.close();
});

test('a key never goes to the proxy in the clear: https is tunnelled', async () => {
  vi.stubEnv('HTTPS_PROXY', url());
  expect(await fetched('https://models.example.invalid/v1')).toBe(false);
  expect(asked[0]).toBe('CONNECT models.example.invalid:443');
  expect(asked.filter((line) => line.startsWith('POST'))).toEqual([]);
});

test('GitHub is asked through it too', async () => {
  vi.stubEnv('GITHUB_API_URL', 'http://github.example.invalid/api/v3');
  expect(await loginInThread()).toBe('robot');
  expect(asked).toEqual(['CONNECT github.example.invalid:80', 'GET /api/v3/user']);
});

test.each([
  [{}, { httpProxy: '', httpsProxy: '' }],
  [
    { HTTP_PROXY: 'http://p:1', http_proxy: 'http://q:1' },
    { httpProxy: 'http://q:1', httpsProxy: '' },
  ],
  [{ HTTPS_PROXY: 'proxy.example:3128' }, { httpProxy: '', httpsProxy: 'http://proxy.example:3128' }],
  [{ ALL_PROXY: 'p:1' }, { httpProxy: 'http://p:1', httpsProxy: 'http://p:1' }],
  [
    { ALL_PROXY: 'http://p:1', all_proxy: 'http://q:1', HTTP_PROXY: 'http://r:1' },
    { httpProxy: 'http://r:1', httpsProxy: 'http://q:1' },
  ],
  [{ ALL_PROXY: 'socks5h://p:1' }, { httpProxy: '', httpsProxy: '' }],
])('of %j', (env, proxies) => {
  expect(proxiesOf(env)).toEqual({ ...proxies, noProxy: '' });
});

test('where nothing is secret it is told who asks, and its refusal is its own', async () => {
  const seen: unknown[] = [];
  proxy.removeAllListeners('request').on('request', ({ headers }, response) => {
    seen.push([headers.host, headers['proxy-authorization']]);
    response.writeHead(407).end();
  });
  vi.stubEnv('HTTP_PROXY', url().replace('//', '//me:p%40ss@'));
  const { post, close } = openTransport(5000, null);
  const came = post({
    address: 'http://vllm.internal.example:8000/v1',
    headers: {},
    body: '{}',
    limitMs: 5000,
  });
  await expect(came).rejects.toMatchObject({ message: 'the proxy answered 407' });
  expect(seen).toEqual([['vllm.internal.example:8000', 'Basic bWU6cEBzcw==']]);
  await close();
});

describe('exceptions', () => {
  const EVERYWHERE = [
    'http://example.com/',
    'https://a.example.com:8443/',
    'http://[fe80::1]/',
    'http://b.org/',
  ];
  test.each([
    ['', []],
    ['*', EVERYWHERE],
    ['example.com', EVERYWHERE.slice(0, 2)],
    ['.EXAMPLE.com.', EVERYWHERE.slice(0, 2)],
    ['*.example.com', EVERYWHERE.slice(1, 2)],
    ['example.com:80', EVERYWHERE.slice(0, 1)],
    ['*:8443 , xample.com', EVERYWHERE.slice(1, 2)],
    ['fe80::1 b.org', EVERYWHERE.slice(2)],
    ['[fe80::1]:80,c.b.org', EVERYWHERE.slice(2, 3)],
    ['[fe80::1]:81', []],
    ['FE80:0:0::1', EVERYWHERE.slice(2, 3)],
    ['*.', []],
  ])('%j', (noProxy, straight) => {
    const proxies = { httpProxy: 'http://p:1', httpsProxy: 'http://q:1', noProxy };
    expect(EVERYWHERE.filter((each) => proxyFor(new URL(each), proxies) === null)).toEqual(straight);
  });

  const ADDRESSES = [
    '10.9.8.7',
    '10.1.2.3:8000',
    '11.0.0.1',
    '[fd12::5]',
    '[::ffff:10.9.8.7]',
    'ten.example',
  ];
  test.each([
    ['10.0.0.0/8', [0, 1, 4]],
    ['10.1.2.3/8', [0, 1, 4]],
    ['10.1.0.0/16 fd00::/8', [1, 3]],
    ['[fd00::]/8,10.1.2.3/32', [1, 3]],
    ['10.0.0.0/8:8000', [1]],
    ['10.0.0.0/7', [0, 1, 2, 4]],
    ['0.0.0.0/0', [0, 1, 2, 4]],
    ['10.9.8.7', [0, 4]],
    // What is no range of addresses is nothing at all.
    ['10.0.0.0/33 10.0.0.0/x 10.0.0.0/ /8 fd00::/129 10/8', []],
  ])('%j, of addresses', (noProxy, straight) => {
    const proxies = { httpProxy: 'http://p:1', httpsProxy: '', noProxy };
    const seen = ADDRESSES.filter((each) => proxyFor(new URL(`http://${each}/`), proxies) === null);
    expect(seen).toEqual(straight.map((at) => ADDRESSES[at]));
  });

  test('aside, what is secret takes its own proxy, or the only one', () => {
    const hosts = (httpsProxy: string) =>
      EVERYWHERE.slice(0, 2).map((each) => {
        const proxies = { httpProxy: 'http://p:1', httpsProxy, noProxy: '' };
        return proxyFor(new URL(each), proxies)?.host;
      });
    expect([hosts('http://q:1'), hosts('')]).toEqual([
      ['p:1', 'q:1'],
      ['p:1', 'p:1'],
    ]);
  });
});

test('this machine is never behind a proxy, for a key may go there in the clear', () => {
  const proxies = { httpProxy: 'http://p:1', httpsProxy: '', noProxy: '' };
  const hosts = [
    'localhost',
    '127.0.0.1',
    '127.8.9.1',
    '[::1]',
    'models.localhost',
    '128.0.0.1',
    'localhost.example',
  ];
  const behind = hosts.filter((host) => proxyFor(new URL(`http://${host}:8000/v1`), proxies));
  expect(behind).toEqual(['128.0.0.1', 'localhost.example']);
});

test('no more is ALL_PROXY taken for one that is none', () => {
  expect(() => proxiesOf({ all_proxy: 'http://:3128' })).toThrow('the environment variable ALL_PROXY is not');
});

test.each(['http://:3128', 'socks5://proxy.example:1080', 'http://user:100%@proxy.example:3128'])(
  'an address of a proxy that is none is named: %s',
  (address) => {
    expect(() => proxiesOf({ HTTPS_PROXY: address })).toThrow(
      'the environment variable HTTPS_PROXY is not the address of a proxy',
    );
  },
);
