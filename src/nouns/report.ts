/** What there is to say, and the effects that say it. */
import type { PagePart } from './page-part.ts';
import type { Warning } from './warning.ts';
import type { Audit } from './audit.ts';
import type { Behaviour } from './behaviour.ts';
import type { CheckOutcome, Estimate, Verdict } from './verdict.ts';
import type { Change, Exam, Run } from './trial.ts';
import type { Json, Proposal, Stage, Status, Where } from './suite.ts';

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
  /** Answers that were not asked again. */
  readonly cached: number;
  /** Kept by earlier runs from the same place, and by those of the branch that this goes into; cases that were asked again all the same. */
  readonly kept?: { readonly here: number; readonly base: number; readonly again: number };
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
  /** Models without a price, whose cost is not in `usd`. */
  readonly unpriced: readonly string[];
}

/** What calls take, as far as it can be foreseen. */
export interface Outlay {
  readonly calls: number;
  readonly tokens: number;
  /** Without what has no price. */
  readonly usd: number;
  readonly minutes: number;
}

/** What asking will take, foreseen from texts before the first call: one trial of every case, and all trials. */
export interface Forecast {
  readonly once: Outlay;
  readonly most: Outlay;
  /** Models without a price, whose cost is in no sum. */
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
  readonly kind: 'prompt' | 'instructions' | 'settings' | 'code';
  /** Of code: what a model gets, not its name or settings. */
  readonly isPrompt?: true;
  /** What it is and, where that can be no secret, how it changed. */
  readonly what: string;
}

/** How a check is shown: in one of these ways, the heaviest first. */
export type Show =
  | 'fails'
  | 'stops-undecided'
  | 'accepted'
  | 'warns'
  | 'base-too'
  | 'undecided'
  | 'noted'
  | 'better'
  | 'passes'
  | 'looked-at';

/** A check in the words and figures of a row, for whoever draws it. */
export interface Row {
  readonly show: Show;
  /** The suite, and the target where it asks several. */
  readonly place: string;
  readonly base: string;
  readonly head: string;
  /** With its sign and unit; null where there is nothing to compare. */
  readonly change: string | null;
  /** What changes that are drawn on one scale have in common. */
  readonly scale: string;
  /** The change with its interval, on the scale of the metric: a latency that rises is above zero. */
  readonly drawn: Estimate | null;
  /** The change for the worse that is allowed, on the same scale. */
  readonly allowed: number | null;
  /** More of it is better. */
  readonly upwards: boolean;
}

/** A check in an earlier run, for whoever draws it over time. */
export interface PastPoint {
  readonly run: string;
  readonly commit: string;
  readonly outcome: CheckOutcome;
  readonly blocking: boolean;
  /** Of what was head then. */
  readonly value: Estimate | null;
  readonly said: string;
  /** The metric was defined otherwise than it is now. */
  readonly isOther: boolean;
}

/** Where a metric stands in its life, and what of that somebody should decide. */
export interface Life {
  readonly metric: string;
  readonly status: Status;
  readonly stage: Stage;
  /** The metric of the business that it serves, and whose that is. */
  readonly serves: string | null;
  readonly reviewBy: string | null;
  readonly owner: string | null;
  /** In a sentence each. */
  readonly due: readonly string[];
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
  /** Absent where no model was to be asked. */
  readonly forecast?: Forecast;
  readonly warnings: readonly Warning[];
  readonly mistakes: readonly Mistake[];
  /** The line that has the same again at home; absent or empty where there is none. */
  readonly command?: string;
  readonly blocks: readonly Block[];
  /** One sentence for each of the verdict's checks, in their order. */
  readonly because: readonly string[];
  /** One for each of the verdict's checks, in their order. */
  readonly rows?: readonly Row[];
  /** What earlier runs made of each of the verdict's checks, oldest first. */
  readonly past?: readonly (readonly PastPoint[])[];
  readonly lives?: readonly Life[];
  /** What changed in the answers although nobody measures it, the surest first, in a sentence and with a card. */
  readonly behaviour?: readonly ToldBehaviour[];
  /** Where a version was held against itself; `said` has one sentence for each of its checks. */
  readonly audit?: Audit & { readonly said: readonly string[] };
}

/** A word on a line of a file; without a line it is about the whole of it. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** What is to stand beside a changed line of a file. */
export interface Remark {
  readonly file: string;
  readonly line: number | null;
  readonly body: string;
}

/** `card` would measure it; null where no measure can. */
export interface ToldBehaviour extends Behaviour {
  readonly said: string;
  readonly card: string | null;
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
  /** A page with packed parts, made when it is written. */
  | { readonly kind: 'page'; readonly name: string; readonly parts: () => Iterable<PagePart> }
  | { readonly kind: 'log'; readonly text: string }
  | Annotation
  /** Beside the job, never instead of it. */
  | {
      readonly kind: 'check-run';
      readonly title: string;
      readonly summary: string;
      readonly text: string;
      readonly annotations: readonly Annotation[];
    }
  /** All that is to stand beside changed lines now; what stood there before and is not among it is settled. */
  | { readonly kind: 'review'; readonly remarks: readonly Remark[] }
  /** One line on the commit, where the job itself can't stand there. */
  | { readonly kind: 'status'; readonly description: string };
