/** The cases of a report, each with its evidence on both sides. */
import { byName, type Gathered, openCasebook } from './casebook.ts';
import { clip } from './text.ts';
import type { ReportFile } from './report-schema.ts';
import { traceOf } from './trace-entry.ts';
import type { Answer, Check, Pair, Run, Score, Sequence, Side } from '../types.ts';

type CaseEntry = ReportFile['cases'][number];
type TrialEntry = CaseEntry['baseline'][number];

/** Characters of an answer that anybody reads here; `runs.jsonl` has all of them. */
const MOST_TEXT = 100_000;

/** Whole numbers below it have no more digits than are shown. */
const SIX_DIGITS = 1_000_000;

/** Six significant digits; null for what is no number. */
export function figure(value: number | null): number | null {
  if (value !== null && Number.isInteger(value) && Math.abs(value) < SIX_DIGITS) return value + 0;
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6)) + 0;
}

function markShown({ rule, mark }: Score): TrialEntry['marks'][number] {
  const { turn = null, expected = null, observed = null, span = null } = mark.evidence ?? {};
  const { value, reason } = mark;
  return {
    metric: rule.card.id,
    law: rule.law,
    value: figure(value),
    reason: clip(reason, MOST_TEXT),
    turn,
    expected: expected && clip(expected, MOST_TEXT),
    observed: observed && clip(observed, MOST_TEXT),
    span: span && clip(span, MOST_TEXT),
  };
}

function answerShown({ turn, user, text, toolCalls }: Answer): NonNullable<TrialEntry['answers']>[number] {
  return {
    turn,
    user: clip(user, MOST_TEXT),
    text: clip(text, MOST_TEXT),
    'tool-calls': toolCalls.map((call) => ({ ...call, arguments: clip(call.arguments, MOST_TEXT) })),
  };
}

/** A trial of a case on one side, with its scores, each once. */
interface Scored {
  run: Run;
  readonly scores: Score[];
}

function trialShown({ run, scores }: Scored, inFull: boolean): TrialEntry {
  const { result, trial } = run;
  const failure = result.ok ? null : { ...result.failure };
  const marks = scores.map(markShown);
  return inFull && result.ok
    ? { trial: trial.index, failure, answers: result.value.map(answerShown), marks }
    : { trial: trial.index, failure, marks };
}

/** Whether a reader will want to see what was answered. */
function isOfInterest({ status }: Pair): boolean {
  return status !== 'passing' && status !== 'same';
}

function sideOf({ pairs, runs }: Gathered, side: Side, inFull: boolean): TrialEntry[] {
  const trials = new Map<number, Scored>();
  for (const pair of pairs)
    for (const score of pair[side]) {
      const { scores } = trialOf(score.run, trials);
      if (!scores.some((other) => isSame(other, score))) scores.push(score);
    }
  for (const run of runs) if (run.trial.side === side) trialOf(run, trials);
  const shown = Array.from(trials.values(), (trial) => trialShown(trial, inFull));
  return shown.sort((one, other) => one.trial - other.trial);
}

/** Whether both are one rule's of one case; of a trial there is one such score, which may be made anew for each look. */
function isSame(one: Score, other: Score): boolean {
  if (one === other) return true;
  const [{ trial }, { trial: own }] = [one.run, other.run];
  return one.rule === other.rule && trial.exam === own.exam && trial.case === own.case;
}

/** The trial of a run, which is the one that was met last. */
function trialOf(run: Run, trials: Map<number, Scored>): Scored {
  const there = trials.get(run.trial.index);
  const trial: Scored = there ?? { run, scores: [] };
  if (there) there.run = run;
  else trials.set(run.trial.index, trial);
  return trial;
}

/** Answers are left out where all is well, unless the whole is asked for. */
export function entryOf(gathered: Gathered, isWhole: boolean): CaseEntry {
  const { suite, change } = gathered.comparison.exam;
  const { id, pinned, tags, where } = gathered.case;
  const inFull = isWhole || gathered.pairs.some(isOfInterest);
  return {
    suite: suite.name,
    target: change.target,
    case: id,
    pinned,
    tags: { ...tags },
    file: where.file,
    line: where.line,
    baseline: sideOf(gathered, 'baseline', inFull),
    candidate: sideOf(gathered, 'candidate', inFull),
    ...traceShown(gathered),
  };
}

/** Both traces, where somebody will want to see them. */
export function traceShown({ pairs, runs }: Pick<Gathered, 'pairs' | 'runs'>): Pick<CaseEntry, 'trace'> {
  const trace = pairs.some(isOfInterest) ? traceOf(pairs, runs) : null;
  return trace ? { trace } : {};
}

/** One entry for each case of each exam, ordered by suite, target and id. */
export function* caseEntries(checks: readonly Check[], runs: Sequence<Run>): Generator<CaseEntry> {
  for (const gathered of byName(openCasebook(checks, runs))) yield entryOf(gathered, false);
}
