import { CLOCK, type Clock } from './clock.ts';
import { eventReader, type Streamed } from './events.ts';
import { proxiesOf } from './proxies.ts';
import { openRoutes } from './routes.ts';
import { unpacking } from './unpacking.ts';
import { type Head, type Headers, type Reader, send } from './wire.ts';
import type { Json } from '../../types.ts';

/** One request, and how long it may take from its first byte to the last of its answer. */
interface Post {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly limitMs: number;
  /** Where an answer is asked for piece by piece: whether one is the first of what is said. */
  readonly isFirst?: ((event: Json) => boolean) | undefined;
}

/** What came back, whatever its status. */
export interface Came extends Body {
  readonly status: number;
  readonly headers: Headers;
}

interface Body {
  /** Ms to its last byte. */
  readonly tookMs: number;
  readonly text: string;
  /** In place of the text, where it came piece by piece. */
  readonly streamed: Streamed | null;
}

/** Connections that are kept: no redirects, the proxies of the runner, bounded answers, exact times. */
export interface Transport {
  /** Null when the cap on requests does not allow it. Throws what the network does. */
  readonly post: (post: Post) => Promise<Came | null>;
  /** What an endpoint says of a model. No answer is asked for, so it is no request of the run. */
  readonly lookUp: (address: string, headers: Readonly<Record<string, string>>) => Promise<Json>;
  /** Requests for answers so far, retries included. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

/** Milliseconds that the description of a model may take. */
const LOOK_UP = 3000;
const CONNECTING = 10_000;

/** `timeout` in ms bounds a connection and a look at a model, the `limitMs` of a request all that it takes; `cap` the requests. */
export function openTransport(timeout: number, cap: number | null, clock: Clock = CLOCK): Transport {
  const routes = openRoutes(proxiesOf(process.env), Math.min(timeout, CONNECTING));
  let requests = 0;
  /** Whatever is sent may be answered and paid for, also what is sent once more. */
  const count = (): boolean => {
    if (cap !== null && requests >= cap) return false;
    requests++;
    return true;
  };
  return {
    requests: () => requests,
    close: () => Promise.resolve(routes.close()),
    lookUp: async (address, headers) => {
      const { status, body } = await send(routes.to(address), {
        method: 'GET',
        headers,
        readerFor: (head) => readerOf(head, undefined, stopwatch()),
        mayRepeat: () => true,
        within: limit(Math.min(timeout, LOOK_UP), CLOCK),
      });
      return status === 200 ? (JSON.parse(body.text) as Json) : null;
    },
    post: async ({ address, headers, body, limitMs, isFirst }) => {
      if (!count()) return null;
      const tookMs = stopwatch();
      const came = await send(routes.to(address), {
        method: 'POST',
        headers,
        body,
        readerFor: (head) => readerOf(head, isFirst, tookMs),
        mayRepeat: count,
        within: limit(limitMs, clock),
      });
      return { status: came.status, headers: came.headers, ...came.body };
    },
  };
}

/** Gives the ms since now. */
function stopwatch(): () => number {
  const started = performance.now();
  return () => performance.now() - started;
}

function readerOf(head: Head, isFirst: Post['isFirst'], tookMs: () => number): Reader<Body> {
  const packing = String(head.headers['content-encoding'] ?? '');
  const isInPieces = isFirst && isStream(head);
  if (packing === '') return isInPieces ? eventReader(isFirst, tookMs) : textReader(tookMs);
  // Of a stream that is read when it is whole nobody knows when its first word came.
  return unpacking(isInPieces ? eventReader(() => false, tookMs) : textReader(tookMs), packing);
}

/** What was refused is no answer in pieces, whatever form it has. */
function isStream({ status, headers }: Head): boolean {
  return status < 300 && /^text\/event-stream\b/i.test(String(headers['content-type']));
}

function textReader(tookMs: () => number): Reader<Body> {
  const pieces: Buffer[] = [];
  return {
    take: (piece) => void pieces.push(piece),
    whole: () => {
      const [first] = pieces;
      const text = (first && pieces.length === 1 ? first : Buffer.concat(pieces)).toString();
      // A mark of the order of bytes is no part of the text.
      return { text: text.startsWith('\ufeff') ? text.slice(1) : text, tookMs: tookMs(), streamed: null };
    },
  };
}

/** A timer this much too late tells that this machine stood still, for which an endpoint is not to blame. */
const LATE = 50;

/** Gives up after so many ms; what this machine lost of them is granted once more. */
function limit(ms: number, clock: Clock): (giveUp: (error: Error) => void) => () => void {
  return (giveUp) => {
    const began = performance.now();
    const end = (): void => giveUp(new DOMException('no answer in time', 'TimeoutError'));
    let clear = clock.alarm(ms, () => {
      const late = performance.now() - began - ms;
      if (late > LATE) clear = clock.alarm(Math.min(late, ms), end);
      else end();
    });
    return () => clear();
  };
}
