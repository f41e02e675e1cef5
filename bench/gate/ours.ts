import type { Member } from '../../src/lib/stats/family.ts';
import { compareOnce } from '../../src/lib/stats/labelswap.ts';
import { createGate, look, planWaves, type Standing } from '../../src/lib/stats/waves.ts';
import { at, METRICS, type Sample } from './model.ts';
import { FIXED_TRIALS } from './rules.ts';

/** Most trials that the gate may use. */
export const MOST_TRIALS = 5;
const ALPHA = 0.05;

const ANSWERS: readonly (readonly number[])[] = Array.from({ length: 1 << MOST_TRIALS }, (_, bits) =>
  Array.from({ length: MOST_TRIALS }, (__, t) => (bits >> t) & 1),
);

/** Answers of one side of one case as an array that is shared by all cases that answered alike. */
function createAnswers(
  k: number,
): (sample: Sample, side: 'base' | 'head', i: number, m: number) => readonly number[] {
  const known = ANSWERS.map((answers) => answers.slice(0, k));
  return (sample, side, i, m) => {
    let bits = 0;
    for (let t = 0; t < k; t++) bits |= (sample[side][at(sample, i, t, m)] as number) << t;
    return known[bits] as readonly number[];
  };
}

/** The family of a sample as known after some cases and trials. */
export function familyOf(
  sample: Sample,
  share: number,
  trials: number,
  metrics: readonly number[],
): Member[] {
  const cases = Math.round(share * sample.cases);
  const answers = createAnswers(trials);
  return metrics.map((m) => ({
    id: `metric ${m}`,
    statistic: { kind: 'mean' },
    better: 'higher',
    allowed: { absolute: 0.05 },
    pairs: Array.from({ length: cases }, (_, i) => ({
      unit: `case-${i}`,
      base: answers(sample, 'base', i, m),
      head: answers(sample, 'head', i, m),
    })),
  }));
}

export const ALL: readonly number[] = Array.from({ length: METRICS }, (_, m) => m);

/** How a run of the gate ended. */
export interface Ending {
  readonly members: readonly Standing[];
  /** Mean trials a case and side. */
  readonly trials: number;
}

/** The gate in waves, as shipped, up to the first stop. */
export function runGate(sample: Sample, seed: string, metrics: readonly number[] = ALL): Ending {
  const waves = planWaves(MOST_TRIALS, sample.cases);
  let gate = createGate({ seed, alpha: ALPHA, waves });
  for (const { share, trials } of waves) {
    const seen = look(gate, familyOf(sample, share, trials, metrics));
    if (seen.done) return { members: seen.members, trials: share * trials };
    gate = seen.gate;
  }
  throw new Error('the last look is always done');
}

/** The gate at one look, with the trials that the fixed rules get. */
export function runOnce(sample: Sample, seed: string): readonly boolean[] {
  const { judgements } = compareOnce(seed, ALPHA, familyOf(sample, 1, FIXED_TRIALS, ALL));
  return judgements.map((one) => one.failed);
}
