import binomialTest from '@stdlib/stats-binomial-test';
import { expect, test } from 'vitest';
import { mcnemar } from './mcnemar.ts';

test('fixed values', () => {
  expect(mcnemar(10, 3).oneSided).toBeCloseTo(0.046142578125, 14);
  expect(mcnemar(10, 3).midTwoSided).toBeCloseTo(0.057373046875, 14);
  expect(mcnemar(30, 10).twoSided).toBeCloseTo(0.0022214337732293643, 14);
});

test('agrees with the binomial test of stdlib', () => {
  for (const [worse, better] of [
    [1, 0],
    [0, 4],
    [7, 7],
    [12, 3],
    [60, 41],
  ] as const) {
    const oracle = binomialTest(worse, worse + better, { p: 0.5, alternative: 'greater' });
    expect(mcnemar(worse, better).oneSided).toBeCloseTo(oracle.pValue, 10);
  }
});

test('nothing changed is no evidence', () => {
  expect(mcnemar(0, 0)).toEqual({ oneSided: 1, twoSided: 1, midOneSided: 0.5, midTwoSided: 1 });
  expect(() => mcnemar(0.5, 1)).toThrow(RangeError);
});
