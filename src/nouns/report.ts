/** What there is to say, and the effects that say it. */
import type { Warning } from './warning.ts';
import type { Audit } from './audit.ts';
import type { Verdict } from './verdict.ts';
import type { Change, Exam, Run } from './trial.ts';
import type { Json, Proposal, Where } from './suite.ts';

/** A piece of a sentence. Every string is foreign until a channel has escaped it for its own surface. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** `href` is made by us, never taken from a model or a file. */
  | { readonly link: string; readonly href: string };
export type Words = readonly Inline[];

/** A piece of the report. Where space is short, what has the highest `rank` is cut first. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  /** One paragraph, line by line. */
  | { readonly kind: 'lines'; readonly lines: readonly Words[] }
  /** What somebody said. */
  | { readonly kind: 'quote'; readonly words: Words }
  /** What is there for whoever looks for it. */
  | { readonly kind: 'small'; readonly words: Words }
  | { readonly kind: 'note'; readonly tone: 'note' | 'warning' | 'caution'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
      readonly rows: readonly (readonly Words[])[];
    }
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | {
      readonly kind: 'details';
      readonly summary: Words;
      readonly blocks: readonly Block[];
      readonly rank: number;
      /** Shown from the start. */
      readonly open?: true;
    };

/** What a run took; tokens and money of calls that were made, not of recorded answers. */
export interface Consumption {
  readonly requests: number;
  readonly cached: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
  /** Models without a price, whose cost is not in `usd`. */
  readonly unpriced: readonly string[];
}

/** What base and head ask for differently. */
export interface PolicyChange {
  readonly what: string;
  readonly before: Json;
  readonly after: Json;
  readonly effect: 'loosened' | 'tightened' | 'added' | 'removed' | 'changed';
  /** What the change leaves out that should come first. */
  readonly note?: string;
}

/** Something that was written wrong: in a file of the proposal, or in the workflow (then without a place). */
export interface Mistake {
  readonly message: string;
  readonly where: Where | null;
  readonly hint: string;
}

/** A prompt or a setting of a model that changed, but that no suite asks. */
export interface Gap {
  readonly file: string;
  readonly line: number | null;
  readonly kind: 'prompt' | 'settings' | 'code';
  /** What it is and, where that can be no secret, how it changed. */
  readonly what: string;
}

/** All that is known at the end of a run: what each channel draws from. */
export interface Report {
  readonly verdict: Verdict;
  readonly headline: string;
  readonly proposal: Proposal;
  readonly changes: readonly Change[];
  readonly exams: readonly Exam[];
  readonly policy: readonly PolicyChange[];
  readonly uncovered?: readonly Gap[];
  readonly runs: readonly Run[];
  /** What judges were asked about the runs. */
  readonly judgements?: readonly Run[];
  readonly usage: Consumption;
  readonly warnings: readonly Warning[];
  readonly mistakes: readonly Mistake[];
  readonly blocks: readonly Block[];
  /** One sentence for each of the verdict's checks, in their order. */
  readonly because: readonly string[];
  /** Where a version was held against itself; `said` has one sentence for each of its checks. */
  readonly audit?: Audit & { readonly said: readonly string[] };
}

/** An effect, described. */
export type Post =
  /** Relevant: it says something about this change, be it only what is no longer asked for. */
  | { readonly kind: 'comment'; readonly body: string; readonly relevant: boolean }
  | { readonly kind: 'summary'; readonly body: string }
  | { readonly kind: 'output'; readonly name: string; readonly value: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  /** A file that may be longer than a string can be: a line of JSON in each piece, or JSON of what was cleaned first. Made when it is written. */
  | {
      readonly kind: 'pieces';
      readonly name: string;
      readonly pieces: (clean?: <T>(value: T) => T) => Iterable<string>;
    }
  | { readonly kind: 'log'; readonly text: string }
  | {
      readonly kind: 'annotation';
      readonly level: 'error' | 'warning' | 'notice';
      readonly message: string;
      readonly file: string | null;
      readonly line: number | null;
    };
