import { endAfter } from './log.ts';

/** A run that may be called off. */
interface CallingOff {
  /** Waits for ever once it was called off, so that nothing is said twice; from here on the end is not told again. */
  readonly unlessOff: () => Promise<void>;
}

/** On SIGINT and SIGTERM: tells that it was called off, and ends the process with 1, told or not, in time. */
export function onCallingOff(tell: () => Promise<unknown>): CallingOff {
  let isOff = false;
  let isEnding = false;
  const hear = (): void => {
    if (isOff) return;
    isOff = true;
    void endAfter(isEnding ? new Promise(() => undefined) : tell());
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
