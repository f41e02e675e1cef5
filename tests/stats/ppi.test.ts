import { describe as effect } from '../../src/stats/effects.ts';
import { type Member, prepare } from '../../src/stats/family.ts';
import type { Row } from '../../src/stats/row.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { ppiGains } from '../../src/stats/ppi.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { redraw } from '../../src/stats/redraw.ts';
import { uniform } from '../support/uniform.ts';
import { describe, expect, test } from 'vitest';

interface World {
  readonly cases: number;
  readonly labelled: number;
  /** Chances that people find base's answer good, and head's. */
  readonly good: readonly [number, number];
  /** What the judge finds good of what people find bad, on base and on head. */
  readonly fooled: readonly [number, number];
}

const KIND: World = { cases: 300, labelled: 80, good: [0.9, 0.9], fooled: [0.3, 0.3] };

function drawn(world: World, random: Random, more: Partial<Member> = {}): Member {
  const answer = (side: 0 | 1): { human: number; judge: number } => {
    const human = uniform(random) < world.good[side] ? 1 : 0;
    const judge = human ? (uniform(random) < 0.95 ? 1 : 0) : uniform(random) < world.fooled[side] ? 1 : 0;
    return { human, judge };
  };
  const pairs = Array.from({ length: world.cases }, (_, at): Row => {
    const [base, head] = [answer(0), answer(1)];
    const human = { base: [base.human], head: [head.human] };
    const pair = { unit: `case-${at}`, base: [base.judge], head: [head.judge] };
    return at < world.labelled ? { ...pair, human } : pair;
  });
  const statistic = { kind: 'mean' } as const;
  return { id: 'tone', better: 'higher', statistic, allowed: { absolute: 0.02 }, pairs, ...more };
}

const many = <T>(times: number, one: (random: Random, at: number) => T): T[] =>
  Array.from({ length: times }, (_, at) => one(createRandom(`powered ${at}`), at));
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a gain that leans on labels', () => {
  /** Head loses 15 points, and the judge, fooled by head's style, sees none of it. */
  const flattered: World = { ...KIND, good: [0.9, 0.75], fooled: [0.3, 0.95] };

  test('is right on average where the judge is not, and its interval covers the truth', () => {
    const seen = many(300, (random) => effect(prepare(drawn(flattered, random)), 'seed'));
    expect(Math.abs(average(seen.map(({ gain }) => gain)) + 0.15)).toBeLessThan(0.01);
    const covered = seen.filter(({ interval: { lower, upper } }) => lower <= -0.15 && -0.15 <= upper);
    expect(covered.length / seen.length).toBeGreaterThan(0.93);
    const blind = many(300, (random) => {
      const { pairs, ...rest } = drawn(flattered, random);
      return effect(prepare({ ...rest, pairs: pairs.map(({ human: _, ...pair }) => pair) }), 'seed').gain;
    });
    expect(average(blind)).toBeGreaterThan(-0.06);
  });

  test('is tighter than the labels alone where the judge is any good', () => {
    const world = { ...KIND, cases: 1000, good: [0.9, 0.8], fooled: [0.1, 0.1] } as const;
    const spread = (gains: readonly number[]): number => {
      const centre = average(gains);
      return Math.sqrt(average(gains.map((gain) => (gain - centre) ** 2)));
    };
    const leaning = many(200, (random) => effect(prepare(drawn(world, random)), 'seed').gain);
    const alone = many(200, (random) => {
      const { pairs, ...rest } = drawn(world, random);
      return effect(prepare({ ...rest, pairs: pairs.slice(0, world.labelled) }), 'seed').gain;
    });
    expect(spread(leaning)).toBeLessThan(0.85 * spread(alone));
  });

  test('fails an unchanged proposal in no more than 5 %, judge fooled or not', () => {
    for (const fooled of [0, 0.4, 1]) {
      const failed = many(400, (random, at) => {
        const member = drawn({ ...KIND, cases: 150, fooled: [fooled, fooled] }, random);
        return appraiseFamily(`powered ${at}`, 0.05, [member]).appraisals[0]?.failed;
      });
      // Three standard errors of 400 draws above the budget.
      expect(failed.filter(Boolean).length / 400).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 400));
    }
  });

  test('sees a loss that the judge does not see', () => {
    const failed = many(
      60,
      (random, at) => appraiseFamily(`powered ${at}`, 0.05, [drawn(flattered, random)]).appraisals[0]?.failed,
    );
    expect(failed.filter(Boolean).length).toBeGreaterThan(40);
  });

  test('mirrors when base and head change places, with the same belief in the judge', () => {
    const member = drawn(flattered, createRandom('mirror'));
    const turned = {
      ...member,
      pairs: member.pairs.map(({ unit, base, head, human }) => ({
        unit,
        base: head,
        head: base,
        ...(human ? { human: { base: human.head, head: human.base } } : {}),
      })),
    };
    const [one, other] = [effect(prepare(member), 'seed'), effect(prepare(turned), 'seed')];
    expect(one.gain).toBeCloseTo(-other.gain, 12);
    expect(one.interval.lower).toBeCloseTo(-other.interval.upper, 12);
    expect(ppiGains(prepare(member))?.lambda).toBe(ppiGains(prepare(turned))?.lambda);
  });

  test('needs 50 labelled cases, and with all of them takes their word alone', () => {
    const some = (labelled: number) => prepare(drawn({ ...KIND, cases: 60, labelled }, createRandom('few')));
    expect(ppiGains(some(49))).toBe(null);
    expect(ppiGains(some(50))?.labelled).toBe(50);
    const all = some(60);
    const people = average(all.pairs.map(({ human }) => (human?.head[0] ?? 0) - (human?.base[0] ?? 0)));
    expect(ppiGains(all)?.lambda).toBe(0);
    expect(effect(all, 'seed').gain).toBeCloseTo(people, 12);
  });

  test('a drop within a share of the baseline is none, as without labels', () => {
    // Of a hundred cases that were right ten are wrong, and people say the same of the first sixty.
    const pairs = Array.from({ length: 100 }, (_, at): Row => {
      const pair = { base: [1], head: [at % 10 === 0 ? 0 : 1] };
      return { unit: `case-${at}`, ...pair, ...(at < 60 ? { human: pair } : {}) };
    });
    const chanceAt = (relative: number, human: boolean): number | undefined => {
      const rows = human ? pairs : pairs.map(({ human: _, ...pair }) => pair);
      const member = drawn(KIND, createRandom('share'), { allowed: { relative }, pairs: rows });
      const drawing = { seed: 'share', ends: [1], labellings: 1000 };
      return redraw([prepare(member)], drawing, { crossed: [], quota: 50 }).chances[0];
    };
    expect([chanceAt(0.2, true), chanceAt(0.2, false)]).toEqual([1, 1]);
    expect(chanceAt(0.05, true)).toBeLessThan(0.01);
    expect(chanceAt(0.05, false)).toBeLessThan(0.01);
  });

  test('a judge that never moves is ignored, and people who agree prove no more than their number', () => {
    const pairs = Array.from({ length: 400 }, (_, at): Row => {
      const pair = { unit: `case-${at}`, base: [1], head: [1] };
      return at < 60 ? { ...pair, human: { base: [1], head: [1] } } : pair;
    });
    const member = drawn(KIND, createRandom('still'), { pairs });
    expect(ppiGains(prepare(member))?.lambda).toBe(0);
    const { gain, interval } = effect(prepare(member), 'seed');
    expect(gain).toBe(0);
    expect(interval.lower).toBeCloseTo(-(1.96 ** 2) / (60 + 1.96 ** 2), 3);
  });
});
