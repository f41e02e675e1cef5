/** What is asked and what comes back. */
import type { Case, Fields, Json, Prompt, Suite, Turn, Where } from './suite.ts';
import type { Message, ToolResult } from './message.ts';
import type { SystemAt } from './system.ts';
import type { Span } from './trace.ts';

/** One difference that a reader should see: `what` is a path such as `parameters.temperature`. */
export interface Difference {
  readonly what: string;
  readonly before: Json;
  readonly after: Json;
}

/** What of a target may differ between base and head. */
export type Part = 'messages' | 'model' | 'parameters' | 'tools' | 'schema' | 'answers' | 'system';

/** A target that is to be looked at, and why. */
export interface Change {
  readonly target: string;
  /** In a suite, it stands where another target of base's stood, and is compared with that. */
  readonly place?: { readonly suite: string; readonly of: string };
  /** Suites in which it took the place of some target of base's, nobody can tell which. */
  readonly unsettled?: readonly string[];
  /** Head has no such target any more, but these, which can't be asked. */
  readonly displacedBy?: readonly string[];
  /** As head declares the target; or, where that differs, once more as base does. */
  readonly as: 'declared' | 'base-declares-it';
  readonly endpoints: Readonly<Record<Side, string>>;
  /** Measured: its scores came from elsewhere, so no prompt is known on either side. */
  readonly kind: 'edited' | 'added' | 'deleted' | 'same' | 'measured';
  readonly baseline: Prompt | null;
  readonly candidate: Prompt | null;
  /** Instead of asking: what was recorded; null on a side that has a prompt. */
  readonly recorded?: Readonly<Record<Side, readonly Recording[] | null>>;
  /** Instead of a model: the program that is asked; null on a side that has a prompt. */
  readonly systems?: Readonly<Record<Side, SystemAt | null>>;
  /** Added, as far as can be told: base has it too, but it can't be compiled there. */
  readonly isUnread?: boolean;
  /** Added: base has the prompt, but never asked it, and lacks some file that it takes to be asked. */
  readonly isFirst?: boolean;
  /** Deleted: head has the prompt, but neither the target nor all that it takes to be asked. */
  readonly isRemoved?: boolean;
  readonly touched: readonly Part[];
  readonly differences: readonly Difference[];
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;
}

/** A change sits a suite. */
export interface Exam {
  readonly change: Change;
  readonly suite: Suite;
}

export type Side = 'baseline' | 'candidate';

/** What is to be asked next. */
export interface Due {
  /**
   * `wave`: more trials of what is undecided. `pinned`: more of cases that may have broken, as many as it takes. `again`:
   * as many fresh trials as there were, of what would fail or may be a drop.
   */
  readonly kind: 'wave' | 'pinned' | 'again';
  /** Trials a case and side by then, and the share of the cases. */
  readonly trials: number;
  readonly share: number;
  readonly of: (exam: Exam, each: Case) => boolean;
}

/** All that decides an answer: filled messages, the user's turns, model and settings. */
export interface Request {
  readonly endpoint: string;
  readonly model: string;
  readonly parameters: Fields;
  readonly messages: readonly Message[];
  readonly turns: readonly Turn[];
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
  /** What tools give back, so that a conversation can go on after a call. */
  readonly toolResults?: readonly ToolResult[];
  /** The form is a means: where an endpoint does not know it, it may be asked for in words. */
  readonly formInWords?: true;
  /** To be sent piece by piece, so that its first one can be timed. */
  readonly streamed?: true;
  /** A vector of the last message instead of words; it comes as a JSON list. */
  readonly wants?: 'vector';
}

/** One conversation to hold. Trials with the same key and index are asked once and shared. */
export interface Trial {
  readonly exam: Exam;
  readonly case: Case;
  readonly side: Side;
  readonly index: number;
  /** A failure when the case does not fit the prompt of this side, or when nothing was asked here. */
  readonly request: Result<Request>;
  readonly key: string;
  /** It was answered elsewhere, so it is not asked. */
  readonly recorded?: Result<readonly Answer[]>;
  /** The metric whose judge is asked about this trial; absent where the target itself is asked. */
  readonly judging?: string;
  /** Only an answer that was asked for in this very comparison will do, not one that another left behind. */
  readonly own?: true;
}

/** Tokens that one answer took. */
export interface Usage {
  readonly input: number;
  readonly output: number;
  /** Tokens of the input that the endpoint had kept from earlier requests; absent where it says nothing of it. */
  readonly cached?: number;
  /** Tokens of the output that were thought and not said; absent where it says nothing of them. */
  readonly reasoning?: number;
  /** What the endpoint itself says that the answer cost; absent where it does not. */
  readonly usd?: number;
  /** The same by model, where a system asked several; their prices differ. */
  readonly parts?: readonly UsagePart[];
}

export interface UsagePart {
  readonly model: string;
  readonly input: number;
  readonly output: number;
  readonly cached?: number;
}

export interface ToolCall {
  readonly name: string;
  /** As the model wrote them, most often JSON. */
  readonly arguments: string;
}

/** One answer of the model. Turn counts from 1 in the conversation, history included. */
export interface Answer {
  readonly turn: number;
  readonly user: string;
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly usage: Usage | null;
  /** From sending the request that succeeded to its last byte; waits for retries are left out. */
  readonly latencyMs: number | null;
  /** From sending the same request to the first byte of its text; null where nothing is streamed. */
  readonly firstTokenMs: number | null;
  readonly model: string | null;
  /** What a system found and answered from; it takes the place of the case's own context. */
  readonly context?: readonly string[];
  /** Of a system, on the last answer of a conversation: what its parts did for all of it, in the order of beginning. */
  readonly spans?: readonly Span[];
  /** How many more of them came than are kept; absent where all were. */
  readonly leftOutSpans?: number;
}

/** What was recorded for one trial of a case; its answers do not know their turns yet. */
export interface Recording {
  readonly case: string;
  readonly trial: number;
  readonly outputs: Result<readonly Omit<Answer, 'turn' | 'user'>[]>;
  readonly model: string | null;
  readonly where: Where;
}

/** What came back and is no answer, told apart from what did not come back at all. */
export type NoAnswer = 'empty' | 'cut-off' | 'filtered' | 'refused' | 'broken-off';

/** Why there is no answer. */
export type Cause =
  | NoAnswer
  | 'auth'
  | 'not-found'
  | 'rate-limit'
  | 'timeout'
  | 'network'
  | 'server'
  | 'rejected'
  | 'malformed'
  | 'not-recorded'
  | 'no-key'
  | 'shard-lost'
  | 'under-way'
  | 'unfit'
  | 'budget'
  | 'given-up'
  | 'judge-untrusted'
  | 'unscored';

/** The world did not answer, as a value. `first` is the cause behind a `given-up`, or behind what is `unscored`. */
export interface Failure {
  readonly cause: Cause;
  readonly first: Cause | null;
  readonly message: string;
  readonly status: number | null;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** What came back. `source` tells a paid call from a recorded or shared one, and from one that was kept since an earlier run. */
export interface Run {
  readonly trial: Trial;
  readonly result: Result<readonly Answer[]>;
  readonly source: 'called' | 'recorded' | 'shared' | 'stored';
  /** The other comparison that it was asked in, by its seed; absent where it is this one. */
  readonly asking?: string;
}
