/** What the network says of a loss, in words that stay the same from run to run. */
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { lost } from '../../../src/edges/model/failures.ts';
import { faultOfLoss } from '../../../src/edges/model/faults.ts';
import { lossOf } from '../../../src/edges/model/losses.ts';
import { openTransport } from '../../../src/edges/model/transport.ts';

let server: Server | null = null;
afterEach(() => void server?.close());

const POST = { headers: {}, body: '{}', limitMs: 5000 };

async function lostAt(address: string) {
  const transport = openTransport(5000, null);
  const thrown: unknown = await transport.post({ ...POST, address }).catch((error: unknown) => error);
  await transport.close();
  const failure = lost(thrown as Error, 'scripted');
  return { ...failure, hope: faultOfLoss(failure, thrown as Error).hope };
}

test('https where nobody speaks it is set up wrong, and said in the words that are not of this machine', async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined).on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  expect(await lostAt(`https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)).toMatchObject({
    cause: 'network',
    message: 'the endpoint could not be reached (scripted: TLS: wrong version number)',
    hope: 'if-known',
  });
});

test('a name that nobody knows is no time limit, whatever the name', () => {
  const thrown = Object.assign(new Error('getaddrinfo ENOTFOUND timeout.example'), { code: 'ENOTFOUND' });
  expect(lost(lossOf(thrown), 'scripted').cause).toBe('network');
});
