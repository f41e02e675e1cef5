/** What all runs are worth, in columns: of large suites there are a million marks, and of most only the value is asked. */
import type { Spill } from '../contracts.ts';
import type { Exam, Run, Sequence } from '../types.ts';
import { MarkTable, type RuleColumn } from './mark-table.ts';
import { type Entry, type Packed, sizeOf } from './marks.ts';

/** What of a run's marks is put away together; those that were made earlier have a record of their own. */
interface Record {
  readonly before: number | null;
  readonly marks: readonly (readonly [rule: number, marks: Packed])[];
}

/** Runs that came together, and the number of the first. */
interface Wave {
  readonly from: number;
  readonly runs: Sequence<Run>;
}

/** Marks of a run, by the places of rules in its suite; null where there are none. */
type Entries = readonly (Entry | null)[];

export class MarkLedger {
  readonly #spill: Spill;
  readonly #tables = new Map<Exam, MarkTable>();
  /** Runs of one exam mostly come one after the other. */
  #last: MarkTable | null = null;
  readonly #waves: Wave[] = [];
  readonly #askings = new Map<string | undefined, number>([[undefined, 0]]);
  #end = 0;
  /** Marks of one run are mostly read one after the other, and so is whose they are. */
  #found: { readonly number: number; readonly run: Run } | null = null;
  #read: { readonly number: number; readonly record: Record } | null = null;

  constructor(spill: Spill) {
    this.#spill = spill;
  }

  get tables(): Iterable<MarkTable> {
    return this.#tables.values();
  }

  table(exam: Exam): MarkTable | undefined {
    return this.#tables.get(exam);
  }

  /** Counted from 0 over all waves, and there. */
  run(number: number): Run {
    if (this.#found?.number !== number) {
      const wave = this.#waves.findLast(({ from }) => from <= number) as Wave;
      this.#found = { number, run: wave.runs.at(number - wave.from) as Run };
    }
    return this.#found.run;
  }

  /** Takes marks of a run that is to come in the next wave. What has come already was marked then. */
  keep(run: Run, entries: Entries): void {
    if (!isAny(entries)) return;
    const table = this.#tableOf(run.trial.exam);
    if (table.has(run.trial)) return;
    const row = this.#open(table, run);
    this.#write(table, row, entries);
    table.hold(row, run.trial);
  }

  /** Begins a wave of runs, and gives the number of its first. */
  begin(runs: Sequence<Run>): number {
    const from = this.#end;
    this.#waves.push({ from, runs });
    this.#end += runs.length;
    return from;
  }

  /** The row of what was kept of a run of this wave; null where nothing was. */
  claim({ trial, result }: Run): number | null {
    return this.#tableOf(trial.exam).claim(trial, result.ok);
  }

  /** Whether the rule at a place of its suite marked a row. */
  isMarked(exam: Exam, row: number, rule: number): boolean {
    return this.#tableOf(exam).columns[rule]?.values.at(row) !== undefined;
  }

  /** Takes marks of a run, beside those that are in its row where it has one. */
  enter(run: Run, number: number, row: number | null, entries: Entries): void {
    const isNew = row === null;
    if (isNew && !isAny(entries)) return;
    const table = this.#tableOf(run.trial.exam);
    const at = isNew ? this.#open(table, run) : row;
    this.#write(table, at, entries);
    table.join(at, number, run.trial);
  }

  /** Ends a wave, and gives the number that the next one begins with. */
  end(): number {
    for (const table of this.tables) table.release();
    return this.#end;
  }

  /** The words of a mark that has some of its own. */
  words(table: MarkTable, row: number, column: RuleColumn): Packed {
    const rule = table.columns.indexOf(column);
    for (let at: number | null = table.rows.record(row) - 1; at !== null;) {
      const record: Record = this.#record(at);
      const found = record.marks.find(([of]) => of === rule);
      if (found) return found[1];
      at = record.before;
    }
    throw new Error(`no words of ${column.rule.card.id} were put away`);
  }

  #record(number: number): Record {
    if (this.#read?.number !== number) this.#read = { number, record: this.#spill.get(number) as Record };
    return this.#read.record;
  }

  #write(table: MarkTable, row: number, entries: Entries): void {
    let marks: [number, Packed][] | null = null;
    let bytes = 0;
    for (let rule = 0; rule < entries.length; rule++) {
      const entry = entries[rule];
      const words = entry ? (table.columns[rule] as RuleColumn).write(row, entry) : null;
      if (!words) continue;
      (marks ??= []).push([rule, words]);
      bytes += sizeOf(words);
    }
    if (!marks) return;
    const known = table.rows.record(row);
    const record: Record = { before: known === 0 ? null : known - 1, marks };
    table.rows.setRecord(row, this.#spill.put(record, bytes));
  }

  #open({ rows }: MarkTable, { trial, result, source, asking }: Run): number {
    const number = this.#askings.get(asking) ?? this.#askings.size;
    if (number === this.#askings.size) this.#askings.set(asking, number);
    return rows.add(trial.index, number, source, result.ok);
  }

  #tableOf(exam: Exam): MarkTable {
    if (this.#last?.exam === exam) return this.#last;
    const table = this.#tables.get(exam) ?? new MarkTable(exam);
    this.#tables.set(exam, table);
    this.#last = table;
    return table;
  }
}

function isAny(entries: Entries): boolean {
  for (let at = 0; at < entries.length; at++) if (entries[at]) return true;
  return false;
}
