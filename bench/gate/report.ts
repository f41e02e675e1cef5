import { cellKey, NOISES, type Scenario, SCENARIOS } from './cells.ts';
import { goals } from './goals.ts';
import { PEERS, SLOW_REPS } from './repeat.ts';
import { meanTrials, type Results, type Share, share } from './results.ts';
import { TRIED } from './weighings.ts';

function percent(one: Share | null): string {
  if (one === null) return '–';
  return one.percent >= 9.95 ? one.percent.toFixed(0) : one.percent.toFixed(1);
}

type Reading = (cell: string) => string;

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: ':--' | '--:' = '--:',
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? ':--' : align))), ...rows.map(line)];
}

function gateRows(results: Results, { kind }: Scenario): [string, Reading][] {
  const of =
    (counter: string): Reading =>
    (cell) =>
      percent(share(results, cell, `gate.${counter}`));
  const counter = kind === 'drop' ? 'right' : 'any';
  const rows: [string, Reading][] = [
    ['**this gate, in waves, at most 5 trials**', of(counter)],
    [
      '_± Monte Carlo standard error_',
      (cell) => share(results, cell, `gate.${counter}`)?.error.toFixed(1) ?? '–',
    ],
    ['_mean trials a case and side_', (cell) => meanTrials(results, cell)?.mean.toFixed(2) ?? '–'],
  ];
  if (kind !== 'drop') {
    const proved: [string, Reading] = ['_all 20 proved_', of('proved')];
    return [...rows, proved, ['_inconclusive_', of('inconclusive')]];
  }
  return [
    ...rows,
    ['_a metric that did not drop is failed_', of('wrong')],
    ['_the metric that dropped ends proved, all 20 gated_', of('falseProof')],
    ['_… gated alone_', of('falseProofAlone')],
  ];
}

function section(results: Results, scenario: Scenario): string[] {
  const { name, title, kind } = scenario;
  const sizes = scenario.cases.filter((n) =>
    NOISES.some((noise) => results.cells[cellKey(name, n, noise)] !== undefined),
  );
  if (sizes.length === 0) return [];
  const counter = kind === 'drop' ? 'right' : 'any';
  const peers = PEERS.map(({ id, title: rule, slow }): [string, Reading] => [
    slow ? `${rule} ¹` : rule,
    (cell) => percent(share(results, cell, `${id}.${counter}`)),
  ]);
  const rows = [...peers, ...gateRows(results, scenario)].map(([rule, reading]) => [
    rule,
    ...sizes.map((n) => NOISES.map((noise) => reading(cellKey(name, n, noise))).join(' / ')),
  ]);
  const asked = kind === 'drop' ? 'the metric that dropped is failed' : 'the proposal is failed';
  return [
    ...['', `## ${title}`, ''],
    ...[`Share of simulated proposals in which ${asked}, in percent; noise .1 / .3 / .6.`, ''],
    ...table(['rule', ...sizes.map((n) => `n=${n}`)], rows),
  ];
}

function triedSection(results: Results): string[] {
  const columns = SCENARIOS.filter(({ name }) =>
    NOISES.some((noise) => share(results, cellKey(name, 100, noise), 'weighings.plain.any')),
  );
  if (columns.length === 0) return [];
  const rows = TRIED.map(({ id, title }) => [
    title,
    ...columns.map(({ name, kind }) =>
      NOISES.map((noise) =>
        percent(share(results, cellKey(name, 100, noise), `${id}.${kind === 'drop' ? 'right' : 'any'}`)),
      ).join(' / '),
    ),
  ]);
  const names: Record<string, string> = {
    nothing: 'nothing changed',
    shift: '30 % changed',
    spread10: '10 points spread',
    concentrated10: '10 points concentrated',
  };
  return [
    ...['', '## Statistics that were tried', ''],
    `One look at three trials, n = 100, ${SLOW_REPS} repetitions: what max-T over these statistics fails, in percent, all on the same samples, so that differences are surer than the figures. Labellings whose mean drop is within the tolerance never count, whatever a statistic says of them.`,
    '',
    ...table(['statistics', ...columns.map(({ name }) => names[name] ?? name)], rows),
  ];
}

function speedSection({ speeds, machine }: Results): string[] {
  if (speeds.length === 0 || machine === null) return [];
  const rows = speeds.map((one) => [
    String(one.cases),
    String(one.metrics),
    String(one.trials),
    one.cpuSeconds.toFixed(2),
    one.wallSeconds.toFixed(2),
    one.loopCpuSeconds.toFixed(2),
    (one.loopCpuSeconds / one.cpuSeconds).toFixed(1),
    one.overBareMegabytes.toFixed(0),
    one.addedMegabytes.toFixed(0),
  ]);
  const head = ['cases', 'metrics', 'trials', 'CPU s', 'wall s', 'loop CPU s', 'loop / gate'];
  return [
    ...['', '## Speed and memory', ''],
    `One look at half-random answers, 9,999 swaps, everything included (checks, swaps, all weighings, intervals), a fresh process each, the median of three. The loop computes the sums of one weighing only, as a plain double loop over typed arrays; the gate looks at three weighings where cases have several trials. Memory is the peak of the process with its input, over a process that does nothing; and what the look itself added. ${machine.cores} cores (${machine.model}), Node ${machine.node}, shared with other work: read CPU and the ratio, not wall time.`,
    '',
    ...table([...head, 'MB over bare', 'MB added'], rows),
  ];
}

function introduction(results: Results): string[] {
  const reps = Object.values(results.cells).map((counts) => counts.reps ?? 0);
  const least = Math.min(...reps);
  const most = Math.max(...reps);
  return [
    '# The gate, measured',
    '',
    '<!-- Generated by `npm run bench:gate -- --write`. Do not edit. -->',
    '',
    'What the gate does is in [methodology.md](methodology.md); this page measures it. Simulated proposals: 20 correlated yes/no metrics with true rates .60 to .98, the difficulty of a case drawn from a Beta distribution, correlation .3 between the metrics of a case and .3 between those of a trial. Noise of .1 / .3 / .6 is the share of a metric’s variance that is noise between trials. The metric that drops has a true rate of .80. Tolerance 5 points; false-alarm budget 5 % for all 20 metrics and all looks.',
    '',
    'The gate is the product’s own decision stage, wave by wave, until it stops. Rules other than the gate in waves get three trials of every case. The rules of other tools are rebuilt from their source and description, metric by metric where they know one metric only; a rebuilt rule is a reading of a tool, not the tool.',
    '',
    `${least === most ? least : `${least} to ${most}`} repetitions a cell, everything drawn from fixed seeds, so that the same figures come out again. ¹ Rules that resample see the first ${SLOW_REPS} of them (standard error up to 5 points).`,
  ];
}

function goalSection(results: Results): string[] {
  const rows = goals(results).map(({ goal, measured, state }) => [goal, measured, state]);
  return [
    ...['', '## Goals', ''],
    '“Within error”: missed by at most two standard errors of the simulation, or three for the worst of many cells.',
    '',
    ...table(['goal', 'measured', ''], rows, ':--'),
  ];
}

/** The whole report in Markdown. */
export function report(results: Results): string {
  const sections = SCENARIOS.flatMap((scenario) => section(results, scenario));
  const lines = [
    ...introduction(results),
    ...goalSection(results),
    ...sections,
    ...triedSection(results),
    ...speedSection(results),
  ];
  return `${lines.join('\n')}\n`;
}
