import { parentPort } from 'node:worker_threads';
import { type Counts, repeat } from './repeat.ts';
import type { Task } from './tasks.ts';

parentPort?.on('message', ({ cell, from, to }: Task) => {
  const counts: Counts = {};
  for (let rep = from; rep < to; rep++) repeat(cell, rep, counts);
  parentPort?.postMessage(counts);
});
