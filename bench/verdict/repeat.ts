import type { Check, Clause } from '../../src/types.ts';
import type { Cell } from './cells.ts';
import { compareOnce, type Ending, gate } from './product.ts';
import { hitBy } from './scene.ts';
import { createSystem } from './system.ts';

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
  if (mode.kind === 'pushes') return repeatPushes(cell, { seed, pushes: mode.pushes, kept: mode.kept }, counts);
  const system = createSystem(cell.scene, seed, { base: 'base', head: 'head' });
  const earlier = createSystem(cell.scene, seed, { base: 'earlier', head: 'earlier' });
  const ending =
    mode.kind === 'gate'
      ? gate(system, earlier, cell.law, seed)
      : compareOnce(system, earlier, cell.law, { ...mode, seed });
  countEnding(cell, ending, counts);
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
  const isHit = ({ comparison }: Check): boolean => comparison.rule.card.id === hit;
  add(counts, 'right', failed.some(isHit));
  add(counts, 'wrong', failed.some((check) => !isHit(check)));
  const built = checks.find(({ comparison }) => comparison.rule.card.id === 'answered');
  add(counts, 'said', built !== undefined && built.outcome !== 'pass');
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
