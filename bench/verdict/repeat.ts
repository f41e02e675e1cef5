import { headlineOf } from '../../src/stages/report/verdict/headline.ts';
import type { Check, Clause, Verdict } from '../../src/types.ts';
import type { Cell } from './cells.ts';
import { PEERS, sampleOf, suitsPeers } from './peers.ts';
import { compareOnce, type Ending, gate } from './product.ts';
import { hitBy } from './scene.ts';
import { createSystem, type System } from './system.ts';

/** Sums over repetitions; `reps` is how many. */
export type Counts = Record<string, number>;

function add(counts: Counts, key: string, value: number | boolean = 1): void {
  counts[key] = (counts[key] ?? 0) + Number(value);
}

/** One repetition of a cell, added to the counts; everything follows from the cell's world and the number. */
export function repeat(cell: Cell, rep: number, counts: Counts): void {
  const seed = `${cell.world} #${rep}`;
  add(counts, 'reps');
  const { mode } = cell;
  if (mode.kind === 'pushes')
    return repeatPushes(cell, { seed, pushes: mode.pushes, kept: mode.kept }, counts);
  const system = createSystem(cell.scene, seed, { base: 'base', head: 'head' });
  const earlier = createSystem(cell.scene, seed, { base: 'earlier', head: 'earlier' });
  const ending =
    mode.kind === 'gate'
      ? gate(system, earlier, cell.law, seed)
      : compareOnce(system, earlier, cell.law, { ...mode, seed });
  countEnding(cell, ending, counts);
  if (mode.kind === 'gate' && suitsPeers(cell.scene)) countPeers(cell, system, { seed, counts });
}

function countPeers(cell: Cell, system: System, { seed, counts }: { seed: string; counts: Counts }): void {
  const sample = sampleOf(system, Math.min(3, cell.law.trials));
  const isAll = cell.scene.change.kind === 'all';
  for (const { id, rule } of PEERS) {
    const failed = rule(sample, seed);
    add(counts, `${id}.failed`, failed.some(Boolean));
    add(counts, `${id}.right`, isAll ? failed.some(Boolean) : failed[sample.dropped] === true);
  }
}

interface Pushed {
  readonly seed: string;
  readonly pushes: number;
  readonly kept: boolean;
}

/** Until one of them is red. */
function repeatPushes(cell: Cell, { seed, pushes, kept }: Pushed, counts: Counts): void {
  const earlier = createSystem(cell.scene, seed, { base: 'earlier', head: 'earlier' });
  let undecided = false;
  for (let push = 0; push < pushes; push++) {
    const base = kept ? 'base' : `base ${push}`;
    const system = createSystem(cell.scene, seed, { base, head: `head ${push}` });
    const { verdict, trials } = gate(system, earlier, cell.law, `${seed}/${push}`);
    add(counts, 'runs');
    add(counts, 'trials', trials / pushes);
    undecided ||= verdict.outcome === 'inconclusive';
    if (verdict.outcome !== 'fail') continue;
    add(counts, 'failed');
    return;
  }
  add(counts, 'undecided', undecided);
}

function countEnding(cell: Cell, { verdict, trials }: Ending, counts: Counts): void {
  const { outcome, checks } = verdict;
  add(counts, 'failed', outcome === 'fail');
  add(counts, 'undecided', outcome === 'inconclusive');
  add(counts, 'error', outcome === 'error');
  add(counts, 'trials', trials);
  const failed = checks.filter((check) => check.blocking && check.outcome === 'fail');
  const open = checks.filter((check) => check.blocking && check.outcome === 'inconclusive');
  for (const cause of causesIn(failed, 'fail')) add(counts, `failed by ${cause}`);
  if (outcome === 'inconclusive')
    for (const cause of causesIn(open, 'inconclusive')) add(counts, `undecided by ${cause}`);
  const hit = `metric ${hitBy(cell.scene)}`;
  const isHit = ({ comparison }: Check): boolean =>
    cell.scene.change.kind === 'all' || comparison.rule.card.id === hit;
  add(counts, 'right', failed.some(isHit));
  add(
    counts,
    'wrong',
    failed.some((check) => !isHit(check)),
  );
  const isSaid = outcome === 'pass' && namesAnswers(verdict);
  add(counts, 'said', isSaid);
  add(counts, 'noticed', outcome !== 'pass' || isSaid);
}

/** The clauses that decided, each kind once. */
function causesIn(checks: readonly Check[], outcome: Clause['outcome']): ReadonlySet<string> {
  return new Set(
    checks.flatMap(({ clauses }) =>
      clauses
        .filter((clause) => clause.outcome === outcome)
        .map(({ limit, because }) => `${limit}: ${because.code}`),
    ),
  );
}

/** Whether the one line above all else speaks of the answers themselves, and not only of how many checks pass. */
function namesAnswers(verdict: Verdict): boolean {
  const exams = [...new Set(verdict.checks.map(({ comparison }) => comparison.exam))];
  const said = verdict.checks.map((check) => ({ check, unit: 'ratio' as const, because: '', better: false }));
  const headline = headlineOf(
    { verdict, exams, policy: [], changes: exams.map(({ change }) => change) },
    said,
  );
  return /answer/i.test(headline);
}
