import { Worker } from 'node:worker_threads';
import type { Cell } from './cells.ts';
import type { Counts } from './repeat.ts';

/** Repetitions from..to-1 of a cell. */
export interface Task {
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
}

/** Runs tasks on threads and hands over what they counted in the order of the tasks. */
export async function runAll(
  tasks: readonly Task[],
  workers: number,
  done: (task: Task, counts: Counts) => void,
): Promise<void> {
  const waiting = [...tasks];
  const finished = new Map<Task, Counts>();
  let next = 0;
  const finish = (task: Task, counts: Counts): void => {
    finished.set(task, counts);
    for (let first = tasks[next]; first && finished.has(first); first = tasks[++next]) {
      done(first, finished.get(first) as Counts);
      finished.delete(first);
    }
  };
  const threads = Array.from({ length: workers }, () => new Worker(new URL('./worker.ts', import.meta.url)));
  await Promise.all(threads.map((thread) => serve(thread, waiting, finish)));
  await Promise.all(threads.map((thread) => thread.terminate()));
}

function serve(thread: Worker, waiting: Task[], finish: (task: Task, counts: Counts) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: Task | undefined;
    const give = (): void => {
      current = waiting.shift();
      if (current) thread.postMessage(current);
      else resolve();
    };
    thread.on('error', reject);
    thread.on('message', (counts: Counts) => {
      finish(current as Task, counts);
      give();
    });
    give();
  });
}
