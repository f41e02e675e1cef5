import { expect, test } from 'vitest';
import { rareEventChance } from '../../src/stats/tripwire.ts';

test('a rare event against its history is an exact conditional binomial', () => {
  expect(rareEventChance({ seen: 1, of: 300 }, { seen: 21, of: 20_400 })).toBeCloseTo(
    1 - (1 - 300 / 20_700) ** 22,
    10,
  );
  expect(rareEventChance({ seen: 5, of: 300 }, { seen: 20, of: 20_000 })).toBeLessThan(1e-4);
  expect(rareEventChance({ seen: 0, of: 300 }, { seen: 0, of: 20_000 })).toBe(1);
  expect(rareEventChance({ seen: 0, of: 0 }, { seen: 3, of: 20_000 })).toBe(1);
});
