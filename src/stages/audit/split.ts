import { byTrial } from '../../columns/by-trial.ts';
import { trialAt } from '../../columns/trial.ts';
import { grouped } from '../../lib/groups.ts';
import { createRandom, type Random, shuffle } from '../../stats/random.ts';
import type { Case, Exam, Run, Score, Sequence, Side, Trial } from '../../types.ts';

/** One answer of the version, with all its marks. */
export interface MarkedAnswer {
  readonly run: Run;
  readonly scores: Sequence<Score>;
}

/** Everything that a version answered: each case's answers, in exams as large as the answers allow. */
export interface Deck {
  readonly exams: readonly Exam[];
  /** The exam that was asked, to the one that its answers are split in. */
  readonly split: ReadonlyMap<Exam, Exam>;
  readonly answers: ReadonlyMap<Exam, ReadonlyMap<Case, readonly MarkedAnswer[]>>;
  /** Cases without two answers, which can't be split. */
  readonly left: number;
}

/** Sorts what came back by case. An exam keeps the cases that have two answers, and half as many trials. */
export function deckOf(exams: readonly Exam[], runs: Sequence<Run>, scores: Sequence<Score>): Deck {
  const marks = byTrial<Score[]>();
  for (const score of scores) {
    const own = marks.get(score.run.trial);
    if (own) own.push(score);
    else marks.set(score.run.trial, [score]);
  }
  const sat = grouped(runs, ({ trial }) => trial.exam);
  const answers = new Map<Exam, ReadonlyMap<Case, readonly MarkedAnswer[]>>();
  const halved = new Map<Exam, Exam>();
  let left = 0;
  const kept = exams.flatMap((exam): Exam[] => {
    const byCase = grouped(sat.get(exam) ?? [], ({ trial }) => trial.case);
    const cases = exam.suite.cases.filter((each) => (byCase.get(each)?.length ?? 0) >= 2);
    left += exam.suite.cases.length - cases.length;
    if (cases.length === 0) return [];
    const most = Math.max(...cases.map((each) => Math.floor((byCase.get(each)?.length ?? 0) / 2)));
    const trials = Math.min(exam.suite.trials, most);
    const split: Exam = { ...exam, suite: { ...exam.suite, cases, trials } };
    const answered = (run: Run): MarkedAnswer => ({ run, scores: marks.get(run.trial) ?? [] });
    answers.set(split, new Map(cases.map((each) => [each, (byCase.get(each) ?? []).map(answered)])));
    halved.set(exam, split);
    return [split];
  });
  return { exams: kept, split: halved, answers, left };
}

/** The answer that a trial gets in one rehearsal; null beyond what its case has. */
type Deal = (trial: Pick<Trial, 'exam' | 'case' | 'side' | 'index'>) => MarkedAnswer | null;

/** Deals each case's answers at random to two sides, as if one had come from the candidate. */
export function deal({ exams, answers }: Deck, seed: string): Deal {
  const random = createRandom(seed);
  const hands = new Map(exams.map((exam) => [exam, handsOf(exam, answers.get(exam) ?? new Map(), random)]));
  return ({ exam, case: each, side, index }) => hands.get(exam)?.get(each)?.[side][index] ?? null;
}

type Hands = Readonly<Record<Side, readonly MarkedAnswer[]>>;

function handsOf(
  exam: Exam,
  answers: ReadonlyMap<Case, readonly MarkedAnswer[]>,
  random: Random,
): ReadonlyMap<Case, Hands> {
  return new Map(
    [...answers].map(([each, all]): [Case, Hands] => {
      const stirred = shuffle(random, all);
      const half = Math.min(exam.suite.trials, Math.floor(stirred.length / 2));
      const hand = (side: Side, from: number): MarkedAnswer[] =>
        stirred.slice(from, from + half).map((it, index) => asked(it, { exam, case: each, side, index }));
      return [each, { baseline: hand('baseline', 0), candidate: hand('candidate', half) }];
    }),
  );
}

function asked(
  { run, scores }: MarkedAnswer,
  as: Pick<Trial, 'exam' | 'case' | 'side' | 'index'>,
): MarkedAnswer {
  const moved: Run = { ...run, trial: trialAt(run.trial, as) };
  return { run: moved, scores: scores.map((score) => ({ ...score, run: moved })) };
}
