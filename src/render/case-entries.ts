/** The cases of a report, each with its evidence on both sides. */
import { byName, type Gathered, openCasebook } from './casebook.ts';
import { clip } from './text.ts';
import type { ReportFile } from './report-schema.ts';
import { traceOf } from './trace-entry.ts';
import type { Answer, Check, Pair, Run, Score, Side } from '../types.ts';

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

function trialShown(run: Run, scores: readonly Score[], inFull: boolean): TrialEntry {
  const { result, trial } = run;
  return {
    trial: trial.index,
    failure: result.ok ? null : { ...result.failure },
    ...(inFull && result.ok ? { answers: result.value.map(answerShown) } : {}),
    marks: scores.filter((score) => score.run.trial.index === trial.index).map(markShown),
  };
}

/** Whether a reader will want to see what was answered. */
function isOfInterest({ status }: Pair): boolean {
  return status !== 'passing' && status !== 'same';
}

function sideOf({ pairs, runs }: Gathered, side: Side, isWhole: boolean): TrialEntry[] {
  const scores = new Set<Score>();
  for (const pair of pairs) for (const score of pair[side]) scores.add(score);
  const asked = new Map<number, Run>();
  for (const { run } of scores) asked.set(run.trial.index, run);
  for (const run of runs) if (run.trial.side === side) asked.set(run.trial.index, run);
  const inFull = isWhole || pairs.some(isOfInterest);
  const all = [...scores];
  const trials = Array.from(asked.values(), (run) => trialShown(run, all, inFull));
  return trials.sort((one, other) => one.trial - other.trial);
}

/** Answers are left out where all is well, unless the whole is asked for. */
export function entryOf(gathered: Gathered, isWhole: boolean): CaseEntry {
  const { suite, change } = gathered.comparison.exam;
  const { id, pinned, tags, where } = gathered.case;
  return {
    suite: suite.name,
    target: change.target,
    case: id,
    pinned,
    tags: { ...tags },
    file: where.file,
    line: where.line,
    baseline: sideOf(gathered, 'baseline', isWhole),
    candidate: sideOf(gathered, 'candidate', isWhole),
    ...traceShown(gathered),
  };
}

/** Both traces, where somebody will want to see them. */
export function traceShown({ pairs, runs }: Pick<Gathered, 'pairs' | 'runs'>): Pick<CaseEntry, 'trace'> {
  const trace = pairs.some(isOfInterest) ? traceOf(pairs, runs) : null;
  return trace ? { trace } : {};
}

/** One entry for each case of each exam, ordered by suite, target and id. */
export function* caseEntries(checks: readonly Check[], runs: readonly Run[]): Generator<CaseEntry> {
  for (const gathered of byName(openCasebook(checks, runs))) yield entryOf(gathered, false);
}
