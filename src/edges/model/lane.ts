import { isNoAnswer } from '../../records/no-answer.ts';
import type { Failure } from '../../types.ts';
import { createAlarm } from './alarm.ts';
import { type Circuit, createCircuit } from './circuit.ts';
import { backoff, type Clock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { Room } from './limits.ts';
import { createPace } from './pace.ts';
import type { Retries } from './retries.ts';

/** What one call came to: an answer, or whatever the endpoint meant to say (no fault), or a fault. */
export interface Outcome<T> {
  readonly result: T;
  readonly fault: Fault | null;
  readonly room: Room | null;
  /** That the answer took; null where nobody said. */
  readonly tokens: number | null;
}

/** The way to one model of one endpoint, which calls share. */
export interface Lane {
  /** Why nothing goes this way any more. */
  readonly given: () => Failure | null;
  /**
   * Sends a call when its turn has come, and again where that makes sense. `send` is told which part of the time limit
   * it may take. Null when the lane was given up before.
   */
  readonly put: <T>(send: (share: number) => Promise<Outcome<T>>) => Promise<T | null>;
}

const CLOSED: Failure = {
  cause: 'network',
  first: null,
  message: 'nothing is asked any more',
  status: null,
};

interface LaneOptions {
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

interface Turn {
  readonly isProbe: boolean;
  readonly share: number;
  readonly sentAt: number;
}

interface Waiter {
  readonly tries: number;
  readonly go: (turn: Turn | null) => void;
}

export function createLane({ clock, most, limit, retries, off, closed }: LaneOptions): Lane {
  const [circuit, pace] = [createCircuit(), createPace(most)];
  const waiting: Waiter[] = [];
  let [inFlight, askers] = [0, 0];
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

  const othersNow = (): Pick<Tried, 'others' | 'waiting'> => ({
    others: inFlight > 0,
    waiting: waiting.length > 0,
  });

  return {
    given,
    put: async (send) => {
      const asker = askers++;
      for (let tries = 0; ; tries++) {
        const turn = await enter(tries);
        if (!turn) return null;
        const outcome = await send(turn.share);
        leave(turn, asker, outcome);
        const { fault, result } = outcome;
        if (
          !fault ||
          closed?.aborted ||
          !isWorthAnother(fault, { share: turn.share, tries, ...othersNow() }, circuit, retries)
        )
          return result;
        // One that waits for an endpoint to come back waits in its queue.
        if (circuit.probeAt() === null) await clock.wait(pauseBefore(fault, tries, clock.chance()), closed);
      }
    },
  };
}

/** The least tried: what always fails should not speak for an endpoint. */
function freshest(waiting: readonly Waiter[], first: Waiter): Waiter {
  return waiting.reduce((best, each) => (each.tries < best.tries ? each : best), first);
}

/** Tries in all after which a call that hangs looks no more whether an endpoint is back. */
const LOOKS = 2;
/** Tries after the first. */
const MOST_TRIES = { later: 6, limited: 12, hung: 2, once: 1, 'if-known': 4 };

interface Tried extends Pick<Turn, 'share'>, Pick<Waiter, 'tries'> {
  /** More calls are under way. */
  readonly others: boolean;
  /** More calls wait for their turn. */
  readonly waiting: boolean;
}

function isWorthAnother(
  { hope }: Fault,
  { tries, share, others, waiting }: Tried,
  circuit: Pick<Circuit, 'given' | 'probeAt' | 'isKnown'>,
  retries: Retries,
): boolean {
  if (circuit.given() || hope === 'none' || hope === 'never') return false;
  // Where nothing came back yet, others that are under way will tell.
  if (hope === 'if-known' && !circuit.isKnown() && !(tries === 0 && others)) return false;
  // It was asked instead of others that hung, and leaves the next look to one of them; alone, it may itself be what hangs.
  if (share < 1) return waiting && tries < LOOKS;
  const mayWait = hope === 'later' || hope === 'limited';
  // What waits for an endpoint that is down costs it nothing.
  if (mayWait && circuit.probeAt() !== null) return true;
  return tries < MOST_TRIES[hope] && (hope === 'limited' || retries.take());
}

const PAUSE = { first: 250, most: 8000 };

function pauseBefore({ hope, waitMs }: Fault, tries: number, chance: number): number {
  if (hope === 'hung' || hope === 'once') return 0;
  return Math.max(waitMs ?? 0, backoff(tries, PAUSE, chance));
}
