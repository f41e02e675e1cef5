import { prepare } from '../../src/stats/family.ts';
import { signedRanks } from '../../src/stats/ranks.ts';
import { takeLarger } from '../../src/stats/scores.ts';
import { createSwapTable, signedSums, type SwapTable } from '../../src/stats/signs.ts';
import { largeGains, pairGains, steadyGains } from '../../src/stats/weighings.ts';
import type { Sample } from './model.ts';
import { ALPHA, familyOf, TOLERANCE } from './ours.ts';
import { type Failed, FIXED_TRIALS } from './rules.ts';

type Weighing = 'plain' | 'large' | 'steady' | 'broken' | 'ranks';

/** Statistics that were tried in the family of one look at three trials; the fourth is the one in use. */
export const TRIED: readonly {
  readonly id: string;
  readonly title: string;
  readonly weighings: readonly Weighing[];
}[] = [
  { id: 'weighings.plain', title: 'all differences alike (the paired t)', weighings: ['plain'] },
  { id: 'weighings.large', title: '… and large differences', weighings: ['plain', 'large'] },
  { id: 'weighings.steady', title: '… and steady cases', weighings: ['plain', 'steady'] },
  {
    id: 'weighings.shipped',
    title: '**… and large differences and steady cases (in use)**',
    weighings: ['plain', 'large', 'steady'],
  },
  {
    id: 'weighings.broken',
    title: '… and cases that changed by more than half of their trials',
    weighings: ['plain', 'broken'],
  },
  { id: 'weighings.ranks', title: '… and signed ranks (Wilcoxon)', weighings: ['plain', 'ranks'] },
  { id: 'weighings.all', title: 'all five', weighings: ['plain', 'large', 'steady', 'broken', 'ranks'] },
];

const SWAPS = 3999;
const ROUNDING = 1e-6;

function studentised(table: SwapTable, values: Float64Array): Float32Array {
  const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float32Array.from(signedSums(table, values), (sum) => -sum / size);
}

/** Every weighing of one metric under every labelling; -∞ where the drop is within the tolerance. */
function weighingsUnder(table: SwapTable, sample: Sample): Record<Weighing, Float32Array>[] {
  return familyOf(sample, FIXED_TRIALS).map((member) => {
    const prepared = prepare({ ...member, pairs: [...member.pairs] });
    const order = new Map(prepared.pairs.map((pair, i) => [pair.unit, i]));
    const inTable = (values: Float64Array): Float64Array =>
      Float64Array.from(table.units, (unit) => values[order.get(unit) as number] as number);
    const plain = pairGains(prepared);
    const weighings: Record<Weighing, Float64Array> = {
      plain,
      large: largeGains(plain),
      steady: steadyGains(prepared, plain, 1),
      broken: plain.map((gain) => (Math.abs(gain) > 0.5 ? Math.sign(gain) : 0)),
      ranks: Float64Array.from(signedRanks(plain)),
    };
    const least = TOLERANCE * sample.cases - ROUNDING;
    const small = signedSums(table, inTable(plain)).map((sum) => Number(-sum < least));
    const scored = Object.entries(weighings).map(([name, values]) => {
      const scores = studentised(table, inTable(values));
      return [name, scores.map((score, b) => (small[b] ? Number.NEGATIVE_INFINITY : score))];
    });
    return Object.fromEntries(scored) as Record<Weighing, Float32Array>;
  });
}

function larger(all: readonly Float32Array[]): Float32Array {
  const most = new Float32Array(SWAPS + 1).fill(Number.NEGATIVE_INFINITY);
  for (const one of all) takeLarger(most, one);
  return most;
}

/** Which metrics max-T fails with each choice of statistics. */
export function tried(sample: Sample, seed: string): Record<string, Failed> {
  const units = Array.from({ length: sample.cases }, (_, i) => `case-${i}`);
  const metrics = weighingsUnder(createSwapTable(seed, units, SWAPS), sample);
  const quota = Math.floor(ALPHA * (SWAPS + 1));
  const rows = TRIED.map(({ id, weighings }): [string, Failed] => {
    const each = metrics.map((one) => larger(weighings.map((weighing) => one[weighing])));
    const critical = larger(each)
      .sort()
      .at(-1 - quota) as number;
    return [id, each.map((scores) => (scores[0] as number) > critical)];
  });
  return Object.fromEntries(rows);
}
