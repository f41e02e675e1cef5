/** One request and its answer, byte by byte. */
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openTransport, type Transport } from '../../../src/edges/model/transport.ts';

let [server, transport]: [Server | null, Transport | null] = [null, null];
let connections = 0;
afterEach(async () => {
  await transport?.close();
  server?.close();
});

/** Opens a server that plays `play` for every request, and asks it `times`, one after the other. */
async function asked(play: (socket: Socket) => void, times = 1, cap: number | null = null) {
  connections = 0;
  server = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined);
    socket.on('data', () => play(socket));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1?of=it#here`;
  const { post } = (transport = openTransport(5000, cap));
  const send = () => post({ address, headers: { 'x-key': 'k' }, body: '{"a":"ü"}', limitMs: 5000 });
  for (let left = times; left > 1; left--) await send();
  return { came: send(), send };
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

test('after its end nothing is asked any more', async () => {
  const { came, send } = await asked((it) => void it.write(whole('{}')));
  await came;
  await transport?.close();
  await expect(send()).rejects.toMatchObject({ code: 'ERR_CLOSED' });
  expect(connections).toBe(1);
});
