/** Whether a baseline that was stored moved since: drawn worlds, decided in this process. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { compareFiles } from '../../src/pipelines/compare.ts';
import { readMetrics } from '../../src/config/index.ts';
import { card, WISHES, jsonl, scores, type Line } from '../support/scores.ts';
import { treeOf } from '../support/world.ts';

/** It limits no drop, so that labels are not drawn anew for a decision that nobody looks at here. */
const law = await readMetrics(treeOf({ 'metrics.yml': card('{ min: 0.1 }') }, 'base'), 'metrics.yml');

/** The share of drawn worlds in which a baseline was called moved. Cases are right as often as `before`, then `now`. */
function alarms(worlds: number, before: number, now: number): number {
  const called = Array.from({ length: worlds }, (_, world) => {
    const random = createRandom(`stored ${world}`);
    const drawn = (chance: number, more: Partial<Line>): Line[] =>
      scores(80, () => Number(uniform(random) < chance), more);
    const text = jsonl([
      ...drawn(before, { stored: true }),
      ...drawn(before, { stored: true, trial: 1 }),
      ...drawn(now, { trial: 2 }),
    ]);
    const files = {
      baseline: { file: 'base', text },
      candidate: { file: 'head', text: jsonl(drawn(now, {})) },
    };
    const { warnings } = compareFiles({ files, history: [], law, seed: null, wishes: WISHES });
    return warnings.some(({ message }) => message.includes('no longer hold'));
  });
  return called.filter(Boolean).length / worlds;
}

describe('the sentinel of a stored baseline', () => {
  it('is wrong of one that did not move in about one of a hundred', () => {
    // Three standard errors of 300 draws above 1 %.
    expect(alarms(300, 0.8, 0.8)).toBeLessThan(0.01 + 3 * Math.sqrt((0.01 * 0.99) / 300));
  });

  it('sees one that moved, whichever way', () => {
    expect(alarms(40, 0.9, 0.6)).toBeGreaterThan(0.9);
    expect(alarms(40, 0.6, 0.9)).toBeGreaterThan(0.9);
  });
});
