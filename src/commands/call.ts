import { resolve } from 'node:path';
import type { ReadInput } from '../edges/input-values.ts';
import type { Log } from '../edges/log.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given. */
export interface Call {
  readonly log: Log;
  readonly env: Environment;
  /** What stands after the command's name. */
  readonly words: readonly string[];
  readonly flags: Flags;
  /** Waits for ever once the user called off: what is left of the run is not told any more. */
  readonly unlessOff?: () => Promise<void>;
  /** Aborted when the user called off: nothing more is asked then. */
  readonly off?: AbortSignal | undefined;
  /** What is to be said when it is called off; nothing is where the process is not ours. */
  readonly whenCalledOff?: (say: () => Promise<void>) => void;
}

/** A command of the command line; gives the exit code. */
export interface Command {
  /** How it is written, for the help. */
  readonly usage: string;
  /** How many words it takes at most; none unless told. */
  readonly takes?: number;
  /** Flags that it reads, for its help. */
  readonly reads?: readonly string[];
  readonly run: (call: Call) => Promise<number>;
}

/** What the exit code says. */
export const EXIT = { passed: 0, failed: 1, wrong: 2, notComputed: 3 } as const;

/** Flags have the names of the inputs; keys come from the environment, since argument lists are public. */
export function inputsFrom({ env, flags }: Pick<Call, 'env' | 'flags'>): ReadInput {
  return (name) => {
    if (name === 'api-key') return env['MICRO_METRICS_API_KEY'] ?? env['OPENAI_API_KEY'] ?? '';
    const given = flags[name];
    // A path is written from where somebody stands.
    if (name === 'replies' && given) return resolve(String(given));
    return given === undefined ? '' : String(given);
  };
}
