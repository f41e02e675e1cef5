import { describe, expect, test } from 'vitest';
import type { Member, Pair } from '../../src/stats/family.ts';
import { compareOnce } from '../../src/stats/labelswap.ts';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { createGate, type Gate, look, planWaves } from '../../src/stats/waves.ts';

/** Answers of n cases, right with the given probability on each side, trial by trial. */
function answers(seed: string, n: number, trials: number, right: readonly [number, number]): Pair[] {
  return Array.from({ length: n }, (_, i) => {
    const random = createRandom(`${seed} ${i}`);
    const draw = (p: number) => Array.from({ length: trials }, () => (uniform(random) < p ? 1 : 0));
    return { unit: `case-${i}`, base: draw(right[0]), head: draw(right[1]) };
  });
}

const member = (id: string, pairs: Pair[]): Member => ({
  id,
  statistic: { kind: 'mean' },
  better: 'higher',
  allowed: { absolute: 0.05 },
  pairs,
});

/** What is known of a member at a wave. */
function upTo(one: Member, share: number, trials: number): Member {
  const pairs = one.pairs.slice(0, Math.round(share * one.pairs.length));
  return {
    ...one,
    pairs: pairs.map((p) => ({ ...p, base: p.base.slice(0, trials), head: p.head.slice(0, trials) })),
  };
}

const plan = { seed: 'seed', alpha: 0.05, waves: planWaves(5, 100) };
const looksOf = (members: readonly Member[]) =>
  plan.waves.map(({ share, trials }) => members.map((one) => upTo(one, share, trials)));

/** Looks until the gate says stop. */
function run(members: readonly Member[]) {
  let gate: Gate = createGate(plan);
  for (const family of looksOf(members)) {
    const seen = look(gate, family);
    if (seen.done) return seen;
    gate = JSON.parse(JSON.stringify(seen.gate)) as Gate;
  }
  throw new Error('never done');
}

describe('waves', () => {
  test('are planned from the trials of a suite', () => {
    expect(planWaves(5, 100).map(({ share, trials }) => [share, trials])).toEqual([
      [0.25, 1],
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 4],
      [1, 5],
    ]);
    expect(planWaves(1, 30)).toEqual([{ share: 1, trials: 1, spent: 1, proof: 0.025 }]);
    expect(planWaves(4, 20).map(({ trials }) => trials)).toEqual([1, 2, 3, 4]);
    for (const { spent } of planWaves(7, 60)) expect(spent).toBeGreaterThan(0);
    expect(planWaves(7, 60).at(-1)?.spent).toBe(1);
  });

  test('a single wave is the gate at one look', () => {
    const members = [
      member('a', answers('a', 60, 3, [0.9, 0.75])),
      member('b', answers('b', 60, 3, [0.8, 0.8])),
    ];
    const waves = [{ share: 1, trials: 3, spent: 1, proof: 0.05 }];
    const seen = look(createGate({ seed: 'seed', alpha: 0.05, waves }), members);
    const once = compareOnce('seed', 0.05, members);
    expect(seen.done).toBe(true);
    expect(seen.critical).toBe(once.critical);
    expect(seen.members.map((one) => one.chance)).toEqual(once.judgements.map((one) => one.chance));
    expect(seen.members.map((one) => one.failed)).toEqual(once.judgements.map((one) => one.failed));
  });

  test('a prompt that is simply broken stops at a quarter of the cases', () => {
    const seen = run([
      member('a', answers('a', 100, 5, [0.95, 0.05])),
      member('b', answers('b', 100, 5, [0.9, 0.9])),
    ]);
    expect(seen.gate.looked).toBe(1);
    expect(seen.members.map(({ outcome }) => outcome)).toContain('fail');
    expect(seen.members[0]).toMatchObject({ outcome: 'fail', settled: 'failed', failed: true });
  });

  test('identical answers are proved harmless after one trial', () => {
    const pairs = Array.from({ length: 100 }, (_, i): Pair => ({
      unit: `c${i}`,
      base: Array(5).fill(1),
      head: Array(5).fill(1),
    }));
    const seen = run([member('a', pairs)]);
    expect(seen.gate.looked).toBe(2);
    expect(seen.members[0]).toMatchObject({ outcome: 'pass', settled: 'proved', proved: true, chance: 1 });
  });

  test('noise keeps asking', () => {
    const seen = run([member('a', answers('noise', 100, 5, [0.5, 0.5]))]);
    expect(seen.gate.looked).toBeGreaterThan(2);
    expect(seen.members[0]?.failed).toBe(false);
  });

  test('a suite too small to fail or to prove anything closes; a small one that may fail stays open', () => {
    const settledAt = (n: number) => {
      const one = member('a', answers('small', n, 5, [0.9, 0.85]));
      const waves = planWaves(5, n);
      let gate = createGate({ seed: 's', alpha: 0.05, waves });
      return waves.map(({ trials }) => {
        const seen = look(gate, [upTo(one, 1, trials)]);
        gate = seen.gate;
        return seen.members[0]?.settled;
      });
    };
    expect(settledAt(5)).toEqual([null, 'closed', 'closed', 'closed', 'closed']);
    expect(settledAt(15).slice(0, 3)).toEqual([null, null, null]);
  });

  test('a bad drop that can be nothing else any more closes as inconclusive', () => {
    const pairs = Array.from({ length: 30 }, (_, i): Pair => ({
      unit: `c${i}`,
      base: Array(19).fill(1),
      head: Array(19).fill(i < 4 ? 0 : 1),
    }));
    const waves = [
      { share: 1, trials: 19, spent: 0.9, proof: 0.02 },
      { share: 1, trials: 20, spent: 1, proof: 0.02 },
    ];
    const seen = look(createGate({ seed: 's', alpha: 0.05, waves }), [
      member('a', pairs),
      member('b', answers('b', 30, 19, [0.8, 0.8])),
    ]);
    expect(seen.members[0]).toMatchObject({ outcome: 'inconclusive', failed: false });
  });

  test('never more labellings cross than may have', () => {
    const members = ['a', 'b', 'c'].map((id) => member(id, answers(id, 100, 5, [0.7, 0.7])));
    let gate = createGate(plan);
    looksOf(members).forEach((family, l) => {
      gate = look(gate, family).gate;
      expect(gate.crossed.length).toBeLessThanOrEqual(
        Math.floor((plan.waves[l]?.spent ?? 0) * 0.05 * 10_000),
      );
      expect(new Set(gate.crossed).size).toBe(gate.crossed.length);
    });
    expect(gate.crossed.length).toBeGreaterThan(400);
  });

  test('a failure stays, with its chance', () => {
    const bad = member('a', answers('a', 100, 5, [0.95, 0.05]));
    const first = look(createGate(plan), [upTo(bad, 0.25, 1)]);
    const cured = { ...bad, pairs: bad.pairs.map((p) => ({ ...p, head: p.base })) };
    const second = look(first.gate, [upTo(cured, 1, 1)]);
    expect(second.members[0]).toMatchObject({ outcome: 'fail', chance: first.members[0]?.chance });
  });

  test('a last look spends the whole budget', () => {
    const members = [upTo(member('a', answers('a', 100, 5, [0.9, 0.8])), 1, 1)];
    expect(look(createGate(plan), members).spent).toBeLessThan(0.001);
    expect(look(createGate(plan), members, { last: true })).toMatchObject({ spent: 0.05, done: true });
  });

  test('a drop that chance would do too often is inconclusive', () => {
    const pairs = Array.from({ length: 40 }, (_, i): Pair => ({
      unit: `c${i}`,
      base: [1],
      head: [i < 3 ? 0 : 1],
    }));
    const seen = look(createGate({ seed: 's', alpha: 0.05, waves: planWaves(1, 30) }), [member('a', pairs)]);
    expect(seen.members[0]).toMatchObject({ outcome: 'inconclusive', settled: 'closed', exceeds: true });
  });

  test('spending must rise to at most one', () => {
    const waves = [
      { share: 1, trials: 1, spent: 0.5, proof: 0.02 },
      { share: 1, trials: 2, spent: 0.4, proof: 0.02 },
    ];
    expect(() => createGate({ seed: 's', alpha: 0.05, waves })).toThrow(RangeError);
  });
});
