/** What is known from earlier runs. */
import type { Tally } from './because.ts';

/** Baseline moved since its stored answers were made: fresh ones to the same cases are not like them. */
export interface Drift {
  readonly metric: string;
  /** Cases with both. */
  readonly cases: number;
  /** With which a baseline that did not move looks like this, in any metric. */
  readonly chance: number;
}

/** What earlier runs saw of a metric on the version that proposals started from. Null fits any. */
export interface TrackRecord {
  readonly suite: string | null;
  readonly target: string | null;
  readonly metric: string;
  /** Of the card: with another definition it is another metric. */
  readonly version: string | null;
  readonly model: string | null;
  readonly tally: Tally;
}

/** Why a file is no report that could be read: the first place that is not as it should be. */
export interface UnreadFile {
  readonly file: string;
  /** Where it is wrong; empty for the file as a whole. */
  readonly at: string;
  readonly fault: string;
}

/** What earlier runs saw of base, and what could not be read of them. */
export interface History {
  readonly records: readonly TrackRecord[];
  readonly unread: readonly UnreadFile[];
}
