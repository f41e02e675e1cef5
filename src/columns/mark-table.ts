/** Marks of one exam in columns: a row a run, a column a rule. */
import type { Case, Exam, Rule, Score, Side, Trial } from '../types.ts';
import { MarkRows } from './mark-rows.ts';
import { type Entry, isPlain, type Packed, packed } from './marks.ts';
import { MarkValues } from './mark-values.ts';
import { createPhrases } from './phrases.ts';
import { GROWTH, longer, roomFor } from './room.ts';

type Marks = Pick<Score, 'mark' | 'turns'>;

/** What a rule marked. */
export class RuleColumn {
  readonly rule: Rule;
  readonly values = new MarkValues();
  /** Marks that several runs have in common, and those that can't be put away, by row. */
  readonly #held: Marks[] = [];
  readonly #own = new Map<number, Marks>();
  readonly #phrases = createPhrases();
  /** One more than the number of what is held, or the number of a phrase from `PHRASES` on; 0: the words are those of the run. */
  #numbers = new Uint16Array(0);
  /** What people said, once they said anything. */
  #human: MarkValues | null = null;

  constructor(rule: Rule) {
    this.rule = rule;
  }

  /** Gives the words where they are still to be put away. */
  write(row: number, { marks, number, human = null }: Entry): Packed | null {
    this.values.set(row, marks.mark.value);
    if (human !== null) (this.#human ??= new MarkValues()).set(row, human);
    if (number !== null) {
      this.#held[number] = marks;
      this.#number(row, number + 1);
      return null;
    }
    if (isPlain(marks)) {
      const words = packed(marks);
      const phrase = this.#phrases.numberOf(words);
      if (phrase === null) return words;
      this.#number(row, PHRASES + phrase);
    } else this.#own.set(row, marks);
    return null;
  }

  get isHeard(): boolean {
    return this.#human !== null;
  }

  human(row: number): number | undefined {
    return this.#human?.at(row) ?? undefined;
  }

  /** Undefined where the words are a phrase, or were put away. */
  held(row: number): Marks | undefined {
    const number = this.#numbers[row] ?? 0;
    if (number === 0) return this.#own.get(row);
    return number < PHRASES ? this.#held[number - 1] : undefined;
  }

  /** Undefined where the words are none. */
  phrase(row: number): Packed | undefined {
    const number = this.#numbers[row] ?? 0;
    return number < PHRASES ? undefined : this.#phrases.at(number - PHRASES);
  }

  #number(row: number, number: number): void {
    if (row >= this.#numbers.length) this.#numbers = longer(this.#numbers, Math.ceil((row + 1) * GROWTH));
    this.#numbers[row] = number;
  }
}

/** What is held of a rule has lower numbers. */
const PHRASES = 1 << 15;

/** Of a case on a side. Rows are held as one more than they are: 0 is none. */
interface Seats {
  first: Uint32Array;
  last: Uint32Array;
  /** Rows that are ahead of their runs. */
  ahead: Uint32Array;
}

export class MarkTable {
  readonly exam: Exam;
  readonly columns: readonly RuleColumn[];
  readonly rows = new MarkRows();
  /** Rows that have a seat. */
  joined = 0;
  readonly #places = new Map<Case, number>();
  readonly #isByPlace: boolean;
  readonly #seats: Seats;

  constructor(exam: Exam) {
    this.exam = exam;
    this.columns = exam.suite.rules.map((rule) => new RuleColumn(rule));
    const { cases } = exam.suite;
    for (const each of cases) if (!this.#places.has(each)) this.#places.set(each, this.#places.size);
    this.#isByPlace = this.#places.size === cases.length;
    const room = SIDES * cases.length;
    this.#seats = {
      first: roomFor(Uint32Array, room),
      last: roomFor(Uint32Array, room),
      ahead: roomFor(Uint32Array, room),
    };
  }

  /** How many places have cases. */
  get places(): number {
    return this.#places.size;
  }

  cases(): Iterable<Case> {
    return this.#places.keys();
  }

  /** Where the marks of a case of the suite are, counted from 0. */
  placeAt(at: number): number {
    return this.#isByPlace ? at : (this.#places.get(this.exam.suite.cases[at] as Case) as number);
  }

  /** The first row of a seat, one more than it is; 0 where there is none. */
  first(place: number, side: Side): number {
    return this.#seats.first[seatOf(place, side)] as number;
  }

  /** Whether a row of this trial has its run. */
  has(trial: Trial): boolean {
    const { rows } = this;
    for (let at = this.#seats.first[this.#seatOf(trial)] as number; at !== NONE; at = rows.next(at - 1))
      if (rows.index(at - 1) === trial.index) return true;
    return false;
  }

  /** Keeps a row until its run has a number. */
  hold(row: number, trial: Trial): void {
    const seat = this.#seatOf(trial);
    this.rows.setNext(row, this.#seats.ahead[seat] as number);
    this.#seats.ahead[seat] = row + 1;
  }

  /** The row that was kept for a trial, and is no more; null where there is none. */
  claim(trial: Trial, isOk: boolean): number | null {
    const { rows } = this;
    const { ahead } = this.#seats;
    const seat = this.#seatOf(trial);
    let before = NONE;
    for (let at = ahead[seat] as number; at !== NONE; at = rows.next(at - 1)) {
      const row = at - 1;
      if (rows.index(row) === trial.index && rows.isOk(row) === isOk) {
        if (before === NONE) ahead[seat] = rows.next(row);
        else rows.setNext(before - 1, rows.next(row));
        rows.setNext(row, NONE);
        return row;
      }
      before = at;
    }
    return null;
  }

  /** Lets go of rows whose runs had no number given. */
  release(): void {
    this.#seats.ahead.fill(NONE);
  }

  /** Puts a row behind all that its seat has. */
  join(row: number, number: number, trial: Trial): void {
    const { first, last } = this.#seats;
    const seat = this.#seatOf(trial);
    const end = last[seat] as number;
    if (end === NONE) first[seat] = row + 1;
    else this.rows.setNext(end - 1, row + 1);
    last[seat] = row + 1;
    this.joined++;
    this.rows.setNumber(row, number);
  }

  #seatOf({ case: each, side }: Trial): number {
    const there = this.#places.get(each);
    if (there !== undefined) return seatOf(there, side);
    const place = this.#places.size;
    this.#places.set(each, place);
    const { first, last, ahead } = this.#seats;
    if (SIDES * this.#places.size > first.length)
      Object.assign(this.#seats, { first: more(first), last: more(last), ahead: more(ahead) });
    return seatOf(place, side);
  }
}

const NONE = 0;
const SIDES = 2;

function seatOf(place: number, side: Side): number {
  return SIDES * place + (side === 'baseline' ? 0 : 1);
}

function more(cells: Uint32Array): Uint32Array {
  return longer(cells, Math.ceil(cells.length * GROWTH) + SIDES);
}
