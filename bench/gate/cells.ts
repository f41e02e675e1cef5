import type { Change, Setting } from './model.ts';

/** Groups of cells: what the false alarms must be, what the power, and what lies beyond the promise. */
export type Kind = 'harmless' | 'beyond' | 'drop';

/** What a proposal does, as one section of the report. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
  readonly change: Change;
  /** Metrics, the last ones, that only head asks for. */
  readonly headOnly: number;
  readonly cases: readonly number[];
}

const CASES: readonly number[] = [20, 50, 100, 300];
export const NOISES = [0.1, 0.3, 0.6] as const;

function harmless(name: string, title: string, change: Change): Scenario {
  return { name, title, change, kind: 'harmless', headOnly: 0, cases: CASES };
}

function drop(name: string, title: string, change: Change): Scenario {
  return { name, title, change, kind: 'drop', headOnly: 0, cases: CASES };
}

/** All scenarios in the order of the report. */
export const SCENARIOS: readonly Scenario[] = [
  harmless('nothing', 'Nothing changed', { kind: 'nothing' }),
  harmless('shift', '30 % of the cases changed, no net loss', { kind: 'shift', share: 0.3 }),
  {
    ...harmless('laws', 'Nothing changed, and head alone asks for 5 of the 20 metrics', { kind: 'nothing' }),
    headOnly: 5,
    cases: [100],
  },
  {
    ...harmless(
      'trade',
      'Every metric trades: one case in ten is fixed, all others lose a little, no net loss',
      {
        kind: 'trade',
        share: -0.1,
      },
    ),
    kind: 'beyond',
    cases: [50, 100],
  },
  drop('spread10', 'One of 20 metrics loses 10 points, spread', { kind: 'spread', drop: 0.1 }),
  drop('concentrated10', 'One of 20 metrics loses 10 points, concentrated: one case in eight breaks', {
    kind: 'concentrated',
    drop: 0.1,
  }),
  {
    ...drop('spread20', 'One of 20 metrics loses 20 points, spread', { kind: 'spread', drop: 0.2 }),
    cases: [20, 50, 100],
  },
  {
    ...drop('concentrated20', 'One of 20 metrics loses 20 points, concentrated: one case in four breaks', {
      kind: 'concentrated',
      drop: 0.2,
    }),
    cases: [20, 50, 100],
  },
];

/** One cell of the simulation. */
export interface Cell extends Setting {
  readonly key: string;
  readonly scenario: string;
  readonly headOnly: number;
}

/** Name of a cell in results and seeds. */
export function cellKey(scenario: string, cases: number, noise: number): string {
  return `${scenario} n=${cases} noise=${noise}`;
}

/** The cells of the scenarios, small suites first. */
export function cellsOf(scenarios: readonly Scenario[] = SCENARIOS): readonly Cell[] {
  const all = scenarios.flatMap(({ name, change, headOnly, cases: sizes }) =>
    sizes.flatMap((cases) =>
      NOISES.map((noise) => {
        const key = cellKey(name, cases, noise);
        return { key, scenario: name, headOnly, cases, noise, change };
      }),
    ),
  );
  return all.sort((a, b) => a.cases - b.cases);
}
