/** What a gate says of a version held against itself. */
import type { Exam } from './trial.ts';
import type { Amount, Rule } from './suite.ts';
import type { Tally } from './because.ts';
import type { Slice } from './verdict.ts';

/** One limit of a check, held against a version that did not change. */
export interface LimitAudit {
  readonly limit: 'min' | 'max' | 'max-regression';
  /** As the card has it; relative for a share of the baseline. */
  readonly amount: Amount;
  /** Rehearsals in which this limit failed, and in which it left the check undecided. */
  readonly failed: number;
  readonly undecided: number;
  /** The nearest limit that noise alone would not have broken; null where the card's own is such a one. */
  readonly proposed: number | null;
}

/** How often one check would have stopped a change that changes nothing. */
export interface CheckAudit {
  readonly exam: Exam;
  readonly rule: Rule;
  readonly slice: Slice | null;
  readonly failed: number;
  readonly undecided: number;
  /** What share of the variance of one trial is noise; null where no case has several scored trials. */
  readonly noise: number | null;
  readonly held: readonly LimitAudit[];
}

/** A case that is sometimes right and sometimes wrong, although nothing changed. */
export interface FlakyCase {
  readonly exam: Exam;
  readonly metric: string;
  readonly case: string;
  readonly tally: Tally;
}

/** The gate over one version against itself, again and again over random splits of its answers. */
export interface Audit {
  readonly rehearsals: number;
  /** Rehearsals that ended as `fail`, and as `inconclusive`. */
  readonly failed: number;
  readonly undecided: number;
  /** Cases with at least two answers, and those without. */
  readonly cases: number;
  readonly left: number;
  /** The most trials that a side of a case had. */
  readonly trials: number;
  readonly checks: readonly CheckAudit[];
  readonly flaky: readonly FlakyCase[];
}
