import { parentPort } from 'node:worker_threads';
import { type Cell, type Counts, repeat } from './cells.ts';

/** Repetitions from..to-1 of a cell. */
export interface Task {
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
}

parentPort?.on('message', ({ cell, from, to }: Task) => {
  const counts: Counts = {};
  for (let rep = from; rep < to; rep++) repeat(cell, rep, counts);
  parentPort?.postMessage(counts);
});
