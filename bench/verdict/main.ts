import { parseArgs } from 'node:util';
import { type Draft as Kept, isNamed, openShelf, publish } from '../shelf.ts';
import type { Cell } from './cells.ts';
import { CELLS } from './grid.ts';
import { LOADS, type Machine, machine, type Speed, time } from './load.ts';
import { repeat } from './repeat.ts';
import { report } from './report.ts';
import { COMMITTED, merged, type Results } from './results.ts';

const USAGE = `npm run bench:verdict -- [options]
  --quick        20 repetitions of the small cells, in under two minutes; written nowhere
  --reps N       repetitions a cell (default 400; cells of large families get a part of them)
  --minutes N    stop after so long; what was measured is kept
  --only WORDS   only cells whose name contains one of these, e.g. "limits n=50,unequal"
  --out FILE     results as JSON (default out/bench-verdict.json); what is in it is not run again
  --no-speed     leave out speed and memory
  --from FILES   take results of other runs, "a.json,b.json", instead of running anything; of each cell the one
                 that was run most often
  --write        keep the results in ${COMMITTED}, of which \`npm run generate\` makes pages; otherwise the
                 report goes to standard output`;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    reps: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string', default: '' },
    out: { type: 'string' },
    from: { type: 'string' },
    'no-speed': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Repetitions of one cell before the next one's turn, so that a run that is cut off leaves them alike. */
const CHUNK = 5;
/** Cells of at most so many marks a trial, for so many repetitions and minutes. */
const QUICK = { reps: 20, marks: 300, minutes: 1.5 };

type Draft = Kept<Speed, Machine>;

const file = options.out ?? (options.quick ? null : 'out/bench-verdict.json');

const { load, save } = openShelf<Speed, Machine>(file);

function wantedCells(): readonly Cell[] {
  const named = CELLS.filter(({ key }) => isNamed(key, options.only));
  const isSmall = ({ scene, mode }: Cell): boolean =>
    mode.kind !== 'pushes' && scene.cases * scene.metrics.length <= QUICK.marks;
  return options.quick ? named.filter(isSmall) : named;
}

/** All cells in turn, a few repetitions each, until they have enough or time is up. */
function measure(results: Draft): void {
  const reps = Number(options.reps ?? (options.quick ? QUICK.reps : 400));
  const minutes = Number(options.minutes ?? (options.quick ? QUICK.minutes : Number.POSITIVE_INFINITY));
  const end = performance.now() + 60_000 * minutes;
  const cells = wantedCells();
  for (let to = CHUNK; to < reps + CHUNK; to += CHUNK) {
    for (const cell of cells) {
      const share = cell.share ?? 1;
      const counts = (results.cells[cell.key] ??= {});
      const goal = Math.ceil(Math.min(to, reps) * share);
      for (let rep = counts.reps ?? 0; rep < goal; rep++) repeat(cell, rep, counts);
      save(results);
      if (performance.now() > end) return;
    }
    process.stderr.write(`${Math.min(to, reps)} of ${reps}\n`);
  }
}

/** Runs what is wanted, on top of what was run before. */
function run(): Results {
  const results = load();
  measure(results);
  save(results);
  if (!options['no-speed'] && !options.quick) {
    results.speeds = LOADS.map(time);
    results.machine = machine();
    save(results);
  }
  return results;
}

function readFrom(files: string): Results {
  return merged(files.split(',').map((each) => openShelf<Speed, Machine>(each).load()));
}

/** Cells in the order of the report, so that two runs can be told apart line by line. */
function keep({ cells, ...rest }: Results): void {
  const known = CELLS.flatMap(({ key }) => (cells[key] ? [[key, cells[key]] as const] : []));
  openShelf<Speed, Machine>(COMMITTED).save({ cells: Object.fromEntries(known), ...rest });
}

async function main(): Promise<void> {
  const results = options.from === undefined ? run() : readFrom(options.from);
  if (options.write) keep(results);
  else await publish(report(results), null);
}

if (options.help) process.stdout.write(`${USAGE}\n`);
else await main();
