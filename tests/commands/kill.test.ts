/** Kill -9 on the shipped command: what was paid for is there when it is run again. */
import { describe, expect, it } from 'vitest';
import { killedAt } from '../support/kill.ts';

describe('a gate that is killed and run again', () => {
  it.each([1, 60, 150])('at call %i pays twice only for what was under way', async (nth) => {
    const { before, after, twice, inFlight, questions, verdict } = await killedAt(nth);
    expect(before).toBeGreaterThanOrEqual(nth);
    expect(questions).toBe(160);
    expect(before + after).toBe(questions + twice);
    expect(twice).toBeLessThanOrEqual(inFlight);
    expect(verdict).toBe('pass');
  });
});
