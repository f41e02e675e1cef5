import type { ClientRequest, IncomingMessage } from 'node:http';
import { broken, endless, isClosing, lossOf, shutOut, silent } from './losses.ts';
import type { Route } from './routes.ts';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** How an answer begins. */
export interface Head {
  readonly status: number;
  readonly headers: Headers;
}

/** Takes a body as it comes. */
export interface Reader<T> {
  readonly take: (piece: Buffer) => void;
  /** After the last piece. */
  readonly whole: () => T;
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

/** One request, and what is made of its answer. */
interface Sending<T> extends Asked {
  readonly readerFor: (head: Head) => Reader<T>;
  /** Whether it may be sent once more, where a connection was closed while nobody used it. */
  readonly mayRepeat: () => boolean;
  /** Starts the time limit, which ends everything with an error; gives how to lift it. */
  readonly within: (giveUp: (error: Error) => void) => () => void;
}

/** No answer is longer. */
export const MOST_BYTES = 16 * 1024 * 1024;

type Whole<T> = Head & { readonly body: T };

/** What may become of a request. */
interface Ends<T> {
  readonly come: (answer: Whole<T>) => void;
  readonly giveUp: (error: unknown) => void;
  /** It was sent over a connection that was closed while nobody used it, and nothing came back. */
  readonly again: (error: Error) => void;
}

/** Follows no redirect and unpacks nothing. What the network does wrong is thrown with a code. */
export function send<T>(route: Route, sending: Sending<T>): Promise<Whole<T>> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const end = (): void => {
      isOver = true;
      lift();
    };
    const ends: Ends<T> = {
      come: (answer) => {
        end();
        // What came in one turn is followed by what goes in one turn: a sixth of the CPU less than one by one.
        setImmediate(resolve, answer);
        // A server that answered before it had heard all may never read the rest.
        if (!request.writableFinished) request.destroy();
      },
      giveUp: (error) => {
        end();
        reject(error);
        request.destroy();
      },
      again: (error) => {
        if (isOver) return;
        if (route.signal.aborted || !sending.mayRepeat()) return ends.giveUp(lossOf(error));
        leaveIdle(route);
        request = start(route, sending, ends);
      },
    };
    let request = start(route, sending, ends);
    const lift = sending.within(ends.giveUp);
  });
}

function start<T>(route: Route, sending: Sending<T>, ends: Ends<T>): ClientRequest {
  const request = requestOf(route, sending);
  let heard: IncomingMessage | null = null;
  let isLost = false;
  request.on('error', (error) => {
    // What comes after a whole answer does not change it.
    if (heard?.complete) return;
    isLost = true;
    if (request.reusedSocket && !heard && isClosing(error)) ends.again(error);
    else ends.giveUp(lossOf(error));
  });
  // An answer that is none, such as a change of protocol, ends without a word.
  request.on('close', () => void (heard || isLost || ends.giveUp(broken())));
  request.on('response', (response) => {
    heard = response;
    if (isShutOut(route, response)) ends.giveUp(shutOut(response.statusCode));
    else hear(response, sending, ends);
  });
  request.end(sending.body);
  return request;
}

/** Others that nobody used are hardly better, and over a new one nothing is sent a third time. */
function leaveIdle({ options }: Route): void {
  for (const sockets of Object.values(options.agent.freeSockets))
    for (const socket of sockets ?? []) socket.destroy();
}

function requestOf({ client, options, told }: Route, { method, headers }: Asked): ClientRequest {
  return client.request({ ...options, method, headers: told ? { ...headers, ...told } : headers });
}

/** It is not the endpoint that speaks then. */
function isShutOut({ told }: Route, { statusCode }: IncomingMessage): boolean {
  return told !== undefined && statusCode === 407;
}

/** Listens at once: an answer that breaks off before anybody listens would never end. */
function hear<T>(response: IncomingMessage, { readerFor }: Sending<T>, { come, giveUp }: Ends<T>): void {
  const head = { status: response.statusCode ?? 0, headers: response.headers };
  const reader = readerFor(head);
  let bytes = 0;
  response.on('error', (error) => giveUp(lossOf(error)));
  response.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > MOST_BYTES) giveUp(endless());
    else reader.take(piece);
  });
  response.on('end', () => come({ ...head, body: reader.whole() }));
}

/** What an answer of any length may take. */
interface Patience {
  /** Ends all of it. */
  readonly signal: AbortSignal;
  /** Ms in which nothing comes or goes, after which the other side has gone; any unless told. */
  readonly silence?: number;
}

/** An answer of any length, which whoever asked for it reads. */
export function open(
  route: Route,
  asked: Asked,
  { signal, silence = 0 }: Patience,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { ...route.options, signal, timeout: silence };
    const request = requestOf({ ...route, options }, asked);
    let heard: IncomingMessage | null = null;
    request.on('timeout', () => (heard ?? request).destroy(silent()));
    request.on('error', (error) => reject(lossOf(error)));
    request.on('close', () => reject(broken()));
    request.on('response', (response) => {
      heard = response;
      if (isShutOut(route, response)) request.destroy(shutOut(407));
      else resolve(response);
    });
    request.end(asked.body);
  });
}
