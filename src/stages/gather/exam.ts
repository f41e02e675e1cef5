import type { ScoreFile, ScoreLine } from '../../records/scores/index.ts';
import { failed } from '../../records/failure.ts';
import type {
  Answer,
  Case,
  Change,
  Evidence,
  Exam,
  Mark,
  Result,
  Rule,
  Run,
  Score,
  Sequence,
  Side,
} from '../../types.ts';
import type { Files, Marks, ScoredCase, ScoredTarget } from './sides.ts';

const SIDES = ['baseline', 'candidate'] as const;
const OTHER = { baseline: 'candidate', candidate: 'baseline' } as const;

/** A target's scores as the engine takes them. */
export interface Sitting {
  readonly exam: Exam;
  readonly runs: Sequence<Run>;
  readonly scores: Sequence<Score>;
}

/** An exam that was sat elsewhere: its runs hold no answers, only marks. */
export function sitElsewhere(
  target: ScoredTarget,
  suite: string,
  rules: readonly Rule[],
  files: Files,
): Sitting {
  const cases = target.cases.map((each) => caseOf(each, files));
  const counts = target.cases.flatMap(({ trials }) => SIDES.map((side) => trials[side].size));
  const exam: Exam = {
    change: changeOf(target, files),
    suite: {
      name: suite,
      law: 'both',
      targets: [target.name],
      cases,
      rules,
      trials: counts.reduce((most, count) => Math.max(most, count), 1),
    },
  };
  const sat = target.cases.map((each, index) => sitOne(each, cases[index] as Case, exam, files));
  return {
    exam,
    runs: sat.flatMap(({ runs }) => [...runs]),
    scores: sat.flatMap(({ scores }) => [...scores]),
  };
}

function caseOf({ id, first, tags, pinned, trials }: ScoredCase, files: Files): Case {
  const { file } = files[trials.baseline.size > 0 ? 'baseline' : 'candidate'];
  return {
    id,
    input: {},
    turns: [],
    expected: null,
    context: [],
    expectedTools: [],
    tags,
    pinned,
    law: 'both',
    where: { file, line: first.line, key: null },
  };
}

function changeOf({ name, cases }: ScoredTarget, { baseline, candidate }: Files): Change {
  const asked = (side: Side): number => cases.filter(({ trials }) => trials[side].size > 0).length;
  return {
    target: name,
    as: 'declared',
    endpoints: { baseline: '', candidate: '' },
    kind: 'measured',
    touched: [],
    baseline: null,
    candidate: null,
    line: null,
    file: candidate.file,
    differences: [
      { what: 'file', before: baseline.file, after: candidate.file },
      { what: 'cases', before: asked('baseline'), after: asked('candidate') },
    ],
    reason: 'it was measured elsewhere',
  };
}

function sitOne(scored: ScoredCase, each: Case, exam: Exam, files: Files): Omit<Sitting, 'exam'> {
  const runs = SIDES.map((side) => runsOf(scored, each, side, exam, files[side]));
  const all = runs.flatMap((side) => [...side.values()]);
  const scores = exam.suite.rules.flatMap((rule) => {
    const [was, is] = runs.map((side, at) => marksOf(rule, side, scored.trials[SIDES[at] as Side]));
    if (!was || !is || was.length + is.length === 0) return [];
    return [...filled(was, rule, runs[0], files.baseline), ...filled(is, rule, runs[1], files.candidate)];
  });
  return { runs: all, scores };
}

/** One run a trial. A side without any is missing as many as the other side has. */
function runsOf(
  { trials }: ScoredCase,
  each: Case,
  side: Side,
  exam: Exam,
  file: ScoreFile,
): ReadonlyMap<number, Run> {
  const own = trials[side];
  const indices = own.size > 0 ? own : trials[OTHER[side]];
  return new Map(
    [...indices.keys()].map((index): [number, Run] => {
      const trial = { exam, case: each, side, index, request: NOT_ASKED_HERE, key: '' };
      const marks = own.get(index);
      const source = side === 'baseline' && isStored(marks) ? 'stored' : 'recorded';
      return [index, { trial, result: resultOf(marks, file), source }];
    }),
  );
}

/** What is compared with it is measured now: only base's answers can have been kept. */
function isStored(marks: Marks | undefined): boolean {
  return [...(marks?.values() ?? [])].some(({ stored }) => stored);
}

const NOT_ASKED_HERE = failed('not-recorded', 'it was measured elsewhere');

/** A run of which nothing could be scored is a run that did not come back. */
function resultOf(marks: Marks | undefined, { file }: ScoreFile): Result<readonly Answer[]> {
  if (!marks) return failed('not-recorded', `${file} has no score of cases that the other side has`);
  for (const { value } of marks.values()) if (value !== null) return { ok: true, value: [] };
  const [first] = marks.values();
  return failed('not-recorded', first?.reason ?? `${file} has only null for all metrics of a case`);
}

function marksOf(rule: Rule, runs: ReadonlyMap<number, Run>, trials: ReadonlyMap<number, Marks>): Score[] {
  return [...trials].flatMap(([index, marks]) => {
    const line = marks.get(rule.card.id);
    const run = runs.get(index);
    if (!line || !run) return [];
    const said = line.human === null ? {} : { human: line.human };
    return [{ run, rule, mark: markOf(line), turns: [], ...said }];
  });
}

const NO_EVIDENCE: Evidence = { turn: null, expected: null, observed: null, span: null };

function markOf({ value, reason, evidence }: ScoreLine): Mark {
  if (value === null) return { value, reason: reason ?? 'the value is null', evidence };
  return {
    value,
    reason: reason ?? `scored ${Number(value.toPrecision(6))}`,
    evidence: evidence ?? NO_EVIDENCE,
  };
}

/** A metric that one side has and the other has not is missing there, with the reason. */
function filled(
  scores: Sequence<Score>,
  rule: Rule,
  runs: ReadonlyMap<number, Run> | undefined,
  { file }: ScoreFile,
): Sequence<Score> {
  const [run] = runs?.values() ?? [];
  if (scores.length > 0 || !run) return scores;
  const mark = { value: null, reason: `${file} has no value of it`, evidence: null };
  return [{ run, rule, mark, turns: [] }];
}
