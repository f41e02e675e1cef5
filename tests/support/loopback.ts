import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real HTTP server on 127.0.0.1. `close` also cuts the connections that never got an answer. */
export type Loopback = { url: string; close(): Promise<void> };

/** Answers one request; may also never do so. */
type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Starts a server on loopback; port 0 lets the system choose. What `listener` throws is answered with a 500. */
export async function listen(listener: Listener, port = 0): Promise<Loopback> {
  const server = createServer((request, response) => {
    listener(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The whole body of a request as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Waits; 0 and undefined do not even yield. */
export async function wait(milliseconds: number | undefined): Promise<void> {
  if (milliseconds) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
