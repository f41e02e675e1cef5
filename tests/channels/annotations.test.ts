import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/render/report-schema.ts';
import { checkOf, comparisonOf, fileOf, postsOf, reportOf, ruleOf } from '../support/report.ts';

describe('annotations', () => {
  it('stand at the changed line', () => {
    expect(postsOf('annotations', reportOf())).toEqual([
      {
        ...{ kind: 'annotation', level: 'error', file: 'prompts/support.md', line: 13 },
        message: 'german/support language: such a drop happens by chance in 0.3 % of unchanged proposals',
      },
    ]);
  });
  it('are as loud as their check', () => {
    const checks = [
      checkOf({ outcome: 'pass' }),
      checkOf({ outcome: 'inconclusive' }),
      checkOf({ blocking: false }),
      checkOf({ blocking: false, comparison: comparisonOf(ruleOf({ onFail: 'info' })) }),
      checkOf({ blocking: false, outcome: 'inconclusive' }),
    ];
    const posts = postsOf('annotations', reportOf({ verdict: { outcome: 'fail', checks, trouble: [] } }));
    expect(posts.map((post) => (post.kind === 'annotation' ? post.level : ''))).toEqual([
      'warning',
      'warning',
      'notice',
    ]);
  });
  it('tell what was written wrong, where it was', () => {
    const where = { file: 'metrics/a.yml', line: 3, key: 'threshold.min' };
    const mistakes = [
      { message: 'threshold.min is no number', where, hint: 'Write a number.' },
      { message: 'input mode: no such mode', where: null, hint: 'Use gate.' },
    ];
    const report = reportOf({ mistakes, verdict: { outcome: 'error', checks: [], trouble: [] } });
    const level = { kind: 'annotation', level: 'error' };
    expect(postsOf('annotations', report)).toEqual([
      { ...level, message: 'threshold.min is no number. Write a number.', file: 'metrics/a.yml', line: 3 },
      { ...level, message: 'input mode: no such mode. Use gate.', file: null, line: null },
    ]);
    expect(reportSchema.parse(JSON.parse(fileOf('json', report))).mistakes[0]).toMatchObject({
      key: 'threshold.min',
    });
  });
  it('are at most ten of a level, and the last says how many more', () => {
    const checks = Array.from({ length: 30 }, () => checkOf());
    const posts = postsOf('annotations', reportOf({ verdict: { outcome: 'fail', checks, trouble: [] } }));
    expect(posts).toHaveLength(10);
    expect(posts.at(-1)).toMatchObject({
      message: '… and 21 more; all of them are in the job summary',
      file: null,
    });
  });
});
