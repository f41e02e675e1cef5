import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, fisherExact } from '../../src/stats/fdr.ts';

describe('Benjamini–Yekutieli', () => {
  test('is the former, times the harmonic number of how many there are, and never more than 1', () => {
    const adjusted = benjaminiYekutieli([0.01, 0.02, 0.03, 0.9]);
    const harmonic = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    [0.04, 0.04, 0.04].forEach((one, at) => expect(adjusted[at]).toBeCloseTo(one * harmonic, 12));
    expect(adjusted[3]).toBe(1);
    expect(benjaminiYekutieli([])).toEqual([]);
  });
});

describe('Benjamini–Hochberg', () => {
  test('the example of the paper (15 p values, q = 5 %: four are named)', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((adjusted) => adjusted <= 0.05)).toHaveLength(4);
  });

  test('keeps order and never lowers a p value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
          });
        });
      }),
    );
  });
});

describe('Fisher', () => {
  test('known tables', () => {
    expect(fisherExact({ right: 3, trials: 4 }, { right: 1, trials: 4 })).toBeCloseTo(0.4857142857, 9);
    expect(fisherExact({ right: 5, trials: 5 }, { right: 0, trials: 5 })).toBeCloseTo(2 / 252, 12);
    expect(fisherExact({ right: 1, trials: 10 }, { right: 11, trials: 14 })).toBeCloseTo(0.002759456, 8);
  });

  test('no difference, no evidence; sides may be swapped', () => {
    expect(fisherExact({ right: 3, trials: 3 }, { right: 3, trials: 3 })).toBeCloseTo(1, 12);
    expect(fisherExact({ right: 2, trials: 5 }, { right: 3, trials: 3 })).toBeCloseTo(
      fisherExact({ right: 3, trials: 3 }, { right: 2, trials: 5 }),
      12,
    );
    expect(fisherExact({ right: 0, trials: 0 }, { right: 0, trials: 0 })).toBeCloseTo(1, 12);
  });
});
