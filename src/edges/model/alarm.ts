import type { Clock } from './clock.ts';

/** Rings for those that wait. */
interface Alarm {
  /** Rings in so many ms, unless it rings before. */
  readonly set: (ms: number) => void;
  /** Nobody waits any more: a wait that is for nothing would keep the process up. */
  readonly hush: () => void;
}

interface Waiting {
  /** Ms on the clock. */
  readonly at: number;
  readonly off: AbortController;
}

export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let next: Waiting | null = null;
  const hush = (): void => {
    next?.off.abort();
    next = null;
  };
  return {
    hush,
    set: (ms) => {
      const at = clock.now() + ms;
      if (next && at >= next.at) return;
      hush();
      const mine: Waiting = { at, off: new AbortController() };
      next = mine;
      void clock.wait(ms, mine.off.signal).then(() => {
        if (next !== mine) return;
        next = null;
        ring();
      });
    },
  };
}
