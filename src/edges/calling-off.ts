import { setTimeout as pause } from 'node:timers/promises';
import { endAfter } from './log.ts';

/** A run that may be called off. */
interface CallingOff {
  /** Waits for ever once it was called off, so that nothing is said twice; from here on the end is not told again. */
  readonly unlessOff: () => Promise<void>;
}

/** What the process ends with, by the signal. */
type Codes = Readonly<Record<'SIGINT' | 'SIGTERM', number>>;

/** As a step of a job. */
const FAILED: Codes = { SIGINT: 1, SIGTERM: 1 };
/** As shells expect it of a command. */
export const AT_HOME: Codes = { SIGINT: 130, SIGTERM: 143 };

/** Answers that came wait for their spans: so long, and they are kept too. */
const GRACE_MS = 700;

/** On SIGINT and SIGTERM: tells that it was called off, and ends the process, told or not, in time. */
export function onCallingOff(tell: () => Promise<unknown>, codes: Codes = FAILED): CallingOff {
  let isOff = false;
  let isEnding = false;
  const hear = (signal: keyof Codes): void => {
    if (isOff) return;
    isOff = true;
    void endAfter(isEnding ? new Promise(() => undefined) : pause(GRACE_MS).then(tell), codes[signal]);
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return {
    unlessOff: async () => {
      if (isOff) await new Promise(() => undefined);
      isEnding = true;
    },
  };
}
