import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/stats/row.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { mcnemar } from '../support/mcnemar.ts';
import { only, pair, rate } from '../support/family.ts';

const changed = (worse: number, better: number, same: number): Row[] => [
  ...Array.from({ length: worse }, (_, i) => pair(`w${i}`, 1, 0)),
  ...Array.from({ length: better }, (_, i) => pair(`b${i}`, 0, 1)),
  ...Array.from({ length: same }, (_, i) => pair(`s${i}`, 1, 1)),
];

describe('one look', () => {
  test('one binary metric without tolerance is the exact McNemar test', () => {
    for (const [worse, better] of [
      [10, 3],
      [12, 2],
      [6, 0],
      [20, 11],
    ] as const) {
      const { chance } = only(rate('m', changed(worse, better, 40), 0));
      const exact = mcnemar(worse, better).oneSided;
      expect(Math.abs(chance - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999) + 1e-4);
    }
  });

  test('says what a comment line needs', () => {
    const judgement = only(rate('m', changed(15, 1, 84)));
    expect(judgement).toMatchObject({
      n: 100,
      base: 0.99,
      head: 0.85,
      exceeds: true,
      failed: true,
      proved: false,
    });
    expect(judgement.gain).toBeCloseTo(-0.14, 12);
    expect(judgement.interval.lower).toBeLessThan(-0.14);
    expect(judgement.interval.upper).toBeLessThan(-0.05);
    expect(judgement.chance).toBeLessThan(0.005);
    expect(judgement.ruledOut).toBeGreaterThan(0.14);
  });

  test('a drop within the tolerance never fails', () => {
    const judgement = only(rate('m', changed(30, 0, 970), 0.05));
    expect(judgement).toMatchObject({ exceeds: false, failed: false, chance: 1, proved: true });
  });

  test('a drop of exactly the tolerance counts, whatever the rounding', () => {
    const thirds = Array.from({ length: 30 }, (_, i) =>
      pair(`c${i}`, [1, 1, 1], i < 9 ? [1, 1, 0] : [1, 1, 1]),
    );
    expect(only(rate('m', thirds, 0.1)).exceeds).toBe(true);
  });

  test('same seed, same answer; other seed, about the same', () => {
    const members = [rate('m', changed(9, 3, 30))];
    const chance = (seed: string) => appraiseFamily(seed, 0.05, members).appraisals[0]?.chance as number;
    expect(chance('a')).toBe(chance('a'));
    expect(Math.abs(chance('a') - chance('b'))).toBeLessThan(0.02);
  });
});

const pairs = (n: number) =>
  fc
    .array(
      fc.tuple(
        fc.array(fc.constantFrom(0, 0.25, 1), { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 3 }),
      ),
      { minLength: 1, maxLength: n },
    )
    .map((rows) => rows.map(([base, head], i) => pair(`case-${i}`, base, head)));
const family = fc
  .array(pairs(25), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((p, i) => rate(`m${i}`, p)));
const few = { numRuns: 25, seed: 1 };

describe('properties', () => {
  test('order of cases and of metrics and their names change nothing', () => {
    fc.assert(
      fc.property(family, (members) => {
        const straight = appraiseFamily('s', 0.05, members).appraisals;
        const turned = appraiseFamily(
          's',
          0.05,
          members.map((m) => ({ ...m, id: `x${m.id}`, pairs: [...m.pairs].reverse() })).reverse(),
        ).appraisals;
        expect([...turned].reverse().map((j) => ({ ...j, id: j.id.slice(1) }))).toEqual(straight);
      }),
      few,
    );
  });

  test('swapping the sides mirrors gains and intervals', () => {
    fc.assert(
      fc.property(family, (members) => {
        const swapped = members.map((m) => ({
          ...m,
          pairs: m.pairs.map((p) => ({ unit: p.unit, base: p.head, head: p.base })),
        }));
        const straight = appraiseFamily('s', 0.05, members).appraisals;
        appraiseFamily('s', 0.05, swapped).appraisals.forEach((j, i) => {
          expect(j.gain).toBeCloseTo(-(straight[i]?.gain as number), 12);
          expect(j.interval.lower).toBeCloseTo(-(straight[i]?.interval.upper as number), 12);
        });
      }),
      few,
    );
  });

  test('identical sides never fail', () => {
    fc.assert(
      fc.property(family, fc.constantFrom('mean', 'ratio', 'quantile', 'sums'), (members, kind) => {
        const statistic = {
          mean: { kind: 'mean' },
          ratio: { kind: 'ratio' },
          quantile: { kind: 'quantile', q: 0.95 },
          sums: { kind: 'sums', of: (s: readonly number[]) => s[0] as number },
        } as const;
        const same = members.map((m) => ({
          ...m,
          statistic: statistic[kind],
          allowed: {},
          pairs: m.pairs.map((p) => ({
            unit: p.unit,
            base: kind === 'sums' ? [p.base.length] : p.base,
            head: kind === 'sums' ? [p.base.length] : p.base,
          })),
        }));
        for (const j of appraiseFamily('s', 0.5, same).appraisals)
          expect(j).toMatchObject({ failed: false, exceeds: false, chance: 1 });
      }),
      few,
    );
  });
});
