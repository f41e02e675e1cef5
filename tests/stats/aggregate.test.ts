import { expect, test } from 'vitest';
import { estimateOf } from '../../src/stats/aggregate.ts';
import { describe as effect } from '../../src/stats/effects.ts';
import { prepare } from '../../src/stats/family.ts';

/** Cases with amounts from 1 on, each asked so many times. */
const amounts = (trials: readonly number[]): number[][] =>
  trials.map((count, at) => Array.from({ length: count }, () => at + 1));

/** The slowest of ten cases was asked nine times. */
const uneven = amounts([1, 1, 1, 1, 1, 1, 1, 1, 1, 9]);

test.each([
  ['p50', 5],
  ['p95', 10],
  ['max', 10],
] as const)('a case counts once for its %s, however often it was asked', (how, value) => {
  expect(estimateOf(uneven, how, false, 'seed')?.value).toBe(value);
  expect(estimateOf(amounts(Array.from({ length: 10 }, () => 1)), how, false, 'seed')?.value).toBe(value);
});

test('what is shown of a side is what is compared', () => {
  for (const q of [0.5, 0.95] as const) {
    const pairs = uneven.map((base, at) => ({ unit: `case ${at}`, base, head: base }));
    const member = {
      id: 'm',
      better: 'lower',
      statistic: { kind: 'quantile', q },
      allowed: {},
      pairs,
    } as const;
    const { base } = effect(prepare(member), 'seed');
    expect(estimateOf(uneven, q === 0.5 ? 'p50' : 'p95', false, 'seed')?.value).toBe(base);
  }
});

test('bounds are those of as many cases that were asked once', () => {
  const counts = Array.from({ length: 40 }, (_, at) => (at === 39 ? 20 : 1));
  const once = estimateOf(amounts(counts.map(() => 1)), 'p50', false, 'seed');
  // R's qbinom(c(.025, .975), 40, .5) is 14 and 26: so the 14th value and the one after the 26th.
  expect(once).toEqual({ value: 20, low: 14, high: 27 });
  expect(estimateOf(amounts(counts), 'p50', false, 'seed')).toEqual(once);
});

test('nothing is nothing, and of few no bounds are told', () => {
  expect(estimateOf([], 'p95', false, 'seed')).toBeNull();
  expect(estimateOf([[], []], 'mean', false, 'seed')).toBeNull();
  expect(estimateOf([[3, 1]], 'p50', false, 'seed')).toEqual({ value: 1, low: null, high: null });
  expect(estimateOf([[2], [4]], 'sum', false, 'seed')).toEqual({ value: 6, low: null, high: null });
});
