import wilcoxon from '@stdlib/stats-wilcoxon';
import { describe, expect, test } from 'vitest';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { meanLog, signedRanks } from '../../src/stats/ranks.ts';

describe('signed ranks', () => {
  test('mid-ranks for ties, zeros left out', () => {
    expect([...signedRanks([3, -1, 0, 1, -5])]).toEqual([3, -1.5, 0, 1.5, -4]);
    expect([...signedRanks([0, 0])]).toEqual([0, 0]);
  });

  test('mean logarithm with a floor for zeros', () => {
    expect(meanLog([1, Math.E ** 2], 0.5)).toBeCloseTo(1, 12);
    expect(meanLog([0], 0.5)).toBeCloseTo(Math.log(0.5), 12);
    expect(() => meanLog([-1], 0.5)).toThrow(RangeError);
  });

  test('swapping labels of signed ranks is the Wilcoxon test of stdlib', () => {
    const random = createRandom('wilcoxon');
    const rows = Array.from({ length: 22 }, (_, i) => ({
      unit: `c${i}`,
      base: [Math.exp(uniform(random))],
      head: [Math.exp(uniform(random) + 0.15)],
    }));
    const exact = wilcoxon(
      rows.map(({ base, head }) => Math.log(head[0] as number) - Math.log(base[0] as number)),
      { alternative: 'greater' },
    ).pValue;
    const member = {
      id: 'm',
      statistic: { kind: 'ratio' },
      better: 'lower',
      allowed: { relative: 0 },
      pairs: rows,
    } as const;
    const chance = appraiseFamily('s', 0.05, [member]).appraisals[0]?.chance as number;
    expect(Math.abs(chance - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999) + 1e-4);
  });
});
