import { createRandom } from '../../src/lib/stats/random.ts';
import { type Change, METRICS, MIDDLE, type Setting, simulate } from './model.ts';
import { type Ending, MOST_TRIALS, runGate, runOnce } from './ours.ts';
import { type Failed, holm, mcnemarEach, multivon, naive, nemoBlock, nemoStrict, statgate } from './rules.ts';

/** What a proposal does, in the order of the report. */
export const CHANGES: readonly { readonly name: string; readonly title: string; readonly change: Change }[] =
  [
    { name: 'nothing', title: 'Nothing changed', change: { kind: 'nothing' } },
    { name: 'shift', title: '30 % of cases changed, no net loss', change: { kind: 'shift', share: 0.3 } },
    {
      name: 'trade',
      title: 'Every metric trades 10 % of its cases for small gains elsewhere, no net loss',
      change: { kind: 'trade', share: 0.1 },
    },
    {
      name: 'spread10',
      title: '10 points lost by one of 20 metrics, spread',
      change: { kind: 'spread', drop: 0.1 },
    },
    {
      name: 'concentrated10',
      title: '10 points lost by one of 20 metrics, concentrated (one case in eight breaks)',
      change: { kind: 'concentrated', drop: 0.1 },
    },
    {
      name: 'spread20',
      title: '20 points lost by one of 20 metrics, spread',
      change: { kind: 'spread', drop: 0.2 },
    },
    {
      name: 'concentrated20',
      title: '20 points lost by one of 20 metrics, concentrated (one case in four breaks)',
      change: { kind: 'concentrated', drop: 0.2 },
    },
  ];
export const CASES = [20, 50, 100, 300] as const;
export const NOISES = [0.1, 0.3, 0.6] as const;

/** One cell of the simulation. */
export interface Cell extends Setting {
  readonly name: string;
  readonly change: Change;
}

/** Name of a cell in results and seeds. */
export function cellKey(name: string, cases: number, noise: number): string {
  return `${name} n=${cases} noise=${noise}`;
}

/** All cells, cheap ones first. */
export function allCells(): readonly Cell[] {
  return CASES.flatMap((cases) =>
    CHANGES.flatMap(({ name, change }) =>
      NOISES.map((noise) => ({ name: cellKey(name, cases, noise), cases, noise, change })),
    ),
  );
}

/** Sums over repetitions; `reps` is how many. */
export type Counts = Record<string, number>;

/** Rules that stand beside the gate, in the order of the report. */
export const PEERS: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'naive1', title: 'head < base − 5 pt, single run' },
  { id: 'naive3', title: 'head < base − 5 pt, mean of 3 trials' },
  { id: 'mcnemar', title: 'McNemar per metric, uncorrected (trials pooled)' },
  { id: 'holm', title: 'sign-flip + Holm' },
  { id: 'nemo', title: 'NeMo `nel compare` BLOCK' },
  { id: 'nemoStrict', title: 'NeMo `nel compare`, exit ≠ 0 (strict default)' },
  { id: 'multivon', title: 'multivon eval-action' },
  { id: 'statgate', title: 'statgate BLOCK, metric by metric' },
  { id: 'once', title: 'this gate, one look at 3 trials' },
];

function add(counts: Counts, key: string, value: number | boolean): void {
  counts[key] = (counts[key] ?? 0) + Number(value);
}

function countFailed(counts: Counts, id: string, failed: Failed, dropped: number): void {
  add(counts, `${id}.any`, failed.some(Boolean));
  add(counts, `${id}.right`, dropped >= 0 && (failed[dropped] as boolean));
  add(
    counts,
    `${id}.wrong`,
    failed.some((one, m) => one && m !== dropped),
  );
}

function countEnding(counts: Counts, { members, trials }: Ending, dropped: number): void {
  const failed = members.map((one) => one.failed);
  countFailed(counts, 'gate', failed, dropped);
  add(counts, 'gate.trials', trials);
  add(counts, 'gate.trials²', trials * trials);
  add(
    counts,
    'gate.proved',
    members.every((one) => one.settled === 'proved'),
  );
  add(
    counts,
    'gate.inconclusive',
    !failed.some(Boolean) && members.some((one) => one.outcome === 'inconclusive'),
  );
  add(
    counts,
    'gate.falseProof',
    dropped >= 0 && members[dropped]?.settled === 'proved' && !failed.some(Boolean),
  );
}

/** One repetition of a cell, added to the counts; everything follows from the cell's name and the number. */
export function repeat(cell: Cell, rep: number, counts: Counts): void {
  const seed = `${cell.name} #${rep}`;
  const sample = simulate(cell, MOST_TRIALS, seed);
  const { dropped } = sample;
  add(counts, 'reps', 1);
  countEnding(counts, runGate(sample, seed), dropped);
  if (dropped >= 0) {
    const [alone] = runGate(sample, seed, [MIDDLE]).members;
    add(counts, 'gate.falseProofAlone', alone?.settled === 'proved');
  }
  const rules: Record<string, Failed> = {
    naive1: naive(sample, 1),
    naive3: naive(sample, 3),
    mcnemar: mcnemarEach(sample),
    holm: holm(sample, seed),
    nemo: nemoBlock(sample),
    nemoStrict: nemoStrict(sample),
    multivon: multivon(sample),
    statgate: statgate(sample, createRandom(`${seed} bca`)),
    once: runOnce(sample, seed),
  };
  for (const { id } of PEERS)
    countFailed(counts, id, rules[id] ?? Array<boolean>(METRICS).fill(false), dropped);
}
