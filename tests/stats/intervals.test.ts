import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/stats/distributions.ts';
import {
  bootstrapValues,
  clopperPearson,
  hodgesLehmann,
  percentileInterval,
  pseudoCaseInterval,
  rateUpperBound,
  sortedQuantile,
  walshOrder,
} from '../../src/stats/intervals.ts';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';

describe('Clopper–Pearson', () => {
  test('known values', () => {
    expect(clopperPearson(0, 300).upper).toBeCloseTo(0.01222097469429355, 12);
    expect(clopperPearson(10, 40).lower).toBeCloseTo(0.1269148, 6);
    expect(clopperPearson(10, 40).upper).toBeCloseTo(0.411962, 6);
    expect(clopperPearson(0, 0)).toEqual({ lower: 0, upper: 1 });
  });

  test('nothing seen in n cases: one minus the n-th root of the tail', () => {
    expect(rateUpperBound(0, 149, 0.05)).toBeCloseTo(1 - 0.05 ** (1 / 149), 12);
  });

  test('covers: the tail left of the lower bound is what was asked', () => {
    const { lower, upper } = clopperPearson(7.5, 20, 0.9);
    expect(lower).toBeGreaterThan(clopperPearson(7, 20, 0.9).lower);
    expect(upper).toBeLessThan(clopperPearson(8, 20, 0.9).upper);
  });

  test('refuses what is no rate', () => {
    expect(() => clopperPearson(3, 2)).toThrow(RangeError);
    expect(() => clopperPearson(Number.NaN, 2)).toThrow(RangeError);
  });
});

describe('pseudo-case interval', () => {
  test('without any change it is z²/(n+z²), the rule of three', () => {
    const z = normalQuantile(0.98);
    const { lower, upper } = pseudoCaseInterval({ n: 100, sum: 0, squares: 0 }, z);
    expect(lower).toBeCloseTo((-z * z) / (100 + z * z), 12);
    expect(upper).toBeCloseTo((z * z) / (100 + z * z), 12);
  });

  test('scales with the range', () => {
    const one = pseudoCaseInterval({ n: 40, sum: -3, squares: 5 }, 2);
    const ten = pseudoCaseInterval({ n: 40, sum: -30, squares: 500 }, 2, 10);
    expect(ten.lower).toBeCloseTo(10 * one.lower, 10);
    expect(ten.upper).toBeCloseTo(10 * one.upper, 10);
  });
});

describe('Hodges–Lehmann', () => {
  const brute = (values: readonly number[]): number[] => {
    const averages = values.flatMap((a, i) => values.slice(i).map((b) => (a + b) / 2));
    return averages.sort((a, b) => a - b);
  };

  test('order statistics of the Walsh averages match counting them all', () => {
    const random = createRandom('walsh');
    for (let n = 1; n <= 12; n++) {
      const values = Array.from({ length: n }, () => Math.round(20 * uniform(random)) / 4);
      const sorted = Float64Array.from(values).sort();
      brute(values).forEach((average, k) => expect(walshOrder(sorted, k)).toBeCloseTo(average, 12));
    }
  });

  test('estimate and exact interval of a small sample (R: wilcox.test, conf.int)', () => {
    const values = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const other = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const { estimate, lower, upper } = hodgesLehmann(values.map((v, i) => v - (other[i] as number)));
    expect(estimate).toBeCloseTo(0.46, 10);
    expect(lower).toBeCloseTo(0.01, 10);
    expect(upper).toBeCloseTo(0.786, 3);
  });

  test('too few cases rule nothing out', () => {
    expect(hodgesLehmann([1, 2, 3]).lower).toBe(Number.NEGATIVE_INFINITY);
    expect(hodgesLehmann([]).estimate).toBeNaN();
  });

  test('large samples: interval covers the shift', () => {
    const random = createRandom('shift');
    const values = Array.from({ length: 400 }, () => uniform(random) - 0.3);
    const { estimate, lower, upper } = hodgesLehmann(values);
    expect(lower).toBeLessThan(0.2);
    expect(upper).toBeGreaterThan(0.2);
    expect(estimate).toBeGreaterThan(lower);
    expect(upper).toBeGreaterThan(estimate);
  });
});

describe('bootstrap', () => {
  test('is reproducible and leaves out draws without a value', () => {
    const statistic = (drawn: Int32Array) => (drawn[0] === 0 ? Number.NaN : (drawn[0] as number));
    const draw = () => bootstrapValues(20, statistic, createRandom('b'), 500);
    expect(draw()).toEqual(draw());
    expect(percentileInterval(draw(), 0.01).lower).toBeGreaterThanOrEqual(1);
    expect(percentileInterval(draw(), 0.01).upper).toBeLessThanOrEqual(19);
  });

  test('nothing to draw from: nothing is ruled out', () => {
    const values = bootstrapValues(0, () => Number.NaN, createRandom('b'));
    expect(percentileInterval(values, 0.05).lower).toBe(Number.NEGATIVE_INFINITY);
  });

  test('quantiles interpolate', () => {
    expect(sortedQuantile([1, 2, 4], 0.75)).toBe(3);
    expect(sortedQuantile([5], 0.1)).toBe(5);
  });
});
