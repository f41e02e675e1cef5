/** `compare`, `aa` and the gate say the same of the same scores. */
import { describe, expect, it } from 'vitest';
import { compareOnce, gate, rehearsal } from '../../bench/verdict/product.ts';
import { mixed } from '../../bench/verdict/scene.ts';
import { createSystem } from '../../bench/verdict/system.ts';
import type { Verdict } from '../../src/types.ts';

/** Thirty cases are asked in one wave, so that neither sees more than the other. */
const SCENE = { cases: 30, metrics: mixed(5, 0.3), change: { kind: 'broken', share: 0.2 } } as const;
const LAW = { trials: 1, limitBelow: 0.05, confirm: false };

const BUILT_IN = 'answered';

const said = ({ checks }: Verdict) =>
  checks
    .filter(({ comparison }) => comparison.rule.card.id !== BUILT_IN)
    .map(({ comparison, outcome, clauses }) => ({
      metric: comparison.rule.card.id,
      outcome,
      gain: comparison.gain,
      candidate: comparison.candidate?.value,
      clauses: clauses.map(({ limit, outcome: answer, because }) => ({
        limit,
        answer,
        chance: 'chance' in because ? because.chance : null,
      })),
    }));

describe('the same scores', () => {
  it.each(Array.from({ length: 12 }, (_, at) => `world ${at}`))('of %s', (seed) => {
    const system = createSystem(SCENE, seed, { base: 'base', head: 'head' });
    const earlier = createSystem(SCENE, seed, { base: 'earlier', head: 'earlier' });
    const asked = gate(system, earlier, LAW, seed).verdict;
    const compared = compareOnce(system, earlier, LAW, { base: 1, head: 1, seed }).verdict;
    expect(said(compared)).toEqual(said(asked));
    expect(compared.outcome).toBe(asked.outcome);
  });

  it('fail, pass and are undecided among those worlds', () => {
    const outcomes = Array.from({ length: 12 }, (_, at) => {
      const system = createSystem(SCENE, `world ${at}`, { base: 'base', head: 'head' });
      return compareOnce(system, system, LAW, { base: 1, head: 1, seed: `world ${at}` }).verdict.outcome;
    });
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });
});

/** Two trials in waves, limits, lost answers and much noise: so that some are in doubt. */
const ITSELF = { cases: 20, metrics: mixed(8, 0.6), change: { kind: 'nothing' }, outage: 0.03 } as const;
const WHOLE_LAW = { trials: 2, limitBelow: 0.02, confirm: false };
const chances: number[] = [];

describe('base against itself', () => {
  it.each(Array.from({ length: 8 }, (_, at) => `deal ${at}`))('is decided as by the gate: %s', (seed) => {
    const system = createSystem(ITSELF, seed, { base: 'base', head: 'head' });
    const earlier = createSystem(ITSELF, seed, { base: 'earlier', head: 'earlier' });
    const { verdict, dealt } = rehearsal(system, earlier, WHOLE_LAW, seed);
    const asked = gate(dealt, earlier, WHOLE_LAW, seed).verdict;
    expect(said(verdict)).toEqual(said(asked));
    expect(verdict.outcome).toBe(asked.outcome);
    chances.push(...said(verdict).flatMap(({ clauses }) => clauses.flatMap(({ chance }) => chance ?? [])));
  });

  it('sees drops and values beyond limits among those deals', () => {
    expect(chances.filter((chance) => chance < 1).length).toBeGreaterThan(3);
  });
});
