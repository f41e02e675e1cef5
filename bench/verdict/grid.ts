import { type Asked, cell, type Cell } from './cells.ts';
import { alike, mixed, shaped } from './scene.ts';
import type { Law } from './suite.ts';

const NOISES = [0.1, 0.3, 0.6] as const;

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

/** As many metrics and cases as a public set of instructions and what they ask for. */
const usual = [1, 3].map((trials) => cell('plain', { n: 100, trials, ...yesNo(26) }));

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

const breached = [20, 50].flatMap((n) =>
  [1, 3].map((trials) => cell('breached', { n, trials, ...yesNo(5), limitBelow: -0.1 })),
);

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
  ...[plain, usual, rates, shapes, limits, breached, outage, unequal, shift, pushes],
  ...[spread, eighth, broken, slice, all, slower, lost],
].flat();
