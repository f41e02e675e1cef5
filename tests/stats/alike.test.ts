/** Short ways of reading scores, for large suites: what is read is what was scored. */
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../bench/verdict/product.ts';
import { mixed, type Scene, shaped } from '../../bench/verdict/scene.ts';
import { examOf } from '../../bench/verdict/suite.ts';
import { createSystem } from '../../bench/verdict/system.ts';
import { measureOf } from '../../src/measures/index.ts';
import { compare } from '../../src/stages/compare.ts';
import { sentinelOf } from '../../src/stages/decide/index.ts';
import { alikeIn } from '../../src/stats/alike.ts';
import { memberOf } from '../../src/stats/members.ts';
import { freshAnswers } from '../../src/stats/tallies.ts';
import type { Run, Score } from '../../src/types.ts';

const SIDES = ['baseline', 'candidate'] as const;

function systemOf(scene: Partial<Scene>) {
  const metrics = [...mixed(3, 0.3), ...shaped(1, 'graded'), ...shaped(1, 'latency')];
  const whole: Scene = { cases: 12, metrics, change: { kind: 'nothing' }, ...scene };
  return createSystem(whole, 'alike', { base: 'base', head: 'head' });
}

function comparisonsOf(scene: Partial<Scene>, base: number, head: number) {
  const system = systemOf(scene);
  return lookAt(system, { trials: 3, confirm: true, slices: true }, 'alike', {
    base,
    head,
    earlier: system,
  }).compared();
}

describe('what was noted of all scores', () => {
  it.each([
    ['one trial each', {}, 1, 1],
    ['one trial, and answers that never came', { outage: 0.3 }, 1, 1],
    ['several trials', { outage: 0.2 }, 3, 3],
    ['more trials on one side', {}, 1, 3],
    ['nothing on one side', {}, 2, 0],
  ] as const)('reads the same as looking at each: %s', (_, scene, base, head) => {
    const comparisons = comparisonsOf(scene, base, head);
    expect(comparisons.length).toBeGreaterThan(5);
    for (const comparison of comparisons) {
      const measure = measureOf(comparison.rule.card);
      const unnoted = { ...comparison, pairs: [...comparison.pairs] };
      expect([alikeIn(comparison.pairs)?.plain, alikeIn(unnoted.pairs)]).toEqual([true, null]);
      expect(memberOf(comparison, measure, 'm')).toEqual(memberOf(unnoted, measure, 'm'));
      expect(freshAnswers(comparison, measure)).toEqual(freshAnswers(unnoted, measure));
    }
  });

  it('is nothing of the kind where one trial was left out, or one answer came from elsewhere', () => {
    const system = systemOf({});
    const exam = examOf(system, system, { trials: 2, confirm: true }, 'edited');
    const [rule] = exam.suite.rules;
    const scoresOf = (index: number, source: Run['source']): Score[] =>
      exam.suite.cases.flatMap((each, i) =>
        SIDES.map((side) => scoreOf(side, i === 3 ? index : 0, i === 3 ? source : 'called', each)),
      );
    const scoreOf = (side: (typeof SIDES)[number], index: number, source: Run['source'], each: unknown) =>
      ({
        run: { trial: { exam, case: each, side, index }, result: { ok: true, value: [] }, source },
        rule,
        mark: { value: 1, reason: '', evidence: null },
        turns: [],
      }) as unknown as Score;
    const alike = (scores: readonly Score[]) => alikeIn(compare([exam], scores, 's')[0]?.pairs ?? []);
    expect(alike(scoresOf(0, 'called'))).toEqual({ plain: true, source: 'called' });
    expect(alike(scoresOf(1, 'called'))).toEqual({ plain: false, source: 'called' });
    expect(alike(scoresOf(0, 'stored'))).toEqual({ plain: true, source: null });
  });
});

it('holds stored answers against fresh ones of the same side by their own values', () => {
  const system = systemOf({ cases: 40 });
  const exam = examOf(system, system, { trials: 2, confirm: true }, 'edited');
  const [rule] = exam.suite.rules;
  const scores = exam.suite.cases.flatMap((each) =>
    SIDES.flatMap((side) =>
      [0, 1].map((index) => {
        const source = side === 'baseline' && index === 0 ? 'stored' : 'called';
        const run = { trial: { exam, case: each, side, index }, result: { ok: true, value: [] }, source };
        // Every stored answer was right, and every fresh one of base is wrong; head answers half and half.
        return { run, rule, mark: { value: 1 - index, reason: '', evidence: null }, turns: [] };
      }),
    ),
  ) as unknown as Score[];
  expect(sentinelOf(compare([exam], scores, 's'), 's')).toMatchObject({
    cases: 40,
    drift: { metric: 'metric 0', cases: 40 },
  });
});
