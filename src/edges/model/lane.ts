import type { Failure } from '../../types.ts';
import { type Circuit, createCircuit } from './circuit.ts';
import { backoff } from './clock.ts';
import type { Fault } from './faults.ts';
import type { Retries } from './retries.ts';
import { createTurns, type LaneOptions, type Others, type Outcome, type Turn } from './turns.ts';

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

export function createLane(options: LaneOptions): Lane {
  const { clock, retries, closed } = options;
  const circuit = createCircuit();
  const turns = createTurns(options, circuit);
  let askers = 0;
  return {
    given: turns.given,
    put: async (send) => {
      const asker = askers++;
      for (let tries = 0; ; tries++) {
        const turn = await turns.enter(tries);
        if (!turn) return null;
        const outcome = await send(turn.share);
        turns.leave(turn, asker, outcome);
        const { fault, result } = outcome;
        if (!fault || closed?.aborted) return result;
        const tried = { share: turn.share, tries, ...turns.others() };
        if (!isWorthAnother(fault, tried, circuit, retries)) return result;
        // One that waits for an endpoint to come back waits in its queue.
        if (circuit.probeAt() === null) await clock.wait(pauseBefore(fault, tries, clock.chance()), closed);
      }
    },
  };
}

/** Tries in all after which a call that hangs looks no more whether an endpoint is back. */
const LOOKS = 2;
/** Tries after the first. */
const MOST_TRIES = { later: 6, limited: 12, hung: 2, once: 1, 'if-known': 4 };

interface Tried extends Pick<Turn, 'share'>, Others {
  readonly tries: number;
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
