import { describe, expect, test } from 'vitest';
import { cohenKappa, judgeQuality, shownDrop, wilsonInterval } from '../../src/stats/judge.ts';

const counts = (
  truePositive: number,
  falseNegative: number,
  trueNegative: number,
  falsePositive: number,
) => ({
  truePositive,
  falseNegative,
  trueNegative,
  falsePositive,
});

describe('how good a judge is', () => {
  test('Wilson interval of 10 in 40', () => {
    const { lower, upper } = wilsonInterval(10, 40, 1.959963984540054);
    expect(lower).toBeCloseTo(0.14187, 4);
    expect(upper).toBeCloseTo(0.40194, 4);
    expect(wilsonInterval(0, 0, 2)).toEqual({ lower: 0, upper: 1 });
  });

  test('J is sensitivity plus specificity minus one, inside its interval', () => {
    const quality = judgeQuality(counts(90, 10, 40, 10));
    expect(quality.j).toBeCloseTo(0.7, 12);
    expect(quality.lower).toBeLessThan(0.7);
    expect(quality.upper).toBeGreaterThan(0.7);
    expect(quality.lower).toBeGreaterThan(0.6);
    expect(shownDrop(0.1, quality.j)).toBeCloseTo(0.07, 12);
    expect(shownDrop(0.1, -0.2)).toBe(0);
  });

  test('a judge that never met a bad answer is not known to tell good from bad', () => {
    expect(judgeQuality(counts(500, 0, 0, 0)).lower).toBeLessThan(0.1);
  });

  test('kappa of the textbook table', () => {
    expect(cohenKappa(counts(20, 5, 15, 10)).kappa).toBeCloseTo(0.4, 12);
    expect(cohenKappa(counts(10, 0, 0, 0)).kappa).toBe(0);
  });
});
