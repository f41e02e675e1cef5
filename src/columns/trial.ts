import { copyOf } from './views.ts';
import type { Answer, Case, Exam, Request, Result, Side, Trial } from '../types.ts';

type Place = Pick<Trial, 'exam' | 'case' | 'side' | 'index'>;

/** The same question and whatever is known of it, as if it had been asked at another place: a view, for nothing is copied. */
export function trialAt(trial: Trial, place: Partial<Place>): Trial {
  const { exam, side, index } = trial;
  return new Moved(trial, { exam, case: trial.case, side, index, ...place });
}

class Moved {
  readonly exam: Exam;
  readonly case: Case;
  readonly side: Side;
  readonly index: number;
  readonly #trial: Trial;

  constructor(trial: Trial, { exam, case: each, side, index }: Place) {
    this.exam = exam;
    this.case = each;
    this.side = side;
    this.index = index;
    this.#trial = trial;
  }

  get request(): Result<Request> {
    return this.#trial.request;
  }

  get key(): string {
    return this.#trial.key;
  }

  get recorded(): Result<readonly Answer[]> | undefined {
    return this.#trial.recorded;
  }

  get judging(): string | undefined {
    return this.#trial.judging;
  }

  get own(): true | undefined {
    return this.#trial.own;
  }

  toJSON(): Trial {
    return copyOf(this.#trial, { exam: this.exam, case: this.case, side: this.side, index: this.index });
  }
}
