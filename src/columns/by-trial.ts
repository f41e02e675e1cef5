import type { Case, Exam, Side, Trial } from '../types.ts';

type Place = Pick<Trial, 'exam' | 'case' | 'side' | 'index'>;

/** One thing for each trial, by what it is of: two views of one trial are two objects. */
interface ByTrial<T> {
  readonly get: (trial: Place) => T | undefined;
  readonly set: (trial: Place, it: T) => void;
}

export function byTrial<T>(): ByTrial<T> {
  const exams = new Map<Exam, Readonly<Record<Side, Map<Case, T[]>>>>();
  return {
    get: ({ exam, case: each, side, index }) => exams.get(exam)?.[side].get(each)?.[index],
    set: ({ exam, case: each, side, index }, it) => {
      const sides = exams.get(exam) ?? { baseline: new Map(), candidate: new Map() };
      exams.set(exam, sides);
      const trials = sides[side].get(each) ?? [];
      trials[index] = it;
      sides[side].set(each, trials);
    },
  };
}
