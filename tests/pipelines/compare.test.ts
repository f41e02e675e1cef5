import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFiles } from '../../src/pipelines/compare.ts';
import type { Check, Report } from '../../src/types.ts';
import { WISHES, jsonl, type Line } from '../support/scores.ts';

function decided(base: readonly Line[], head: readonly Line[], seed: string | null = null): Report {
  const files = {
    baseline: { file: 'base', text: jsonl(base) },
    candidate: { file: 'head', text: jsonl(head) },
  };
  return compareFiles({ files, history: [], law: null, seed, wishes: WISHES });
}

/** What was decided of a metric, without its name. */
const said = ({ outcome, clauses, comparison }: Check) => ({
  ...{ outcome, clauses, gain: comparison.gain },
  ...{ base: comparison.baseline, head: comparison.candidate },
});

const RANK = { fail: 0, error: 1, inconclusive: 2, pass: 3, unchanged: 3 } as const;

/** Values of both sides: yes or no, or graded, of some metrics, cases and trials; some missing. */
interface World {
  readonly base: Line[];
  readonly head: Line[];
}

function world({ graded = false, missing = true, trials = 2, metrics: most = 3 } = {}): fc.Arbitrary<World> {
  const right = graded ? fc.constantFrom(0, 0.25, 0.5, 1) : fc.constantFrom(0, 1, 1);
  const value = missing ? fc.option(right, { freq: 15 }) : right;
  return fc
    .record({
      cases: fc.integer({ min: 1, max: 30 }),
      metrics: fc.integer({ min: 1, max: most }),
      trials: fc.integer({ min: 1, max: trials }),
    })
    .chain(({ cases, metrics, trials: times }) => {
      const size = cases * metrics * times;
      const values = fc.array(value, { minLength: size, maxLength: size });
      const lines = (of: readonly (number | null)[]): Line[] =>
        of.map((each, at) => ({
          case: `case-${at % cases}`,
          metric: `metric-${Math.floor(at / cases) % metrics}`,
          trial: Math.floor(at / cases / metrics),
          value: each,
        }));
      return fc.record({ base: values.map(lines), head: values.map(lines) });
    });
}

const idOf = ({ comparison }: Check): string => comparison.rule.card.id;

const stirred = (lines: readonly Line[], dice: Iterator<number>): Line[] =>
  lines
    .map((line) => ({ line, at: dice.next().value as number }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);

/** The same under names that are sorted the other way. */
const named = (lines: readonly Line[]): Line[] =>
  lines.map((line) => ({ ...line, metric: `z${9 - Number(line.metric.slice(-1))}` }));

function expectSame(first: Report['verdict'], second: Report['verdict']): void {
  const by = ({ checks }: Report['verdict']) =>
    Object.fromEntries(checks.map((check) => [idOf(check), said(check)]));
  expect(second.outcome).toBe(first.outcome);
  expect(by(second)).toEqual(by(first));
}

function expectMirrored(there: readonly Check[], others: readonly Check[]): void {
  const back = new Map(others.map((check) => [idOf(check), check.comparison]));
  for (const check of there) {
    const { comparison } = check;
    const other = back.get(idOf(check));
    expect(other?.baseline).toEqual(comparison.candidate);
    expect(other?.paired).toBe(comparison.paired);
    const { gain } = comparison;
    if (!gain) continue;
    expect(other?.gain?.value).toBeCloseTo(-gain.value, 9);
    expect(other?.gain?.low ?? null).toEqual(gain.high === null ? null : expect.closeTo(-gain.high, 9));
  }
}

const RUNS = { numRuns: 120, seed: 20260302 };

describe('a decision over scores', () => {
  it('depends neither on the order of lines nor on names of metrics, and mirrors its gains the other way round', () => {
    fc.assert(
      fc.property(world({ graded: true }), fc.infiniteStream(fc.nat()), ({ base, head }, dice) => {
        const told = decided(base, head).verdict;
        expectSame(told, decided(stirred(base, dice), stirred(head, dice)).verdict);
        const renamed = decided(named(base), named(head)).verdict;
        expect(renamed.outcome).toBe(told.outcome);
        expect(renamed.checks.map(said)).toEqual(told.checks.map(said));
        expectMirrored(told.checks, decided(head, base).verdict.checks);
      }),
      // Each is decided four times, and what decided by order or name would do so in most of them.
      { ...RUNS, numRuns: 40 },
    );
  });

  it('does not depend on how far apart the numbers of trials are', () => {
    const apart = [0, 4_294_967_296, 7_000_000_000_000];
    fc.assert(
      fc.property(world({ graded: true, trials: 3 }), ({ base, head }) => {
        const far = (lines: readonly Line[]): Line[] =>
          lines.map((line) => ({ ...line, trial: (apart[line.trial ?? 0] ?? 0) + 2000 }));
        const [near, named] = [decided(base, head, '7'), decided(far(base), far(head), '7')];
        expect(named.verdict.checks.map(said)).toEqual(near.verdict.checks.map(said));
      }),
      { ...RUNS, numRuns: 30 },
    );
  });

  it('never fails what is identical', () => {
    fc.assert(
      fc.property(world({ graded: true, trials: 4 }), ({ base }) => {
        const { outcome, checks } = decided(base, base).verdict;
        expect(outcome).not.toBe('fail');
        expect(checks.map(({ comparison }) => comparison.gain?.value ?? 0)).toEqual(checks.map(() => 0));
      }),
      RUNS,
    );
  });

  it('can not fail on both ways round', () => {
    fc.assert(
      fc.property(world({ missing: false }), ({ base, head }) => {
        const [one, other] = [decided(base, head, '1'), decided(head, base, '1')].map(
          ({ verdict }) =>
            new Set(
              verdict.checks
                .filter(({ outcome }) => outcome === 'fail')
                .map(({ comparison }) => comparison.rule.card.id),
            ),
        ) as [Set<string>, Set<string>];
        expect([...one].filter((id) => other.has(id))).toEqual([]);
      }),
      RUNS,
    );
  });

  /** One right answer of the candidate, made wrong. */
  const worsened = (head: readonly Line[], pick: number): Line[] => {
    const right = head.filter(({ value }) => value === 1);
    const broken = right[pick % Math.max(1, right.length)];
    return head.map((line) => (line === broken ? { ...line, value: 0 } : line));
  };

  it('never gets better by a passing case that is made to fail', () => {
    fc.assert(
      fc.property(world({ missing: false, trials: 1, metrics: 1 }), fc.nat(), ({ base, head }, pick) => {
        const before = decided(base, head, '1').verdict;
        // Nothing is better than that.
        if (before.outcome === 'pass') return;
        const after = decided(base, worsened(head, pick), '1').verdict;
        expect(RANK[after.outcome]).toBeLessThanOrEqual(RANK[before.outcome]);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('says that it is noise where the family of all metrics has then more that may drop by chance', () => {
    fc.assert(
      fc.property(world({ missing: false, trials: 3 }), fc.nat(), ({ base, head }, pick) => {
        if (decided(base, head, '1').verdict.outcome === 'pass') return;
        const after = decided(base, worsened(head, pick), '1').verdict;
        if (after.outcome !== 'pass') return;
        const codes = after.checks.flatMap(({ clauses }) => clauses.map(({ because }) => because.code));
        expect(codes).toContain('noise');
      }),
      RUNS,
    );
  });

  it('never passes without a case that both sides have', () => {
    fc.assert(
      fc.property(world(), ({ base, head }) => {
        const apart = head.map((line) => ({ ...line, case: `other-${line.case}` }));
        expect(['error', 'inconclusive']).toContain(decided(base, apart).verdict.outcome);
      }),
      RUNS,
    );
  });
});
