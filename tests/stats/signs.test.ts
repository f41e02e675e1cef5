import { expect, test } from 'vitest';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { createSwapTable, signedSums } from '../../src/stats/signs.ts';
import { isSwapped } from '../support/swap.ts';

const units = Array.from({ length: 43 }, (_, i) => `case-${i}`);
const table = createSwapTable('seed', units, 499);
const random = createRandom('values');
const values = Float64Array.from(units, (_, i) => (i % 9 === 0 ? 0 : uniform(random) - 0.5));

test('a sum adds what is not swapped and takes away what is', () => {
  const sums = signedSums(table, values);
  for (const b of [0, 1, 17, 499]) {
    const byHand = units.reduce(
      (sum, _, u) => sum + (isSwapped(table, u, b) ? -1 : 1) * (values[u] as number),
      0,
    );
    expect(sums[b]).toBeCloseTo(byHand, 12);
  }
});

test('some labellings alone have the same sums, to the last bit', () => {
  const some = Uint32Array.of(0, 3, 77, 78, 499);
  const all = signedSums(table, values);
  expect([...signedSums(table, values, some)]).toEqual([...some].map((b) => all[b]));
});

test('the swaps of a unit depend on nothing but its name and the seed', () => {
  const alone = createSwapTable('seed', ['case-7'], 499);
  for (let b = 0; b < 500; b++) expect(isSwapped(alone, 0, b)).toBe(isSwapped(table, 7, b));
});

test('nothing is swapped in the observed labelling, about half in the others', () => {
  expect(units.some((_, u) => isSwapped(table, u, 0))).toBe(false);
  let swapped = 0;
  for (let u = 0; u < units.length; u++)
    for (let b = 1; b < 500; b++) swapped += Number(isSwapped(table, u, b));
  expect(swapped / (units.length * 499)).toBeCloseTo(0.5, 1);
});
