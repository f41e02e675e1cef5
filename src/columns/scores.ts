import type { Exam, Rule, Run, Score, Sequence, Side } from '../types.ts';
import type { MarkLedger } from './mark-ledger.ts';
import type { MarkTable, RuleColumn } from './mark-table.ts';
import { joined } from './concatenation.ts';
import { Listed } from './sequence.ts';
import { type Twin, twinsIn } from './twins.ts';
import { ScoreView, Trials } from './trials.ts';

const NONE: Sequence<Score> = [];
const SIDES = ['baseline', 'candidate'] as const;

/** What a ledger knows of all marks by a rule. */
interface Alike {
  readonly plain: boolean;
  readonly source: Run['source'] | null;
}

/** Scores of the runs with these numbers, rule by rule within each run. */
export class Scores extends Listed<Score> {
  readonly #ledger: MarkLedger;
  readonly #from: number;
  readonly #to: number;
  readonly #alike = new Map<MarkTable, Alike | null>();
  /** Table, row and column of each, once somebody goes through them as a list. */
  #places: readonly (readonly [MarkTable, number, RuleColumn])[] | null = null;

  constructor(ledger: MarkLedger, from: number, to: number) {
    super();
    this.#ledger = ledger;
    this.#from = from;
    this.#to = to;
  }

  get length(): number {
    return this.#listing().length;
  }

  /** These and those of the wave that followed; null where the others are no such scores. */
  with(other: Sequence<Score>): Scores | null {
    const follows = other instanceof Scores && other.#ledger === this.#ledger && other.#from === this.#to;
    return follows ? new Scores(this.#ledger, this.#from, other.#to) : null;
  }

  /** What a rule marked of the case at a place of its suite; null where the exam, or the rule, is not known. */
  by(exam: Exam, rule: Rule): RuleScores | null {
    const table = this.#ledger.table(exam);
    const column = table?.columns.find((each) => each.rule === rule);
    return table && column ? new RuleScores(this, this.#ledger, table, column) : null;
  }

  /** Whether a rule marked anything of a seat in these runs. */
  isAsked(table: MarkTable, place: number): boolean {
    return SIDES.some((side) => {
      for (let row = this.first(table, place, side); row >= 0; row = this.next(table, row))
        if (table.columns.some(({ values }) => values.at(row) !== undefined)) return true;
      return false;
    });
  }

  /** The first row of a seat in these runs; below 0 where there is none. */
  first(table: MarkTable, place: number, side: Side): number {
    return this.#within(table, table.first(place, side) - 1);
  }

  next(table: MarkTable, row: number): number {
    return this.#within(table, table.rows.next(row) - 1);
  }

  /**
   * Leaves out marks of baseline by these rules where the candidate has runs of the case, and none that was asked in the
   * same comparison: with one side left out, nothing is compared.
   */
  leaveOutStrays(isTimed: (rule: Rule) => boolean): void {
    if (this.#isOfOneAsking()) return;
    this.#places = null;
    const tables = [...this.#ledger.tables];
    const twins = twinsIn(tables);
    for (const table of tables) {
      const timed = table.columns.filter(({ rule }) => isTimed(rule));
      if (timed.length === 0) continue;
      for (const { place, side, row } of this.#rows(table))
        if (side === 'baseline' && this.#isStray(twins(table, place), table.rows.asking(row)))
          for (const { values } of timed) values.leaveOut(row);
    }
  }

  /** What holds of all marks by a rule, or of all runs; null where there are none. */
  alikeIn(table: MarkTable, column: RuleColumn | null): Alike | null {
    const known = column ? undefined : this.#alike.get(table);
    if (known !== undefined) return known;
    let plain = true;
    let source: Run['source'] | null | undefined;
    for (let place = 0; place < table.places; place++)
      for (const side of SIDES) {
        let nth = 0;
        for (let row = this.first(table, place, side); row >= 0; row = this.next(table, row)) {
          if (column && column.values.at(row) === undefined) continue;
          const own = table.rows.source(row);
          source = source === undefined || source === own ? own : null;
          plain &&= table.rows.index(row) === nth++ && column?.human(row) === undefined;
        }
      }
    const alike = source === undefined ? null : { plain, source };
    if (!column) this.#alike.set(table, alike);
    return alike;
  }

  protected made(place: number): Score {
    const [table, row, column] = this.#listing()[place] as readonly [MarkTable, number, RuleColumn];
    return new ScoreView(this.#ledger, table, column, row);
  }

  /** Whether the candidate has runs, and none of the same comparison. */
  #isStray(namesakes: readonly Twin[], asking: number): boolean {
    let isAny = false;
    for (const [table, place] of namesakes)
      for (let row = this.first(table, place, 'candidate'); row >= 0; row = this.next(table, row)) {
        if (table.rows.asking(row) === asking) return false;
        isAny = true;
      }
    return isAny;
  }

  #isOfOneAsking(): boolean {
    let first: number | null = null;
    for (const table of this.#ledger.tables)
      for (const { row } of this.#rows(table))
        if ((first ??= table.rows.asking(row)) !== table.rows.asking(row)) return false;
    return true;
  }

  #listing(): readonly (readonly [MarkTable, number, RuleColumn])[] {
    if (this.#places) return this.#places;
    const rows = [...this.#ledger.tables].flatMap((table) =>
      Array.from(this.#rows(table), ({ row }) => [table, row, table.rows.number(row)] as const),
    );
    rows.sort(([, , one], [, , other]) => one - other);
    return (this.#places = rows.flatMap(([table, row]) =>
      table.columns
        .filter(({ values }) => values.at(row) !== undefined)
        .map((column) => [table, row, column] as const),
    ));
  }

  *#rows(table: MarkTable): Generator<{ readonly place: number; readonly side: Side; readonly row: number }> {
    for (let place = 0; place < table.places; place++)
      for (const side of SIDES)
        for (let row = this.first(table, place, side); row >= 0; row = this.next(table, row))
          yield { place, side, row };
  }

  /** Of a chain, this row or the first that follows of these runs: they come in the order of their numbers. */
  #within(table: MarkTable, from: number): number {
    let row = from;
    while (row >= 0 && table.rows.number(row) <= this.#from) row = table.rows.next(row) - 1;
    return row >= 0 && table.rows.number(row) <= this.#to ? row : -1;
  }
}

/** Scores of one wave after those of the waves before it. */
export function allScores(before: Sequence<Score>, more: Sequence<Score>): Sequence<Score> {
  if (before instanceof Scores) return before.with(more) ?? joined([before, more]);
  return before.length === 0 ? more : joined([before, more]);
}

/** What a rule marked in an exam: of each case the trials of both sides. */
class RuleScores {
  readonly #scores: Scores;
  readonly #ledger: MarkLedger;
  readonly #table: MarkTable;
  readonly #column: RuleColumn;

  constructor(scores: Scores, ledger: MarkLedger, table: MarkTable, column: RuleColumn) {
    this.#scores = scores;
    this.#ledger = ledger;
    this.#table = table;
    this.#column = column;
  }

  /** Of the case at this place of the suite; null where it was asked, and the rule has nothing to say of it. */
  of(at: number): Readonly<Record<Side, Sequence<Score>>> | null {
    const sides = { baseline: this.trials(at, 'baseline'), candidate: this.trials(at, 'candidate') };
    if (sides.baseline !== NONE || sides.candidate !== NONE) return sides;
    return this.#scores.isAsked(this.#table, this.#table.placeAt(at)) ? null : sides;
  }

  trials(at: number, side: Side): Sequence<Score> {
    const rows = this.#rows(this.#table.placeAt(at), side);
    return rows === null ? NONE : new Trials(this.#ledger, this.#table, this.#column, rows);
  }

  /** What holds of all of them; null where there are none. */
  get alike(): Alike | null {
    const { values, isHeard } = this.#column;
    // Where a rule marked every run, what holds of runs holds of its marks.
    const isWhole = values.count === this.#table.joined && !isHeard;
    return isWhole
      ? this.#scores.alikeIn(this.#table, null)
      : this.#scores.alikeIn(this.#table, this.#column);
  }

  /** Most often it is one, and no list is made for it. */
  #rows(place: number, side: Side): number | readonly number[] | null {
    const { values } = this.#column;
    let rows: number | number[] | null = null;
    for (
      let row = this.#scores.first(this.#table, place, side);
      row >= 0;
      row = this.#scores.next(this.#table, row)
    ) {
      if (values.at(row) === undefined) continue;
      if (rows === null) rows = row;
      else if (typeof rows === 'number') rows = [rows, row];
      else rows.push(row);
    }
    return rows;
  }
}
