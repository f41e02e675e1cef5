import type { Cell } from './cells.ts';
import { CELLS } from './grid.ts';
import { isAbove, type Results, type Share, shareOf, TELLING } from './results.ts';

/** Most that a proposal which changes nothing may be failed and undecided, and over ten pushes; in percent. */
export const MOST = { failed: 5, undecided: 20, pushes: 6 } as const;

/** A figure that other pages may quote. */
export interface Figure {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** `within error`: missed by at most two standard errors. */
  readonly state: 'met' | 'within error' | 'missed' | 'not run';
}

/** A share with its standard error. */
export function shown(one: Share | null): string {
  return one ? `${one.percent.toFixed(1)} ± ${one.error.toFixed(1)}` : '–';
}

const keysOf = (which: (cell: Cell) => boolean): string[] => CELLS.filter(which).map(({ key }) => key);
const isOneRun = ({ kind, mode }: Cell): boolean => kind === 'harmless' && mode.kind !== 'pushes';

/** How all cells together and the worst of them came out. */
function overCells(
  results: Results,
  counter: 'failed' | 'undecided',
  which: (cell: Cell) => boolean,
): Figure {
  const shares = keysOf(which).flatMap((key) => {
    const one = shareOf(results, [key], counter);
    return one && one.reps >= TELLING ? [{ key, one }] : [];
  });
  const [worst] = shares.toSorted((a, b) => b.one.percent - a.one.percent);
  const above = shares.filter(({ one }) => isAbove(one, MOST[counter]));
  const all = shareOf(results, keysOf(which), counter);
  return {
    what: `nothing changed: ${counter}, ${shares.length} cells with ${TELLING} runs and more`,
    goal: `at most ${MOST[counter]} % in every cell`,
    measured: worst
      ? `${shown(all)} % of all cells; worst ${shown(worst.one)} % (${worst.key}); ${above.length} above ${MOST[counter]} % by two standard errors`
      : '–',
    state: worst === undefined ? 'not run' : above.length === 0 ? 'met' : 'missed',
  };
}

interface Reading {
  readonly isOff: (one: Share) => boolean;
  readonly isSurelyOff: (one: Share) => boolean;
}

function stateOf(known: readonly Share[], { isOff, isSurelyOff }: Reading): Figure['state'] {
  if (known.length === 0) return 'not run';
  if (known.some(isSurelyOff)) return 'missed';
  return known.some(isOff) ? 'within error' : 'met';
}

function atMost(
  results: Results,
  { what, most, counter }: { what: string; most: number; counter: 'failed' | 'undecided' },
  which: (cell: Cell) => boolean,
): Figure {
  const shares = keysOf(which).map((key) => shareOf(results, [key], counter));
  const known = shares.filter((one) => one !== null);
  const state = known.length === 0 ? 'not run' : known.some((one) => isAbove(one, most)) ? 'missed' : 'met';
  return { what, goal: `at most ${most} %`, measured: `${shares.map(shown).join(', ')} %`, state };
}

function atLeast(results: Results, what: string, least: number, keys: readonly string[]): Figure {
  const shares = keys.map((key) => shareOf(results, [key], 'right'));
  const known = shares.filter((one) => one !== null);
  const state = stateOf(known, {
    isOff: ({ percent }) => percent < least,
    isSurelyOff: ({ percent, error }) => percent < least - 2 * error,
  });
  return { what, goal: `at least ${least} %`, measured: `${shares.map(shown).join(', ')} %`, state };
}

function lostNamed(results: Results): Figure {
  const shares = keysOf(({ kind }) => kind === 'lost').map((key) => shareOf(results, [key], 'noticed'));
  const known = shares.filter((one) => one !== null);
  const state =
    known.length === 0 ? 'not run' : known.every(({ percent }) => percent === 100) ? 'met' : 'missed';
  return {
    what: '4 of 24 cases lose their answer on head: not green, or said in the headline',
    goal: 'always',
    measured: `${shares.map(shown).join(', ')} %`,
    state,
  };
}

function speed(
  results: Results,
  cases: number,
  { seconds, megabytes }: { seconds: number; megabytes?: number },
): Figure {
  const runs = results.speeds.filter((one) => one.cases === cases && one.metrics === 60);
  const isMissed = runs.some(
    ({ decideSeconds, decideMegabytes }) =>
      decideSeconds > seconds || (megabytes !== undefined && decideMegabytes > megabytes),
  );
  const list = runs.map(
    (one) =>
      `${one.decideSeconds.toFixed(2)} s, ${one.decideMegabytes.toFixed(0)} MB (trials ${one.trials}; comparing before it ${one.compareSeconds.toFixed(2)} s, ${one.compareMegabytes.toFixed(0)} MB)`,
  );
  return {
    what: `deciding ${cases.toLocaleString('en')} cases × 60 checks`,
    goal: `at most ${seconds} s of CPU${megabytes === undefined ? '' : ` and ${megabytes} MB`}`,
    measured: list.join('; ') || '–',
    state: runs.length === 0 ? 'not run' : isMissed ? 'missed' : 'met',
  };
}

/** All of them, in the order of the report. */
export function figures(results: Results): readonly Figure[] {
  const ofGroup = (group: string, n: number): string[] =>
    keysOf((cell) => cell.group === group && cell.scene.cases === n);
  const broken = ([n, least]: readonly [number, number]): Figure =>
    atLeast(
      results,
      `30 % of one of five metrics broken, n = ${n}, noise .1 / .3 / .6: failed`,
      least,
      ofGroup('broken', n),
    );
  return [
    overCells(results, 'failed', isOneRun),
    overCells(results, 'undecided', (cell) => isOneRun(cell) && !cell.law.critical),
    atMost(
      results,
      { what: 'ten pushes, at least one red', most: MOST.pushes, counter: 'failed' },
      ({ mode, law }) => mode.kind === 'pushes' && law.confirm,
    ),
    atMost(
      results,
      {
        what: 'nothing changed, 26 metrics, 100 cases, trials 1 / 3: undecided',
        most: MOST.undecided,
        counter: 'undecided',
      },
      ({ key }) => key.startsWith('plain n=100 26 metrics'),
    ),
    ...(
      [
        [10, 75],
        [20, 96],
        [30, 99],
      ] as const
    ).map(broken),
    atLeast(
      results,
      'one case in eight breaks, 20 metrics, n = 50, noise .1 / .3 / .6: failed',
      80,
      ofGroup('eighth', 50),
    ),
    atLeast(results, '10 points spread, n = 50: failed', 66, ofGroup('spread', 50)),
    atLeast(results, '10 points spread, n = 100: failed', 96, ofGroup('spread', 100)),
    lostNamed(results),
    speed(results, 500, { seconds: 1 }),
    speed(results, 10_000, { seconds: 5, megabytes: 150 }),
  ];
}
