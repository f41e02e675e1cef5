import betaQuantileOracle from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdfOracle from '@stdlib/stats-base-dists-binomial-cdf';
import normalQuantileOracle from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, test } from 'vitest';
import {
  betaQuantile,
  binomialLowerTail,
  binomialUpperTail,
  incompleteBeta,
  lgamma,
  normalQuantile,
} from '../../src/stats/distributions.ts';
import { normalCdf } from '../../src/stats/distributions.ts';

const PROBABILITIES = [1e-6, 0.0025, 0.01, 0.025, 0.05, 0.2, 0.5, 0.7, 0.9, 0.95, 0.975, 0.9975, 1 - 1e-6];

function near(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-15);
}

describe('distributions', () => {
  test('lgamma is the logarithm of factorials', () => {
    let factorial = 0;
    for (let n = 1; n <= 200; n++) {
      near(lgamma(n), factorial, 1e-13);
      factorial += Math.log(n);
    }
    near(lgamma(0.5), Math.log(Math.PI) / 2, 1e-13);
    expect(() => lgamma(0)).toThrow(RangeError);
  });

  test('normal quantile agrees with stdlib and inverts its distribution function', () => {
    for (const p of PROBABILITIES) {
      near(normalQuantile(p), normalQuantileOracle(p, 0, 1), 1e-11);
      near(normalCdf(normalQuantile(p)), p, 1e-12);
    }
    expect(normalCdf(-50)).toBe(0);
    expect(normalCdf(50)).toBe(1);
    near(normalCdf(-8), 6.22096057427178e-16, 1e-6);
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });

  test('beta quantile agrees with stdlib', () => {
    for (const [a, b] of [
      [1, 300],
      [0.5, 0.5],
      [3, 98],
      [50, 50],
      [299, 2],
      [10.5, 3.25],
    ] as const) {
      for (const p of PROBABILITIES) {
        near(betaQuantile(p, a, b), betaQuantileOracle(p, a, b), 1e-9);
        near(incompleteBeta(betaQuantile(p, a, b), a, b), p, 1e-9);
      }
    }
    near(betaQuantile(0.975, 1, 300), 0.01222097469429355, 1e-12);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect(() => betaQuantile(2, 2, 3)).toThrow(RangeError);
  });

  test('binomial tails agree with stdlib and complement each other', () => {
    for (const [n, p] of [
      [1, 0.5],
      [40, 0.5],
      [300, 0.01],
      [5000, 0.2],
    ] as const) {
      for (const x of [0, 1, Math.floor(n * p), Math.ceil(n / 3), n]) {
        near(binomialLowerTail(x, n, p), binomialCdfOracle(x, n, p), 1e-9);
        near(binomialLowerTail(x - 1, n, p) + binomialUpperTail(x, n, p), 1, 1e-12);
      }
    }
    expect([binomialUpperTail(5, 4, 0.5), binomialLowerTail(-1, 4, 0.5)]).toEqual([0, 0]);
  });
});
