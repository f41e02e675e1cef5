import { describe, expect, test } from 'vitest';
import type { Member } from '../../src/stats/family.ts';
import type { Row } from '../../src/stats/row.ts';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { createGate, type Gate, takeWave } from '../../src/stats/waves.ts';
import { planWaves } from '../../src/stats/wave-plan.ts';

/** Answers of n cases, right with the given probability on each side, trial by trial. */
function answers(seed: string, n: number, trials: number, right: readonly [number, number]): Row[] {
  return Array.from({ length: n }, (_, i) => {
    const random = createRandom(`${seed} ${i}`);
    const draw = (p: number) => Array.from({ length: trials }, () => (uniform(random) < p ? 1 : 0));
    return { unit: `case-${i}`, base: draw(right[0]), head: draw(right[1]) };
  });
}

const member = (id: string, pairs: Row[]): Member => ({
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

const plan = { seed: 'seed', alpha: 0.05, doubt: 0.2, waves: planWaves(5, 100) };
const looksOf = (members: readonly Member[]) =>
  plan.waves.map(({ share, trials }) => members.map((one) => upTo(one, share, trials)));

/** Looks until the gate says stop. */
function run(members: readonly Member[]) {
  let gate: Gate = createGate(plan);
  for (const family of looksOf(members)) {
    const seen = takeWave(gate, family);
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
      [1, 3],
      [1, 5],
    ]);
    expect(planWaves(1, 30)).toEqual([{ share: 1, trials: 1, spent: 1, proof: 0.025 }]);
    expect(planWaves(4, 20).map(({ trials }) => trials)).toEqual([1, 3, 4]);
    for (const { spent } of planWaves(7, 60)) expect(spent).toBeGreaterThan(0);
    expect(planWaves(7, 60).at(-1)?.spent).toBe(1);
  });

  test('a prompt that is simply broken stops at a quarter of the cases', () => {
    const seen = run([
      member('a', answers('a', 100, 5, [0.95, 0.05])),
      member('b', answers('b', 100, 5, [0.9, 0.9])),
    ]);
    expect(seen.gate.taken).toBe(1);
    expect(seen.members.map(({ outcome }) => outcome)).toContain('fail');
    expect(seen.members[0]).toMatchObject({ outcome: 'fail', open: false });
  });

  test('identical answers are proved harmless after one trial', () => {
    const pairs = Array.from({ length: 100 }, (_, i): Row => ({
      unit: `c${i}`,
      base: Array(5).fill(1),
      head: Array(5).fill(1),
    }));
    const seen = run([member('a', pairs)]);
    expect(seen.gate.taken).toBe(2);
    expect(seen.members[0]).toMatchObject({ outcome: 'pass', open: false, proved: true, chance: 1 });
  });

  test('what noise may still turn into a failure is asked on, what it may not is left alone', () => {
    const gate = createGate({ seed: 's', alpha: 0.05, doubt: 0.2, waves: planWaves(5, 30) });
    const openAfter = (lost: number): boolean | undefined => {
      const pairs = Array.from({ length: 30 }, (_, i): Row => ({
        unit: `c${i}`,
        base: [1],
        head: [i < lost ? 0 : 1],
      }));
      return takeWave(gate, [member('a', pairs)]).members[0]?.open;
    };
    expect([0, 1, 3, 30].map(openAfter)).toEqual([false, true, true, false]);
  });

  test('a critical member is asked on until it is proved', () => {
    const gate = createGate({ seed: 's', alpha: 0.05, doubt: 0.2, waves: planWaves(5, 100) });
    const family = [upTo(member('a', answers('a', 100, 5, [0.8, 0.8])), 1, 1)];
    const open = (toProve: ReadonlySet<string>): boolean | undefined =>
      takeWave(gate, family, { toProve }).members[0]?.open;
    expect(open(new Set(['a']))).toBe(true);
  });

  test('never more labellings cross than may have', () => {
    const members = ['a', 'b', 'c'].map((id) => member(id, answers(id, 100, 5, [0.7, 0.7])));
    let gate = createGate(plan);
    looksOf(members).forEach((family, l) => {
      gate = takeWave(gate, family).gate;
      expect(gate.crossed.length).toBeLessThanOrEqual(
        Math.floor((plan.waves[l]?.spent ?? 0) * 0.05 * (gate.labellings ?? 0) + 1e-9),
      );
      expect(new Set(gate.crossed).size).toBe(gate.crossed.length);
    });
    expect(gate.crossed.length).toBeGreaterThan(400);
  });

  test('a failure stays, with its chance', () => {
    const bad = member('a', answers('a', 100, 5, [0.95, 0.05]));
    const first = takeWave(createGate(plan), [upTo(bad, 0.25, 1)]);
    const cured = { ...bad, pairs: bad.pairs.map((p) => ({ ...p, head: p.base })) };
    const second = takeWave(first.gate, [upTo(cured, 1, 1)]);
    expect(second.members[0]).toMatchObject({ outcome: 'fail', chance: first.members[0]?.chance });
  });

  test('what is simply broken stops at the first wave, however large the family', () => {
    const rows = Array.from({ length: 31_000 }, (_, i): Row => ({
      unit: `c${i}`,
      base: [1],
      head: [i % 10 === 0 ? 0 : 1],
    }));
    const first = (alpha: number) => {
      const waves = planWaves(3, 4 * rows.length);
      return takeWave(createGate({ seed: 's', alpha, doubt: 0.2, waves }), [member('a', rows)]);
    };
    // A hundredth of the budget may be spent: one labelling of 2,000, and one of 3,334.
    expect(first(0.05)).toMatchObject({ gate: { labellings: 2000 }, done: true });
    expect(first(0.03)).toMatchObject({
      ...{ gate: { labellings: 3334 }, done: true },
      members: [{ outcome: 'fail', chance: 1 / 3334 }],
    });
    // Of no number that is ever drawn may one cross.
    expect(first(0.001)).toMatchObject({ gate: { labellings: 1000 }, done: false });
  });

  test('is looked at under as many labellings in every wave, settled by what the first one holds', () => {
    const rows = answers('many', 40_000, 1, [0.9, 0.9]);
    const gate = createGate({ seed: 's', alpha: 0.05, doubt: 0.2, waves: planWaves(1, rows.length) });
    const first = takeWave(gate, [upTo(member('a', rows), 0.25, 1)]);
    expect(first.gate.labellings).toBe(6000);
    expect(takeWave(first.gate, [member('a', rows)]).gate.labellings).toBe(6000);
  });

  test('a last look spends the whole budget', () => {
    const members = [upTo(member('a', answers('a', 100, 5, [0.9, 0.8])), 1, 1)];
    expect(takeWave(createGate(plan), members).spent).toBeLessThan(0.001);
    expect(takeWave(createGate(plan), members, { last: true })).toMatchObject({ spent: 0.05, done: true });
  });

  test('a drop that chance does too often to fail is undecided, and one that it does more often still is noise', () => {
    const last = (lost: number) => {
      const pairs = Array.from({ length: 40 }, (_, i): Row => ({
        unit: `c${i}`,
        base: [1],
        head: [i < lost ? 0 : 1],
      }));
      const gate = createGate({ seed: 's', alpha: 0.05, doubt: 0.2, waves: planWaves(1, 30) });
      return takeWave(gate, [member('a', pairs)]).members[0];
    };
    // One in 4, 8 and 32 ways to call their trials head's.
    expect(last(2)).toMatchObject({ outcome: 'pass', exceeds: true, open: false });
    expect(last(3)).toMatchObject({ outcome: 'inconclusive', exceeds: true, open: false });
    expect(last(5)).toMatchObject({ outcome: 'fail', exceeds: true, open: false });
  });

  test('spending must rise to at most one', () => {
    const waves = [
      { share: 1, trials: 1, spent: 0.5, proof: 0.02 },
      { share: 1, trials: 2, spent: 0.4, proof: 0.02 },
    ];
    expect(() => createGate({ seed: 's', alpha: 0.05, doubt: 0.2, waves })).toThrow(RangeError);
  });
});
