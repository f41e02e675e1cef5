import { createRandom } from '../../src/stats/random.ts';
import type { Sample } from '../gate/model.ts';
import { type Failed, holm, mcnemarEach, naive, statgate, westfallYoung } from '../gate/rules.ts';
import { hitBy, type Scene } from './scene.ts';
import type { System } from './system.ts';

/** A rule that stands beside the gate. */
export interface Peer {
  readonly id: string;
  readonly title: string;
  readonly rule: (sample: Sample, seed: string) => Failed;
}

/** In the order of the report. All get the trials of the cell, three at most, and each metric's own marks. */
export const PEERS: readonly Peer[] = [
  {
    id: 'naive',
    title: 'head < base − 5 points',
    rule: (sample) => naive(sample, Math.min(3, sample.trials)),
  },
  { id: 'mcnemar', title: 'McNemar, metric by metric', rule: mcnemarEach },
  { id: 'holm', title: 'sign flips and Holm', rule: holm },
  { id: 'wy', title: 'Westfall–Young', rule: westfallYoung },
  {
    id: 'statgate',
    title: 'statgate',
    rule: (sample, seed) => statgate(sample, createRandom(`${seed} bca`)),
  },
];

/** What the other rules can be asked about: shares of right answers, the same number of trials on both sides. */
export function suitsPeers({ metrics, outage, change }: Scene): boolean {
  return metrics.every(({ shape }) => shape === 'yes-no') && !outage && change.kind !== 'lost';
}

/** So many trials of every case, as the other rules take them. */
export function sampleOf({ scene, answer }: System, trials: number): Sample {
  const { cases, metrics, change } = scene;
  const side = (of: 'base' | 'head'): Uint8Array => {
    const marks = new Uint8Array(cases * trials * metrics.length);
    for (let i = 0; i < cases; i++)
      for (let t = 0; t < trials; t++) marks.set(answer(of, i, t) ?? [], (i * trials + t) * metrics.length);
    return marks;
  };
  const dropped = change.kind === 'nothing' ? -1 : hitBy(scene);
  return { cases, trials, metrics: metrics.length, base: side('base'), head: side('head'), dropped };
}
