/** A comment fits GitHub, whatever a run found: five hundred metrics that fail on ten thousand cases each. */
import { expect, test } from 'vitest';
import { channel } from '../../src/channels/comment.ts';
import { bytes } from '../../src/render/text.ts';
import { report } from '../../src/stages/report/index.ts';
import { reportOf } from '../support/report.ts';
import type { Check, Pair } from '../../src/types.ts';

const [METRICS, CASES, MOST] = [500, 10_000, 65_536];

test('stays under what GitHub takes, and says how much it left out', () => {
  const { verdict, proposal, changes, exams, runs, usage } = reportOf();
  const [check] = verdict.checks as readonly [Check];
  const [pair] = check.comparison.pairs as readonly [Pair];
  const status = 'introduced' as const;
  const pairs = Array.from({ length: CASES }, (_, at): Pair => {
    const { rule, mark, run } = pair.candidate.at(0) ?? pair.baseline.at(0) ?? never();
    const wrong = { rule, run, turns: [], mark: { ...mark, value: 0, reason: `not said in case ${at}` } };
    return { ...pair, status, case: { ...pair.case, id: `case-${at}` }, candidate: [wrong] };
  });
  const checks = Array.from({ length: METRICS }, (_, at): Check => {
    const { rule } = check.comparison;
    const card = { ...rule.card, id: `metric-${at}` };
    return { ...check, comparison: { ...check.comparison, pairs, rule: { ...rule, card } } };
  });
  const found = report({
    verdict: { ...verdict, outcome: 'fail', checks },
    proposal,
    changes,
    exams,
    policy: [],
    runs,
    usage,
    falseAlarm: 0.05,
    sights: [],
    moved: [],
    warnings: [],
  });
  const [post] = channel.posts(found);
  const body = post?.kind === 'comment' ? post.body : '';
  expect(bytes(body)).toBeLessThan(MOST);
  expect(body).toContain('Blocked: 500 of 500 metrics got worse');
  expect(body).toContain('495 more that moved');
  expect(body).toMatch(/Left out here: .*In full in the job summary/);
});

function never(): never {
  throw new Error('the report of the tests has no scores');
}
