/** The cases of a report, each with its evidence on both sides. */
import { byName, type Gathered, openCasebook } from './casebook.ts';
import { clip } from './text.ts';
import type { ReportFile } from './report-schema.ts';
import { traceOf } from './trace-entry.ts';
import type { Answer, CaseStatus, Check, Run, Score, Sequence, Side, Trial } from '../types.ts';

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
  readonly scores: ScoreOf[];
}

/** A score, and what it is a score of. */
interface ScoreOf {
  readonly score: Score;
  readonly trial: Trial;
}

function trialShown({ run, scores }: Scored, inFull: boolean): TrialEntry {
  const { result, trial } = run;
  const failure = result.ok ? null : { ...result.failure };
  const marks = scores.map(({ score }) => markShown(score));
  return inFull && result.ok
    ? { trial: trial.index, failure, answers: result.value.map(answerShown), marks }
    : { trial: trial.index, failure, marks };
}

/** Whether a reader will want to see what was answered. */
export function isOfInterest(status: CaseStatus): boolean {
  return status !== 'passing' && status !== 'same';
}

function sideOf({ pairs, runs }: Shown, side: Side, inFull: boolean): TrialEntry[] {
  const trials = new Map<number, Scored>();
  for (const pair of pairs)
    for (const score of pair[side]) {
      const { run } = score;
      const own = { score, trial: run.trial };
      const { scores } = trialOf(run, own.trial, trials);
      if (!scores.some((other) => isSame(other, own))) scores.push(own);
    }
  for (const run of runs) if (run.trial.side === side) trialOf(run, run.trial, trials);
  const shown = Array.from(trials.values(), (trial) => trialShown(trial, inFull));
  return shown.sort((one, other) => one.trial - other.trial);
}

/** Pairs of all cases and those of a slice hold the same scores, which may be made anew at each look. */
function isSame(one: ScoreOf, other: ScoreOf): boolean {
  if (one.score === other.score) return true;
  if (one.score.rule !== other.score.rule) return false;
  const { exam, case: each, side } = one.trial;
  return exam === other.trial.exam && each === other.trial.case && side === other.trial.side;
}

/** The trial of a run, which is the one that was met last. */
function trialOf(run: Run, { index }: Trial, trials: Map<number, Scored>): Scored {
  const there = trials.get(index);
  const trial: Scored = there ?? { run, scores: [] };
  if (there) there.run = run;
  else trials.set(index, trial);
  return trial;
}

/** What is shown of a case. */
type Shown = Pick<Gathered, 'pairs' | 'runs'>;

/** With its answers, which may lie on disk, read once. */
function read(run: Run): Run {
  const { trial, result, source } = run;
  return { trial, source, result: result.ok ? { ok: true, value: result.value } : result };
}

/** Answers are left out where all is well, unless the whole is asked for. */
export function entryOf(gathered: Gathered, isWhole: boolean): CaseEntry {
  const { suite, change } = gathered.comparison.exam;
  const { id, pinned, tags, where } = gathered.case;
  const inFull = isWhole || gathered.pairs.some(({ status }) => isOfInterest(status));
  const shown = inFull ? { pairs: gathered.pairs, runs: gathered.runs.map(read) } : gathered;
  return {
    suite: suite.name,
    target: change.target,
    case: id,
    pinned,
    tags: { ...tags },
    file: where.file,
    line: where.line,
    baseline: sideOf(shown, 'baseline', inFull),
    candidate: sideOf(shown, 'candidate', inFull),
    ...traceShown(shown),
  };
}

/** Both traces, where somebody will want to see them. */
export function traceShown({ pairs, runs }: Shown): Pick<CaseEntry, 'trace'> {
  const trace = pairs.some(({ status }) => isOfInterest(status)) ? traceOf(pairs, runs) : null;
  return trace ? { trace } : {};
}

/** One entry for each case of each exam, ordered by suite, target and id. */
export function* caseEntries(checks: readonly Check[], runs: Sequence<Run>): Generator<CaseEntry> {
  for (const gathered of byName(openCasebook(checks, runs))) yield entryOf(gathered, false);
}
