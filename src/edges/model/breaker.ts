import type { Cause, Failure } from '../../types.ts';

/** Gives up an endpoint's model after failures in a row, so that a dead one is not asked for every case. */
export interface Breaker {
  /** The failure to answer with, once given up. */
  readonly open: () => Failure | null;
  readonly succeeded: () => void;
  readonly failed: (failure: Failure) => void;
}

/** Failures in a row after which asking again is in vain. What no retry mends is given up sooner. */
const PATIENCE: Readonly<Partial<Record<Cause, number>>> = { auth: 3, 'not-found': 3, timeout: 4 };
const USUAL_PATIENCE = 6;

export function createBreaker(): Breaker {
  let inARow = 0;
  let given: Failure | null = null;
  return {
    open: () => given,
    succeeded: () => {
      inARow = 0;
    },
    failed: (failure) => {
      inARow++;
      if (inARow < (PATIENCE[failure.cause] ?? USUAL_PATIENCE)) return;
      given ??= {
        cause: 'given-up',
        first: failure.cause,
        message: failure.message,
        status: failure.status,
      };
    },
  };
}
