import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending } from '../../src/stats/ascending.ts';

const any = fc.float({ noNaN: true });
const alike = fc.constantFrom(-1.5, -0.25, 0, 0.25, 3, Infinity, -Infinity);

describe('the order of scores', () => {
  it('is that of their sizes, equal ones as they stand, without what is -∞', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(any, alike), { maxLength: 200 }), (list) => {
        const scores = Float32Array.from(list, (score) => (score === 0 ? 0 : score));
        const wanted = Array.from(scores.keys())
          .filter((at) => scores[at] !== -Infinity)
          .sort((a, b) => (scores[a] === scores[b] ? a - b : (scores[a] as number) - (scores[b] as number)));
        expect([...ascending(scores)]).toEqual(wanted);
      }),
    );
  });

  it('has what is nothing, whatever its sign, between what is less and what is more', () => {
    const scores = Float32Array.from([0, 1, -0, -1e-40, 1e-40, 0, Number.NaN]);
    expect(Array.from(ascending(scores), (at) => (scores[at] === 0 ? 0 : scores[at]))).toEqual([
      ...[Math.fround(-1e-40), 0, 0, 0, Math.fround(1e-40), 1],
    ]);
  });
});
