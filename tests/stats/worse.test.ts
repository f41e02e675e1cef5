import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member } from '../../src/stats/family.ts';
import type { Row } from '../../src/stats/row.ts';
import { appraiseFamily, type Appraisal } from '../../src/stats/labelswap.ts';

/** Mostly right on base, less so on head, so that some fail and some do not. */
const before = fc.constantFrom(1, 1, 1, 0);
const after = fc.constantFrom(1, 1, 0);

/** Yes/no answers of some metrics to the same cases; the first metric has a case that is right on head. */
function family(trials: number, most: number): fc.Arbitrary<Member[]> {
  const size = { minLength: trials, maxLength: trials };
  const row = fc.record({ base: fc.array(before, size), head: fc.array(after, size) });
  const metric = fc.array(row, { minLength: 30, maxLength: 30 });
  return fc.array(metric, { minLength: 1, maxLength: most }).map((metrics) =>
    metrics.map((rows, m): Member => {
      const pairs = rows.map((one, i): Row => ({ unit: `case-${i}`, ...one }));
      const right = { ...(pairs.at(0) as Row), head: Array<number>(trials).fill(1) };
      return {
        id: `m${m}`,
        statistic: { kind: 'mean' },
        better: 'higher',
        allowed: { absolute: 0.05 },
        pairs: m === 0 ? [right, ...pairs.slice(1)] : pairs,
      };
    }),
  );
}

/** The same with case 0 of the first metric wrong on head in all trials. */
function broken(members: readonly Member[]): Member[] {
  return members.map((member, m) => {
    const pairs = member.pairs.map((pair, i) =>
      m === 0 && i === 0 ? { ...pair, head: pair.head.map(() => 0) } : pair,
    );
    return { ...member, pairs };
  });
}

const judged = (members: readonly Member[]): readonly Appraisal[] =>
  appraiseFamily('seed', 0.05, members).appraisals;

function isNoBetter(is: Appraisal, was: Appraisal): void {
  expect(is.gain).toBeLessThan(was.gain);
  expect(is.interval.lower).toBeLessThan(was.interval.lower);
  expect(is.ruledOut).toBeGreaterThanOrEqual(was.ruledOut);
  expect(Number(is.exceeds)).toBeGreaterThanOrEqual(Number(was.exceeds));
  expect(Number(is.proved)).toBeLessThanOrEqual(Number(was.proved));
}

describe('a case that was right is made wrong', () => {
  test.each([1, 3])(
    'a metric alone never looks better, nor is it failed less: %i trials a case',
    (trials) => {
      let failed = 0;
      fc.assert(
        fc.property(family(trials, 1), (members) => {
          const [was, is] = [judged(members)[0] as Appraisal, judged(broken(members))[0] as Appraisal];
          isNoBetter(is, was);
          expect(Number(is.failed)).toBeGreaterThanOrEqual(Number(was.failed));
          failed += Number(was.failed);
        }),
        { numRuns: 150, seed: 7 },
      );
      expect(failed).toBeGreaterThan(10);
    },
  );

  /** In a family the worse metric may make chance look larger to the others: "failed" may become "may be chance". */
  test('in a family no metric that did not pass comes to pass', () => {
    fc.assert(
      fc.property(family(1, 3), (members) => {
        const [was, is] = [judged(members), judged(broken(members))];
        isNoBetter(is[0] as Appraisal, was[0] as Appraisal);
        expect(is.slice(1).map(({ exceeds }) => exceeds)).toEqual(was.slice(1).map(({ exceeds }) => exceeds));
        for (const one of is) if (one.failed) expect(one.exceeds).toBe(true);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
