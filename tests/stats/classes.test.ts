import { expect, test } from 'vitest';
import { classReading } from '../../src/stats/classes.ts';
import type { Case, Mark, Pair, Rule, Run, Score } from '../../src/types.ts';

const markOf = (due: string, named: string): Mark => ({
  value: due.split('|').includes(named) ? 1 : 0,
  reason: '',
  evidence: { turn: null, expected: due, observed: named, span: null },
});
const scoreOf = (mark: Mark): Score => ({ run: {} as Run, rule: {} as Rule, mark, turns: [] });

function pairOf(was: readonly Mark[], is: readonly Mark[]): Pair {
  const [baseline, candidate] = [was.map(scoreOf), is.map(scoreOf)];
  return {
    ...{ case: {} as Case, status: 'same', before: null, after: null, gain: null, upwards: true },
    ...{ baseline, candidate },
  };
}

test('a figure over classes is the mean over those that are due', () => {
  const pairs = [
    pairOf([markOf('tea', 'tea')], [markOf('tea', 'coffee')]),
    pairOf([markOf('milk', 'milk')], []),
  ];
  const { numbers, of } = classReading('f1', pairs);
  // Classes in order: coffee is named and never due, so it is none of them.
  expect(numbers(pairs[0]?.baseline ?? [])).toEqual([0, 0, 0, 1, 1, 1]);
  expect(of([2, 1, 1, 1, 3, 1])).toBeCloseTo((2 / 3 + 2 / 4) / 2, 12);
});

test('a class that is due by no more than rounding is not due', () => {
  const pairs = [pairOf([markOf('tea', 'tea')], [markOf('milk', 'milk')])];
  for (const aggregate of ['f1', 'recall'] as const) {
    const { of } = classReading(aggregate, pairs);
    // Swapped sides that are told by adding and taking away leave this of a class that only the other one has.
    const left = (0.1 + 0.2 - 0.3) / 2;
    expect(left).toBeGreaterThan(0);
    expect(of([left, 0.3, 0, 1, 1, 1])).toBe(1);
    expect(of([0, 0.3, 0, 1, 1, 1])).toBe(1);
  }
});
