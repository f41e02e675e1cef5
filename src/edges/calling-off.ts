import { setTimeout as pause } from 'node:timers/promises';
import { endAfter } from './log.ts';
import { never, unlessOff } from './off.ts';

/** A run that may be called off. */
interface CallingOff {
  /** Aborted when it was: from then on nothing new is asked. */
  readonly off: AbortSignal;
  /** Waits for ever once it was called off, so that nothing is said twice; from here on the end is not told again. */
  readonly unlessOff: () => Promise<void>;
}

/** What the process ends with, by the signal. */
type Codes = Readonly<Record<'SIGINT' | 'SIGTERM', number>>;

interface CallingOffOptions {
  /** Says at once that it was heard. */
  readonly say: (line: string) => void;
  /** Tells at the end what became of the run. */
  readonly tell: () => Promise<unknown>;
  readonly codes?: Codes;
}

/** As a step of a job. */
const FAILED: Codes = { SIGINT: 1, SIGTERM: 1 };
/** As shells expect it of a command. */
export const AT_HOME: Codes = { SIGINT: 130, SIGTERM: 143 };

/** What is under way may come, and answers that came wait for their spans: so long, and they are kept too. */
const GRACE_MS = 700;

/** On SIGINT and SIGTERM: asks nothing more, tells that it was called off, and ends the process, told or not, in time. */
export function onCallingOff({ say, tell, codes = FAILED }: CallingOffOptions): CallingOff {
  const off = new AbortController();
  let isEnding = false;
  const hear = (signal: keyof Codes): void => {
    if (off.signal.aborted) return;
    off.abort();
    if (!isEnding) say('Called off: nothing more is asked; what is under way has a moment to come.');
    void endAfter(isEnding ? never() : pause(GRACE_MS).then(tell), codes[signal]);
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return {
    off: off.signal,
    unlessOff: async () => {
      await unlessOff(off.signal);
      isEnding = true;
    },
  };
}
