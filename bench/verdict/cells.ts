import { alike, type Change, type Metric, mixed, type Scene, shaped } from './scene.ts';
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
const NOISES = [0.1, 0.3, 0.6] as const;

interface Asked extends Partial<Omit<Law, 'trials'>> {
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

function cell(group: string, { n, trials, metrics, of, change, mode, outage, share, ...more }: Asked): Cell {
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

const yesNo = (count: number, noise = 0.3): Pick<Asked, 'metrics' | 'of'> => ({
  metrics: mixed(count, noise),
  of: `${count} ${count === 1 ? 'metric' : 'metrics'}${noise === 0.3 ? '' : ` noise ${noise}`}`,
});

const LIMITS: readonly Partial<Law>[] = [
  {},
  { limitBelow: 0.02 },
  { limitBelow: 0.05 },
  { limitBelow: 0.05, pinned: 5 },
  { limitBelow: 0.02, pinned: 5 },
];

const plain = [10, 20, 50, 100, 300].flatMap((n) =>
  [1, 3, 5].flatMap((trials) =>
    [1, 5, 20, 60].map((count) => cell('plain', { n, trials, ...yesNo(count), ...dear(n, count) })),
  ),
);

/** Large families take long; they get fewer repetitions. */
function dear(n: number, count: number): Pick<Asked, 'share'> {
  const size = n * count;
  return size >= 6000 ? { share: 0.1 } : size >= 1200 ? { share: 0.3 } : {};
}

const rates = [20, 50].flatMap((n) =>
  [0.02, 0.05, 0.5, 0.95, 0.98].flatMap((rate) =>
    [1, 3].map((trials) => {
      const metrics = alike(5, rate, 0.3);
      return cell('rates', { n, trials, metrics, of: `5 metrics of ${rate}` });
    }),
  ),
);

const shapes = [20, 50, 100].flatMap((n) =>
  (['graded', 'count', 'latency'] as const).flatMap((shape) =>
    [1, 3].map((trials) => cell('shapes', { n, trials, metrics: shaped(5, shape), of: `5 of ${shape}` })),
  ),
);

const limits = [
  ...[20, 50, 100].flatMap((n) =>
    [1, 3].flatMap((trials) => LIMITS.map((law) => cell('limits', { n, trials, ...yesNo(10), ...law }))),
  ),
  ...[20, 50, 100].flatMap((n) =>
    [0.9, 0.95].map((rate) =>
      cell('critical', {
        n,
        trials: 3,
        metrics: alike(1, rate, 0.3),
        of: `1 metric of ${rate}`,
        critical: true,
      }),
    ),
  ),
  cell('critical', {
    n: 50,
    trials: 5,
    metrics: alike(1, 0.95, 0.3),
    of: '1 metric of 0.95',
    critical: true,
  }),
  ...[50, 100].map((n) =>
    cell('limits', { n, trials: 3, metrics: shaped(5, 'latency'), of: '5 of latency', limitBelow: 0.05 }),
  ),
];

const outage = [20, 50].flatMap((n) =>
  [1, 3].flatMap((trials) =>
    [0.05, 0.12].map((share) =>
      cell('outage', { n, trials, ...yesNo(5), outage: share, of: `5 metrics lost ${share}` }),
    ),
  ),
);

const UNEQUAL = [
  [10, 1],
  [1, 10],
  [5, 2],
] as const;

const unequal = UNEQUAL.flatMap(([base, head]) =>
  [20, 50].flatMap((n) =>
    [
      ...[0.05, 0.5, 0.95].map((rate) => ({ metrics: alike(5, rate, 0.3), of: `5 metrics of ${rate}` })),
      ...(['count', 'latency'] as const).map((shape) => ({ metrics: shaped(1, shape), of: `1 of ${shape}` })),
    ].map((asked) => cell('unequal', { n, trials: base, ...asked, mode: { kind: 'compare', base, head } })),
  ),
);

const shift = [20, 50, 100].flatMap((n) =>
  [1, 3].map((trials) => cell('shift', { n, trials, ...yesNo(10), change: { kind: 'shift', share: 0.3 } })),
);

const pushes = [1, 3].flatMap((trials) =>
  [false, true].flatMap((kept) =>
    [true, false].map((confirm) =>
      cell('pushes', {
        n: 50,
        trials,
        confirm,
        share: 0.5,
        mode: { kind: 'pushes', pushes: 10, kept },
        metrics: mixed(10, 0.3),
        of: `10 metrics trials ${trials}`,
      }),
    ),
  ),
);

const spread = [50, 100].flatMap((n) =>
  NOISES.map((noise) =>
    cell('spread', { n, trials: 3, ...yesNo(20, noise), change: { kind: 'spread', drop: 0.1 } }),
  ),
);

const eighth = [50, 100].flatMap((n) =>
  NOISES.map((noise) =>
    cell('eighth', { n, trials: 3, ...yesNo(20, noise), change: { kind: 'broken', share: 1 / 8 } }),
  ),
);

const broken = [10, 20, 30].flatMap((n) =>
  NOISES.map((noise) =>
    cell('broken', { n, trials: 3, ...yesNo(5, noise), change: { kind: 'broken', share: 0.3 } }),
  ),
);

const slice = [40, 100].map((n) =>
  cell('slice', { n, trials: 3, ...yesNo(5), slices: true, change: { kind: 'broken-slice', share: 0.6 } }),
);

const all = [50, 100, 300].map((n) =>
  cell('all', { n, trials: 3, ...yesNo(20), ...dear(n, 20), change: { kind: 'all', keep: 0.95 } }),
);

const slower = [20, 50, 100].map((n) =>
  cell('slower', {
    n,
    trials: 3,
    metrics: shaped(1, 'latency'),
    of: 'latency',
    change: { kind: 'slower', times: 1.2 },
  }),
);

const lost = [1, 3].map((trials) =>
  cell('lost', { n: 24, trials, ...yesNo(5), change: { kind: 'lost', cases: 4 } }),
);

/** All cells in the order of the report. */
export const CELLS: readonly Cell[] = [
  ...[plain, rates, shapes, limits, outage, unequal, shift, pushes],
  ...[spread, eighth, broken, slice, all, slower, lost],
].flat();
