import type { Recording, Result, Trial } from '../../types.ts';
import type { Trace, Tracer } from '../traces/collector.ts';
import type { Keeper } from './keeper.ts';

/** A program of one revision, set up, that answers trials. */
export interface Program {
  readonly ask: (trial: Trial) => Promise<Heard>;
  readonly close: () => Promise<void>;
}

/** What came of a trial. */
export interface Heard {
  readonly answer: Result<Recording>;
  /** Of the question that was answered; null where none was. */
  readonly trace: Trace | null;
}

/** Where a program lives, and what it sees. */
export interface Place {
  /** The files of its revision. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly keeper: Keeper;
  /** Milliseconds without an answer after which it hangs. */
  readonly timeout: number;
}

/** The same of a program that is asked, and whose spans are taken. */
export interface OpenPlace extends Place {
  readonly tracer: Tracer;
}

/** What a program did instead of answering a trial. */
export function unheard(answer: Result<never>): Heard {
  return { answer, trace: null };
}
