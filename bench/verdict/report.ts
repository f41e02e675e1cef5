import { type Cell, type Group, GROUPS } from './cells.ts';
import { CELLS } from './grid.ts';
import { figures, MOST, shown } from './goals.ts';
import { PEERS } from './peers.ts';
import { isAbove, type Results, shareOf } from './results.ts';

function table(head: readonly string[], rows: readonly (readonly string[])[], first = 1): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i < first ? ':--' : '--:'))), ...rows.map(line)];
}

/** A share that should stay below a limit; with a mark where it does not. */
function held(results: Results, key: string, counter: string, limit: number | null): string {
  const one = shareOf(results, [key], counter);
  if (!one) return '–';
  return limit !== null && isAbove(one, limit) ? `**${shown(one)}** ⚠` : shown(one);
}

function peersOf(results: Results, { key, mode }: Cell, counter: string): string[] {
  return PEERS.map(({ id }) => {
    const counts = results.cells[key];
    if (mode.kind !== 'gate' || counts?.[`${id}.failed`] === undefined) return '–';
    return shareOf(results, [key], `${id}.${counter}`)?.percent.toFixed(0) ?? '–';
  });
}

function trialsOf(results: Results, { key, mode }: Cell): string {
  const counts = results.cells[key];
  if (!counts?.reps) return '–';
  const runs = mode.kind === 'pushes' ? (counts.runs ?? 0) / mode.pushes : counts.reps;
  return ((counts.trials ?? 0) / runs).toFixed(1);
}

function rowOf(results: Results, cell: Cell): string[] {
  const { key, kind, law, mode, group } = cell;
  const name = key.slice(group.length + 1);
  const reps = String(results.cells[key]?.reps ?? 0);
  const isPushed = mode.kind === 'pushes';
  const share = (counter: string, limit: number | null = null): string => held(results, key, counter, limit);
  const trials = trialsOf(results, cell);
  switch (kind) {
    case 'harmless': {
      const isHeld = !isPushed || law.confirm;
      const failed = share('failed', isHeld ? (isPushed ? MOST.pushes : MOST.failed) : null);
      const undecided = share('undecided', isPushed || law.critical ? null : MOST.undecided);
      return [name, reps, failed, undecided, trials, ...peersOf(results, cell, 'failed')];
    }
    case 'beyond': {
      const peers = peersOf(results, cell, 'failed');
      return [name, reps, share('failed'), share('undecided'), trials, ...peers];
    }
    case 'drop': {
      const wrong = cell.scene.change.kind === 'all' ? '–' : share('wrong', MOST.failed);
      const peers = peersOf(results, cell, 'right');
      return [name, reps, share('right'), share('undecided'), wrong, trials, ...peers];
    }
    case 'lost':
      return [name, reps, share('failed'), share('undecided'), share('said'), share('noticed')];
  }
}

const FAILED = ['', 'runs', 'failed %', 'undecided %', 'trials', ...PEERS.map(({ title }) => title)];

const HEADS: Readonly<Record<Group['kind'], readonly string[]>> = {
  harmless: FAILED,
  beyond: FAILED,
  drop: [
    '',
    'runs',
    'seen %',
    'undecided %',
    'another failed %',
    'trials',
    ...PEERS.map(({ title }) => title),
  ],
  lost: ['', 'runs', 'failed %', 'undecided %', 'said beside a pass %', 'not green, or said %'],
};

function section(results: Results, { name, title, kind }: Group): string[] {
  const cells = CELLS.filter(({ group, key }) => group === name && results.cells[key]?.reps);
  if (cells.length === 0) return [];
  return [
    `## ${title}`,
    '',
    ...table(
      HEADS[kind],
      cells.map((cell) => rowOf(results, cell)),
    ),
    '',
  ];
}

function short(results: Results): string[] {
  const rows = figures(results).map(({ what, goal, measured, state }) => [what, goal, measured, state]);
  return [
    ...[
      '## In short',
      '',
      'These are the figures that other pages speak of. “Within error”: missed by at most two standard errors of the simulation.',
      '',
    ],
    ...table(['', 'goal', 'measured', ''], rows, 4),
    '',
  ];
}

function speedSection({ speeds, machine }: Results): string[] {
  if (speeds.length === 0 || machine === null) return [];
  const rows = speeds.map((one) => [
    `${one.cases} × ${one.metrics} × ${one.trials}`,
    one.compareSeconds.toFixed(2),
    one.decideSeconds.toFixed(2),
    one.compareMegabytes.toFixed(0),
    one.decideMegabytes.toFixed(0),
  ]);
  return [
    ...['## Speed and memory', ''],
    `All trials at hand, one look, a fresh process each: comparing makes the pairs, figures and intervals that the report holds, deciding is all that the verdict takes beyond them. ${machine.cores} cores (${machine.model}), Node ${machine.node}, shared with other work.`,
    '',
    ...table(
      ['cases × metrics × trials', 'comparing, CPU s', 'deciding, CPU s', 'comparing, MB', 'deciding, MB'],
      rows,
    ),
    '',
  ];
}

function introduction(results: Results): string[] {
  const reps = Object.values(results.cells).map((counts) => counts.reps ?? 0);
  const [least, most] = [Math.min(...reps), Math.max(...reps)];
  return [
    '# The whole verdict, measured',
    '',
    '<!-- Made by `npm run generate` from bench/results/verdict.json, which `npm run bench:verdict -- --write` keeps. Do not edit. -->',
    '',
    'What is promised is in [methodology.md](methodology.md); this page measures it, on the product’s own stages: trials are asked in waves, compared and decided as in a pull request, pinned cases that look broken get more, and what would fail is asked again. Simulated systems: correlated metrics (.3 between the metrics of a case, .3 between those of a trial), the difficulty of a case drawn from a Beta distribution, with .3 of the variance noise between trials where nothing else is said. “Metrics” have true rates from .60 to .98; the one that drops has .80. Tolerance 5 points for shares, .3 for counts, 10 % for latency, of which 12 % are answers from a cache; `false-alarm` 5 %, `doubt` 20 %, over everything together.',
    '',
    '`limitBelow`: each metric has a limit, adopted from one earlier run of base, less so much (or more, where it is negative). `pinned`: so many cases may not break. `compare` with unequal numbers of trials (base + head) has one look, and nothing is asked again.',
    '',
    `${least === most ? least : `${least} to ${most}`} runs a cell, drawn from fixed seeds; ± one standard error. ⚠: above the promise by more than two standard errors, with 20 runs and more; of so many cells, a few may be so by chance. Cells that differ in the law alone see the same answers. Rules beside the gate get the trials of the cell, three at most, metric by metric where they know one metric only; a rebuilt rule is a reading of a tool, not the tool.`,
    '',
  ];
}

/** The whole report in Markdown. */
export function report(results: Results): string {
  const sections = GROUPS.flatMap((group) => section(results, group));
  return `${[...introduction(results), ...short(results), ...sections, ...speedSection(results)].join('\n')}\n`;
}
