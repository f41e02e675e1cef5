/** What is known of a call that GitHub did not do. */
export interface Refused {
  readonly status?: number;
  readonly message?: string;
  readonly cause?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

/** Until when anything may be asked: the verdict stands, so nobody waits for long to see it told. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly left: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const LONGEST_MS = 20_000;

/** All that is told GitHub at the end of a run shares these seconds. */
export function deadlineFromNow(longest = LONGEST_MS): Deadline {
  const until = now() + longest;
  return { signal: AbortSignal.timeout(longest), left: () => until - now(), wait };
}

/** Milliseconds on a clock that never goes back; the usual one of Node's brings a whole module along. */
function now(): number {
  return process.uptime() * 1000;
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Nobody answered within the time that there was. */
export function isTimeout(cause: unknown): boolean {
  const { name, cause: inner } = (cause ?? {}) as { readonly name?: string; readonly cause?: unknown };
  return name === 'TimeoutError' || (inner !== undefined && isTimeout(inner));
}

/** Seconds that GitHub asks to wait, as a number of milliseconds; NaN where it names none. */
function asked({ response }: Refused): number {
  return Number(response?.headers?.['retry-after'] ?? Number.NaN) * 1000;
}

/** GitHub asks to be slower, whatever the token may do. */
export function isSlowDown(refused: Refused): boolean {
  const { status, message = '' } = refused;
  return status === 429 || (status === 403 && (asked(refused) >= 0 || /rate limit/i.test(message)));
}

const TRIES = 3;
const WAIT_MS = 1000;

/** How long to wait before another try; null where another would end like this one. */
function waitFor(refused: Refused, tried: number): number | null {
  const { status, cause } = refused;
  // The client takes a call that was given up for one that the server lost. Who did not answer once is not asked again.
  const lost = status !== undefined && status >= 500 && !isTimeout(cause);
  if (!isSlowDown(refused) && !lost) return null;
  const after = asked(refused);
  const pause = Number.isNaN(after) ? WAIT_MS * 2 ** (tried - 1) : after;
  return pause > LONGEST_MS ? null : pause;
}

/**
 * Does something again when GitHub lost it or asks to be slower about it, as long as there is time; everything else is
 * final. What is done again should look first at what it may have done already.
 */
export async function patiently<T>(act: () => Promise<T>, deadline?: Deadline): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await act();
    } catch (error) {
      const pause = waitFor(error as Refused, tried);
      const left = deadline?.left() ?? Number.POSITIVE_INFINITY;
      if (pause === null || tried === TRIES || pause >= left) throw error;
      await (deadline?.wait ?? wait)(pause);
    }
  }
}

/** Null where the token may not see it. */
export async function unlessForbidden<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    const { status } = error as Refused;
    if (status === 403 || status === 404) return null;
    throw error;
  }
}

/** Null where the token may not ask; what GitHub lost is thrown on. */
export async function unlessRefused<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (waitFor(error as Refused, 1) !== null) throw error;
    return null;
  }
}
