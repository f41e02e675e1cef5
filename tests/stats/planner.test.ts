import { describe, expect, test } from 'vitest';
import { clopperPearson, pseudoCaseInterval } from '../../src/stats/intervals.ts';
import {
  casesForLimit,
  casesNeeded,
  casesThatMustMove,
  casesToRuleOut,
  criticalValue,
  differenceSd,
  FEWEST_TO_RESAMPLE,
  smallestDrop,
} from '../../src/stats/planner.ts';
import { normalQuantile } from '../../src/stats/distributions.ts';

const design = { members: 20, alpha: 0.05, power: 0.9, trials: 1 };

describe('planner', () => {
  test('149 clean cases prove "at most 2 %" at 95 %, and 148 do not', () => {
    expect(casesForLimit(0.02)).toBe(149);
    expect(clopperPearson(0, 149, 0.9).upper).toBeLessThanOrEqual(0.02);
    expect(clopperPearson(0, 148, 0.9).upper).toBeGreaterThan(0.02);
  });

  test('what is resampled needs as many clean cases as prove "at most 5 %"', () => {
    expect(casesForLimit(0.05)).toBe(FEWEST_TO_RESAMPLE);
  });

  test('each failure costs more cases', () => {
    const needed = [0, 1, 2, 3].map((failures) => casesForLimit(0.02, 0.05, failures));
    expect(needed).toEqual([149, 236, 313, 386]);
    expect(casesForLimit(0)).toBe(Number.POSITIVE_INFINITY);
  });

  test('twenty metrics: 2.81 standard errors, eight cases that must move', () => {
    expect(criticalValue(design)).toBeCloseTo(2.807, 3);
    expect(casesThatMustMove(design)).toBe(8);
  });

  test('one metric: five signs that agree are the first that chance brings in at most 5 %', () => {
    expect(casesThatMustMove({ ...design, members: 1 })).toBe(5);
  });

  test('with three trials a side few broken cases are enough', () => {
    expect(casesThatMustMove({ ...design, trials: 3 })).toBe(3);
    // Asked as one and two, three trials have twelve labellings: one case can't be surer than one in twelve.
    expect(casesThatMustMove({ ...design, members: 1, trials: 3 })).toBe(2);
    expect(casesThatMustMove({ ...design, members: 1, trials: 2 })).toBe(3);
  });

  test('smallest drop and cases needed are inverse', () => {
    const sd = differenceSd(0.05, 3);
    const drop = smallestDrop(100, sd, design);
    expect(drop).toBeCloseTo(0.08, 2);
    expect(smallestDrop(200, 0.6, design)).toBeCloseTo(((2.807 + 1.2816) * 0.6) / Math.sqrt(200), 4);
    expect(casesNeeded(smallestDrop(200, 0.6, design), 0.6, design)).toBe(200);
    expect(smallestDrop(7, 0.1, design)).toBe(Number.POSITIVE_INFINITY);
    expect(casesNeeded(0, 0.1, design)).toBe(Number.POSITIVE_INFINITY);
  });

  test('what a suite can rule out at best, even if nothing changes at all', () => {
    const z = normalQuantile(0.98);
    const ruledOut = (n: number): number => -pseudoCaseInterval({ n, sum: 0, squares: 0 }, z).lower;
    const n = casesToRuleOut(0.1);
    expect(n).toBe(38);
    expect(ruledOut(n)).toBeLessThan(0.1);
    expect(ruledOut(n - 1)).toBeGreaterThanOrEqual(0.1);
  });
});
