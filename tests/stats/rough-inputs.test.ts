import { describe, expect, test } from 'vitest';
import type { Member } from '../../src/stats/family.ts';
import type { Row } from '../../src/stats/row.ts';
import { appraiseFamily, type Appraisal } from '../../src/stats/labelswap.ts';
import { createGate, takeWave } from '../../src/stats/waves.ts';
import { planWaves } from '../../src/stats/wave-plan.ts';

function memberOf(pairs: readonly Row[], rest: Partial<Member> = {}): Member {
  return {
    id: 'm',
    statistic: { kind: 'mean' },
    better: 'higher',
    allowed: { absolute: 0.05 },
    pairs,
    ...rest,
  };
}

function only(member: Member): Appraisal {
  return appraiseFamily('seed', 0.05, [member]).appraisals[0] as Appraisal;
}

function cases(n: number, at: (i: number) => readonly [number, number]): Row[] {
  return Array.from({ length: n }, (_, i) => {
    const [base, head] = at(i);
    return { unit: `case-${i}`, base: [base], head: [head] };
  });
}

const KINDS: readonly Partial<Member>[] = [
  { statistic: { kind: 'mean' } },
  { statistic: { kind: 'ratio' }, better: 'lower', allowed: { relative: 0.1 } },
  { statistic: { kind: 'quantile', q: 0.95 }, better: 'lower', allowed: { relative: 0.1 } },
  { statistic: { kind: 'sums', of: ([sum]) => sum ?? 0 } },
];

describe.each(KINDS)('$statistic.kind', (rest) => {
  test('without a single pair nothing is failed and nothing proved', () => {
    const unscored = cases(3, () => [1, 1]).map((pair, i) =>
      i % 2 ? { ...pair, base: [] } : { ...pair, head: [] },
    );
    for (const pairs of [[], unscored])
      expect(only(memberOf(pairs, rest))).toMatchObject({ n: 0, failed: false, proved: false, chance: 1 });
  });

  test('one case fails nothing', () => {
    for (const values of [
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
      [1, 1e6],
    ] as const)
      expect(
        only(
          memberOf(
            cases(1, () => values),
            rest,
          ),
        ),
      ).toMatchObject({ n: 1, failed: false });
  });

  test('no variance, no failure', () => {
    for (const value of [0, 1, 1e-300, 1e300])
      expect(
        only(
          memberOf(
            cases(60, () => [value, value]),
            rest,
          ),
        ).failed,
      ).toBe(false);
  });

  test('NaN and infinity are refused by name', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() =>
        only(
          memberOf(
            cases(3, (i) => [1, i === 1 ? value : 1]),
            rest,
          ),
        ),
      ).toThrow(/m: .* in unit case-1/);
  });
});

describe('units', () => {
  test('a case that is only on one side counts on neither', () => {
    const shared = cases(40, (i) => [1, i < 12 ? 0 : 1]);
    const added = Array.from({ length: 40 }, (_, i): Row => ({ unit: `new-${i}`, base: [], head: [0] }));
    const gone = Array.from({ length: 40 }, (_, i): Row => ({ unit: `old-${i}`, base: [1], head: [] }));
    expect(only(memberOf([...added, ...shared, ...gone]))).toEqual(only(memberOf(shared)));
  });

  test('a case that is there ten times is one case, not ten', () => {
    const few = cases(4, () => [1, 0]);
    const copies = Array.from({ length: 10 }, () => few).flat();
    expect(only(memberOf(copies))).toMatchObject({ failed: false, exceeds: true });
    expect(only(memberOf(copies)).chance).toBeGreaterThan(1 / 2 ** 4 / 2);
    expect(only(memberOf(cases(40, () => [1, 0]))).failed).toBe(true);
  });

  test('two hundred unchanged metrics beside one that broke: the one is found, the others are not blamed', () => {
    const members = Array.from({ length: 200 }, (_, m) =>
      memberOf(
        cases(60, (i) => [1, m === 77 && i < 30 ? 0 : 1]),
        { id: `m${m}` },
      ),
    );
    const failed = appraiseFamily('s', 0.05, members).appraisals.filter((one) => one.failed);
    expect(failed.map(({ id }) => id)).toEqual(['m77']);
  });

  test('a hundred thousand cases are judged in waves', () => {
    const pairs = cases(100_000, (i) => [1, i % 10 === 0 ? 0 : 1]);
    const seen = takeWave(
      createGate({ seed: 's', alpha: 0.05, doubt: 0.2, waves: planWaves(1, 100_000) }),
      [memberOf(pairs)],
      {
        last: true,
      },
    );
    expect(seen.members[0]).toMatchObject({ n: 100_000, outcome: 'fail' });
    expect(seen.members[0]?.gain).toBeCloseTo(-0.1, 12);
  });
});
