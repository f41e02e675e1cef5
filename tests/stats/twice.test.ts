import { describe, expect, it } from 'vitest';
import { chanceOfBoth, DROPS_AGAIN } from '../../src/stats/twice.ts';

/** Of pairs of chances on a fine grid, the share in which both are small enough and the product is at most so much. */
function shareWithin(product: number, most: number): number {
  const steps = 1000;
  let within = 0;
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      const [first, second] = [(i + 0.5) / steps, (j + 0.5) / steps];
      if (first <= most && second <= DROPS_AGAIN && first * second <= product) within++;
    }
  return within / steps ** 2;
}

describe('two rounds of asking', () => {
  it.each([
    [0.05, 0.05],
    [0.2, 0.01],
    [0.1, 0.2],
    [0.01, 0.01],
  ])('show chances of at most the product of %d and %d as often as is said', (first, second) => {
    expect(chanceOfBoth(first, second, 0.2)).toBeCloseTo(shareWithin(first * second, 0.2), 3);
  });

  it('are never rarer than their product, nor commoner than all that counts as two drops', () => {
    for (const first of [0, 0.001, 0.04, 0.2])
      for (const second of [0, 0.0005, 0.03, 0.2]) {
        const both = chanceOfBoth(first, second, 0.2);
        expect(both).toBeGreaterThanOrEqual(first * second);
        expect(both).toBeLessThanOrEqual(0.2 * DROPS_AGAIN + 1e-12);
      }
  });

  it('grow with either chance', () => {
    expect(chanceOfBoth(0.02, 0.05, 0.2)).toBeLessThan(chanceOfBoth(0.03, 0.05, 0.2));
    expect(chanceOfBoth(0.03, 0.05, 0.2)).toBeLessThan(chanceOfBoth(0.03, 0.06, 0.2));
  });
});
