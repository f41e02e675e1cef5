/** Scores that are made when they are asked for: what they say lies in columns. */
import type { Mark, Rule, Run, Score } from '../types.ts';
import type { MarkLedger } from './mark-ledger.ts';
import type { MarkTable, RuleColumn } from './mark-table.ts';
import { LaterMark, type Packed, turnsIn } from './marks.ts';
import { Listed } from './sequence.ts';

/** The score of a run by a rule. */
export class ScoreView implements Score {
  readonly #ledger: MarkLedger;
  readonly #table: MarkTable;
  readonly #column: RuleColumn;
  readonly #row: number;

  constructor(ledger: MarkLedger, table: MarkTable, column: RuleColumn, row: number) {
    this.#ledger = ledger;
    this.#table = table;
    this.#column = column;
    this.#row = row;
  }

  get run(): Run {
    return this.#ledger.run(this.#table.rows.number(this.#row) - 1);
  }

  get rule(): Rule {
    return this.#column.rule;
  }

  get mark(): Mark {
    const held = this.#column.held(this.#row);
    if (held) return held.mark;
    const value = this.#value();
    const phrase = this.#column.phrase(this.#row);
    if (phrase) return { value, reason: phrase.words[0], evidence: phrase.words[1] };
    return new LaterMark(value, () => {
      const [reason, evidence] = this.#words().words;
      return { reason, evidence };
    });
  }

  get turns(): Score['turns'] {
    const held = this.#column.held(this.#row);
    if (held) return held.turns;
    return turnsIn(this.#column.phrase(this.#row) ?? this.#words(), this.#value());
  }

  get human(): number | undefined {
    return this.#column.human(this.#row);
  }

  toJSON(): Score {
    const { run, rule, mark, turns, human } = this;
    return human === undefined ? { run, rule, mark, turns } : { run, rule, mark, turns, human };
  }

  #value(): number | null {
    return this.#column.values.at(this.#row) ?? null;
  }

  #words(): Packed {
    return this.#ledger.words(this.#table, this.#row, this.#column);
  }
}

/** A rule's scores of a case on a side. */
export class Trials extends Listed<Score> {
  readonly length: number;
  readonly #ledger: MarkLedger;
  readonly #table: MarkTable;
  readonly #column: RuleColumn;
  /** Most often it is one. */
  readonly #rows: number | readonly number[];

  constructor(ledger: MarkLedger, table: MarkTable, column: RuleColumn, rows: number | readonly number[]) {
    super();
    this.#ledger = ledger;
    this.#table = table;
    this.#column = column;
    this.#rows = rows;
    this.length = typeof rows === 'number' ? 1 : rows.length;
  }

  /** What the mark at a place says, without making its score. */
  valueAt(place: number): number | null {
    return this.#column.values.at(this.#rowAt(place)) ?? null;
  }

  /** The number of the trial, without making it. */
  indexAt(place: number): number {
    return this.#table.rows.index(this.#rowAt(place));
  }

  protected made(place: number): Score {
    return new ScoreView(this.#ledger, this.#table, this.#column, this.#rowAt(place));
  }

  #rowAt(place: number): number {
    return typeof this.#rows === 'number' ? this.#rows : (this.#rows[place] as number);
  }
}
