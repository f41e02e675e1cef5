/** What is known of pairs, in columns: a few bytes a case. */
import type { Case, CaseStatus, Pair, Score, Sequence, Side } from '../types.ts';
import { MarkValues } from './mark-values.ts';

export const STATUSES: readonly CaseStatus[] = [
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
const [BASELINE, CANDIDATE] = [3, 5];
const OF_TRIALS = 0b11;
/** All that are more than one. */
export const MORE = 2;

/** What is known of the cases of a suite on both sides. */
export class PairTable {
  readonly cases: readonly Case[];
  /** More of what is measured is better. */
  readonly upwards: boolean;
  readonly befores = new MarkValues();
  readonly afters = new MarkValues();
  /** The trials of the case at a place. */
  readonly trialsOf: (place: number, side: Side) => Sequence<Score>;
  readonly #cells: Uint8Array;
  readonly #plain: Pair[] = [];

  constructor(cases: readonly Case[], upwards: boolean, trialsOf: PairTable['trialsOf']) {
    this.cases = cases;
    this.upwards = upwards;
    this.trialsOf = trialsOf;
    this.#cells = new Uint8Array(cases.length);
  }

  /** Of a case with so many trials on each side. */
  set(
    place: number,
    { status, before, after }: Pick<Pair, 'status' | 'before' | 'after'>,
    was: number,
    is: number,
  ): void {
    if (before !== null) this.befores.set(place, before);
    if (after !== null) this.afters.set(place, after);
    const trials = (Math.min(was, MORE) << BASELINE) | (Math.min(is, MORE) << CANDIDATE);
    this.#cells[place] = STATUSES.indexOf(status) | trials;
  }

  /** Where its status stands among all. */
  code(place: number): number {
    return (this.#cells[place] as number) & OF_STATUS;
  }

  gain(place: number): number | null {
    const [before, after] = [this.befores.at(place) ?? null, this.afters.at(place) ?? null];
    if (before === null || after === null) return null;
    return this.upwards ? after - before : -(after - before);
  }

  /** The pair of the case at a place, made once. */
  plain(place: number): Pair {
    const { before, after } = { before: this.mean(place, 'baseline'), after: this.mean(place, 'candidate') };
    return (this.#plain[place] ??= {
      case: this.cases[place] as Case,
      status: STATUSES[this.code(place)] as CaseStatus,
      baseline: this.trialsOf(place, 'baseline'),
      candidate: this.trialsOf(place, 'candidate'),
      before,
      after,
      gain: this.gain(place),
      upwards: this.upwards,
    });
  }

  /** 2 stands for all that are more than one. */
  trials(place: number, side: Side): number {
    return ((this.#cells[place] as number) >> (side === 'baseline' ? BASELINE : CANDIDATE)) & OF_TRIALS;
  }

  mean(place: number, side: Side): number | null {
    return (side === 'baseline' ? this.befores : this.afters).at(place) ?? null;
  }
}
