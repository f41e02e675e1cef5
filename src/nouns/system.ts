/** Programs as systems under test. */
import type { Json } from './suite.ts';

/** A program as the system under test, started once a side in the files of its revision. */
export interface System {
  /** Arguments, never a line for a shell. */
  readonly start: readonly string[];
  /** Run before it, one after the other. */
  readonly setup: readonly (readonly string[])[];
  /** Globs of the files that make it another system. */
  readonly watch: readonly string[];
  /** The only variables of the job's environment that it sees, beside the path. */
  readonly env: readonly string[];
  /** Megabytes that it and what it started may use together; null: as much as there is. */
  readonly memory: number | null;
  /** How it is asked when it serves; null: by lines on its standard input. */
  readonly http: Serving | null;
}

export interface Serving {
  /** On this machine; `{port}` stands for a free one. */
  readonly url: string;
  /** The path that answers once it serves; null: any answer will do. */
  readonly ready: string | null;
  /** A template of the body; null: the case itself. */
  readonly request: Json;
  /** A JSON pointer to the text of the answer, or of each piece of it; null: an answer in our own form, or text. */
  readonly answer: string | null;
  /** How the answer comes in pieces: as server-sent events, or as text that grows; null: whole. */
  readonly stream: 'sse' | 'text' | null;
}

/** A program that marks answers: it reads a line for each and writes a line for each. */
export interface Gauge {
  /** Arguments, never a line for a shell. */
  readonly command: readonly string[];
  /** Run before it, one after the other. */
  readonly setup: readonly (readonly string[])[];
  /** The only variables of the job's environment that it sees, beside the path. */
  readonly env: readonly string[];
}

/** A gauge with the revision whose files it runs in. */
export interface GaugeAt extends Gauge {
  readonly revision: string;
}

/** A system at one revision. */
export interface SystemAt extends System {
  readonly revision: string;
}
