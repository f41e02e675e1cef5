/** Marks of one exam in columns: a row a run, a column a rule. */
import type { Case, Exam, Rule, Run, Score, Side } from '../types.ts';
import { MarkValues } from './mark-values.ts';
import { type Entry, isPlain, type Packed, packed } from './marks.ts';
import { createColumn } from './numbers.ts';

type Marks = Pick<Score, 'mark' | 'turns'>;

/** What a rule marked. */
export interface RuleColumn {
  readonly rule: Rule;
  readonly values: MarkValues;
  /** One more than the number of marks that are held for several runs; 0: the words are those of this run. */
  readonly shared: ReturnType<typeof createColumn>;
  readonly held: Marks[];
  /** By row, those that can't be put away. */
  readonly own: Map<number, Marks>;
  /** What people said, once they said anything. */
  human: MarkValues | null;
}

type Seats = Readonly<Record<Side, ReturnType<typeof createColumn>>>;

const SOURCES: readonly Run['source'][] = ['called', 'recorded', 'shared', 'stored'];
/** Beside the source, which is one more than its place. */
const IS_OK = 8;
/** Rows and places are counted from 0, and what lies in a column of them is one more: 0 is none. */
const NONE = 0;

export class MarkTable {
  readonly exam: Exam;
  readonly columns: readonly RuleColumn[];
  /** Of the run in the order in which runs came; of a row that is ahead of its run, none. */
  readonly numbers = createColumn(Uint32Array);
  /** Of the trial. */
  readonly indices = createColumn(Uint16Array);
  readonly askings = createColumn(Uint16Array);
  /** Under which the words of its marks are put away. */
  readonly records = createColumn(Uint32Array);
  readonly #about = createColumn(Uint8Array);
  /** The next run of the same seat. */
  readonly #next = createColumn(Uint32Array);
  readonly #places = new Map<Case, number>();
  readonly #isByPlace: boolean;
  readonly #first: Seats;
  readonly #last: Seats;
  /** Rows of a seat that are ahead of their runs. */
  readonly #ahead: Seats;

  constructor(exam: Exam) {
    this.exam = exam;
    this.columns = exam.suite.rules.map((rule) => {
      return {
        rule,
        values: new MarkValues(),
        shared: createColumn(Uint16Array),
        held: [],
        own: new Map(),
        human: null,
      };
    });
    const { cases } = exam.suite;
    const seats = (): Seats => {
      return {
        baseline: createColumn(Uint32Array, cases.length),
        candidate: createColumn(Uint32Array, cases.length),
      };
    };
    [this.#first, this.#last, this.#ahead] = [seats(), seats(), seats()];
    for (const each of cases) this.#placeOf(each);
    this.#isByPlace = this.#places.size === cases.length;
  }

  /** How many places have cases. */
  get places(): number {
    return this.#places.size;
  }

  /** Where the marks of a case of the suite are, counted from 0. */
  placeAt(at: number): number {
    return this.#isByPlace ? at : (this.#places.get(this.exam.suite.cases[at] as Case) as number);
  }

  cases(): Iterable<Case> {
    return this.#places.keys();
  }

  source(row: number): Run['source'] {
    return SOURCES[(this.#about.at(row) % IS_OK) - 1] as Run['source'];
  }

  /** The first row of a seat, one more than its place; 0 where there is none. */
  first(place: number, side: Side): number {
    return this.#first[side].at(place);
  }

  /** The same for the one that follows. */
  next(row: number): number {
    return this.#next.at(row);
  }

  /** A new row, which belongs to no seat yet. */
  open({ trial, result, source }: Run, asking: number): number {
    for (const { shared } of this.columns) shared.push(NONE);
    for (const column of [this.numbers, this.#next, this.records]) column.push(NONE);
    this.indices.push(trial.index);
    this.askings.push(asking);
    return this.#about.push(SOURCES.indexOf(source) + 1 + (result.ok ? IS_OK : 0));
  }

  /** Keeps a row until its run has a number. */
  hold(row: number, { trial }: Run): void {
    const place = this.#placeOf(trial.case);
    this.#next.set(row, this.#ahead[trial.side].at(place));
    this.#ahead[trial.side].set(place, row + 1);
  }

  /** The row that was kept for a run, and is no more; null where there is none. */
  claim({ trial, result }: Run): number | null {
    const place = this.#placeOf(trial.case);
    const ahead = this.#ahead[trial.side];
    let before = NONE;
    for (let at = ahead.at(place); at !== NONE; at = this.#next.at(at - 1)) {
      const row = at - 1;
      const isOk = this.#about.at(row) >= IS_OK;
      const isIt = this.indices.at(row) === trial.index && isOk === result.ok;
      if (isIt) {
        if (before === NONE) ahead.set(place, this.#next.at(row));
        else this.#next.set(before - 1, this.#next.at(row));
        this.#next.set(row, NONE);
        return row;
      }
      before = at;
    }
    return null;
  }

  /** Lets go of rows whose runs had no number given. */
  release(): void {
    for (const column of [this.#ahead.baseline, this.#ahead.candidate])
      for (let place = 0; place < column.length; place++) column.set(place, NONE);
  }

  /** Puts a row behind all that its seat has. */
  join(row: number, number: number, { trial: { case: each, side } }: Run): void {
    const place = this.#placeOf(each);
    const last = this.#last[side].at(place);
    if (last === NONE) this.#first[side].set(place, row + 1);
    else this.#next.set(last - 1, row + 1);
    this.#last[side].set(place, row + 1);
    this.numbers.set(row, number + 1);
  }

  /** Gives the words where they are still to be put away. */
  write(row: number, column: RuleColumn, { marks, number, human }: Entry): Packed | null {
    column.values.set(row, marks.mark.value);
    if (human !== null) (column.human ??= new MarkValues()).set(row, human);
    if (number !== null) {
      column.held[number] = marks;
      column.shared.set(row, number + 1);
      return null;
    }
    if (isPlain(marks)) return packed(marks);
    column.own.set(row, marks);
    return null;
  }

  #placeOf(each: Case): number {
    const there = this.#places.get(each);
    if (there !== undefined) return there;
    const place = this.#places.size;
    this.#places.set(each, place);
    for (const by of [this.#first, this.#last, this.#ahead])
      for (const column of [by.baseline, by.candidate]) column.push(NONE);
    return place;
  }
}
