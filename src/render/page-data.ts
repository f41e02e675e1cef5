/** What the report page reads, in this order: a summary that it opens with, columns to filter by, words to search in, and blocks of cases. */
import type { Because, Outlay } from '../types.ts';
import type { CaseStatus, CheckOutcome, Estimate, Life, PastPoint, PolicyChange } from '../types.ts';
import type { Proposal, Row } from '../types.ts';
import type { ReportFile } from './report-schema.ts';

/** Ids of the elements that hold the packed parts. */
export const SUMMARY = 'mm-summary';
export const INDEX = 'mm-index';
export const WORDS = 'mm-words';
export const BLOCK = 'mm-cases-';

/** Cases in a block: small enough to be unpacked within a frame, and for V8 to let go of what it was made from at once. */
export const PER_BLOCK = 50;

/** A check as it is drawn. */
export interface PageCheck {
  readonly suite: string;
  readonly target: string;
  readonly metric: string;
  readonly slice: string | null;
  readonly outcome: CheckOutcome;
  readonly blocking: boolean;
  readonly because: string;
  readonly row: Row | null;
  readonly baseline: Estimate | null;
  readonly candidate: Estimate | null;
  readonly clauses: readonly {
    readonly limit: string;
    readonly amount: number | null;
    readonly outcome: CheckOutcome;
    readonly because: Because;
  }[];
  readonly paired: number;
  readonly unscored: number;
  readonly why: string | null;
  readonly owner: string | null;
  readonly action: string | null;
  readonly measure: string;
  /** What earlier runs saw of it, where anything is known. */
  readonly record: { readonly wrong: number; readonly of: number } | null;
  /** Earlier runs, oldest first. */
  readonly past: readonly PastPoint[];
}

export interface PageSummary {
  readonly proposal: Pick<Proposal, 'base' | 'commit' | 'pull'>;
  readonly checks: readonly PageCheck[];
  readonly changes: readonly Pick<
    ReportFile['changes'][number],
    'target' | 'kind' | 'touched' | 'differences' | 'file' | 'line' | 'reason'
  >[];
  readonly policy: readonly PolicyChange[];
  readonly lives: readonly Life[];
  readonly behaviour: readonly ReportFile['behaviour'][number][];
  readonly usage: ReportFile['usage'];
  /** What all trials were foreseen to take; null where no model was to be asked. */
  readonly foreseen: Pick<Outlay, 'calls' | 'usd'> | null;
  readonly conversations: number;
  readonly cases: number;
}

/** Columns over all cases, worst first; places of names stand for names. */
export interface PageIndex {
  /** `suite · target` */
  readonly places: readonly string[];
  readonly metrics: readonly string[];
  /** `lang: de` */
  readonly tags: readonly string[];
  readonly id: readonly string[];
  readonly place: readonly number[];
  /** A letter a case: the status that weighs most over all its metrics. */
  readonly status: string;
  /** The turn that went wrong first, 0 where there is none to tell. */
  readonly turn: readonly number[];
  /** The trial of head that is shown as the wrong one, by its number, 0 where there is none. */
  readonly trial: readonly number[];
  readonly tagged: readonly (readonly number[])[];
  /** Parts of the system by the names of their spans. */
  readonly components: readonly string[];
  /** Those in which the two sides part, or whose own metrics moved. */
  readonly parted: readonly (readonly number[])[];
  /** Metrics that moved in the case, or that head has wrong. */
  readonly moved: readonly (readonly number[])[];
  /** What is wrong, in the words of the measure; empty where nothing is. */
  readonly reason: readonly string[];
}

/** For each case, the beginnings of what was asked and of what head answered, to be searched. */
export type PageWords = readonly string[];

/** Statuses by the letter that stands for them, the heaviest first. */
export const LETTERS: Readonly<Record<string, CaseStatus>> = {
  i: 'introduced',
  w: 'worse',
  e: 'pre-existing',
  f: 'fixed',
  b: 'better',
  u: 'unscored',
  s: 'same',
  p: 'passing',
};
