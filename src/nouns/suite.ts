/** What people wrote: the proposal, its prompts, cases, cards and suites. */
import type { Warning } from './warning.ts';
import type { Calibration, Opinion } from './opinion.ts';
import type { System } from './system.ts';

import type { Message, ToolResult } from './message.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Fields = { readonly [key: string]: Json };

/** A place in a file of the repository; lines count from 1. */
export interface Where {
  readonly file: string;
  readonly line: number | null;
  readonly key: string | null;
}

/** What may land: a pull request, a merge-queue entry, a push, or a working tree at home. */
export interface Proposal {
  readonly event: string;
  /** Commit (or tree) ids whose files are compared. */
  readonly base: string;
  readonly head: string;
  /** The commit that people see; differs from `head` when a merge commit is compared. */
  readonly commit: string;
  readonly pull: number | null;
  /** The pull request was opened just now, so no earlier run can have commented on it. */
  readonly opened: boolean;
  /** False when a stranger wrote head, as on a fork. */
  readonly trusted: boolean;
  /** How the event led to base; absent where somebody named it. */
  readonly basis?: Basis;
}

/** What base is to head. */
export interface Basis {
  readonly is:
    | 'merge'
    | 'merge-base'
    | 'base-tip'
    | 'queue'
    | 'before'
    | 'left-default'
    | 'default-tip'
    | 'first-pushed'
    | 'parent'
    | 'nothing'
    | 'itself';
  /** Why it was not what it should have been. More may be asked then than was changed. */
  readonly doubt: 'unrelated' | 'several-merge-bases' | 'out-of-reach' | 'before-gone' | null;
}

/** What a model gets, whatever file it came from. Contents may hold placeholders of `syntax`. */
export interface Prompt {
  readonly path: string;
  readonly syntax: 'mustache' | 'replace' | 'literal' | 'jinja' | 'nunjucks' | 'handlebars';
  readonly model: string | null;
  /** How it is spoken to, where the two sides name different APIs; else its endpoint says so. */
  readonly api?: string;
  readonly parameters: Fields;
  readonly messages: readonly Message[];
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
  /** Values of variables that a case does not give. */
  readonly defaults?: Fields;
  /** Its last message, once it is filled, may turn out to be a chat in JSON or YAML, which is asked in its place. */
  readonly fillsToChat?: boolean;
  /** What its author should know, although it compiles. Says nothing about what a model gets. */
  readonly warnings?: readonly Warning[];
  /** Every file that was read to compile it, itself first. */
  readonly files: readonly string[];
}

/** The system under test, as an author declares it. */
export interface Target {
  readonly name: string;
  /** What stands in the file, a prompt or answers that were recorded elsewhere; or a program that is started. */
  readonly kind: 'prompt' | 'recorded' | 'command' | 'http';
  /** The file, with the `further` ones laid after it; of a program the config, which says how it is started. */
  readonly prompt: string;
  readonly further?: readonly string[];
  readonly system?: System;
  readonly model: string | null;
  readonly tools: string | null;
  readonly endpoint: string;
  /** What a config file of another tool says of it, instead of the prompt's own file. */
  readonly given?: ForeignPrompt;
  readonly where: Where;
}

/** A prompt as another tool's config sets it: `prompt` is the file, or that config itself. */
export interface ForeignPrompt {
  /** The text, where it stands in the config; else it is read from the file. */
  readonly text: string | null;
  readonly model: string;
  /** The API that its provider stands for. */
  readonly api: string;
  readonly parameters: Fields;
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
  /** What stands above the prompt, word for word. */
  readonly instructions: string | null;
  /** What templates find under `env`. */
  readonly env: Fields;
}

/** A user's message; with `assistant` set, a fixed piece of history that is not asked. */
export interface Turn {
  readonly user: string;
  readonly assistant: string | null;
}

/** One question with what is expected of its answer; ids are unique in a suite. */
export interface Case {
  readonly id: string;
  readonly input: Fields;
  readonly turns: readonly Turn[];
  readonly expected: Json;
  readonly context: readonly string[];
  readonly expectedTools: readonly Json[];
  /** What tools give back where the conversation goes on after a call; absent where nothing was recorded. */
  readonly toolResults?: readonly ToolResult[];
  readonly tags: Readonly<Record<string, string>>;
  /** Judged by itself: it may not break. */
  readonly pinned: boolean;
  /** What this case itself asks for, by the id of the card; cards that mark by demand leave all others alone. */
  readonly demands?: Readonly<Record<string, Demand>>;
  /** Whose case it is: one that head edited stands twice, as each of them wrote it. */
  readonly law: Whose;
  readonly where: Where;
}

/** What one case asks of one metric: how it is measured, and which marks pass. */
export interface Demand {
  /** Laid over those of the card. */
  readonly options: Fields;
  readonly min: number | null;
  readonly max: number | null;
  /** What lies within fails, and what lies beyond passes. */
  readonly not: boolean;
}

export type Level = 'turn' | 'case' | 'aggregate';
export type Aggregate = 'rate' | 'mean' | 'p50' | 'p95' | 'max' | 'sum' | 'f1' | 'recall';
export type Stage = 'crawl' | 'walk' | 'run';
export type Status = 'proposed' | 'experimental' | 'active' | 'deprecated' | 'retired';
export type Kind = 'user-issue' | 'business' | 'system' | 'guardrail';

/** An amount in the metric's unit, or, when relative, a share of the baseline (0.15 is 15 %). */
export interface Amount {
  readonly value: number;
  readonly relative: boolean;
}

/** What a metric may come to; null where nothing is said. */
export interface Threshold {
  readonly min: number | null;
  readonly max: number | null;
  readonly maxRegression: Amount | null;
  /** Regressions smaller than this, in the metric's unit, do not count. */
  readonly minEffect: number;
  /** Limits are held against the value observed, or against its whole exact interval. */
  readonly by: 'value' | 'interval';
  /** Other limits for a slice, by tag and value; whole, as the card's own are laid under them. */
  readonly slices?: Readonly<Record<string, Readonly<Record<string, Omit<Threshold, 'slices'>>>>>;
}

/** A metric as its author wrote it, with what was left out filled in. Dates are ISO dates. */
export interface MetricCard {
  readonly id: string;
  readonly measure: string;
  readonly options: Fields;
  /** Marked by what each case demands of it, as right or wrong; cases that demand nothing are left out. */
  readonly byDemand?: boolean;
  /** It stands in the file of another tool, which takes its word for a verdict. */
  readonly foreign?: boolean;
  readonly level: Level;
  readonly aggregate: Aggregate;
  readonly slices: readonly string[];
  readonly threshold: Threshold | null;
  readonly critical: boolean;
  readonly onFail: 'block' | 'warn' | 'info';
  /** Of a guardrail: how often production asks again when this metric is not content. Absent: never. */
  readonly retry?: number;
  readonly stage: Stage;
  readonly status: Status;
  readonly kind: Kind;
  readonly why: string | null;
  readonly owner: string | null;
  readonly origin: Fields | null;
  readonly business: Fields | null;
  readonly action: string | null;
  readonly created: string | null;
  readonly reviewBy: string | null;
  readonly sunset: string | null;
  readonly supersedes: string | null;
  /** Of a judged metric: what the file that its options name holds; null where there is none. */
  readonly calibration?: Calibration | null;
  /** Of a judged metric: what people said of answers, from the file that its options name. */
  readonly opinions?: readonly Opinion[];
  readonly where: Where;
}

/** Whose config asks for something: both, or only one of the two revisions. */
export type Whose = 'both' | 'base' | 'head';

/** A metric as one law sets it. Blocking holds status, stage and on-fail of that law together. */
export interface Rule {
  readonly card: MetricCard;
  readonly law: Whose;
  readonly blocking: boolean;
}

/** What is asked of targets and how it is judged: the union of what base and head ask for. */
export interface Suite {
  readonly name: string;
  readonly law: Whose;
  readonly targets: readonly string[];
  readonly cases: readonly Case[];
  readonly rules: readonly Rule[];
  /** The most trials that a case may get. */
  readonly trials: number;
  /** Its questions can wait, and are handed in many at a time; absent: each is asked by itself. */
  readonly delivery?: Delivery;
}

export type Delivery = 'batch';
