import { describe, expect, test } from 'vitest';
import type { Member } from '../../src/stats/family.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { only, pair, rate } from '../support/family.ts';

describe('edges', () => {
  test('one case fails nothing', () => {
    expect(only(rate('m', [pair('a', 1, 0)]))).toMatchObject({
      n: 1,
      failed: false,
      proved: false,
      exceeds: true,
    });
  });

  test('nothing scored: nothing known', () => {
    const judgement = only(rate('m', [pair('a', [], 1), pair('b', 1, [])]));
    expect(judgement).toMatchObject({ n: 0, failed: false, proved: false, exceeds: false, chance: 1 });
    expect(judgement.ruledOut).toBe(Number.POSITIVE_INFINITY);
  });

  test('NaN is refused with the name of metric and unit', () => {
    expect(() => only(rate('m', [pair('a', Number.NaN, 1)]))).toThrow(/m: NaN in unit a/);
    expect(() => only(rate('m', [pair('a', 1, 1)], -1))).toThrow(RangeError);
  });

  test('200 metrics share one budget', () => {
    const members = Array.from({ length: 200 }, (_, m) =>
      rate(
        `m${m}`,
        Array.from({ length: 60 }, (_, i) =>
          pair(`c${i}`, (i * 7 + m) % 5 ? 1 : 0, (i * 11 + m * 3) % 5 ? 1 : 0),
        ),
      ),
    );
    const { appraisals: judgements } = appraiseFamily('s', 0.05, members);
    expect(judgements).toHaveLength(200);
    expect(judgements.filter((j) => j.failed)).toHaveLength(0);
  });

  test('an empty family is judged in peace', () => {
    expect(appraiseFamily('s', 0.05, []).appraisals).toEqual([]);
  });
});

describe('statistics other than means', () => {
  const units = Array.from({ length: 80 }, (_, i) => `c${String(i).padStart(2, '0')}`);

  test('latency twenty per cent slower fails, one per cent does not', () => {
    const slower = (factor: number): Member => ({
      id: 'latency',
      statistic: { kind: 'ratio' },
      better: 'lower',
      allowed: { relative: 0.1 },
      pairs: units.map((unit, i) =>
        pair(unit, 100 + 10 * (i % 7), (100 + 10 * (i % 7)) * factor * (1 + 0.02 * ((i % 5) - 2))),
      ),
    });
    expect(only(slower(1.2))).toMatchObject({ failed: true, exceeds: true });
    expect(only(slower(1.2)).gain).toBeCloseTo(-0.2, 1);
    expect(only(slower(1.01))).toMatchObject({ failed: false, exceeds: false, proved: true });
  });

  test('higher is better works for ratios too', () => {
    const speed: Member = {
      id: 'tokens per second',
      statistic: { kind: 'ratio' },
      better: 'higher',
      allowed: { relative: 0.1 },
      pairs: units.map((unit, i) => pair(unit, 50 + i, (50 + i) * 0.7)),
    };
    expect(only(speed).gain).toBeCloseTo(-0.3, 10);
    expect(only(speed).failed).toBe(true);
  });

  test('p95 sees a tail that the median does not', () => {
    const tail = (q: number): Member => ({
      id: `p${q}`,
      statistic: { kind: 'quantile', q },
      better: 'lower',
      allowed: { relative: 0.15 },
      pairs: units.map((unit, i) => pair(unit, 100 + (i % 10), i % 8 === 0 ? 300 + i : 100 + ((i * 3) % 10))),
    });
    expect(only(tail(0.95))).toMatchObject({ failed: true, exceeds: true, base: 109 });
    expect(only(tail(0.5))).toMatchObject({ failed: false, exceeds: false });
  });

  test('F1 is recomputed from the counts of the swapped sides', () => {
    const f1 = ([tp, fp, fn]: readonly number[]): number =>
      (2 * (tp as number)) / (2 * (tp as number) + (fp as number) + (fn as number));
    const member: Member = {
      id: 'f1',
      statistic: { kind: 'sums', of: f1 },
      better: 'higher',
      allowed: { absolute: 0.05 },
      pairs: units.map((unit, i) => pair(unit, [1, 0, 0], i % 4 === 0 ? [0, 1, 1] : [1, 0, 0])),
    };
    const judgement = only(member);
    expect(judgement).toMatchObject({ base: 1, head: 0.75, failed: true });
    expect(judgement.interval.lower).toBeLessThan(-0.25);
    expect(judgement.interval.upper).toBeGreaterThan(-0.25);
  });

  test('counts of different width are refused', () => {
    const odd: Member = {
      id: 'f1',
      statistic: { kind: 'sums', of: () => 0 },
      better: 'higher',
      allowed: {},
      pairs: [pair('a', [1, 2], [1])],
    };
    expect(() => only(odd)).toThrow(/f1: unit a/);
  });

  test('a relative tolerance of a mean is one of the baseline', () => {
    const cost = (factor: number): Member => ({
      id: 'cost',
      statistic: { kind: 'mean', range: 100 },
      better: 'lower',
      allowed: { relative: 0.15 },
      pairs: units.map((unit) => pair(unit, 2, 2 * factor)),
    });
    expect(only(cost(1.15)).exceeds).toBe(true);
    expect(only(cost(1.149)).exceeds).toBe(false);
  });
});
