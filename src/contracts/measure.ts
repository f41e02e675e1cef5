/** What a measure must be, and what it is given. */
import type { z } from 'zod';
import type {
  Aggregate,
  Answer,
  Case,
  Failure,
  Gauge,
  Json,
  Level,
  Mark,
  Message,
  Request,
  Result,
  Rule,
} from '../types.ts';

/** What a judge said to the questions of one vote, in their order; or the line of a program. */
export type Ballot = readonly Result<string>[];

/** One answer as a measure sees it. `case` fields are already filled in. */
export interface Sample {
  readonly case: Case;
  readonly answer: Answer;
  /** Price of this answer in USD; null when the model has no price. */
  readonly usd: number | null;
  /** What the user wrote in the turns up to this one, this one last. */
  readonly userTurns: readonly string[];
  /** What the model was sent for this answer, word for word: instructions, history and the user's turns. */
  readonly sent: readonly Message[];
  /** The tools that the model was offered, as the API takes them. */
  readonly tools?: readonly Json[];
  /** The model's own answers before this one in the conversation, first turn first. */
  readonly earlier: readonly Answer[];
  /** What the other side answered to the same turn of the same trial; null where it did not. */
  readonly rival?: Answer | null;
  /** What was said to the measure's questions about this answer, in one vote. */
  readonly replies?: Ballot;
}

export type Scorer = (sample: Sample) => Mark | Promise<Mark>;

/** Who marks a case by a rule; null where the rule leaves the case alone. */
export type Scorers = ReadonlyMap<Rule, (each: Case) => Scorer | null>;

/** Three texts of which it is beyond doubt which two are nearer to each other. */
export interface Triple {
  readonly anchor: string;
  readonly nearer: string;
  readonly farther: string;
}

/** What a measure makes of a triple: the likeness of each text to the anchor, and whether the order is right. */
export interface TripleResult extends Triple {
  readonly nearerMark: number;
  readonly fartherMark: number;
  readonly passed: boolean;
}

/** What a judge must get right in every run before it is believed. `marks` are those of the samples, in their order. */
export interface Canary {
  /** What it gets wrong when it does, after "it". */
  readonly fault: string;
  readonly samples: readonly Sample[];
  readonly isRight: (marks: readonly (number | null)[]) => boolean;
}

/** Whom a measure asks instead of marking by itself. It only words the questions; a stage asks them. */
export interface Judge {
  /** A judge gives opinions, which block only where they were held against people's; a remote one computes. */
  readonly kind: 'judge' | 'remote';
  readonly endpoint: string;
  readonly model: string;
  /** Of the model, its settings and every word that it is told: with another one it is another judge. */
  readonly fingerprint: string;
  /** Where the card's calibration is kept, in the repository. */
  readonly calibration: string | null;
  /** Where people's labels of answers are kept, which put its marks right. */
  readonly labels: string | null;
  /** Cohen's kappa with people below which it is only looked at. */
  readonly minKappa: number;
  /** How often each question is put. */
  readonly votes: number;
  /** Empty where there is nothing to ask about; the scorer then says why. */
  readonly questions: (sample: Sample) => readonly Request[];
  readonly canaries: readonly Canary[];
}

/** What a measure gets of the options that its schema reads. */
export type SettingsOf<Schema extends () => z.ZodType> = z.infer<ReturnType<Schema>>;

/** An entry of the catalogue of metrics: what it measures, and how it marks one answer. */
export interface Measure<Options = unknown> {
  /** Equals the name of its file. */
  readonly name: string;
  /** One sentence for its documentation. */
  readonly what: string;
  readonly unit: 'ratio' | 'ms' | 'tokens' | 'usd' | 'count';
  readonly direction: 'higher' | 'lower';
  /** A ratio with marks between 0 and 1: cases get better or worse, they are not right or wrong. */
  readonly graded?: boolean;
  /** How far two of its marks can be apart at most, on a scale that has ends and is no ratio. */
  readonly range?: number;
  /** What a card gets that says nothing. */
  readonly level: Level;
  readonly aggregate: Aggregate;
  /** How a conversation's mark comes from its answers: the last one's, the worst of all, or their sum. */
  readonly over: 'last' | 'every' | 'sum';
  /** Made when a card first needs it. */
  readonly options: () => z.ZodType<Options>;
  /** What the author's options make of it, where the unit or direction is theirs to say. */
  readonly as?: (
    options: unknown,
  ) => Partial<Pick<Measure, 'unit' | 'direction' | 'graded' | 'range' | 'aggregate'>>;
  /** It times the first piece of an answer, which is then asked for piece by piece. */
  readonly streams?: true;
  /** Loads what is heavy, compiles the options once, and returns what marks an answer. */
  readonly prepare: (options: Options) => Scorer | Promise<Scorer>;
  /** Its evidence names the expected and the observed class, so that F1 and recall can be counted. */
  readonly classes?: boolean;
  /** Whether it has nothing to hold an answer against where the case does not say what is expected. */
  readonly expects?: (options: Options) => boolean;
  /** Whether it says anything of a case; of others there is no mark, not even a missing one. */
  readonly applies?: (each: Case, options: Options) => boolean;
  /** One mark of a case from those of its trials, where only together they tell; takes the place of them all. */
  readonly together?: (trials: readonly Mark[]) => Mark;
  /** Marks a conversation that did not come back; without it, such a conversation is unscored. */
  readonly failed?: (failure: Failure) => Mark;
  /** For what asks a model: whom, and what. `prepare` then reads the `replies` of a sample. */
  readonly judge?: (options: Options) => Judge;
  /** For what a program of the repository marks: which. `prepare` then reads its line in the `replies` of a sample. */
  readonly gauge?: (options: Options) => Gauge;
  /** For what ranks texts: how it fares on triples that it must get right before it may block anything. */
  readonly selfTest?: (options: Options) => Promise<readonly TripleResult[]>;
}
