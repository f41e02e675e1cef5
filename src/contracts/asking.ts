/** How a model is asked, and what a store of its answers must be. */
import type { Answer, Message, Request, Result, Run } from '../types.ts';

/** One message to an endpoint; a failure comes back as a value, never as an exception. */
export type Ask = (
  request: Request,
  messages: readonly Message[],
) => Promise<Result<Omit<Answer, 'turn' | 'user'>>>;

/** What was heard before, and in which other comparison. */
export type Heard = Pick<Run, 'result' | 'asking'>;

/** Answers that are already there: null when this trial of this request was not recorded. */
export type Replay = (key: string, index: number) => Heard | null;

/** One answer of one conversation, by all that decides it. */
export interface Asked {
  readonly request: Request;
  /** The trial's. */
  readonly key: string;
  readonly index: number;
  /** Counted from 1, history included. */
  readonly turn: number;
  /** Of what the model said before in this conversation; empty before its first answer. */
  readonly said: string;
  /** As of a trial: no answer from another comparison. */
  readonly own: boolean;
  /** The first answers that were kept, or those that took their place; absent: whichever are the newest. */
  readonly era?: 'first' | 'renewed';
}

/** A question that can wait, with all that was said before it. */
export interface Question {
  readonly asked: Asked;
  readonly messages: readonly Message[];
}

/** Questions that were handed in together, to be answered by and by. */
export interface Batch {
  /** Under which its endpoint knows it. */
  readonly id: string;
  /** When it was handed in, as an ISO time. */
  readonly since: string;
  /** What its questions are called in the store. */
  readonly names: readonly string[];
  /** They were handed in before, and did not come. */
  readonly isAgain: boolean;
}

type Told = Awaited<ReturnType<Ask>>;

/** An answer that was asked for before, and the comparison that it was asked in. */
export interface Recalled {
  readonly told: Told;
  readonly asking: string;
  /** When it was asked, as an ISO date; null where that was not written down. */
  readonly day: string | null;
}

/** How many answers were kept, and by whom. */
export interface KeptTally {
  /** Asked for earlier from where this run stands: the same pull request, branch or clone. */
  readonly here: number;
  /** From the branch that this one goes into. */
  readonly base: number;
  /** Lines that could not be believed, and were asked again. */
  readonly dropped: number;
}

/**
 * Answers that were paid for, by what was asked. What it gives is an answer and no more: marks and verdicts are made
 * anew of it. What the endpoint failed to give is not kept.
 */
export interface Store {
  /** The comparison that asks now. */
  readonly asking: string;
  /** Whether anything may be here that another comparison asked. */
  readonly hasOthers: boolean;
  /** Null where it has to be asked. */
  readonly recall: (asked: Asked) => Recalled | null;
  /** The comparison in which it was asked; null where it has to be asked. Cheaper than recalling. */
  readonly whence: (asked: Asked) => string | null;
  /** On disk once it settles. */
  readonly keep: (asked: Asked, told: Told) => Promise<void>;
  readonly tally: () => KeptTally;
  /** What a question is called here; null where its answer could not be kept. */
  readonly nameOf: (asked: Asked) => string | null;
  /** What was handed in to an endpoint, and not yet taken. */
  readonly batches: (endpoint: string) => readonly Batch[];
  /** Puts down all of it anew; on disk once it settles. */
  readonly noteBatches: (endpoint: string, batches: readonly Batch[]) => Promise<void>;
  /** Why nothing that comes is kept any more; null as long as it is. */
  readonly refusal: () => string | null;
}
