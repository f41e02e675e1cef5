import fc from 'fast-check';
import { expect, test } from 'vitest';
import { below, createRandom, hashText, shuffle } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { createSwapTable, signedSums } from '../../src/stats/signs.ts';
import { isSwapped } from '../support/swap.ts';

test('the same seed gives the same words, for ever', () => {
  const first = (seed: string) => {
    const random = createRandom(seed);
    return [random(), random(), random()];
  };
  expect(first('a')).toEqual(first('a'));
  expect(first('a')).not.toEqual(first('b'));
  expect(createRandom([1, 2, 3, 4])()).toBe(11520);
});

test('texts that differ a little give streams that have nothing in common', () => {
  const words = new Set(Array.from({ length: 10_000 }, (_, i) => hashText(`case-${i}`).join()));
  expect(words.size).toBe(10_000);
  const bits = Array.from({ length: 32 }, () => 0);
  for (let i = 0; i < 10_000; i++) {
    const word = createRandom(`case-${i}`)();
    for (let b = 0; b < 32; b++) bits[b] = (bits[b] as number) + ((word >>> b) & 1);
  }
  for (const count of bits) expect(Math.abs(count - 5000)).toBeLessThan(250);
});

test('uniform, below and shuffle stay in bounds and are even', () => {
  const random = createRandom('even');
  let sum = 0;
  for (let i = 0; i < 20_000; i++) sum += uniform(random);
  expect(Math.abs(sum / 20_000 - 0.5)).toBeLessThan(0.01);
  const counts = [0, 0, 0];
  for (let i = 0; i < 30_000; i++) {
    const k = below(random, 3);
    counts[k] = (counts[k] as number) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  expect([...shuffle(random, [1, 2, 3, 4, 5])].sort()).toEqual([1, 2, 3, 4, 5]);
});

test('a swap depends on seed, unit and labelling alone', () => {
  const alone = createSwapTable('s', ['b'], 99);
  const among = createSwapTable(
    's',
    Array.from({ length: 20 }, (_, i) => (i === 13 ? 'b' : `u${i}`)),
    99,
  );
  for (let b = 0; b < 100; b++) expect(isSwapped(among, 13, b)).toBe(isSwapped(alone, 0, b));
  for (let u = 0; u < 20; u++) expect(isSwapped(among, u, 0)).toBe(false);
});

test('swaps are even and units independent', () => {
  const units = Array.from({ length: 24 }, (_, i) => `unit ${i}`);
  const table = createSwapTable('independent', units);
  const agree = (i: number, j: number) => {
    let count = 0;
    for (let b = 1; b < table.labellings; b++) if (isSwapped(table, i, b) === isSwapped(table, j, b)) count++;
    return count;
  };
  for (let i = 0; i < 24; i++)
    for (let j = 0; j < i; j++) expect(Math.abs(agree(i, j) - 5000)).toBeLessThan(240);
});

test('signed sums by look-up are signed sums', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 70 }), (values) => {
      const table = createSwapTable(
        'sums',
        values.map((_, i) => `u${i}`),
        63,
      );
      const sums = signedSums(table, Float64Array.from(values));
      sums.forEach((sum, b) => {
        expect(sum).toBeCloseTo(
          values.reduce((total, value, i) => total + (isSwapped(table, i, b) ? -value : value), 0),
          9,
        );
      });
    }),
    { numRuns: 40, seed: 1 },
  );
});
