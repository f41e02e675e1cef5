/** One promise over all parts: what a proposal that changes nothing may be failed or left undecided by adds up to it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gate } from '../../bench/verdict/product.ts';
import { mixed } from '../../bench/verdict/scene.ts';
import { createSystem } from '../../bench/verdict/system.ts';
import { budgetOf } from '../../src/stages/decide/budget.ts';
import type { Comparison, MetricCard } from '../../src/types.ts';

const cards = fc.record({
  law: fc.constantFrom('both' as const, 'base' as const, 'head' as const),
  blocking: fc.boolean(),
  min: fc.constantFrom(null, 0.9),
  max: fc.constantFrom(null, 0.99),
  by: fc.constantFrom('interval' as const, 'value' as const),
  pinned: fc.nat(3),
});

const comparisonOf = ({
  law,
  blocking,
  min,
  max,
  by,
  pinned,
}: typeof cards extends fc.Arbitrary<infer C> ? C : never) => {
  const threshold = { min, max, maxRegression: { value: 0.05, relative: false }, minEffect: 0, by };
  const rule = {
    law,
    blocking,
    card: { id: 'metric', measure: 'exact-match', options: {}, threshold } as unknown as MetricCard,
  };
  const pairs = Array.from({ length: 3 }, (_, i) => ({ case: { pinned: i < pinned } }));
  return { rule, slice: null, pairs } as unknown as Comparison;
};

it('is shared out once, whatever is asked', () => {
  fc.assert(
    fc.property(fc.array(cards, { minLength: 1, maxLength: 8 }), fc.boolean(), (asked, wired) => {
      const comparisons = asked.map(comparisonOf);
      const budget = budgetOf({ falseAlarm: 0.05, doubt: 0.2 }, comparisons, wired);
      const blocking = (['base', 'head'] as const).filter((pool) =>
        asked.some((one) => one.blocking && (one.law === 'head') === (pool === 'head')),
      );
      const spent = blocking.flatMap((pool) => [
        budget.share('pairs', pool),
        ...(['limits', 'pinned'] as const)
          .filter((part) => budget.members(part, pool) > 0)
          .map((part) => budget.share(part, pool)),
        ...(wired ? [budget.share('wires', pool)] : []),
      ]);
      const all = spent.reduce((sum, share) => sum + share, 0);
      expect(all).toBeLessThanOrEqual(1 + 1e-9);
      if (blocking.length > 0) expect(all).toBeGreaterThan(1 - 1e-9);
    }),
  );
});

it('holds where base breaks its limits by ten points, as much as head does', () => {
  const scene = { cases: 20, metrics: mixed(5, 0.3), change: { kind: 'nothing' } } as const;
  const limits = Array.from({ length: 30 }, (_, at) => {
    const seed = `beyond ${at}`;
    const system = createSystem(scene, seed, { base: 'base', head: 'head' });
    const earlier = createSystem(scene, seed, { base: 'earlier', head: 'earlier' });
    const { checks } = gate(system, earlier, { trials: 1, limitBelow: -0.1, confirm: true }, seed).verdict;
    return checks.filter(({ blocking, outcome, clauses }) => {
      const [worst] = clauses;
      return blocking && outcome !== 'pass' && worst?.limit === 'min';
    }).length;
  });
  expect(limits.filter((count) => count > 0)).toEqual([]);
});
