import { parseArgs } from 'node:util';
import { isNamed, openShelf, publish } from '../shelf.ts';
import { cellsOf, SCENARIOS } from './cells.ts';
import type { Counts } from './repeat.ts';
import { report } from './report.ts';
import type { Results } from './results.ts';
import { LOADS, type Machine, machine, type Speed, time } from './speed.ts';
import { runAll, type Task } from './tasks.ts';

const REPORT = 'docs/bench-gate.md';
const USAGE = `npm run bench:gate -- [options]
  --quick        100 repetitions of some cells, in a few minutes; written nowhere
  --reps N       repetitions a cell (default 1000)
  --workers N    threads (default 1)
  --only WORDS   only cells whose name contains one of these, e.g. "nothing n=100,shift n=100"
  --out FILE     results as JSON (default out/bench-gate.json); what is in it is not run again
  --no-speed     leave out speed and memory
  --write        write ${REPORT}; otherwise the report goes to standard output`;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    reps: { type: 'string' },
    workers: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    out: { type: 'string' },
    'no-speed': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const CHUNK = 50;
const QUICK = { reps: 100, scenarios: ['nothing', 'shift', 'spread10', 'concentrated10'], cases: [20, 100] };

const file = options.out ?? (options.quick ? null : 'out/bench-gate.json');

const { load, save } = openShelf<Speed, Machine>(file);

/** What is still to be run, all cells in turn, so that a run that is cut off leaves them alike. */
function tasksFor(results: Results): Task[] {
  const reps = Number(options.reps ?? (options.quick ? QUICK.reps : 1000));
  const scenarios = SCENARIOS.filter(({ name }) => !options.quick || QUICK.scenarios.includes(name));
  const cells = cellsOf(scenarios).filter(
    ({ key, cases }) => isNamed(key, options.only) && (!options.quick || QUICK.cases.includes(cases)),
  );
  const tasks = cells.flatMap((cell) => {
    const chunks: Task[] = [];
    for (let from = results.cells[cell.key]?.reps ?? 0; from < reps; from += CHUNK) {
      chunks.push({ cell, from, to: Math.min(reps, from + CHUNK) });
    }
    return chunks;
  });
  return tasks.sort((a, b) => a.from - b.from);
}

function addTo(cells: Record<string, Counts>, key: string, counts: Counts): void {
  const sums = (cells[key] ??= {});
  for (const [name, value] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + value;
}

async function main(): Promise<void> {
  const results = load();
  await runAll(tasksFor(results), Number(options.workers), ({ cell, to }, counts) => {
    addTo(results.cells, cell.key, counts);
    save(results);
    process.stderr.write(`${cell.key}: ${to}\n`);
  });
  if (!options['no-speed']) {
    results.speeds = LOADS.filter(({ cases }) => !options.quick || cases <= 500).map(time);
    results.machine = machine();
    save(results);
  }
  await publish(report(results), options.write ? REPORT : null);
}

if (options.help) process.stdout.write(`${USAGE}\n`);
else await main();
