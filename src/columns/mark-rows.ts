/** What is known of runs whose marks lie in columns: some bytes a run, and no object. */
import type { Run } from '../types.ts';
import { GROWTH, longer } from './room.ts';

const SOURCES: readonly Run['source'][] = ['called', 'recorded', 'shared', 'stored'];
/** Beside the source, which is one more than its place. */
const IS_OK = 8;
const ROOM = 64;

/** Numbers of runs, rows and records are held as one more than they are: 0 is none. */
export class MarkRows {
  length = 0;
  #numbers = new Uint32Array(ROOM);
  #next = new Uint32Array(ROOM);
  #records = new Uint32Array(ROOM);
  #indices = new Uint16Array(ROOM);
  #askings = new Uint16Array(ROOM);
  #about = new Uint8Array(ROOM);

  /** A new row of a run with this number of its trial; by `asking`, what was asked in one comparison is told apart. */
  add(index: number, asking: number, source: Run['source'], isOk: boolean): number {
    if (this.length === this.#about.length) this.#grow();
    const row = this.length++;
    this.#indices[row] = index;
    this.#askings[row] = asking;
    this.#about[row] = SOURCES.indexOf(source) + 1 + (isOk ? IS_OK : 0);
    return row;
  }

  /** Of the run in the order in which runs came, one more than it is; 0 where the row is ahead of its run. */
  number(row: number): number {
    return this.#numbers[row] as number;
  }

  setNumber(row: number, number: number): void {
    this.#numbers[row] = number + 1;
  }

  /** The row that follows in its seat, one more than it is. */
  next(row: number): number {
    return this.#next[row] as number;
  }

  setNext(row: number, next: number): void {
    this.#next[row] = next;
  }

  /** Under which the words of its marks are put away, one more than it is. */
  record(row: number): number {
    return this.#records[row] as number;
  }

  setRecord(row: number, record: number): void {
    this.#records[row] = record + 1;
  }

  index(row: number): number {
    return this.#indices[row] as number;
  }

  asking(row: number): number {
    return this.#askings[row] as number;
  }

  source(row: number): Run['source'] {
    return SOURCES[((this.#about[row] as number) % IS_OK) - 1] as Run['source'];
  }

  isOk(row: number): boolean {
    return (this.#about[row] as number) >= IS_OK;
  }

  #grow(): void {
    const room = Math.ceil(this.length * GROWTH);
    this.#numbers = longer(this.#numbers, room);
    this.#next = longer(this.#next, room);
    this.#records = longer(this.#records, room);
    this.#indices = longer(this.#indices, room);
    this.#askings = longer(this.#askings, room);
    this.#about = longer(this.#about, room);
  }
}
