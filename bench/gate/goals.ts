import { cellKey, type Kind, NOISES, SCENARIOS } from './cells.ts';
import { meanTrials, type Results, type Share, share } from './results.ts';

/** A goal and how it came out. */
interface Goal {
  readonly goal: string;
  readonly measured: string;
  /** `within error`: missed by less than the Monte Carlo error allows; `partly run`: what was run meets it. */
  readonly state: 'met' | 'within error' | 'not met' | 'partly run' | 'not run';
}

interface Reading {
  readonly value: number;
  readonly error: number;
  readonly limit: number;
}

/** Standard errors that a single cell may be off, and the worst of several dozen. */
const OFF = { one: 2, worst: 3 };

function judge(
  readings: readonly (Reading | null)[],
  side: 'at most' | 'at least',
  off: number = OFF.one,
): Goal['state'] {
  const known = readings.filter((one) => one !== null);
  if (known.length === 0) return 'not run';
  const excess = ({ value, limit }: Reading): number => (side === 'at most' ? value - limit : limit - value);
  if (known.some((one) => excess(one) > off * one.error)) return 'not met';
  if (known.some((one) => excess(one) > 0)) return 'within error';
  return known.length < readings.length ? 'partly run' : 'met';
}

function reading(one: Share | null, limit: number): Reading | null {
  return one && { value: one.percent, error: one.error, limit };
}

const show = (one: Reading | null): string =>
  one ? `${one.value.toFixed(1)} ± ${one.error.toFixed(1)}` : '–';

/** The worst cell of several for a share that should stay small. */
function worstOf(
  results: Results,
  goal: string,
  { kind, counter, limit }: { kind: Kind; counter: string; limit: number },
): Goal {
  const cells = SCENARIOS.filter((one) => one.kind === kind).flatMap(({ name, cases }) =>
    cases.flatMap((n) => NOISES.map((noise) => cellKey(name, n, noise))),
  );
  const readings = cells.map((cell) => ({ cell, one: reading(share(results, cell, counter), limit) }));
  const known = readings.filter(({ one }) => one !== null);
  const [worst] = known.sort((a, b) => (b.one?.value ?? 0) - (a.one?.value ?? 0));
  const above = known.filter(({ one }) => (one?.value ?? 0) > limit).length;
  const measured = worst
    ? `at most ${show(worst.one)} % (${worst.cell}); above ${limit} % in ${above} of ${known.length} cells`
    : '–';
  const all = readings.map(({ one }) => one);
  return { goal, measured, state: judge(all, 'at most', OFF.worst) };
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
  const measured = readings.map((one) => (one ? `${one.value.toFixed(2)} ± ${one.error.toFixed(2)}` : '–'));
  const goal = 'harmless proposal, n = 100, noise .1 / .3 / .6: at most 1.3 / 2.7 / 4.1 trials of 5';
  return { goal, measured: measured.join(', '), state: judge(readings, 'at most') };
}

function speedGoal(results: Results, cases: number, seconds: number): Goal {
  const runs = results.speeds.filter((one) => one.cases === cases && one.metrics === 60);
  const readings = runs.map((one) => ({ value: one.cpuSeconds, error: 0, limit: seconds }));
  const measured = runs.map(
    (one) => `${one.cpuSeconds.toFixed(2)} s (${one.trials} ${one.trials > 1 ? 'trials' : 'trial'})`,
  );
  const goal = `${cases.toLocaleString('en')} cases × 60 metrics × 9,999 swaps: under ${seconds} s of CPU`;
  return { goal, measured: measured.join(', ') || '–', state: judge(readings, 'at most') };
}

function memoryGoal(results: Results): Goal {
  const runs = results.speeds.filter((one) => one.cases === 500 && one.metrics === 60);
  const readings = runs.map((one) => ({ value: one.overBareMegabytes, error: 0, limit: 100 }));
  const measured = runs.map((one) => `${one.overBareMegabytes.toFixed(0)} MB`).join(', ') || '–';
  const goal = '500 cases × 60 metrics: under 100 MB over a bare process';
  return { goal, measured, state: judge(readings, 'at most') };
}

/** All goals, in the order of the report. */
export function goals(results: Results): readonly Goal[] {
  const worst = (kind: Kind, counter: string, goal: string): Goal =>
    worstOf(results, goal, { kind, counter, limit: 5 });
  return [
    worst('harmless', 'gate.any', 'no net loss, exchangeable: failed at most 5 %, every cell'),
    power(results, 'spread10', [94, 94, 94], '10 points spread, n = 100: failed at least 94 %'),
    power(
      results,
      'concentrated10',
      [89, 69, 56],
      '10 points concentrated, n = 100: failed more than 89 / 69 / 56 %',
    ),
    worst('drop', 'gate.falseProof', 'drop of twice the tolerance or more called proved: at most 5 %'),
    worst('drop', 'gate.falseProofAlone', '… in a suite with this metric alone: at most 5 %'),
    worst('drop', 'gate.wrong', 'one metric drops: another one failed at most 5 %'),
    harmlessCost(results),
    speedGoal(results, 500, 1),
    speedGoal(results, 10_000, 10),
    memoryGoal(results),
    worst(
      'beyond',
      'gate.any',
      'beyond the promise: no net loss, but head and baseline are not exchangeable: failed at most 5 %',
    ),
  ];
}
