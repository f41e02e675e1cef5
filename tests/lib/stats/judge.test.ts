import { describe, expect, test } from 'vitest';
import {
  cohenKappa,
  judgeQuality,
  mayBlock,
  poweredDifference,
  shownDrop,
  wilsonInterval,
} from '../../../src/lib/stats/judge.ts';
import { createRandom, uniform } from '../../../src/lib/stats/random.ts';

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

  test('a judge that never met a bad answer may not block', () => {
    expect(judgeQuality(counts(500, 0, 0, 0)).lower).toBeLessThan(0.1);
    expect(mayBlock([counts(500, 0, 0, 0)])).toBe(false);
    expect(mayBlock([])).toBe(false);
    expect(mayBlock([counts(90, 10, 45, 5), counts(90, 10, 45, 5)])).toBe(true);
    expect(mayBlock([counts(90, 10, 45, 5), counts(9, 1, 2, 3)])).toBe(false);
  });

  test('kappa of the textbook table', () => {
    expect(cohenKappa(counts(20, 5, 15, 10)).kappa).toBeCloseTo(0.4, 12);
    expect(cohenKappa(counts(10, 0, 0, 0)).kappa).toBe(0);
  });
});

describe('prediction-powered difference', () => {
  /** True difference -0.1; the judge sees half of it and adds 0.05 of its own. */
  const draw = (seed: string) => {
    const random = createRandom(seed);
    const one = () => {
      const human = uniform(random) < 0.1 ? -1 : 0;
      return { human, judge: 0.5 * human + 0.05 + 0.2 * (uniform(random) - 0.5) };
    };
    return {
      labelled: Array.from({ length: 80 }, one),
      unlabelled: Array.from({ length: 1000 }, () => one().judge),
    };
  };

  test('is right on average although the judge is not, and tighter than labels alone', () => {
    const runs = Array.from({ length: 200 }, (_, i) => draw(`ppi ${i}`)).map(({ labelled, unlabelled }) =>
      poweredDifference(labelled, unlabelled),
    );
    const gains = runs.map((run) => run?.gain as number);
    const average = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    expect(Math.abs(average + 0.1)).toBeLessThan(0.01);
    const spread = Math.sqrt(gains.reduce((sum, gain) => sum + (gain + 0.1) ** 2, 0) / gains.length);
    expect(spread).toBeLessThan(0.8 * Math.sqrt(0.09 / 80));
    const covered = runs.filter(
      (run) => Math.abs((run?.gain as number) + 0.1) < 1.96 * (run?.se as number),
    ).length;
    expect(covered / runs.length).toBeGreaterThan(0.88);
  });

  test('too few labels give nothing; a judge that never moves is ignored', () => {
    expect(poweredDifference(Array(49).fill({ human: 0, judge: 0 }), [1, 2])).toBe(null);
    const silent = poweredDifference(
      Array.from({ length: 60 }, (_, i) => ({ human: i % 2, judge: 0 })),
      [0, 0, 0],
    );
    expect(silent).toMatchObject({ lambda: 0, gain: 0.5 });
  });
});
