import { normalQuantile } from '../../src/stats/distributions.ts';
import { normalCdf } from '../../src/stats/distributions.ts';
import { sortedQuantile } from '../../src/stats/intervals.ts';
import { wilsonInterval } from '../../src/stats/judge.ts';
import { mcnemar } from '../../tests/support/mcnemar.ts';
import { type Random, below } from '../../src/stats/random.ts';
import { createSwapTable, signedSums } from '../../src/stats/signs.ts';
import { at, type Sample } from './model.ts';

/** Which metrics a rule fails; other rules than ours get three trials of every case. */
export type Failed = readonly boolean[];

/** Trials a case and side for the rules with a fixed number. */
export const FIXED_TRIALS = 3;
const TOLERANCE = 0.05;
const ROUNDING = 1e-9;

const everyMetric = ({ metrics }: Pick<Sample, 'metrics'>, judge: (m: number) => boolean): boolean[] =>
  Array.from({ length: metrics }, (_, m) => judge(m));

/** Trials that a rule with a fixed number gets of a sample. */
function trialsIn({ trials }: Sample): number {
  return Math.min(FIXED_TRIALS, trials);
}

/** head - base of each case, over the first k trials. */
function differences(sample: Sample, m: number, k: number): Float64Array {
  const result = new Float64Array(sample.cases);
  for (let i = 0; i < sample.cases; i++) {
    let sum = 0;
    for (let t = 0; t < k; t++) {
      sum += (sample.head[at(sample, i, t, m)] as number) - (sample.base[at(sample, i, t, m)] as number);
    }
    result[i] = sum / k;
  }
  return result;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** "head is more than so much below base", on the mean of k trials. */
export function naive(sample: Sample, k: number, allowed = TOLERANCE): Failed {
  return everyMetric(sample, (m) => meanOf(differences(sample, m, k)) < -allowed - ROUNDING);
}

interface Changes {
  readonly worse: number;
  readonly better: number;
}

/** Trials counted as if they were independent pairs. */
function pooledChanges(sample: Sample, m: number): Changes {
  let [worse, better] = [0, 0];
  for (let i = 0; i < sample.cases; i++) {
    for (let t = 0; t < trialsIn(sample); t++) {
      const change =
        (sample.head[at(sample, i, t, m)] as number) - (sample.base[at(sample, i, t, m)] as number);
      if (change < 0) worse++;
      if (change > 0) better++;
    }
  }
  return { worse, better };
}

/** Exact McNemar per metric, two-sided at 5 % and in the bad direction, trials pooled, no correction. */
export function mcnemarEach(sample: Sample): Failed {
  return everyMetric(sample, (m) => {
    const { worse, better } = pooledChanges(sample, m);
    return worse > better && mcnemar(worse, better).twoSided < 0.05;
  });
}

/** NVIDIA NeMo evaluator, `nel compare`: one-sided McNemar over (case, trial) pairs and a drop over 5 points. */
export function nemoBlock(sample: Sample): Failed {
  return everyMetric(sample, (m) => {
    const { worse, better } = pooledChanges(sample, m);
    const drop = (worse - better) / (sample.cases * trialsIn(sample));
    return drop > TOLERANCE + ROUNDING && mcnemar(worse, better).oneSided < 0.05;
  });
}

/** NeMo's strict default: no pass as long as 2.8/√discordant is above twice the tolerance. */
export function nemoStrict(sample: Sample): Failed {
  const blocked = nemoBlock(sample);
  return everyMetric(sample, (m) => {
    const { worse, better } = pooledChanges(sample, m);
    return (blocked[m] as boolean) || 2.8 / Math.sqrt(worse + better) > 2 * TOLERANCE;
  });
}

/** multivon eval-action: McNemar with continuity correction and Wilson intervals apart, on majority verdicts. */
export function multivon(sample: Sample): Failed {
  const right = (side: Uint8Array, i: number, m: number): boolean => {
    let sum = 0;
    for (let t = 0; t < trialsIn(sample); t++) sum += side[at(sample, i, t, m)] as number;
    return 2 * sum > trialsIn(sample);
  };
  const z = normalQuantile(0.975);
  return everyMetric(sample, (m) => {
    let [worse, better, base, head] = [0, 0, 0, 0];
    for (let i = 0; i < sample.cases; i++) {
      const [before, after] = [right(sample.base, i, m), right(sample.head, i, m)];
      if (before) base++;
      if (after) head++;
      if (before && !after) worse++;
      if (!before && after) better++;
    }
    const corrected = Math.max(0, Math.abs(worse - better) - 1) / Math.sqrt(Math.max(1, worse + better));
    const apart = wilsonInterval(head, sample.cases, z).upper < wilsonInterval(base, sample.cases, z).lower;
    return worse > better && 2 * normalCdf(-corrected) < 0.05 && apart;
  });
}

const DRAWS = 1000;

/** Means of all metrics over cases drawn with replacement, draw by draw; every metric sees the same draws. */
function bootstrapMeans(gains: readonly Float64Array[], cases: number, random: Random): Float64Array[] {
  const means = gains.map(() => new Float64Array(DRAWS));
  const width = gains.length;
  const rows = new Float64Array(cases * width);
  gains.forEach((values, m) => values.forEach((value, i) => (rows[i * width + m] = value)));
  const sums = new Float64Array(width);
  for (let r = 0; r < DRAWS; r++) {
    sums.fill(0);
    for (let i = 0; i < cases; i++) {
      const row = below(random, cases) * width;
      for (let m = 0; m < width; m++) sums[m] = (sums[m] as number) + (rows[row + m] as number);
    }
    for (let m = 0; m < width; m++) (means[m] as Float64Array)[r] = (sums[m] as number) / cases;
  }
  return means.map((values) => values.sort());
}

/** Upper end of the BCa bootstrap interval of a mean (Efron 1987), 95 % two-sided. */
function bcaUpper(values: Float64Array, means: Float64Array): number {
  const centre = meanOf(values);
  if (values.every((value) => value === values[0])) return centre;
  let under = 0;
  for (const value of means) under += value < centre - ROUNDING ? 1 : value < centre + ROUNDING ? 0.5 : 0;
  const bias = normalQuantile(Math.min(1 - 1e-6, Math.max(1e-6, under / DRAWS)));
  let [cubes, squares] = [0, 0];
  for (const value of values) {
    squares += (value - centre) ** 2;
    cubes += (value - centre) ** 3;
  }
  const acceleration = cubes / (6 * squares ** 1.5);
  const shifted = bias + normalQuantile(0.975);
  return sortedQuantile(means, normalCdf(bias + shifted / (1 - acceleration * shifted)));
}

/** statgate at its defaults, metric by metric: BLOCK if the BCa interval of the case means lies below -2 points. */
export function statgate(sample: Sample, random: Random): Failed {
  const gains = Array.from({ length: sample.metrics }, (_, m) => differences(sample, m, trialsIn(sample)));
  const means = bootstrapMeans(gains, sample.cases, random);
  return everyMetric(sample, (m) => bcaUpper(gains[m] as Float64Array, means[m] as Float64Array) < -0.02);
}

const HOLM_SWAPS = 3999;

/** A sign-flip test per metric, then Holm at 5 %, then the tolerance. */
export function holm(sample: Sample, seed: string): Failed {
  const units = Array.from({ length: sample.cases }, (_, i) => `case-${i}`);
  const table = createSwapTable(seed, units, HOLM_SWAPS);
  const drops = new Float64Array(sample.metrics);
  const chances = Array.from({ length: sample.metrics }, (_, m) => {
    const gains = differences(sample, m, trialsIn(sample));
    const sums = signedSums(table, gains);
    drops[m] = -meanOf(gains);
    const least = (sums[0] as number) + ROUNDING;
    let atLeast = 0;
    for (const sum of sums) if (sum <= least) atLeast++;
    return atLeast / table.labellings;
  });
  const order = chances.map((_, m) => m).sort((a, b) => (chances[a] as number) - (chances[b] as number));
  const failed = everyMetric(sample, () => false);
  for (const [place, m] of order.entries()) {
    if ((chances[m] as number) * (sample.metrics - place) > 0.05) break;
    failed[m] = (drops[m] as number) >= TOLERANCE - ROUNDING;
  }
  return failed;
}

/** Westfall & Young 1993: the largest paired t of all metrics under sign flips, one step, 5 %, then the tolerance. */
export function westfallYoung(sample: Sample, seed: string): Failed {
  const units = Array.from({ length: sample.cases }, (_, i) => `case-${i}`);
  const table = createSwapTable(seed, units, HOLM_SWAPS);
  const all = Array.from({ length: sample.metrics }, (_, m) => differences(sample, m, trialsIn(sample)));
  const worst = new Float64Array(table.labellings).fill(Number.NEGATIVE_INFINITY);
  const seen = all.map((gains) => {
    const size = Math.sqrt(gains.reduce((sum, gain) => sum + gain * gain, 0)) || 1;
    const sums = signedSums(table, gains);
    for (let b = 0; b < worst.length; b++)
      worst[b] = Math.max(worst[b] as number, -(sums[b] as number) / size);
    return -(sums[0] as number) / size;
  });
  return everyMetric(sample, (m) => {
    let atLeast = 0;
    for (const score of worst) if (score >= (seen[m] as number) - ROUNDING) atLeast++;
    const drop = -meanOf(all[m] as Float64Array);
    return atLeast <= 0.05 * table.labellings && drop >= TOLERANCE - ROUNDING;
  });
}
