import { EnvHttpProxyAgent } from 'undici';
import { CLOCK, type Clock } from './clock.ts';
import { readEvents, type Streamed } from './events.ts';
import { proxiesOf } from './proxies.ts';
import type { Json } from '../../types.ts';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** One request, and how long it may take from its first byte to the last of its answer. */
interface Post {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly limitMs: number;
  /** Where an answer is asked for piece by piece: whether one is the first of what is said. */
  readonly isFirst?: (event: Json) => boolean;
}

/** What came back, whatever its status. */
export interface Came {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly tookMs: number;
  /** In place of the text, where it came piece by piece. */
  readonly streamed: Streamed | null;
}

/** A pool of connections: no redirects, the proxies of the runner, bounded answers, exact times. */
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

const MOST_BYTES = 16 * 1024 * 1024;

/** Opens the pool. `timeout` in ms bounds the wait for a connection, for headers and for each piece of a body; `cap` the requests. */
export function openTransport(timeout: number, cap: number | null, clock: Clock = CLOCK): Transport {
  const pool = new EnvHttpProxyAgent({
    ...proxiesOf(process.env),
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout: Math.min(timeout, 10_000), rejectUnauthorized: true },
    maxResponseSize: MOST_BYTES,
    pipelining: 1,
  });
  const placeOf = rememberPlaces();
  let requests = 0;
  return {
    requests: () => requests,
    close: () => pool.destroy(),
    lookUp: async (address, headers) => {
      const answer = await pool.request({
        ...placeOf(address),
        method: 'GET',
        headers,
        signal: AbortSignal.timeout(Math.min(timeout, LOOK_UP)),
      });
      const body = await answer.body.text();
      return answer.statusCode === 200 ? (JSON.parse(body) as Json) : null;
    },
    post: async ({ address, headers, body, limitMs, isFirst }) => {
      if (cap !== null && requests >= cap) return null;
      requests++;
      const started = performance.now();
      const limit = startLimit(limitMs, clock);
      try {
        const answer = await pool.request({
          ...placeOf(address),
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
          body,
          signal: limit.signal,
        });
        const { statusCode: status, headers: told } = answer;
        const tookMs = (): number => performance.now() - started;
        const isStream = isFirst && String(told['content-type']).startsWith('text/event-stream');
        const streamed = isStream ? await readEvents(answer.body, isFirst, tookMs) : null;
        const text = streamed ? '' : await answer.body.text();
        return { status, headers: told, text, tookMs: tookMs(), streamed };
      } finally {
        limit.clear();
      }
    },
  };
}

interface Place {
  readonly origin: string;
  readonly path: string;
}

/** Addresses in parts. They are few, and read again for every call they would cost more than the call's own text. */
function rememberPlaces(): (address: string) => Place {
  const known = new Map<string, Place>();
  return (address) => {
    const before = known.get(address);
    if (before) return before;
    const { origin, pathname, search } = new URL(address);
    const place = { origin, path: pathname + search };
    known.set(address, place);
    return place;
  };
}

interface Limit {
  readonly signal: AbortSignal;
  readonly clear: () => void;
}

/** A timer this much too late tells that this machine stood still, for which an endpoint is not to blame. */
const LATE = 50;

/** Aborts after so many ms; what this machine lost of them is granted once more. */
function startLimit(ms: number, clock: Clock): Limit {
  const giveUp = new AbortController();
  const began = performance.now();
  const end = (): void => {
    const late = performance.now() - began - ms;
    const abort = (): void => giveUp.abort(new DOMException('no answer in time', 'TimeoutError'));
    if (late > LATE) clear = clock.alarm(Math.min(late, ms), abort);
    else abort();
  };
  let clear = clock.alarm(ms, end);
  return { signal: giveUp.signal, clear: () => clear() };
}
