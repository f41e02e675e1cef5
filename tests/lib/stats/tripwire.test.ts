import { expect, test } from 'vitest';
import { limitChance, pinnedBroken, rareEventChance, tripWires } from '../../../src/lib/stats/tripwire.ts';

test('a rare event against its history is an exact conditional binomial', () => {
  expect(rareEventChance({ seen: 1, of: 300 }, { seen: 21, of: 20_400 })).toBeCloseTo(
    1 - (1 - 300 / 20_700) ** 22,
    10,
  );
  expect(rareEventChance({ seen: 5, of: 300 }, { seen: 20, of: 20_000 })).toBeLessThan(1e-4);
  expect(rareEventChance({ seen: 0, of: 300 }, { seen: 0, of: 20_000 })).toBe(1);
  expect(rareEventChance({ seen: 0, of: 0 }, { seen: 3, of: 20_000 })).toBe(1);
});

test('against a limit it is the binomial tail', () => {
  expect(limitChance({ seen: 1, of: 100 }, 0.001)).toBeCloseTo(1 - 0.999 ** 100, 12);
  expect(limitChance({ seen: 0, of: 100 }, 0.001)).toBe(1);
  expect(limitChance({ seen: 1, of: 100 }, 0)).toBe(0);
});

test('wires share their budget', () => {
  const wire = { head: { seen: 2, of: 300 }, limit: 0.0005 };
  expect(limitChance(wire.head, wire.limit)).toBeCloseTo(0.0102, 3);
  const alone = { head: { seen: 3, of: 300 }, limit: 0.0015 };
  expect(limitChance(alone.head, alone.limit)).toBeGreaterThan(0.005);
  const once = { head: { seen: 3, of: 300 }, limit: 0.001 };
  expect(tripWires([once])[0]).toMatchObject({ tripped: true });
  expect(tripWires([once, once, once])[0]).toMatchObject({ tripped: false });
});

test('a pinned case breaks only from all right to all wrong, over three trials', () => {
  const [yes, no] = [Array(3).fill(true), Array(3).fill(false)];
  expect(pinnedBroken(yes, no)).toBe(true);
  expect(pinnedBroken(yes, [false, false, true])).toBe(false);
  expect(pinnedBroken([true, true, false], no)).toBe(false);
  expect(pinnedBroken([true, true], [false, false])).toBe(false);
  expect(pinnedBroken([], [])).toBe(false);
});
