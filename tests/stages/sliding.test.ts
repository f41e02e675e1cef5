/** Small losses that add up: which of them are told. */
import { expect, it } from 'vitest';
import { sliding } from '../../src/stages/review/wear.ts';
import type { MetricCard, MetricLook } from '../../src/types.ts';
import { ruleOf } from '../support/report.ts';

const threshold = {
  ...(ruleOf().card.threshold as NonNullable<MetricCard['threshold']>),
  maxRegression: { value: 0.05, relative: false },
};
const { card } = ruleOf({ threshold });

/** A run for each value of base, with intervals of twice `half`. */
function looks(values: readonly number[], half = 0.01, suite = 'orders'): MetricLook[] {
  return values.map((value, at) => ({
    ...{ isSame: false, isQuiet: false, isAlarm: false },
    standings: [
      { run: `run-${at}`, suite, target: 'support', value: { value, low: value - half, high: value + half } },
    ],
  }));
}

const FALLING = [0.99, 0.97, 0.95, 0.94, 0.92];

it('what fell by more than chance and than one change may lose, in five runs and more', () => {
  expect(sliding(card, looks(FALLING))?.seen).toMatch(
    /^what is merged went from 99 % \(run-0\) to 92 % in orders/,
  );
});

it.each([
  ['what rose', looks([...FALLING].reverse())],
  ['four runs', looks(FALLING.slice(1))],
  ['intervals that meet', looks(FALLING, 0.04)],
  ['less than one change may lose', looks([0.99, 0.98, 0.97, 0.96, 0.95], 0.005)],
  ['a dip that is over', looks([0.99, 0.9, 0.9, 0.9, 0.98])],
  ['runs of several suites', [...looks(FALLING.slice(0, 3)), ...looks(FALLING.slice(3), 0.01, 'returns')]],
  [
    'values without intervals',
    looks(FALLING).map((look) => ({
      ...look,
      standings: look.standings.map((each) => ({ ...each, value: { ...each.value, low: null, high: null } })),
    })),
  ],
])('%s: nothing is told', (_, seen) => {
  expect(sliding(card, seen)).toBeNull();
});
