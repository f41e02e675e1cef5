/** One request and its answer, byte by byte. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openTransport, type Transport } from '../../../src/edges/model/transport.ts';

let [server, transport]: [Server | null, Transport | null] = [null, null];
let [connections, requests] = [0, 0];
type Play = (socket: Socket, said: string, index: number) => void;
afterEach(async () => {
  await transport?.close();
  server?.close();
});

/** Opens a server that plays `play` for every request, and asks it `times`, one after the other. */
async function asked(play: Play, times = 1, cap: number | null = null, body = '{"a":"ü"}') {
  [connections, requests] = [0, 0];
  server = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => play(socket, data.toString(), ++requests));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = addressOf(server);
  const { post } = (transport = openTransport(5000, cap));
  const send = () => post({ address, headers: { 'x-key': 'k' }, body, limitMs: 5000 });
  for (let left = times; left > 1; left--) await send();
  return { came: send(), send };
}

function addressOf(it: Server | null): string {
  return `http://127.0.0.1:${(it?.address() as AddressInfo).port}/v1?of=it#here`;
}

const HEAD = 'HTTP/1.1 200 OK\r\n';
const whole = (text: string, more = ''): string =>
  `${HEAD}content-length: ${Buffer.byteLength(text)}\r\n${more}\r\n${text}`;

test.each([
  ['as it is', (it: Socket) => it.write(whole('{"a":"ü"}'))],
  [
    'after a word of patience',
    (it: Socket) => it.write(`HTTP/1.1 100 Continue\r\n\r\n${whole('{"a":"ü"}')}`),
  ],
  ['after a mark of the order of bytes', (it: Socket) => it.write(whole('\ufeff{"a":"ü"}'))],
  ['until its end', (it: Socket) => it.end(`${HEAD}\r\n{"a":"ü"}`)],
  ['with more after it', (it: Socket) => it.write(`${whole('{"a":"ü"}')}more`)],
  [
    'in pieces that part a letter',
    (it: Socket) => {
      const bytes = Buffer.from(whole('{"a":"ü"}'));
      it.setNoDelay(true).write(bytes.subarray(0, -3), () =>
        setImmediate(() => it.write(bytes.subarray(-3))),
      );
    },
  ],
])('an answer is read %s', async (_, play) => {
  const { came } = await asked((it) => void play(it));
  expect(await came).toMatchObject({ status: 200, text: '{"a":"ü"}' });
});

test('a connection is kept, and no key goes where a redirect leads', async () => {
  const { came } = await asked(
    (it) => void it.write(whole('', 'location: /elsewhere\r\n').replace('200', '307')),
    3,
  );
  expect(await came).toMatchObject({ status: 307, text: '', headers: { location: '/elsewhere' } });
  expect(connections).toBe(1);
});

test('a connection that its server closes after an answer is not used again', async () => {
  const { came } = await asked((it) => void it.end(whole('{}')), 3);
  expect(await came).toMatchObject({ text: '{}' });
  expect(connections).toBe(3);
});

/** Answers once over each connection, and closes it when it is used again. */
function closesWhenReused(): (socket: Socket) => void {
  const used = new Set<Socket>();
  return (it) => {
    if (used.has(it)) return void it.destroy();
    used.add(it);
    it.write(whole('{}'));
  };
}

test('what was sent over a connection that was just closed is sent again, and counts', async () => {
  const { came } = await asked(closesWhenReused(), 2);
  expect(await came).toMatchObject({ text: '{}' });
  expect([connections, transport?.requests()]).toEqual([2, 3]);
});

test('it is a loss where the cap allows no more', async () => {
  const { came } = await asked(closesWhenReused(), 2, 2);
  await expect(came).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect([connections, transport?.requests()]).toEqual([1, 2]);
});

test.each([
  ['no HTTP', 'SSH-2.0-OpenSSH\r\n', /^HPE_/],
  ['a header that is none', `${HEAD}no header\r\n\r\n`, /^HPE_/],
  ['headers that do not end', `${HEAD}x: ${'x'.repeat(20_000)}\r\n\r\n`, /^HPE_/],
  ['a piece without a length', `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}`, /^HPE_/],
  ['two lengths', `${HEAD}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, /^HPE_/],
  [
    'a change of protocol',
    'HTTP/1.1 101 Other\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n',
    /^ECONNRESET$/,
  ],
])('%s is a loss with a code, and nothing to stop for', async (_, answer, code) => {
  const { came } = await asked((it) => void it.write(answer));
  await expect(came).rejects.toMatchObject({ code: expect.stringMatching(code) as string });
});

test.each([
  ['nothing', ''],
  ['half a head', `${HEAD}content-`],
  ['half a body', `${HEAD}content-length: 9\r\n\r\n{`],
  ['half of its pieces', `${HEAD}transfer-encoding: chunked\r\n\r\n9\r\n{`],
])('a server that goes after %s closed the connection, whatever came', async (_, answer) => {
  const { came } = await asked((it) => void it.end(answer));
  await expect(came).rejects.toMatchObject({ code: 'ECONNRESET', message: 'other side closed' });
});

test('what a server breaks off each time is sent twice, however many connections nobody uses', async () => {
  const MANY = 16;
  let held: Socket[] = [];
  const { came, send } = await asked((it, said) => {
    if (said.includes('x-poison')) return void it.destroy();
    held.push(it);
    if (held.length < MANY) return;
    for (const each of held) each.write(whole('{}'));
    held = [];
  });
  await Promise.all([came, ...Array.from({ length: MANY - 1 }, send)]);
  const poison = { address: addressOf(server), headers: { 'x-poison': '1' }, body: '{}', limitMs: 5000 };
  await expect(transport?.post(poison)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(transport?.requests()).toBe(MANY + 2);
});

test('what is under way at the end is not sent again', async () => {
  let hear = (): void => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  const { came } = await asked((it, _, index) => (index === 1 ? void it.write(whole('{}')) : hear()), 2);
  await heard;
  await transport?.close();
  await expect(came).rejects.toMatchObject({ code: 'ECONNRESET', message: 'other side closed' });
  expect([connections, requests, transport?.requests()]).toEqual([1, 2, 2]);
});

test('an answer that does not wait for the whole question is one, and its connection is let go', async () => {
  let [resume, close] = [(): void => undefined, (): void => undefined];
  const closed = new Promise<void>((resolve) => (close = resolve));
  const play: Play = (it, _, index) => {
    if (index > 1) return;
    resume = () => void it.resume();
    it.once('close', close).pause().write(whole('{}').replace('200 OK', '413 Large'));
  };
  const { came } = await asked(play, 1, null, 'x'.repeat(8 << 20));
  expect(await came).toMatchObject({ status: 413, text: '{}' });
  resume();
  await closed;
});

const packed = (bytes: Buffer, packing: string): Buffer =>
  Buffer.concat([
    Buffer.from(`${HEAD}content-encoding: ${packing}\r\ncontent-length: ${bytes.length}\r\n\r\n`),
    bytes,
  ]);
const ANSWER = Buffer.from('{"a":"ü"}');

test.each([
  ['gzip', gzipSync(ANSWER)],
  ['X-GZIP', gzipSync(ANSWER)],
  ['br', brotliCompressSync(ANSWER)],
  ['deflate', deflateSync(ANSWER)],
  ['identity', ANSWER],
])('what nobody wanted packed is unpacked: %s', async (packing, bytes) => {
  const { came } = await asked((it) => void it.write(packed(bytes, packing)), 2);
  expect(await came).toMatchObject({ status: 200, text: '{"a":"ü"}' });
  expect(connections).toBe(1);
});

test.each(['gzip', 'br', 'zstd', 'gzip, br'])(
  'what only says that it is packed is read as it came: %s',
  async (packing) => {
    const { came } = await asked((it) => void it.write(packed(ANSWER, packing)), 2);
    expect(await came).toMatchObject({ status: 200, text: '{"a":"ü"}' });
  },
);

test.each(['gzip', 'br', 'deflate'])('what is refused without a word is refused: %s', async (packing) => {
  const { came } = await asked(
    (it) => void it.write(packed(Buffer.alloc(0), packing).toString().replace('200 OK', '401 No')),
  );
  expect(await came).toMatchObject({ status: 401, text: '' });
});

test('what is packed may be no longer than any answer', async () => {
  const { came } = await asked((it) => void it.write(packed(gzipSync(Buffer.alloc(17 << 20)), 'gzip')));
  expect(await came).toMatchObject({ status: 200, text: '' });
});

test('a server that goes in the middle of what is packed closed the connection', async () => {
  const bytes = packed(gzipSync(ANSWER), 'gzip');
  const { came } = await asked((it) => void it.end(bytes.subarray(0, -9)));
  await expect(came).rejects.toMatchObject({ code: 'ECONNRESET', message: 'other side closed' });
});

test('after its end nothing is asked any more', async () => {
  const { came, send } = await asked((it) => void it.write(whole('{}')));
  await came;
  await transport?.close();
  await expect(send()).rejects.toMatchObject({ code: 'ERR_CLOSED' });
  expect(connections).toBe(1);
});
