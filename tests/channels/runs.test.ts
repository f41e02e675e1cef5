import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/types.ts';
import { fileOf, reportOf, runOf, suite } from '../support/report.ts';

describe('runs.jsonl', () => {
  const linesOf = (report: Report): readonly Record<string, unknown>[] =>
    fileOf('runs', report)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('has a line for every run, with all that was answered', () => {
    const lines = linesOf(reportOf());
    expect(lines).toHaveLength(6);
    expect(lines[3]).toEqual({
      ...{
        key: 'candidate-de-01',
        index: 0,
        suite: 'german',
        target: 'support',
        side: 'candidate',
        case: 'de-01',
      },
      ...{ source: 'called', request: { model: 'gpt-6.1-terra', endpoint: 'default' }, also: [] },
      answers: [
        {
          ...{
            turn: 5,
            user: 'Wie lange?',
            text: 'You have 30 days.',
            'tool-calls': [{ name: 'look_up', arguments: '{"a":1}' }],
          },
          ...{ usage: { input: 100, output: 20 }, 'latency-ms': 812.4, model: 'gpt-6.1-terra' },
        },
      ],
    });
  });

  it('writes a shared answer once, with all its places', () => {
    const [asked] = suite.cases;
    if (!asked) throw new Error('no case');
    const shared = runOf(asked, 'baseline', 'Ja.', 'shared');
    const called = runOf(asked, 'baseline', 'Ja.');
    const elsewhere = { ...shared, trial: { ...shared.trial, side: 'candidate' as const } };
    const [line, ...rest] = linesOf(reportOf({ runs: [elsewhere, called] }));
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      side: 'baseline',
      source: 'called',
      also: [{ side: 'candidate', case: 'de-01' }],
    });
  });

  it('keeps apart what was never asked', () => {
    const failure = { cause: 'unfit', first: null, message: 'no variable', status: null } as const;
    const runs = suite.cases.map((each) => {
      const run = runOf(each, 'candidate', '');
      const request = { ok: false, failure } as const;
      return { ...run, trial: { ...run.trial, request, key: '' }, result: request };
    });
    expect(linesOf(reportOf({ runs }))).toMatchObject(
      suite.cases.map(({ id }) => ({ case: id, request: null, failure })),
    );
  });
});
