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
    expect([to.review, to.checkRun, to.upload]).toEqual([null, null, null]);
  },
);
