import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/render/report-schema.ts';
import { checkOf, comparisonOf, fileOf, reportOf, ruleOf, runOf, suite } from '../support/report.ts';

describe('report.json', () => {
  it('has what the contract says', () => {
    const file = reportSchema.parse(JSON.parse(fileOf('json')));
    expect(file).toMatchObject({
      version: 1,
      verdict: 'fail',
      proposal: { pull: 7 },
      usage: { 'cost-usd': 0.00123457 },
    });
    expect(file.checks[0]).toMatchObject({
      ...{
        suite: 'german',
        target: 'support',
        metric: 'language',
        slice: null,
        law: 'both',
        outcome: 'fail',
      },
      ...{ blocking: true, 'pre-existing': false, n: 3, unscored: 0 },
      clauses: [
        { limit: 'max-regression', amount: 0.02, because: { code: 'drop', chance: 0.003, family: 4 } },
      ],
      gain: { value: -0.666667, low: -0.99, high: -0.1, relative: false },
      pairs: [
        { case: 'de-01', status: 'introduced' },
        { case: 'de-02' },
        { case: 'de-03', status: 'passing' },
      ],
    });
    expect(file.cases[0]).toMatchObject({
      case: 'de-01',
      baseline: [{ answers: [{ turn: 5, text: 'Sie haben 30 Tage Zeit.' }], marks: [{ value: 1 }] }],
      candidate: [
        {
          trial: 0,
          answers: [{ text: 'You have 30 days.', 'tool-calls': [{ name: 'look_up' }] }],
          marks: [
            {
              metric: 'language',
              value: 0,
              reason: 'answered in English',
              turn: 5,
              expected: 'de',
              observed: 'en',
            },
          ],
        },
      ],
    });
    expect(file.cases[2]?.candidate.at(0)).not.toHaveProperty('answers');
  });

  it('names each case once, though slices and laws ask for it again', () => {
    const checks = [
      checkOf(),
      checkOf({ comparison: comparisonOf(ruleOf(), { tag: 'lang', value: 'de' }) }),
      checkOf({ comparison: comparisonOf(ruleOf({}, 'base')) }),
    ];
    const file = reportSchema.parse(
      JSON.parse(fileOf('json', reportOf({ verdict: { outcome: 'fail', checks, trouble: [] } }))),
    );
    expect(file.cases.map(({ case: id }) => id)).toEqual(['de-01', 'de-02', 'de-03']);
    expect(file.cases[0]?.candidate).toHaveLength(1);
  });

  it('tells a failure from an answer, and no number from zero', () => {
    const asked = suite.cases[0];
    if (!asked) throw new Error('no case');
    const failure = { cause: 'timeout', first: null, message: 'took too long', status: null } as const;
    const run = { ...runOf(asked, 'candidate', ''), result: { ok: false, failure } as const };
    const pairs = [
      {
        ...({ case: asked, status: 'unscored', before: null, after: Number.NaN, gain: null } as const),
        upwards: true,
        baseline: [],
        candidate: [],
      },
    ];
    const check = checkOf({ comparison: { ...comparisonOf(), pairs } });
    const trouble = [
      { ...({ suite: 'german', target: 'support', side: 'candidate', lost: 1, asked: 1 } as const), failure },
    ];
    const report = reportOf({ runs: [run], verdict: { outcome: 'error', checks: [check], trouble } });
    const file = reportSchema.parse(JSON.parse(fileOf('json', report)));
    expect(file.cases[0]).toMatchObject({ baseline: [], candidate: [{ failure, marks: [] }] });
    expect(file.checks[0]?.pairs).toEqual([
      { case: 'de-01', status: 'unscored', before: null, after: null, gain: null },
    ]);
    expect(file.trouble[0]).toMatchObject({ side: 'candidate', failure: { cause: 'timeout' } });
  });
});
