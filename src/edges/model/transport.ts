import { EnvHttpProxyAgent, request } from 'undici';
import { proxiesOf } from './proxies.ts';
import { inUsualForm } from './words.ts';
import type { Json } from '../../types.ts';

/** Fetches for the SDK over a pool of its own: no redirects, the proxies of the runner, bounded answers, exact times. */
export interface Transport {
  readonly fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** What an endpoint says of a model. No answer is asked for, so it is no request of the run. */
  readonly lookUp: (address: string, headers: Readonly<Record<string, string>>) => Promise<Json>;
  /** HTTP requests so far, retries included. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

/** Response header in which the transport hands on how long an answer took, in ms. */
export const TOOK = 'x-micro-metrics-took-ms';
/** Set on the answer that stands in for a request which the cap did not allow. */
export const CUT = 'x-micro-metrics-cut';

/** Milliseconds that the description of a model may take. */
const LOOK_UP = 3000;

const MOST_BYTES = 16 * 1024 * 1024;

/** Opens the pool. `timeout` in ms bounds the wait for headers and for each piece of a body; `cap` the requests. */
export function openTransport(timeout: number, cap: number | null): Transport {
  const pool = new EnvHttpProxyAgent({
    ...proxiesOf(process.env),
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout: Math.min(timeout, 10_000), rejectUnauthorized: true },
    maxResponseSize: MOST_BYTES,
    pipelining: 1,
  });
  let requests = 0;
  return {
    requests: () => requests,
    close: () => pool.destroy(),
    lookUp: async (address, headers) => {
      const answer = await request(address, {
        dispatcher: pool,
        headers,
        signal: AbortSignal.timeout(Math.min(timeout, LOOK_UP)),
      });
      const body = await answer.body.text();
      return answer.statusCode === 200 ? (JSON.parse(body) as Json) : null;
    },
    fetch: async (url, init = {}) => {
      if (cap !== null && requests >= cap)
        return new Response('', { status: 499, headers: { [CUT]: '1', 'x-should-retry': 'false' } });
      requests++;
      const started = performance.now();
      const answer = await request(String(url), {
        dispatcher: pool,
        method: (init.method ?? 'GET') as 'POST',
        headers: Object.fromEntries(new Headers(init.headers)),
        body: (init.body ?? null) as string | null,
        signal: init.signal ?? null,
      });
      const body = await answer.body.text();
      const headers = new Headers();
      for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
      headers.set(TOOK, String(performance.now() - started));
      return lean(answer.statusCode, headers, answer.statusCode < 400 ? body : inUsualForm(body));
    },
  };
}

/** A response as far as the SDK reads one. A real one brings a stream for each body, which costs more than the call. */
function lean(status: number, headers: Headers, body: string): Response {
  const response = {
    status,
    headers,
    ok: status >= 200 && status < 300,
    statusText: '',
    url: '',
    redirected: false,
    body: null,
    text: () => Promise.resolve(body),
    json: () => Promise.resolve().then((): unknown => JSON.parse(body)),
  };
  return response as unknown as Response;
}
