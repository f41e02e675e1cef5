/** Small losses that add up: which of them are told. */
import { expect, it } from 'vitest';
import { sliding } from '../../src/stages/review/wear.ts';
import type { MetricCard, MetricLook, Worths } from '../../src/types.ts';
import { ruleOf } from '../support/report.ts';

const threshold = {
  ...(ruleOf().card.threshold as NonNullable<MetricCard['threshold']>),
  maxRegression: { value: 0.05, relative: false },
};
const { card } = ruleOf({ threshold });

const CASES = 400;

/** A run for each share of its cases that base gets right: the first cases, so that those go wrong one after the other. */
function looks(shares: readonly number[], cases = CASES, suite = 'orders'): MetricLook[] {
  const ids = Array.from({ length: cases }, (_, at) => `c-${at}`);
  return runs(
    shares.map((share) => ({ cases: ids, values: ids.map((_, at) => Number(at < share * cases)) })),
    suite,
  );
}

function runs(worths: readonly Worths[], suite = 'orders'): MetricLook[] {
  return worths.map((each, at) => ({
    ...{ isSame: false, isQuiet: false, isAlarm: false },
    standings: [{ run: `run-${at}`, suite, target: 'support', worths: each }],
  }));
}

/** With further cases from the third run on, all of them right or wrong. */
function grown(all: readonly MetricLook[], more: number, value: 0 | 1): MetricLook[] {
  const ids = Array.from({ length: more }, (_, at) => `new-${at}`);
  const worths = all.flatMap(({ standings }) => standings.map((each) => each.worths));
  return runs(
    worths.map(({ cases, values }, at) =>
      at < 2
        ? { cases, values }
        : { cases: [...cases, ...ids], values: [...values, ...ids.map(() => value)] },
    ),
  );
}

const FALLING = [0.99, 0.97, 0.95, 0.94, 0.92];
const STEADY = [0.99, 0.99, 0.99, 0.99, 0.99];

it('what fell by more than chance and than one change may lose, in five runs and more', () => {
  expect(sliding(card, looks(FALLING))?.seen).toMatch(
    /^what is merged went from 99 % \(run-0\) to 92 % in orders, on 400 cases over 5 runs/,
  );
});

it('cases that were added since are left aside, whether they are harder or easier', () => {
  expect(sliding(card, grown(looks(STEADY), 100, 0))).toBeNull();
  expect(sliding(card, grown(looks(FALLING), 300, 1))?.seen).toMatch(
    / from 99 % \(run-0\) to 92 % .* on 400 cases /,
  );
});

it('runs that asked fewer than half of the cases of now are of another suite', () => {
  const early = looks(FALLING.slice(0, 1), 100);
  expect(sliding(card, [...early, ...looks(FALLING)])?.seen).toContain(
    '(run-0) to 92 % in orders, on 400 cases over 5 runs',
  );
  expect(sliding(card, [...early, ...looks(FALLING.slice(1))])).toBeNull();
});

it('amounts slide by what a typical case lost', () => {
  const slow = ruleOf({
    measure: 'latency',
    threshold: { ...threshold, maxRegression: { value: 0.15, relative: true } },
  }).card;
  const ids = Array.from({ length: 30 }, (_, at) => `c-${at}`);
  const times = (factor: number, tail: number): Worths => ({
    cases: ids,
    values: ids.map((_, at) => (at === 0 ? tail : (900 + 10 * at) * factor)),
  });
  const slower = [1, 1.05, 1.1, 1.15, 1.2].map((factor) => times(factor, 900));
  expect(sliding(slow, runs(slower))?.seen).toMatch(
    /^what is merged went from 1\.0\d s \(run-0\) to 1\.2\d s/,
  );
  const oneTail = [1, 1, 1, 1, 1].map((factor, at) => times(factor, 900 * 10 ** at));
  expect(sliding(slow, runs(oneTail))).toBeNull();
});

it.each([
  ['what rose', looks([...FALLING].reverse())],
  ['four runs', looks(FALLING.slice(1))],
  ['what chance explains', looks(FALLING, 40)],
  ['less than one change may lose', looks([0.99, 0.98, 0.97, 0.96, 0.95])],
  ['a dip that is over', looks([0.99, 0.9, 0.9, 0.9, 0.98])],
  ['runs of several suites', [...looks(FALLING.slice(0, 3)), ...looks(FALLING.slice(3), CASES, 'returns')]],
  ['cases of which base was not scored', runs(FALLING.map(() => ({ cases: [], values: [] })))],
])('%s: nothing is told', (_, seen) => {
  expect(sliding(card, seen)).toBeNull();
});
