import { describe, expect, it } from 'vitest';
import { card, compared, type Line, scores } from '../support/scores.ts';

const config = card('{ max-regression: 0.05 }');

/** A judge calls everything right; people found wrong what `wrong` says, of the first `labelled` cases. */
function side(labelled: number, wrong: (at: number) => boolean): Line[] {
  return scores(200, () => 1).map((line, at) =>
    at < labelled ? { ...line, human: wrong(at) ? 0 : 1 } : line,
  );
}

describe('compare, with what people said of some answers', () => {
  it('fails a loss that only people saw', async () => {
    const sides = { base: side(80, () => false), head: side(80, (at) => at % 3 === 0), config };
    const { code, report } = await compared(sides);
    expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'fail' });
    expect(report.checks[0]).toMatchObject({
      candidate: { value: 1 },
      gain: { labelled: 80, value: expect.closeTo(-27 / 80, 5) },
    });
    expect(report.checks[0].because).toContain('leans on what people said of 80 cases');
    expect(report.headline).toBe('Blocked: right fell on scores as people see it: −33.8');
  });

  it('rules out no more than the labels can', async () => {
    const { report } = await compared({ base: side(80, () => false), head: side(80, () => false), config });
    expect(report.checks[0]).toMatchObject({
      outcome: 'pass',
      because: 'a drop of 10 points is ruled out; the change leans on what people said of 80 cases',
    });
    const { report: few } = await compared({
      base: side(50, () => false),
      head: side(50, () => false),
      config,
    });
    expect(few.checks[0].gain.low).toBeCloseTo(-(1.96 ** 2) / (50 + 1.96 ** 2), 3);
  });

  it('takes the judge at its word with fewer than 50 labelled cases, or labels of one side', async () => {
    for (const [labelledBase, labelledHead] of [
      [49, 49],
      [0, 80],
    ] as const) {
      const sides = { base: side(labelledBase, () => false), head: side(labelledHead, () => true), config };
      const { code, report } = await compared(sides);
      expect(code).toBe(0);
      expect(report.checks[0].gain).not.toHaveProperty('labelled');
    }
  });

  it('refuses a label that is off the scale, with its line', async () => {
    const head = scores(60, () => 1, { human: 2 });
    const { code, out } = await compared({ base: scores(60, () => 1), head, config });
    expect(code).toBe(2);
    expect(out).toContain('head.jsonl:1');
    expect(out).toContain("the people's 2 of right is not between 0 and 1");
  });
});
