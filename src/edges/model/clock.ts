import { setTimeout as after } from 'node:timers/promises';

/** Time and chance, as far as waiting for an endpoint needs them. */
export interface Clock {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Ends at once, and keeps nothing up any more, when the signal is aborted. */
  readonly wait: (ms: number, ended?: AbortSignal) => Promise<void>;
  /** Rings once after so many ms, unless it is taken back. */
  readonly alarm: (ms: number, ring: () => void) => () => void;
  /** Between 0 and 1, so that waits which began together do not end together. */
  readonly chance: () => number;
}

export const CLOCK: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => after(ms, undefined, { signal }).catch(() => undefined),
  alarm: (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
  chance: () => Math.random(),
};

/** A wait that doubles with every try, up to `most`, within a fifth of that either way. */
export function backoff(tries: number, { first, most }: Backoff, chance: number): number {
  return Math.min(most, first * 2 ** tries) * (0.8 + 0.4 * chance);
}

interface Backoff {
  readonly first: number;
  readonly most: number;
}
