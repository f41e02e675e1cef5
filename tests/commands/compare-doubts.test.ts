/** Ways in which scores may mislead: each was a pass, or a failure, that nobody should have got. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../support/uniform.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { card, compared, type Line, scores, wrongFirst } from '../support/scores.ts';

const config = card('{ max-regression: 0.05 }');
const clean = (count: number, more: Partial<Line> = {}): Line[] => scores(count, () => 1, more);
const trials = (count: number, times: number, value: (at: number, trial: number) => unknown): Line[] =>
  Array.from({ length: times }, (_, trial) => scores(count, (at) => value(at, trial), { trial })).flat();
const pinnedFirst = (lines: readonly Line[]): Line[] =>
  lines.map((line) => (line.case === 'case-0' ? { ...line, pinned: true } : line));

describe('more trials on head than on base', () => {
  it('fail an unchanged version in no more than 5 %', () => {
    for (const [base, head] of [
      [1, 10],
      [2, 10],
      [1, 2],
    ] as const) {
      const failed = Array.from({ length: 200 }, (_, world) => {
        const random = createRandom(`uneven ${base} ${head} ${world}`);
        const drawn = (count: number): number[] =>
          Array.from({ length: count }, () => Number(uniform(random) < 0.95));
        const members = Array.from({ length: 5 }, (__, m) => ({
          ...({ id: `m${m}`, statistic: { kind: 'mean' }, better: 'higher' } as const),
          allowed: { absolute: 0.02 },
          pairs: Array.from({ length: 50 }, (___, at) => ({
            ...{ unit: `case-${at}`, base: drawn(base), head: drawn(head) },
          })),
        }));
        return appraiseFamily(`uneven ${world}`, 0.05, members).appraisals.some((one) => one.failed);
      });
      // Three standard errors of 200 draws above the budget.
      expect(failed.filter(Boolean).length / 200).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 200));
    }
  });
});

describe('labels of answers that did not change', () => {
  it('hide nothing: the judge is taken at its word where it sees all else move', async () => {
    const base = clean(200, { human: 1 });
    const head = scores(200, (at) => (at < 100 ? 1 : 0)).map((line, at) =>
      at < 100 ? { ...line, human: 1 } : line,
    );
    const { code, report } = await compared({ base, head, config });
    expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'fail' });
    expect(report.checks[0].gain).not.toHaveProperty('labelled');
  });
});

describe('a history', () => {
  it('fails no version that is as good as base in this run', async () => {
    const both = scores(100, wrongFirst(8));
    const { code, report } = await compared({ base: both, head: both, config, earlier: [clean(2000)] });
    expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'pass' });
  });

  it('counts a copy of a file once', async () => {
    const past = clean(600);
    const { report } = await compared({ base: clean(60), head: clean(60), config, earlier: [past, past] });
    expect(report.checks[0]).not.toHaveProperty('record');
  });
});

describe('a pinned case', () => {
  const base = pinnedFirst(trials(60, 4, () => 1));
  const broken = (lost: readonly number[], of: readonly number[] = [0]): Line[] =>
    trials(60, 4, (at, trial) => (of.includes(at) ? (lost.includes(trial) ? null : 0) : 1));

  it('is broken by the three of four trials that could be scored', async () => {
    for (const head of [broken([]), broken([3])]) {
      const { code, report } = await compared({ base, head, config });
      expect(code).toBe(1);
      expect(report.checks[0].because).toContain('pinned case broke: case-0');
    }
    const some = base.map((line) =>
      line.case === 'case-0' && line.trial === 3 ? { ...line, value: null } : line,
    );
    expect((await compared({ base: some, head: broken([]), config })).code).toBe(1);
  });

  it('is broken though another case has a value between right and wrong on head', async () => {
    const head = broken([]).map((line) =>
      line.case === 'case-5' && line.trial === 1 ? { ...line, value: 0.99 } : line,
    );
    expect((await compared({ base, head, config })).report.checks[0].because).toContain('pinned case broke');
  });

  it('of which nothing is left on head is no pass', async () => {
    const gone = broken([]).filter((line) => line.case !== 'case-0');
    // Values that are null on head alone are lost marks as well, which four trials are enough to tell.
    for (const [head, outcome] of [
      [gone, 'inconclusive'],
      [broken([0, 1, 2, 3]), 'fail'],
    ] as const) {
      const { report } = await compared({ base, head, config });
      expect(report.checks[0].outcome).toBe(outcome);
      expect(report.checks[0].because).toContain('pinned case could not be scored on head: case-0');
    }
  });
});

it('marks that head loses in most trials of every case fail', async () => {
  const base = trials(100, 3, () => 1);
  const head = trials(100, 3, (_, trial) => (trial === 0 ? 1 : null));
  const other = (lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ ...line, metric: 'len', value: 1 }));
  const { report } = await compared({
    ...{ base: [...base, ...other(base)], head: [...head, ...other(head)] },
  });
  const check = report.checks.find(({ metric }: { metric: string }) => metric === 'right');
  expect(check.outcome).toBe('fail');
  expect(check.clauses[0]).toMatchObject({ limit: 'marks', outcome: 'fail' });
});
