/** What is known from earlier runs. */
import type { Tally } from './because.ts';
import type { CheckOutcome, Estimate, Slice } from './verdict.ts';
import type { Status } from './suite.ts';

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

/** What an earlier run made of a check, without its cases. */
export interface EarlierCheck {
  readonly suite: string;
  readonly target: string;
  readonly metric: string;
  readonly slice: Slice | null;
  /** Of the card; null where the report does not say. */
  readonly version: string | null;
  readonly outcome: CheckOutcome;
  readonly blocking: boolean;
  readonly candidate: Estimate | null;
  /** What base was worth, case by case; none of slices. */
  readonly worths: Worths;
  /** No case differed between the sides. */
  readonly isQuiet: boolean;
  /** A regression failed. */
  readonly isAlarm: boolean;
}

/** An earlier run, by the name that it is kept under. */
export interface EarlierRun {
  readonly name: string;
  readonly commit: string;
  /** What was asked did not change, so what differs is noise. */
  readonly isSame: boolean;
  readonly checks: readonly EarlierCheck[];
}

/** What an earlier run showed of a metric, wherever it was checked. */
export interface MetricLook extends Pick<EarlierRun, 'isSame'>, Pick<EarlierCheck, 'isQuiet' | 'isAlarm'> {
  readonly standings: readonly Standing[];
}

/** What a metric was worth in each case where it was scored: two lists of one length. */
export interface Worths {
  readonly cases: readonly string[];
  readonly values: readonly number[];
}

/** What was merged by then was worth so much, in one place where a metric is checked. */
export interface Standing {
  readonly run: string;
  readonly suite: string;
  readonly target: string;
  readonly worths: Worths;
}

/** What earlier runs saw of base, and what could not be read of them. */
export interface History {
  readonly records: readonly TrackRecord[];
  /** The latest of them, oldest first. */
  readonly runs: readonly EarlierRun[];
  readonly unread: readonly UnreadFile[];
}

/** Why a metric is looked at again. */
export type FindingReason =
  | 'review-date'
  | 'let-through'
  | 'sunset'
  | 'superseded'
  | 'orphaned'
  | 'saturated'
  | 'noisy'
  | 'sliding'
  | 'redundant'
  | 'too-many';

/** Something about a metric that somebody should decide on. */
export interface Finding {
  readonly metric: string;
  readonly reason: FindingReason;
  /** What was seen, in a sentence. */
  readonly seen: string;
  /** The status that is proposed; null when it is for the owner to say. */
  readonly proposed: Status | null;
  readonly owner: string | null;
}
