import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { allCells, type Cell, CHANGES, type Counts } from './cells.ts';
import { report } from './report.ts';
import type { Results } from './results.ts';
import { LOADS, time } from './speed.ts';
import type { Task } from './worker.ts';

const USAGE = `npm run bench:gate -- [options]
  --reps N        repetitions a cell (default 1000; cells without a net loss get twice as many)
  --workers N     threads (default 1)
  --out FILE      results as JSON; an existing file is taken up where it stopped
  --report FILE   report in Markdown (default: standard output)
  --only WORDS    only cells whose name contains these words, e.g. "nothing n=100"
  --no-speed      leave out speed and memory`;

const { values: options } = parseArgs({
  options: {
    reps: { type: 'string', default: '1000' },
    workers: { type: 'string', default: '1' },
    out: { type: 'string' },
    report: { type: 'string' },
    only: { type: 'string', default: '' },
    'no-speed': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const CHUNK = 50;

function load(file: string | undefined): { cells: Record<string, Counts>; speeds: Results['speeds'] } {
  if (file === undefined || !existsSync(file)) return { cells: {}, speeds: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as {
    cells: Record<string, Counts>;
    speeds: Results['speeds'];
  };
}

function wantedReps(cell: Cell): number {
  const noLoss = CHANGES.some(
    ({ name }) => cell.name.startsWith(`${name} `) && /nothing|shift|trade/.test(name),
  );
  return Number(options.reps) * (noLoss ? 2 : 1);
}

function tasksFor(results: Results): Task[] {
  const cells = allCells().filter((cell) => `${cell.name} `.includes(`${options.only} `.trimStart()));
  return cells.flatMap((cell) => {
    const tasks: Task[] = [];
    const wanted = wantedReps(cell);
    for (let from = results.cells[cell.name]?.reps ?? 0; from < wanted; from += CHUNK) {
      tasks.push({ cell, from, to: Math.min(wanted, from + CHUNK) });
    }
    return tasks;
  });
}

function addTo(results: { cells: Record<string, Counts> }, name: string, counts: Counts): void {
  const sums = (results.cells[name] ??= {});
  for (const [key, value] of Object.entries(counts)) sums[key] = (sums[key] ?? 0) + value;
}

/** Runs tasks on threads; chunks of a cell are added in order, so that a stopped run can go on. */
async function runAll(tasks: readonly Task[], done: (task: Task, counts: Counts) => void): Promise<void> {
  const waiting = [...tasks];
  const finished = new Map<Task, Counts>();
  let next = 0;
  const flush = (): void => {
    for (let task = tasks[next]; task && finished.has(task); task = tasks[++next]) {
      done(task, finished.get(task) as Counts);
      finished.delete(task);
    }
  };
  const serve = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let current: Task | undefined;
      const give = (): void => {
        current = waiting.shift();
        if (current) worker.postMessage(current);
        else resolve();
      };
      worker.on('error', reject);
      worker.on('message', (counts: Counts) => {
        finished.set(current as Task, counts);
        flush();
        give();
      });
      give();
    });
  const workers = Array.from(
    { length: Number(options.workers) },
    () => new Worker(new URL('./worker.ts', import.meta.url)),
  );
  await Promise.all(workers.map(serve));
  await Promise.all(workers.map((worker) => worker.terminate()));
}

async function main(): Promise<void> {
  const results = load(options.out);
  const save = (): void => {
    if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(results, null, 1)}\n`);
  };
  await runAll(tasksFor(results), ({ cell, to }, counts) => {
    addTo(results, cell.name, counts);
    save();
    process.stderr.write(`${cell.name}: ${to}\n`);
  });
  if (!options['no-speed']) results.speeds = LOADS.map(time);
  save();
  const text = report(results);
  if (options.report === undefined) process.stdout.write(text);
  else writeFileSync(options.report, text);
  process.stdout.write(text.slice(text.indexOf('## Goals')));
}

if (options.help) process.stdout.write(`${USAGE}\n`);
else await main();
