/** Pairs in columns: a few bytes a case, of which an object is made when somebody looks. */
import type { Case, CaseStatus, Pair, Score, Sequence, Side } from '../types.ts';
import { MarkValues } from './mark-values.ts';
import { Listed } from './sequence.ts';

/** What is known of a case on both sides, beside its trials. */
export interface PairFigures extends Pick<Pair, 'status' | 'before' | 'after'> {
  /** How many trials each side has. */
  readonly trials: Readonly<Record<Side, number>>;
}

const STATUSES: readonly CaseStatus[] = [
  'fixed',
  'introduced',
  'pre-existing',
  'passing',
  'better',
  'worse',
  'same',
  'unscored',
];
/** Bits of a cell: the status, then for each side whether it has none, one or more trials. */
const OF_STATUS = 0b111;
const TRIALS = { baseline: 3, candidate: 5 } as const;
const [NO_TRIAL, ONE_TRIAL, MORE] = [0, 1, 2];
const OF_TRIALS = 0b11;
const NONE: Sequence<Score> = [];

/** Pairs of cases: how the trials of each are found, and what to multiply by so that more is better. */
export class Pairs extends Listed<Pair> {
  readonly cases: readonly Case[];
  readonly sign: number;
  readonly befores = new MarkValues();
  readonly afters = new MarkValues();
  readonly #trials: (place: number, side: Side) => Sequence<Score>;
  readonly #cells: Uint8Array;

  constructor(
    cases: readonly Case[],
    sign: number,
    trials: (place: number, side: Side) => Sequence<Score>,
    figuresOf: (place: number) => PairFigures,
  ) {
    super();
    this.cases = cases;
    this.sign = sign;
    this.#trials = trials;
    this.#cells = new Uint8Array(cases.length);
    for (let place = 0; place < cases.length; place++) this.#put(place, figuresOf(place));
  }

  get length(): number {
    return this.cases.length;
  }

  status(place: number): CaseStatus {
    return STATUSES[(this.#cells[place] as number) & OF_STATUS] as CaseStatus;
  }

  trials(place: number, side: Side): Sequence<Score> {
    return this.#many(place, side) === NO_TRIAL ? NONE : this.#trials(place, side);
  }

  isOne(place: number, side: Side): boolean {
    return this.#many(place, side) === ONE_TRIAL;
  }

  protected made(place: number): Pair {
    return new PairView(this, place);
  }

  #many(place: number, side: Side): number {
    return ((this.#cells[place] as number) >> TRIALS[side]) & OF_TRIALS;
  }

  #put(place: number, { status, before, after, trials }: PairFigures): void {
    if (before !== null) this.befores.set(place, before);
    if (after !== null) this.afters.set(place, after);
    this.#cells[place] =
      STATUSES.indexOf(status) |
      (Math.min(trials.baseline, MORE) << TRIALS.baseline) |
      (Math.min(trials.candidate, MORE) << TRIALS.candidate);
  }
}

export class PairView implements Pair {
  readonly #pairs: Pairs;
  readonly #place: number;

  constructor(pairs: Pairs, place: number) {
    this.#pairs = pairs;
    this.#place = place;
  }

  get case(): Case {
    return this.#pairs.cases[this.#place] as Case;
  }

  get status(): CaseStatus {
    return this.#pairs.status(this.#place);
  }

  get baseline(): Sequence<Score> {
    return this.#pairs.trials(this.#place, 'baseline');
  }

  get candidate(): Sequence<Score> {
    return this.#pairs.trials(this.#place, 'candidate');
  }

  get before(): number | null {
    return this.#pairs.befores.at(this.#place) ?? null;
  }

  get after(): number | null {
    return this.#pairs.afters.at(this.#place) ?? null;
  }

  get gain(): number | null {
    const { before, after } = this;
    return before === null || after === null ? null : (after - before) * this.#pairs.sign;
  }

  /** The value of a side that has one trial, without making its score; undefined where it has none or more. */
  only(side: Side): number | null | undefined {
    if (!this.#pairs.isOne(this.#place, side)) return undefined;
    return side === 'baseline' ? this.before : this.after;
  }

  toJSON(): Pair {
    const { case: each, status, baseline, candidate, before, after, gain } = this;
    return { case: each, status, baseline, candidate, before, after, gain };
  }
}
