/** What there is to say. */
import type { Sequence } from './sequence.ts';
import type { Block } from './block.ts';
import type { Consumption, Forecast } from './spend.ts';
import type { Warning } from './warning.ts';
import type { Audit } from './audit.ts';
import type { Behaviour } from './behaviour.ts';
import type { CheckOutcome, Estimate, Verdict } from './verdict.ts';
import type { Change, Exam, Run } from './trial.ts';
import type { Json, Proposal, Stage, Status, Where } from './suite.ts';

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

/** `card` would measure it; null where no measure can. */
export interface ToldBehaviour extends Behaviour {
  readonly said: string;
  readonly card: string | null;
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
  readonly runs: Sequence<Run>;
  /** What judges were asked about the runs. */
  readonly judgements?: Sequence<Run>;
  readonly usage: Consumption;
  /** Absent where no model was to be asked. */
  readonly forecast?: Forecast;
  readonly warnings: readonly Warning[];
  readonly mistakes: readonly Mistake[];
  /** The line that has the same again at home; absent or empty where there is none. */
  readonly command?: string;
  readonly blocks: readonly Block[];
  /** For whoever mends what stops the merge; absent where nothing of the change can. */
  readonly brief?: readonly Block[];
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
