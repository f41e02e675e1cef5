/** Comparing with what is known from earlier: of rare events, and of a baseline whose results were stored. */
import { describe, expect, it } from 'vitest';
import { card, compared, type Line, scores, wrongFirst } from '../support/scores.ts';

const RARE = card('{ max-regression: 0.005 }');
const clean = (count: number): Line[] => scores(count, () => 1);
/** So many earlier answers, of which some were wrong. */
const earlier = (wrong: number, of: number): Line[] => scores(of, wrongFirst(wrong));

describe('a rare event', () => {
  const three = { base: clean(300), head: scores(300, wrongFirst(3)), config: RARE };

  it('is not told from chance by two sides of 300 answers', async () => {
    const { code, report } = await compared(three);
    expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'inconclusive' });
  });

  it('fails against 20,000 earlier answers that hardly ever saw it', async () => {
    const { code, report } = await compared({ ...three, earlier: [earlier(12, 12_000), earlier(8, 8000)] });
    expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'fail' });
    const [check] = report.checks;
    expect(check.record).toEqual({ wrong: 20, of: 20_000 });
    expect(check.clauses[0].because).toMatchObject({ code: 'rare', checks: 1 });
    // P(at least 3 of 23 fall on 300 of 20,600 answers)
    expect(check.clauses[0].because.chance).toBeCloseTo(0.0044, 5);
    expect(check.because).toBe(
      '3 of 300 answers are wrong, where earlier runs and base saw 20 of 20,300: that would happen by chance in 0.4 % of unchanged proposals (allowed: 0.5 points)',
    );
  });

  it('that happened once is no alarm, and the line tells the record', async () => {
    const head = scores(300, wrongFirst(1));
    const { report } = await compared({ ...three, head, earlier: [earlier(20, 20_000)] });
    expect(report.verdict).toBe('pass');
    expect(report.checks[0].because).toContain('; earlier runs: 20 of 20,000 answers wrong');
  });

  it('within the tolerance is none either', async () => {
    const config = card('{ max-regression: 0.02 }');
    const { report } = await compared({ ...three, config, earlier: [earlier(20, 20_000)] });
    expect(report.verdict).toBe('pass');
  });

  it('is told by nothing where it is not rare, or where too little came before', async () => {
    for (const past of [earlier(600, 20_000), earlier(0, 999)]) {
      const { report } = await compared({ ...three, earlier: [past] });
      expect(report.verdict).toBe('inconclusive');
      expect(report.checks[0]).not.toHaveProperty('record');
    }
  });

  it('of another metric says nothing', async () => {
    const past = scores(20_000, () => 1, { metric: 'other' });
    const { report } = await compared({ ...three, earlier: [past] });
    expect(report.verdict).toBe('inconclusive');
  });

  it('is refused where no earlier scores are', async () => {
    const { code, out } = await compared({ ...three, flags: ['--history', 'nowhere'] });
    expect(code).toBe(2);
    expect(out).toContain('nowhere does not exist');
  });
});

describe('a baseline whose results were stored', () => {
  const config = card('{ max-regression: 0.05 }');
  const kept = (value: (at: number) => unknown): Line[] =>
    Array.from({ length: 5 }, (_, trial) => scores(100, value, { trial, stored: true })).flat();
  /** Every tenth case was measured again. */
  const again = (value: (at: number) => unknown): Line[] =>
    scores(100, value, { trial: 5 }).filter((_, at) => at % 2 === 0);

  it('counts with all its trials while nothing moved, and the report says how that is known', async () => {
    const mixed = (at: number): number => (at % 4 === 0 ? 0 : 1);
    const base = [...kept(mixed), ...again(mixed)];
    const { report } = await compared({ base, head: scores(100, mixed), config });
    expect(report).toMatchObject({ verdict: 'pass', checks: [{ paired: 100 }] });
    expect(report.warnings.join()).toContain('those of 50 cases measured again show that nothing moved');
  });

  it('is dropped when what was measured again is worse: head is not blamed for it', async () => {
    const head = scores(100, wrongFirst(40));
    const base = [...kept(() => 1), ...again(wrongFirst(40))];
    const blamed = await compared({ base: kept(() => 1), head, config });
    expect(blamed.report.verdict).toBe('fail');
    expect(blamed.report.warnings.join()).toContain('no case was measured again');
    const { report } = await compared({ base, head, config });
    expect(report.verdict).toBe('inconclusive');
    expect(report.checks[0]).toMatchObject({ paired: 50, gain: { value: 0 } });
    expect(report.warnings.join()).toContain("Base's stored results no longer hold: right of 50 cases");
  });

  it('is dropped when it got better as well', async () => {
    const base = [...kept(wrongFirst(40)), ...again(() => 1)];
    const { report } = await compared({ base, head: scores(100, wrongFirst(40)), config });
    expect(report.checks[0]).toMatchObject({ paired: 50, outcome: 'inconclusive' });
  });

  it('has no times: how long an answer took then says nothing about now', async () => {
    const slow = card("{ max-regression: '20%' }", 'options: { unit: ms }');
    const then = scores(60, (at) => 100 + at, { stored: true });
    const now = scores(60, (at) => 200 + at, { trial: 1 });
    const { report } = await compared({
      ...{ base: [...then, ...now], head: scores(60, (at) => 200 + at), config: slow },
    });
    expect(report.checks[0]).toMatchObject({ outcome: 'pass', gain: { value: 0 } });
    expect(report.warnings).toEqual([
      '60 stored times were left out: how long answers took then says nothing about now.',
    ]);
  });
});
