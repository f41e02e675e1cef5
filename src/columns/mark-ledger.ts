/** What all runs are worth, in columns: of large suites there are a million marks, and of most only the value is asked. */
import type { Spill } from '../contracts.ts';
import type { Exam, Run, Sequence } from '../types.ts';
import { MarkTable, type RuleColumn } from './mark-table.ts';
import { type Entry, type Packed, sizeOf } from './marks.ts';
import { Scores } from './scores.ts';

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

/** Marks of a run, by the places of rules in its suite; null or absent where there are none. */
type Entries = readonly (Entry | null | undefined)[];

export class MarkLedger {
  readonly #spill: Spill;
  readonly #tables = new Map<Exam, MarkTable>();
  readonly #waves: Wave[] = [];
  readonly #askings = new Map<string | undefined, number>([[undefined, 0]]);
  #end = 0;
  /** Marks of one run are mostly read one after the other. */
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
    const wave = this.#waves.findLast(({ from }) => from <= number) as Wave;
    return wave.runs.at(number - wave.from) as Run;
  }

  /** Takes marks of a run that is to come in the next wave. */
  keep(run: Run, entries: Entries): void {
    if (!entries.some(Boolean)) return;
    const table = this.#tableOf(run);
    const row = this.#open(table, run);
    this.#write(table, row, entries);
    table.hold(row, run);
  }

  /** What was kept of a run of this wave, by rules: there are marks already, or none. */
  claim(run: Run): { readonly row: number | null; readonly has: (rule: number) => boolean } {
    const table = this.#tableOf(run);
    const row = table.claim(run);
    const has = (rule: number): boolean => row !== null && table.columns[rule]?.values.at(row) !== undefined;
    return { row, has };
  }

  /** Begins a wave of runs, and gives the number of its first. */
  begin(runs: Sequence<Run>): number {
    const from = this.#end;
    this.#waves.push({ from, runs });
    this.#end += runs.length;
    return from;
  }

  /** Takes marks of a run, beside those that are in its row where it has one. */
  enter(run: Run, number: number, row: number | null, entries: Entries): void {
    if (row === null && !entries.some(Boolean)) return;
    const table = this.#tableOf(run);
    const at = row ?? this.#open(table, run);
    this.#write(table, at, entries);
    table.join(at, number, run);
  }

  /** Ends the wave that began with this number. */
  end(from: number): Scores {
    for (const table of this.tables) table.release();
    return new Scores(this, from, this.#end);
  }

  /** The words of a mark that has some of its own. */
  words(table: MarkTable, row: number, column: RuleColumn): Packed {
    const rule = table.columns.indexOf(column);
    for (let at: number | null = table.records.at(row) - 1; at !== null;) {
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
    const marks: [number, Packed][] = [];
    let bytes = 0;
    for (const [rule, entry] of entries.entries()) {
      const words = entry ? table.write(row, table.columns[rule] as RuleColumn, entry) : null;
      if (!words) continue;
      marks.push([rule, words]);
      bytes += sizeOf(words);
    }
    if (marks.length === 0) return;
    const known = table.records.at(row);
    const record: Record = { before: known === 0 ? null : known - 1, marks };
    table.records.set(row, this.#spill.put(record, bytes) + 1);
  }

  #open(table: MarkTable, run: Run): number {
    const asking = this.#askings.get(run.asking) ?? this.#askings.size;
    this.#askings.set(run.asking, asking);
    return table.open(run, asking);
  }

  #tableOf({ trial: { exam } }: Run): MarkTable {
    const known = this.#tables.get(exam);
    if (known) return known;
    const made = new MarkTable(exam);
    this.#tables.set(exam, made);
    return made;
  }
}
