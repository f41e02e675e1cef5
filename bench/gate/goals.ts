import { CASES, cellKey, NOISES } from './cells.ts';
import { meanTrials, type Results, type Share, share } from './results.ts';

/** A goal and how it came out. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  /** `within error`: missed by less than two Monte Carlo standard errors. */
  readonly state: 'met' | 'within error' | 'not met' | 'not run';
}

interface Reading {
  readonly value: number;
  readonly error: number;
  readonly limit: number;
}

function judge(readings: readonly (Reading | null)[], side: 'at most' | 'at least'): Goal['state'] {
  const known = readings.filter((one) => one !== null);
  if (known.length === 0 || known.length < readings.length) return 'not run';
  const excess = ({ value, limit }: Reading): number => (side === 'at most' ? value - limit : limit - value);
  if (known.every((one) => excess(one) <= 0)) return 'met';
  return known.every((one) => excess(one) <= 2 * one.error) ? 'within error' : 'not met';
}

function reading(one: Share | null, limit: number): Reading | null {
  return one && { value: one.percent, error: one.error, limit };
}

const show = (one: Reading | null): string =>
  one ? `${one.value.toFixed(1)} ± ${one.error.toFixed(1)}` : '–';

/** The worst cell of several for a share that should stay small. */
function worstOf(
  results: Results,
  names: readonly string[],
  counter: string,
  limit: number,
  goal: string,
): Goal {
  const cells = names.flatMap((name) => CASES.flatMap((n) => NOISES.map((noise) => cellKey(name, n, noise))));
  const readings = cells.map((cell) => ({ cell, one: reading(share(results, cell, counter), limit) }));
  const known = readings.filter(({ one }) => one !== null);
  const [worst] = known.sort((a, b) => (b.one?.value ?? 0) - (a.one?.value ?? 0));
  const measured = worst ? `at most ${show(worst.one)} % (${worst.cell})` : '–';
  const state = judge(
    readings.map(({ one }) => one),
    'at most',
  );
  return { goal, measured, state };
}

/** Power at a hundred cases for the three noise levels. */
function power(results: Results, name: string, limits: readonly number[], goal: string): Goal {
  const readings = NOISES.map((noise, i) =>
    reading(share(results, cellKey(name, 100, noise), 'gate.right'), limits[i] ?? 0),
  );
  return { goal, measured: `${readings.map(show).join(', ')} %`, state: judge(readings, 'at least') };
}

function harmlessCost(results: Results): Goal {
  const limits = [1.3, 2.7, 4.1];
  const readings = NOISES.map((noise, i) => {
    const trials = meanTrials(results, cellKey('nothing', 100, noise));
    return trials && { value: trials.mean, error: trials.error, limit: limits[i] ?? 0 };
  });
  const measured = readings.map((one) => one?.value.toFixed(2) ?? '–').join(' / ');
  return {
    goal: 'harmless proposal, n = 100: at most 1.3 / 2.7 / 4.1 trials of 5',
    measured,
    state: judge(readings, 'at most'),
  };
}

function speedGoal(results: Results, cases: number, seconds: number): Goal {
  const runs = results.speeds.filter((one) => one.cases === cases && one.metrics === 60);
  const readings = runs.map((one) => ({ value: one.cpuSeconds, error: 0, limit: seconds }));
  const measured = runs.map((one) => `${one.cpuSeconds.toFixed(2)} s (${one.trials} trials)`).join(', ');
  return {
    goal: `${cases} cases × 60 metrics × 9,999 swaps: under ${seconds} s of CPU`,
    measured,
    state: judge(readings, 'at most'),
  };
}

function memoryGoal(results: Results): Goal {
  const runs = results.speeds.filter((one) => one.cases === 500 && one.metrics === 60);
  const readings = runs.map((one) => ({ value: one.peakMegabytes, error: 0, limit: 100 }));
  const measured = runs
    .map((one) => `${one.peakMegabytes.toFixed(0)} MB, of which the look ${one.addedMegabytes.toFixed(0)}`)
    .join('; ');
  return { goal: '500 cases × 60 metrics: under 100 MB', measured, state: judge(readings, 'at most') };
}

/** All goals, in the order of the report. */
export function goals(results: Results): readonly Goal[] {
  const drops = ['spread10', 'concentrated10'];
  return [
    worstOf(results, ['nothing'], 'gate.any', 5, 'nothing changed: failed at most 5 %, every cell'),
    worstOf(
      results,
      ['shift'],
      'gate.any',
      5,
      'changed without net loss (exchangeable): failed at most 5 %, every cell',
    ),
    worstOf(
      results,
      ['trade'],
      'gate.any',
      5,
      'traded without net loss (not exchangeable): failed at most 5 %, every cell',
    ),
    power(results, 'spread10', [94, 94, 94], '10 points spread, n = 100: failed at least 94 %'),
    power(
      results,
      'concentrated10',
      [89, 69, 56],
      '10 points concentrated, n = 100: failed more than 89 / 69 / 56 %',
    ),
    worstOf(results, drops, 'gate.falseProof', 5, 'drop of twice the tolerance called proved: at most 5 %'),
    worstOf(results, drops, 'gate.falseProofAlone', 5, '… in a suite with this metric alone: at most 5 %'),
    harmlessCost(results),
    speedGoal(results, 500, 1),
    speedGoal(results, 10_000, 10),
    memoryGoal(results),
  ];
}
