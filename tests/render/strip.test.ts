import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, strip } from '../../src/render/strip.ts';

const drawn = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([value, below, above]) => ({ value, low: value - below, high: value + above }));

describe('an interval in a line of text', () => {
  it.each([
    [{ value: -0.4, low: -0.58, high: -0.09 }, '├─●──┤│0'],
    [{ value: 0.3, low: 0.1, high: 0.5 }, '0│├──●─┤'],
    [{ value: -0.1, low: -0.3, high: 0.1 }, '├──●┼─┤'],
  ])('%j is %s', (one, picture) => expect(strip(one, scaleOf([one]))).toBe(picture));

  it('crosses zero if and only if the interval holds it', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (all) => {
        const scale = scaleOf(all);
        for (const one of all) {
          const picture = strip(one, scale);
          if (picture !== '') expect(picture.includes('┼')).toBe(one.low <= 0 && one.high >= 0);
        }
      }),
    );
  });

  it('is nothing without both ends', () => {
    expect(strip({ value: -1, low: null, high: 0 }, { from: -1, to: 0 })).toBe('');
  });
});
