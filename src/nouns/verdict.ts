/** What the answers are worth, and what follows from it. */
import type { Sequence } from './sequence.ts';
import type { Because, Tally } from './because.ts';
import type { Exam, Failure, Run, Side } from './trial.ts';
import type { Case, Rule } from './suite.ts';

/** What a mark leans on; null for what does not apply. Turns count from 1. */
export interface Evidence {
  readonly turn: number | null;
  readonly expected: string | null;
  readonly observed: string | null;
  /** The offending stretch of the answer, word for word. */
  readonly span: string | null;
}

/** What an answer is worth. Null is not zero: it could not be scored, and the reason says why. */
export interface Mark {
  readonly value: number | null;
  readonly reason: string;
  readonly evidence: Evidence | null;
}

/** One rule's mark of one run; `turns` holds the marks it was made of, first turn first. */
export interface Score {
  readonly run: Run;
  readonly rule: Rule;
  readonly mark: Mark;
  readonly turns: readonly { readonly turn: number; readonly mark: Mark }[];
  /** What people said of the same answer, as a mark; absent where they said nothing. */
  readonly human?: number;
}

/** The cases that have this value of a tag. */
export interface Slice {
  readonly tag: string;
  readonly value: string;
}

/** Of what is right or wrong: fixed, introduced, pre-existing, passing; of other amounts: better, worse, same. Without a mark that tells: unscored. */
export type CaseStatus =
  | 'fixed'
  | 'introduced'
  | 'pre-existing'
  | 'passing'
  | 'better'
  | 'worse'
  | 'same'
  | 'unscored';

/** One case on both sides; each side's scores are its trials. */
export interface Pair {
  readonly case: Case;
  readonly status: CaseStatus;
  readonly baseline: Sequence<Score>;
  readonly candidate: Sequence<Score>;
  /** Means over the scored trials. */
  readonly before: number | null;
  readonly after: number | null;
  /** Signed so that more is better; null when either side is missing. */
  readonly gain: number | null;
  /** More of what is measured is better. */
  readonly upwards: boolean;
}

/** A figure with a 95 % interval; bounds are null where none could be made. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Signed so that more is better; in the metric's unit, or when relative as a share of the baseline. */
export interface Gain extends Estimate {
  readonly relative: boolean;
  /** Cases of which people judged every answer, where they are enough to put the judge right: the gain leans on them. */
  readonly labelled?: number;
}

/** Both sides of one rule on one slice (null: all cases). Pairs come worst first. */
export interface Comparison {
  readonly exam: Exam;
  readonly rule: Rule;
  readonly slice: Slice | null;
  readonly pairs: Sequence<Pair>;
  readonly baseline: Estimate | null;
  readonly candidate: Estimate | null;
  readonly gain: Gain | null;
  /** Cases with a mark on the candidate, and on both sides. */
  readonly scored: number;
  readonly paired: number;
  readonly unscored: number;
  /** Of a guardrail with a retry: what it would make of each side's answers. */
  readonly guarded?: Readonly<Record<Side, RetryEffect>>;
}

/** What a retry makes of answers that fail a guardrail; told from trials that were asked anyway. */
export interface RetryEffect {
  /** Answers that were looked at, and the shares of them that were wrong before and after the retry. */
  readonly answers: number;
  readonly raw: number;
  readonly served: number;
  /** Of the wrong ones, the share that the retry mended; null when none was wrong. */
  readonly recovered: number | null;
  /** Wrong ones for which there was no further trial to tell; they count as not mended. */
  readonly untold: number;
  /** Calls for each answer, and how much longer and dearer (in tokens) the retries make them; null when not known. */
  readonly calls: number;
  readonly time: number | null;
  readonly tokens: number | null;
}

/** Somebody who may decide let through what a metric found, for one commit and no other. */
export interface Acceptance {
  /** Its id; `policy` with an owner is whatever base's law alone asks for. */
  readonly metric: string;
  /** Login of whoever decided. */
  readonly actor: string;
  /** An owner of the law, by base's CODEOWNERS, who stands for letting it go. */
  readonly owner?: string;
  readonly reason: string;
  /** When and where it was said. */
  readonly at: string;
  readonly url: string;
}

/** What somebody let through in vain. */
export interface Idle {
  readonly acceptance: Acceptance;
  readonly why: 'unknown' | 'critical' | 'unseen' | 'not-in-the-way' | 'no-law';
  /** Metrics that are in the way still, and could be let through. */
  readonly open: readonly string[];
}

export type CheckOutcome = 'pass' | 'fail' | 'inconclusive';

/** One demand of a threshold, and what came of it. */
export interface Clause {
  readonly limit: 'min' | 'max' | 'max-regression' | 'marks' | 'pinned' | 'critical';
  /** The limit itself, in the metric's unit. */
  readonly amount: number | null;
  readonly outcome: CheckOutcome;
  readonly because: Because;
}

/** One threshold's answer: the worst of its clauses, worst first. */
export interface Check {
  readonly comparison: Comparison;
  readonly outcome: CheckOutcome;
  readonly blocking: boolean;
  readonly preExisting: boolean;
  readonly clauses: readonly Clause[];
  /** It would block, had nobody let it through; what it found stands. */
  readonly accepted?: Acceptance;
  /** Of what is rare: how often it came up in earlier runs, which a single run can't tell. */
  readonly record?: Tally;
  /** Of what is right or wrong: answers that were asked for in this run, for later runs to count on. */
  readonly answers?: Readonly<Record<Side, Tally>>;
}

export type VerdictOutcome = 'pass' | 'fail' | 'inconclusive' | 'error' | 'unchanged';

/** What became of a judge in a run. */
export interface Jury {
  readonly fingerprint: string;
  readonly model: string;
  readonly kind: 'judge' | 'remote';
  /** Canaries that it got wrong: what it does, after "it". */
  readonly wrong: readonly string[];
  /** Why it said nothing to a canary. */
  readonly silent: Failure | null;
  /** Questions about answers that were put to it, and why it did not answer some of them. */
  readonly asked: number;
  readonly lost: readonly Failure[];
}

/** One side of an exam that could not be asked, or could not be judged. */
export interface Trouble {
  readonly suite: string;
  readonly target: string;
  readonly side: Side;
  /** The metric whose judge is at fault; absent where the target itself did not answer. */
  readonly metric?: string;
  readonly lost: number;
  readonly asked: number;
  /** The commonest reason. */
  readonly failure: Failure;
}

/** An exam whose model on base nobody can ask any more, while head's answers. */
export interface Gone {
  readonly exam: Exam;
  /** Answers of it are there from before, and are what head is compared with. */
  readonly isKept: boolean;
  /** As the endpoint said it. */
  readonly message: string;
}

/** The worst of the blocking checks; `trouble` says what could not be computed. */
export interface Verdict {
  readonly outcome: VerdictOutcome;
  readonly checks: readonly Check[];
  readonly trouble: readonly Trouble[];
}

/** How large a drop an exam can see, in 9 of 10 runs; sizes are shares. */
export interface Sight {
  readonly exam: Exam;
  readonly cases: number;
  /** Blocking checks that share the chance of a false alarm, over all exams. */
  readonly checks: number;
  /** Null: the suite is too small to see any. */
  readonly drop: number | null;
  /** How many more cases would see a smaller one; null where cases are not what is missing. */
  readonly finer: { readonly cases: number; readonly drop: number } | null;
  /** Noise was measured in this run, not assumed. */
  readonly measured: boolean;
}

/** A single case that surely changed, by its own trials. */
export interface Move {
  readonly comparison: Comparison;
  readonly case: string;
  readonly way: 'broke' | 'fixed';
  readonly base: Tally;
  readonly head: Tally;
}
