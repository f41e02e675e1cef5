/** What the world must be: the doors through which stages reach it. */
import type {
  Acceptance,
  Answer,
  Consumption,
  Failure,
  GaugeAt,
  History,
  Proposal,
  Result,
  Run,
  Side,
  SystemAt,
  Trial,
  Warning,
} from '../types.ts';
import type { Ask, Question, Replay, Store } from './asking.ts';
import type { Spill } from './spill.ts';

/** The files of one revision, as data: regular blobs inside the repository, at most a few MB each. */
export interface Tree {
  readonly revision: string;
  /** Null when there is no such file. Throws a UserError for a link or a submodule, which are not read. */
  readonly read: (path: string) => Promise<string | null>;
  /**
   * Paths of files that match any of the globs, sorted. Of everything: also links and submodules that match, or
   * that could hold what does, so that a list which has to be complete is not cut short unseen.
   */
  readonly list: (globs: readonly string[], of?: 'files' | 'everything') => Promise<readonly string[]>;
  /** Answers that were made elsewhere, by the path of the recording in whose place they stand. */
  readonly made?: ReadonlyMap<string, readonly TextFile[]>;
}

/** A file that stands outside of git, as an earlier step of the job left it. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** A file that differs between base and head; null where it is not there. */
export interface TouchedFile {
  readonly path: string;
  readonly before: Blob | null;
  readonly after: Blob | null;
}

interface Blob {
  /** Equal for equal bytes. */
  readonly oid: string;
  /** False for links and submodules, which are not read. */
  readonly regular: boolean;
}

/** What a run was asked to do, apart from the repository's own config. */
export interface Wishes {
  readonly config: string;
  /** Every suite is asked although nothing changed; `uncovered`: where something changed that no suite covers. */
  readonly force: boolean | 'uncovered';
  readonly trials: number | null;
  readonly concurrency: number;
  readonly onInconclusive: 'pass' | 'fail';
  readonly onError: 'pass' | 'fail';
  readonly onPreExisting: 'warn' | 'fail';
  /** What would fail is asked again before it does. */
  readonly confirm: boolean;
  /** Further trials of what is kept already are asked, and added to it. */
  readonly fresh: boolean;
  readonly maxCost: number | null;
  readonly maxRequests: number | null;
}

/** The doors of the house. */
export interface World {
  readonly proposal: Proposal;
  readonly base: Tree;
  readonly head: Tree;
  /** Of the files of both sides and of this version alone: the same for every machine that is to make the same plan. */
  readonly origin: () => Promise<string>;
  /** The files that differ between the two. */
  readonly touched: () => Promise<readonly TouchedFile[]>;
  readonly wishes: Wishes;
  /** Answers that earlier steps made at the two revisions; null where the workflow names none. */
  readonly answers: () => Promise<Readonly<Record<Side, readonly TextFile[]>> | null>;
  /** Names of the endpoints that the workflow declares. */
  readonly endpoints: readonly string[];
  /** Opened once the law is known, so that prices and endpoints come from it. */
  readonly model: (settings: ModelSettings) => Promise<Model>;
  /** Opened where programs are asked. Throws where they may not be run. */
  readonly systems: () => Promise<Systems>;
  /** Opened where programs mark. Throws where they may not be run. */
  readonly gauges: () => Promise<Gauges>;
  /** What earlier runs saw of metrics; empty where nobody kept their reports. */
  readonly history: () => Promise<History>;
  /** What people let through at this commit; absent where nobody can say. Asked only where something is in the way. */
  readonly acceptances?: (law: readonly string[]) => Promise<readonly Acceptance[]>;
  /** Who asked on the pull request for further answers, as `fresh` does; null for nobody. Absent where nobody can have. */
  readonly askedFresh?: () => Promise<string | null>;
  /** The day, as an ISO date: what is past its sunset is not run. */
  readonly today: string;
  /** Answers that were kept, opened by whoever is about to ask; null where none are kept. Absent: the same. */
  readonly store?: (settings: ModelSettings, asking: string) => Promise<Store | null>;
  /** Brings answers that are made by and by, into the store; absent where nobody can. Waits for so many minutes in all. */
  readonly courier?: (settings: ModelSettings, store: Store, minutes: number) => Promise<Courier>;
  /** What other machines asked for this very proposal; absent where nobody else was to ask. */
  readonly shards?: (settings: ModelSettings) => Promise<readonly Shard[]>;
  /** Called with every answer that was paid for, as it comes. */
  readonly keep?: (run: Run) => void;
  /** Told of every conversation, as it begins and as it ends; absent where nobody watches. */
  readonly progress?: Progress;
  /** Opens a place out of memory for this run alone; absent where everything stays in it. */
  readonly spill?: () => Spill;
  /** Called once it is known that something is asked, since much is made from there on; absent where that is of no account. */
  readonly expectMuch?: () => void;
  /** Called where a stage has left much behind that nobody needs any more; absent where that is of no account. */
  readonly tidy?: () => void;
  /**
   * Does work in a moment in which nothing is to be sent, and hears nothing of what it throws: whoever needs what it
   * makes makes it then. Absent where nobody waits for answers.
   */
  readonly meanwhile?: (work: () => void) => void;
  /** Gets ready, by the way, for what comes after the last answer; absent where that is no work. */
  readonly ready?: () => void;
  /** A line for whoever watches, while it runs. */
  readonly say: (line: string) => void;
}

/** Hands in questions, many at a time. */
export interface Courier {
  /** Hands in what is not under way, waits, and keeps what comes. Gives why the others did not come, or not yet. */
  readonly bring: (questions: readonly Question[]) => Promise<ReadonlyMap<Question, Failure>>;
  readonly consumption: () => Consumption;
  readonly notes: () => readonly Warning[];
  readonly close: () => Promise<void>;
}

/** How asking goes. What is played from a recording, or shared with another trial, is no conversation. */
export interface Progress {
  readonly asked: () => void;
  /** With what all of them took so far. */
  readonly came: (run: Run, spent: Consumption) => void;
}

/** One of several parts of a run. */
export interface Part {
  /** Counted from 1. */
  readonly at: number;
  readonly of: number;
}

/** What one machine asked. */
export interface Shard extends Part {
  /** What it is called where it has to be named. */
  readonly file: string;
  /** The name of the plan of which it asked a part, and the revisions that were compared. */
  readonly plan: string;
  readonly base: string;
  readonly head: string;
  /** Null where it did not come to its end. */
  readonly asked: {
    readonly replay: Replay;
    readonly usage: Consumption;
    readonly notes: readonly Warning[];
  } | null;
}

export interface ModelSettings {
  readonly endpoints: Readonly<Record<string, EndpointSetting>>;
  readonly prices: Readonly<Record<string, Price>>;
  readonly maxCost: number | null;
  readonly maxRequests: number | null;
  /** The caps as somebody wrote them, where these are a share of them, or what is left. */
  readonly written?: WrittenCaps;
}

interface WrittenCaps extends Pick<ModelSettings, 'maxCost' | 'maxRequests'> {
  /** For one shard of the run. */
  readonly isShare: boolean;
}

export interface EndpointSetting {
  readonly baseUrl: string;
  /** Null where its author names no key: it is then asked without one. */
  readonly apiKeyEnv: string | null;
  /** The name of a provider that gives words. */
  readonly api: string;
  /** How it takes its key: in the header of that kind. */
  readonly auth: 'bearer' | 'api-key';
  /** Sent along with every request. */
  readonly headers: Readonly<Record<string, string>>;
}

/** USD per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** Of input that the endpoint had kept from earlier requests; absent where it costs as much as any other. */
  readonly 'cached-input'?: number | undefined;
}

/** Programs as systems under test. */
export interface Systems {
  /** Puts a trial to the program of its side; a failure comes back as a value, never as an exception. */
  readonly ask: (trial: Trial, system: SystemAt) => Promise<Result<readonly Answer[]>>;
  /** What came of `ask`, with what the spans of the program add to it; waited for apart, as they come later. */
  readonly whole: (trial: Trial, came: Result<readonly Answer[]>) => Promise<Result<readonly Answer[]>>;
  /** What there is to say of spans that were not kept. */
  readonly notes: () => readonly Warning[];
  /** Ends all that was started, and what that started in turn. */
  readonly close: () => Promise<void>;
}

/** Programs as measures. */
export interface Gauges {
  /** Puts lines to a program, a process of its own for each call, and hears it out. */
  readonly read: (lines: readonly string[], gauge: GaugeAt) => Promise<GaugeReading>;
  /** Ends all that was started, and what that started in turn. */
  readonly close: () => Promise<void>;
}

/** What a gauge wrote, and why it wrote no more where it did not end well. */
export interface GaugeReading {
  readonly lines: readonly string[];
  readonly failure: Failure | null;
}

export interface Model {
  readonly ask: Ask;
  readonly replay: Replay | null;
  readonly consumption: () => Consumption;
  /** What was learned about models while asking them, for whoever chose them. */
  readonly notes?: () => Promise<readonly Warning[]>;
}
