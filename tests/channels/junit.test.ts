import { describe, expect, it } from 'vitest';
import { checkOf, fileOf, reportOf } from '../support/report.ts';

describe('junit.xml', () => {
  it('has a case for each check', () => {
    const checks = [
      checkOf(),
      checkOf({ outcome: 'pass' }),
      checkOf({ blocking: false }),
      checkOf({ outcome: 'inconclusive' }),
    ];
    const because = ['a < b', 'fine', 'warns', 'unclear'];
    expect(fileOf('junit', reportOf({ because, verdict: { outcome: 'fail', checks, trouble: [] } })))
      .toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="micro-metrics" tests="4" failures="1" errors="0" skipped="2">
        <testsuite name="german/support" tests="4" failures="1" errors="0" skipped="2">
          <testcase classname="german.support" name="language" file="prompts/support.md"><failure message="a &lt; b"/></testcase>
          <testcase classname="german.support" name="language" file="prompts/support.md"><system-out>fine</system-out></testcase>
          <testcase classname="german.support" name="language" file="prompts/support.md"><skipped message="fail, does not block: warns"/></testcase>
          <testcase classname="german.support" name="language" file="prompts/support.md"><skipped message="inconclusive: unclear"/></testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });
  it('passes nothing that was only looked at', () => {
    const clauses = [
      { limit: 'max-regression', amount: null, outcome: 'pass', because: { code: 'looked-at' } },
    ] as const;
    const checks = [checkOf({ outcome: 'pass', blocking: false, clauses })];
    const because = ['only looked at: no limit is set'];
    const text = fileOf('junit', reportOf({ because, verdict: { outcome: 'pass', checks, trouble: [] } }));
    expect(text).toContain('<skipped message="only looked at: no limit is set"/>');
    expect(text).toContain('skipped="1"');
  });

  it('is red when the run could not be computed', () => {
    const report = reportOf({
      headline: 'no answers',
      because: [],
      verdict: { outcome: 'error', checks: [], trouble: [] },
    });
    expect(fileOf('junit', report)).toContain('<error message="no answers"/>');
    expect(fileOf('junit', report)).toContain('tests="1" failures="0" errors="1"');
  });
});
