/** What a provider must be. */
import type { Answer, Cause, Fields, Json, Message, Request } from '../types.ts';

/** How an API is spoken: both directions pure. */
export interface Provider {
  /** Equals the name of its file; of what gives words, the name that `api` takes. */
  readonly name: string;
  readonly what: string;
  readonly gives: 'words' | 'vector';
  readonly path: string;
  readonly body: (request: Request, messages: readonly Message[]) => Json;
  /** Null when the body is not what the API promises. */
  readonly answer: (body: Json) => Reply | null;
  /** How an answer is asked for piece by piece; absent where it always comes whole. */
  readonly pieces?: Pieces;
}

/** An answer that comes in events. */
export interface Pieces {
  /** Laid over the body of the request. */
  readonly asked: Fields;
  /** Whether an event brings the first of what is said or called. */
  readonly isFirst: (event: Json) => boolean;
  /** The body that would have come in one piece; null where they broke off. */
  readonly whole: (events: readonly Json[]) => Json;
}

/** What an API's body says: an answer, or why it holds none; both may have been paid for. */
type Reply = Pick<Answer, 'text' | 'toolCalls' | 'usage' | 'model'> | Lacking;

/** `words` are the endpoint's own, empty where it has none. */
export interface Lacking extends Pick<Answer, 'usage' | 'model'> {
  readonly cause: Cause;
  readonly words: string;
}
