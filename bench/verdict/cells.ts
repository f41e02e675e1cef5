import type { Change, Metric, Scene } from './scene.ts';
import type { Law } from './suite.ts';

/** How it is asked: in waves as the gate does, or as two files that `compare` gets with so many trials a side. */
export type Mode =
  | { readonly kind: 'gate' }
  | { readonly kind: 'compare'; readonly base: number; readonly head: number }
  /** So many pushes to one pull request, each a run of its own; base's answers are asked anew each time, or kept. */
  | { readonly kind: 'pushes'; readonly pushes: number; readonly kept: boolean };

/** What a cell is to show. `beyond`: no loss in general, but maybe on these cases, so that no promise speaks of it. */
export type Kind = 'harmless' | 'beyond' | 'drop' | 'lost';

/** One cell of the simulation. */
export interface Cell {
  readonly key: string;
  /** What the seeds of its systems are made from: cells that differ in the law alone see the same answers. */
  readonly world: string;
  readonly group: string;
  readonly kind: Kind;
  readonly scene: Scene;
  readonly law: Law;
  readonly mode: Mode;
  /** Of the repetitions that were asked for, so many; absent: all. */
  readonly share?: number;
}

/** Cells that are read together. */
export interface Group {
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
}

/** The groups in the order of the report. */
export const GROUPS: readonly Group[] = [
  { name: 'plain', title: 'Nothing changed: sizes, metrics, trials', kind: 'harmless' },
  { name: 'rates', title: 'Nothing changed: rare and common', kind: 'harmless' },
  { name: 'shapes', title: 'Nothing changed: graded marks, counts, latency', kind: 'harmless' },
  { name: 'limits', title: 'Nothing changed: limits and pinned cases', kind: 'harmless' },
  { name: 'breached', title: 'Nothing changed: limits ten points above what base keeps', kind: 'harmless' },
  {
    name: 'critical',
    title: 'Nothing changed: one critical metric, which passes only with proof',
    kind: 'harmless',
  },
  { name: 'outage', title: 'Nothing changed: answers are lost on both sides alike', kind: 'harmless' },
  { name: 'unequal', title: 'Nothing changed: unequal numbers of trials', kind: 'harmless' },

  { name: 'pushes', title: 'Nothing changed: ten pushes', kind: 'harmless' },
  {
    name: 'shift',
    title: 'Beyond the promise: 30 % of the cases changed, without a net loss in general',
    kind: 'beyond',
  },
  { name: 'spread', title: 'One of the metrics loses 10 points, spread', kind: 'drop' },
  { name: 'eighth', title: 'One of the metrics breaks on one case in eight', kind: 'drop' },
  { name: 'broken', title: 'One of five metrics breaks on 30 % of the cases', kind: 'drop' },
  { name: 'slice', title: 'One of the metrics breaks on the cases of one slice in four', kind: 'drop' },
  { name: 'all', title: 'Every metric loses 5 %', kind: 'drop' },
  { name: 'slower', title: 'Latency × 1.2', kind: 'drop' },
  { name: 'lost', title: '4 of 24 cases lose their answer on head', kind: 'lost' },
];

const GATE: Mode = { kind: 'gate' };
/** What a cell is made from. */
export interface Asked extends Partial<Omit<Law, 'trials'>> {
  readonly n: number;
  readonly trials: number;
  readonly metrics: readonly Metric[];
  /** What is said of the metrics in the key. */
  readonly of: string;
  readonly change?: Change;
  readonly mode?: Mode;
  readonly outage?: number;
  readonly share?: number;
}

/** A cell of a group; its key says what it is made from. */
export function cell(
  group: string,
  { n, trials, metrics, of, change, mode, outage, share, ...more }: Asked,
): Cell {
  const { kind } = GROUPS.find(({ name }) => name === group) as Group;
  const extra = Object.entries(more).map(([name, value]) => (value === true ? name : `${name}=${value}`));
  const how = modeName(mode ?? GATE);
  const key = [group, `n=${n}`, of, how || `trials=${trials}`, ...extra].join(' ');
  const scene = {
    cases: n,
    metrics,
    change: change ?? { kind: 'nothing' as const },
    ...(outage ? { outage } : {}),
  };
  const world = JSON.stringify(scene);
  const law = { confirm: true, ...more, trials };
  return { key, world, group, kind, scene, law, mode: mode ?? GATE, ...(share ? { share } : {}) };
}

function modeName(mode: Mode): string {
  switch (mode.kind) {
    case 'gate':
      return '';
    case 'compare':
      return `${mode.base}+${mode.head}`;
    case 'pushes':
      return `${mode.pushes} pushes${mode.kept ? ' base kept' : ''}`;
  }
}
