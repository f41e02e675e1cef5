import { trialLine } from '../../records/case-line.ts';
import type { Recording, Result, Trial } from '../../types.ts';
import type { Trace, Tracer } from '../traces/collector.ts';
import { type Heard, unheard } from './program.ts';

/** Trials that have no answer yet, the one that has waited longest first. */
interface Pending {
  readonly count: () => number;
  /** Settles with whatever comes of it. */
  readonly add: (trial: Trial) => Promise<Heard>;
  /** What is sent for it: each time with a trace of its own, as what broke off belongs to no answer. */
  readonly lineOf: (trial: Trial) => string;
  readonly trials: () => readonly Trial[];
  /** Whether it was waited for. */
  readonly settle: (answer: Recording) => boolean;
  readonly dropFirst: (why: Result<never>) => void;
  readonly dropAll: (why: Result<never>) => void;
}

interface Waiting {
  readonly trial: Trial;
  /** Of the last time that it was sent. */
  trace: Trace | null;
  readonly resolve: (heard: Heard) => void;
}

export function createPending(tracer: Tracer): Pending {
  const waiting = new Map<string, Waiting>();
  const drop = (at: string, { trace, resolve }: Waiting, why: Result<never>): void => {
    waiting.delete(at);
    trace?.abandon();
    resolve(unheard(why));
  };
  return {
    count: () => waiting.size,
    add: (trial) =>
      new Promise((resolve) => {
        waiting.set(nameOf(trial), { trial, trace: null, resolve });
      }),
    lineOf: (trial) => {
      const each = waiting.get(nameOf(trial)) as Waiting;
      each.trace?.abandon();
      each.trace = tracer();
      return `${JSON.stringify(trialLine(trial, each.trace.parent))}\n`;
    },
    trials: () => Array.from(waiting.values(), ({ trial }) => trial),
    settle: (answer) => {
      const at = named(answer);
      const found = waiting.get(at);
      if (!found) return false;
      waiting.delete(at);
      found.resolve({ answer: { ok: true, value: answer }, trace: found.trace });
      return true;
    },
    dropFirst: (why) => {
      const [first] = waiting;
      if (first) drop(...first, why);
    },
    dropAll: (why) => {
      for (const each of [...waiting]) drop(...each, why);
    },
  };
}

/** What a trial is called in the protocol; the same case of two suites has the same name. */
export function nameOf({ case: { id }, index }: Trial): string {
  return named({ case: id, trial: index });
}

function named({ case: id, trial }: Pick<Recording, 'case' | 'trial'>): string {
  return JSON.stringify([id, trial]);
}
