/** What headers say of how much an endpoint still takes. */
export interface Room {
  /** Requests that it still takes, as far as they say. */
  readonly requests: number | null;
  readonly tokens: number | null;
  /** Ms until there is room again. */
  readonly requestsIn: number;
  readonly tokensIn: number;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Ms that a header may make us wait. */
const MOST = 60_000;

/** Null where an endpoint says nothing of it. `now` in ms since 1970, for those that name a moment. */
export function roomIn(headers: Headers, now: number): Room | null {
  const one = (name: string): string | null => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
  const requests =
    one('x-ratelimit-remaining-requests') ??
    one('x-ratelimit-remaining') ??
    one('anthropic-ratelimit-requests-remaining');
  const tokens = one('x-ratelimit-remaining-tokens') ?? one('anthropic-ratelimit-tokens-remaining');
  if (requests === null && tokens === null) return null;
  const resets = [
    one('x-ratelimit-reset-requests') ??
      one('x-ratelimit-reset') ??
      one('anthropic-ratelimit-requests-reset'),
    one('x-ratelimit-reset-tokens') ?? one('anthropic-ratelimit-tokens-reset'),
  ] as const;
  return {
    requests: countIn(requests),
    tokens: countIn(tokens),
    requestsIn: Math.min(MOST, waitIn(resets[0], now) ?? 0),
    tokensIn: Math.min(MOST, waitIn(resets[1], now) ?? 0),
  };
}

/** Ms that `retry-after` or its kin ask for; null where they ask for nothing. */
export function retryAfter(headers: Headers, now: number): number | null {
  const [exact, usual] = [headers['retry-after-ms'], headers['retry-after']];
  const ms = typeof exact === 'string' ? countIn(exact) : null;
  if (ms !== null) return ms;
  return typeof usual === 'string' ? waitIn(usual, now) : null;
}

function countIn(value: string | null): number | null {
  const count = value === null || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(count) && count >= 0 ? count : null;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** More seconds than that are a moment since 1970, and more again one in milliseconds. */
const [SECONDS, MILLISECONDS] = [1e9, 1e12];

/** "1m30s", "250ms", seconds, seconds or milliseconds since 1970, or a date. */
function waitIn(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const number = Number(text);
  if (Number.isFinite(number)) {
    const ms =
      number >= MILLISECONDS ? number - now : number >= SECONDS ? number * 1000 - now : number * 1000;
    return Math.max(0, ms);
  }
  if (/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/.test(text))
    return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)].reduce(
      (sum, [, amount, unit = 's']) => sum + Number(amount) * (UNITS[unit] ?? 1000),
      0,
    );
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
