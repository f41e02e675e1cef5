import type { Room } from './limits.ts';

/**
 * How many calls an endpoint is sent at a time, and when the next: fewer where it says that there are too many, more
 * again one by one, and no more than it says that it still takes. Knows no clock.
 */
interface Pace {
  /** Ms until a further call may go; infinite as long as none comes back. */
  readonly waitFor: (now: number, inFlight: number) => number;
  /** A call goes now. */
  readonly sent: (now: number) => void;
  /** It refused a call, sent at that time, as one too many; `waitMs` is what it asks us to wait. */
  readonly limited: (now: number, sentAt: number, waitMs: number | null) => void;
  readonly succeeded: (tokens: number | null) => void;
  /** What it says of itself, after a call came back. */
  readonly told: (room: Room, now: number, inFlight: number) => void;
  /** Calls at a time, as things stand. */
  readonly width: () => number;
}

/** Answers, for each call at a time, after which one more is tried where too many were refused before. */
const HOLD = 5;
const MOST_HOLD = 80;

export function createPace(most: number): Pace {
  /** Up to `known` it has taken as many at a time; beyond that is tried with care. */
  let [width, known] = [most, most];
  let [cutAt, floor] = [Number.NEGATIVE_INFINITY, 1];
  let [since, hold] = [0, HOLD];
  let paused = Number.NEGATIVE_INFINITY;
  /** What may still go, and when there is more. */
  let [spare, refilled] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isLimited = false;
  let perCall = 0;
  return {
    width: () => width,
    waitFor: (now, inFlight) =>
      inFlight >= width
        ? Number.POSITIVE_INFINITY
        : Math.max(0, paused - now, spare < 1 ? refilled - now : 0),
    sent: (now) => {
      // Nobody told what there is after that; the next answer will.
      if (now >= refilled) spare = Number.POSITIVE_INFINITY;
      spare--;
    },
    limited: (now, sentAt, waitMs) => {
      // Calls that were sent before the last cut say the same once more, and no more than half of them are believed.
      if (sentAt > cutAt) {
        if (width > known) hold = Math.min(MOST_HOLD, hold * 2);
        [cutAt, floor] = [now, Math.max(1, Math.floor(width / 2))];
      }
      // One alone may be a fluke: it waits by itself, and what was known stays so.
      if (isLimited || width > known) known = Math.max(floor, width - 1);
      if (isLimited && waitMs !== null) paused = Math.max(paused, now + waitMs);
      width = Math.max(floor, width - 1);
      since = 0;
      isLimited = true;
    },
    succeeded: (tokens) => {
      isLimited = false;
      if (tokens !== null) perCall = perCall === 0 ? tokens : perCall * 0.9 + tokens * 0.1;
      since++;
      if (width >= most || since < width * (width < known ? 1 : hold)) return;
      if (width > known) known = width;
      width++;
      since = 0;
    },
    told: ({ requests, tokens, requestsIn, tokensIn }, now, inFlight) => {
      const rooms = [
        { left: requests, ms: requestsIn },
        { left: tokens === null || perCall === 0 ? null : tokens / perCall, ms: tokensIn },
      ];
      const [least = null] = rooms
        .filter(({ left }) => left !== null)
        .sort((a, b) => (a.left ?? 0) - (b.left ?? 0));
      spare = least?.left == null ? Number.POSITIVE_INFINITY : least.left - inFlight;
      refilled = now + (least?.ms ?? 0);
    },
  };
}
