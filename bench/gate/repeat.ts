import { createRandom } from '../../src/stats/random.ts';
import type { Cell } from './cells.ts';
import { MIDDLE, type Sample, simulate } from './model.ts';
import { ALL, type Ending, MOST_TRIALS, runGate, runOnce } from './ours.ts';
import { type Failed, holm, mcnemarEach, multivon, naive, nemoBlock, nemoStrict, statgate } from './rules.ts';
import { tried } from './weighings.ts';

/** Sums over repetitions; `reps` is how many, `<id>.reps` how many of a rule that was not run in all. */
export type Counts = Record<string, number>;

/** Rules that resample are slow; they see this many of the repetitions. */
export const SLOW_REPS = 100;
/** Cells in which other statistics are tried. */
const TRIED_IN = /^(nothing|shift|spread10|concentrated10) n=100 /;

interface Peer {
  readonly id: string;
  readonly title: string;
  readonly slow: boolean;
  readonly rule: (sample: Sample, seed: string) => Failed;
}

function peer(id: string, title: string, rule: Peer['rule'], slow = false): Peer {
  return { id, title, slow, rule };
}

/** Rules that stand beside the gate, in the order of the report. */
export const PEERS: readonly Peer[] = [
  peer('naive0', 'head < base, mean of 3 trials', (sample) => naive(sample, 3, 0)),
  peer('naive1', 'head < base − 5 pt, single run', (sample) => naive(sample, 1)),
  peer('naive3', 'head < base − 5 pt, mean of 3 trials', (sample) => naive(sample, 3)),
  peer('mcnemar', 'McNemar per metric, uncorrected, trials pooled', mcnemarEach),
  peer('holm', 'sign-flip per metric + Holm', holm, true),
  peer('nemo', 'NeMo `nel compare`, BLOCK', nemoBlock),
  peer('nemoStrict', 'NeMo `nel compare`, exit ≠ 0 (its default)', nemoStrict),
  peer('multivon', 'multivon eval-action', multivon),
  peer(
    'statgate',
    'statgate BLOCK, metric by metric',
    (sample, seed) => statgate(sample, createRandom(`${seed} bca`)),
    true,
  ),
  peer('once', 'this gate, one look at 3 trials', runOnce, true),
];

function add(counts: Counts, key: string, value: number | boolean): void {
  counts[key] = (counts[key] ?? 0) + Number(value);
}

function countFailed(counts: Counts, id: string, failed: Failed, dropped: number): void {
  add(counts, `${id}.any`, failed.some(Boolean));
  add(counts, `${id}.right`, dropped >= 0 && (failed[dropped] as boolean));
  const wrong = failed.some((one, m) => one && m !== dropped);
  add(counts, `${id}.wrong`, wrong);
}

function countEnding(counts: Counts, { ends, trials }: Ending, dropped: number): void {
  const failed = ends.map((one) => one.failed);
  countFailed(counts, 'gate', failed, dropped);
  add(counts, 'gate.trials', trials);
  add(counts, 'gate.trials²', trials * trials);
  if (failed.some(Boolean)) return;
  const proved = ends.every((one) => one.proved);
  add(counts, 'gate.proved', proved);
  const inconclusive = ends.some((one) => one.inconclusive);
  add(counts, 'gate.inconclusive', inconclusive);
  add(counts, 'gate.falseProof', dropped >= 0 && (ends[dropped]?.proved ?? false));
}

/** One repetition of a cell, added to the counts; everything follows from the cell's key and the number. */
export function repeat(cell: Cell, rep: number, counts: Counts): void {
  const seed = `${cell.key} #${rep}`;
  const sample = simulate(cell, MOST_TRIALS, seed);
  const { dropped } = sample;
  add(counts, 'reps', 1);
  countEnding(counts, runGate(sample, seed, { ...ALL, headOnly: cell.headOnly }), dropped);
  if (dropped >= 0) {
    const [alone] = runGate(sample, seed, { metrics: [MIDDLE], headOnly: 0 }).ends;
    add(counts, 'gate.falseProofAlone', alone?.proved ?? false);
  }
  for (const { id, slow, rule } of PEERS) {
    if (slow && rep >= SLOW_REPS) continue;
    if (slow) add(counts, `${id}.reps`, 1);
    countFailed(counts, id, rule(sample, seed), dropped);
  }
  if (rep >= SLOW_REPS || !TRIED_IN.test(cell.key)) return;
  for (const [id, failed] of Object.entries(tried(sample, seed))) {
    add(counts, `${id}.reps`, 1);
    countFailed(counts, id, failed, dropped);
  }
}
