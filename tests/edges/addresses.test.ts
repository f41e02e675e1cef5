import { expect, it } from 'vitest';
import { addressesOf, whereCancelled } from '../../src/edges/addresses.ts';
import { fromEnvironment, type Inputs, readInputs } from '../../src/edges/inputs.ts';
import { createLog } from '../../src/edges/log.ts';
import { reportOf } from '../support/report.ts';

function inputsWith(comment: string): Inputs {
  return readInputs(fromEnvironment({ INPUT_COMMENT: comment }));
}

it.each([
  ['always', 'always'],
  ['changes', 'changes'],
  ['failures', 'changes'],
  ['never', 'never'],
])(
  'comment: %s: of a run that was called off a comment is written as with %s, and nothing else',
  (comment, as) => {
    const env = { 'INPUT_GITHUB-TOKEN': 'ghs_shop', GITHUB_REPOSITORY: 'acme/shop' };
    const report = reportOf();
    const proposal = { ...report.proposal, pull: 7 };
    const told = { env, log: createLog({}), reportDir: 'out', inputs: inputsWith(comment), expects: 'c' };
    const to = whereCancelled(addressesOf({ ...report, proposal }, told));
    expect(to.comment).toMatchObject({ mode: as, pull: 7, expects: 'c' });
    expect([to.review, to.objection, to.checkRun, to.upload]).toEqual([null, null, null, null]);
  },
);

it.each([
  ['false', false, false],
  ['true', true, false],
  ['request-changes', true, true],
])(
  'review-comments: %s: remarks beside lines %j, a review that requests changes %j',
  (asked, beside, objects) => {
    const env = {
      ...{ 'INPUT_GITHUB-TOKEN': 'ghs_shop', GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '4711' },
      ...{ GITHUB_SERVER_URL: 'https://github.com', 'INPUT_REVIEW-COMMENTS': asked },
    };
    const report = reportOf();
    const told = {
      env,
      log: createLog({}),
      reportDir: 'out',
      inputs: readInputs(fromEnvironment(env)),
      expects: 'c',
    };
    const to = addressesOf({ ...report, proposal: { ...report.proposal, pull: 7 } }, told);
    expect([to.review != null, to.objection != null]).toEqual([beside, objects]);
    if (objects)
      expect(to.objection).toMatchObject({
        pull: 7,
        details: 'https://github.com/acme/shop/actions/runs/4711',
      });
    expect(
      addressesOf({ ...report, proposal: { ...report.proposal, pull: null } }, told).objection,
    ).toBeNull();
  },
);
