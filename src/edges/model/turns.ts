import { isNoAnswer } from '../../records/no-answer.ts';
import type { Failure } from '../../types.ts';
import { createAlarm } from './alarm.ts';
import type { Circuit } from './circuit.ts';
import type { Clock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { Room } from './limits.ts';
import { createPace } from './pace.ts';
import type { Retries } from './retries.ts';

export interface LaneOptions {
  readonly clock: Clock;
  /** Calls at a time. */
  readonly most: number;
  /** Ms for one call. */
  readonly limit: number;
  readonly retries: Retries;
  /** Aborted when nothing more may go: what waits then waits for ever. */
  readonly off?: AbortSignal | undefined;
  /** Aborted when nobody asks any more: what waits then is told so, and what failed is not tried again. */
  readonly closed?: AbortSignal;
}

/** What one call came to: an answer, or whatever the endpoint meant to say (no fault), or a fault. */
export interface Outcome<T> {
  readonly result: T;
  readonly fault: Fault | null;
  readonly room: Room | null;
  /** That the answer took; null where nobody said. */
  readonly tokens: number | null;
}

/** Leave for one call to go. */
export interface Turn {
  readonly isProbe: boolean;
  readonly share: number;
  readonly sentAt: number;
}

export interface Others {
  /** More calls are under way. */
  readonly others: boolean;
  /** More calls wait for their turn. */
  readonly waiting: boolean;
}

/** Whose turn it is on the way to a model, as its circuit and its pace allow. */
interface Turns {
  /** Why nothing goes this way any more. */
  readonly given: () => Failure | null;
  /** Settles when it is its turn; null where nothing goes any more. */
  readonly enter: (tries: number) => Promise<Turn | null>;
  /** What came of it tells the circuit and the pace. */
  readonly leave: (turn: Turn, asker: number, outcome: Outcome<unknown>) => void;
  readonly others: () => Others;
}

interface Waiter {
  readonly tries: number;
  readonly go: (turn: Turn | null) => void;
}

const CLOSED: Failure = {
  cause: 'network',
  first: null,
  message: 'nothing is asked any more',
  status: null,
};

export function createTurns(
  { clock, most, limit, retries, off, closed }: LaneOptions,
  circuit: Circuit,
): Turns {
  const pace = createPace(most);
  const waiting: Waiter[] = [];
  let inFlight = 0;
  let isProbing = false;

  const given = (): Failure | null => circuit.given() ?? (closed?.aborted ? CLOSED : null);
  const grant = (waiter: Waiter, isProbe: boolean): void => {
    waiting.splice(waiting.indexOf(waiter), 1);
    inFlight++;
    pace.sent(clock.now());
    if (isProbe) isProbing = true;
    waiter.go({ isProbe, share: circuit.share(), sentAt: clock.now() });
  };
  const pump = (): void => {
    if (off?.aborted) return;
    if (given()) for (const { go } of waiting.splice(0)) go(null);
    for (let next = waiting[0]; next; next = waiting[0]) {
      const probeAt = circuit.probeAt();
      if (probeAt !== null && isProbing) return;
      const ms = probeAt === null ? pace.waitFor(clock.now(), inFlight) : probeAt - clock.now();
      if (ms > 0) return ms < Number.POSITIVE_INFINITY ? alarm.set(ms) : undefined;
      grant(probeAt === null ? next : freshest(waiting, next), probeAt !== null);
    }
    alarm.hush();
  };
  const alarm = createAlarm(clock, pump);
  closed?.addEventListener('abort', pump);
  const enter = (tries: number): Promise<Turn | null> =>
    new Promise((go) => {
      waiting.push({ tries, go });
      pump();
    });
  const leave = ({ isProbe, sentAt }: Turn, asker: number, outcome: Outcome<unknown>): void => {
    const now = clock.now();
    inFlight--;
    if (isProbe) isProbing = false;
    const { fault, room, tokens } = outcome;
    if (room) pace.told(room, now, inFlight);
    if (fault?.hope === 'limited') pace.limited(now, sentAt, fault.waitMs);
    if (fault && !isNoAnswer(fault.failure.cause))
      circuit.failed({ fault, now, asker, isProbe, chance: clock.chance() });
    else {
      circuit.succeeded((now - sentAt) / limit);
      pace.succeeded(tokens);
      retries.earn();
    }
    pump();
  };

  return {
    given,
    enter,
    leave,
    others: () => ({ others: inFlight > 0, waiting: waiting.length > 0 }),
  };
}

/** The least tried: what always fails should not speak for an endpoint. */
function freshest(waiting: readonly Waiter[], first: Waiter): Waiter {
  return waiting.reduce((best, each) => (each.tries < best.tries ? each : best), first);
}
