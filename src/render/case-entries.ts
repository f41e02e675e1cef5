/** The cases of a report, each with its evidence on both sides. */
import { clip } from './text.ts';
import type { ReportFile } from './report-schema.ts';
import { traceOf } from './trace-entry.ts';
import type { Answer, Check, Comparison, Pair, Run, Score, Side } from '../types.ts';

type CaseEntry = ReportFile['cases'][number];
type TrialEntry = CaseEntry['baseline'][number];

/** Characters of an answer that anybody reads here; `runs.jsonl` has all of them. */
const MOST_TEXT = 100_000;

/** Six significant digits; null for what is no number. */
export function figure(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6)) + 0;
}

/** One case of an exam, with all pairs that hold scores of it. */
export interface Gathered {
  readonly comparison: Comparison;
  readonly case: Pair['case'];
  readonly pairs: Pair[];
  readonly runs: Run[];
}

function place(suite: string, target: string, id: string): string {
  return JSON.stringify([suite, target, id]);
}

/** Pairs of a slice hold the same scores as those of all cases, so each score is met once. */
export function gather(checks: readonly Check[], runs: readonly Run[]): ReadonlyMap<string, Gathered> {
  const found = new Map<string, Gathered>();
  for (const { comparison } of checks) {
    const { suite, change } = comparison.exam;
    for (const pair of comparison.pairs) {
      const key = place(suite.name, change.target, pair.case.id);
      const entry = found.get(key) ?? { comparison, case: pair.case, pairs: [], runs: [] };
      entry.pairs.push(pair);
      found.set(key, entry);
    }
  }
  for (const run of runs) {
    const { exam, case: asked } = run.trial;
    found.get(place(exam.suite.name, exam.change.target, asked.id))?.runs.push(run);
  }
  return found;
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

function sideOf(gathered: Gathered, side: Side, isWhole: boolean): readonly TrialEntry[] {
  const scores = [...new Set(gathered.pairs.flatMap((pair) => pair[side]))];
  const asked = gathered.runs.filter(({ trial }) => trial.side === side);
  const runs = new Map([...scores.map(({ run }) => run), ...asked].map((run) => [run.trial.index, run]));
  const inFull = isWhole || gathered.pairs.some(isOfInterest);
  const trials = [...runs.values()].map((run) => trialShown(run, scores, inFull));
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
    baseline: [...sideOf(gathered, 'baseline', isWhole)],
    candidate: [...sideOf(gathered, 'candidate', isWhole)],
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
  const found = gather(checks, runs);
  for (const key of [...found.keys()].sort()) {
    const gathered = found.get(key);
    if (gathered) yield entryOf(gathered, false);
  }
}
