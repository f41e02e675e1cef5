/** A run on several machines, as its workflow has it: the shipped action, job by job. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addressesOf } from '../../src/edges/addresses.ts';
import { createLog } from '../../src/edges/log.ts';
import { cancelledReport } from '../../src/stages/report/mistakes.ts';
import { pullRequestEvent } from '../support/events.ts';
import { startModelServer } from '../support/model-server.ts';
import { pullRequest } from '../support/repo.ts';
import { runAction } from '../support/runner.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

it('is planned, asked by every job of the matrix, and decided by the last', async () => {
  const model = await startModelServer({
    answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
  });
  const story = pullRequest(SHOP, HARMLESS);
  const shards = await mkdtemp(join(tmpdir(), 'shards-'));
  const job = async (inputs: Readonly<Record<string, string>>) => {
    const before = model.requests.length;
    const ended = await runAction({
      event: pullRequestEvent(story),
      workspace: story.checkout().dir,
      inputs: { 'base-url': model.url, comment: 'never', ...inputs },
    });
    ended.cleanup();
    return { ...ended, asked: model.requests.length - before };
  };
  const plan = await job({ mode: 'plan', shard: '2' });
  expect([plan.code, plan.asked, plan.outputs.verdict]).toEqual([0, 0, '']);
  const { include } = JSON.parse(plan.outputs['matrix'] ?? '') as { include: { shard: string }[] };
  expect(include).toEqual([{ shard: '1/2' }, { shard: '2/2' }]);
  for (const [at, { shard }] of include.entries()) {
    const folder = join(shards, `micro-metrics-shard-${at}`);
    const run = await job({ mode: 'run', shard, 'api-key': KEY, 'report-dir': folder });
    expect([run.code, run.asked, run.outputs.verdict ?? '']).toEqual([0, 12, '']);
    expect(existsSync(join(folder, 'report.json'))).toBe(false);
    expect(readFileSync(join(folder, 'shard.json'), 'utf8')).toContain('"complete":true');
  }
  const report = await job({ mode: 'report', replies: shards, 'api-key': KEY });
  expect([report.code, report.outputs.verdict]).toEqual([1, 'fail']);
  expect(report.outputs.headline).toContain('polite broke in 12 of 12 cases');
  expect(Number(report.outputs.requests)).toBe(24 + report.asked);
  await model.close();
  await rm(shards, { recursive: true });
  story.repo.cleanup();
});

it.each([
  ['plan', false],
  ['run', false],
  ['report', true],
  ['gate', true],
])('in mode %s, tells the pull request: %s', (mode, isTold) => {
  const env = { INPUT_MODE: mode, 'INPUT_GITHUB-TOKEN': 'ghs_x', GITHUB_REPOSITORY: 'acme/shop' };
  const id = 'a'.repeat(40);
  const pull = {
    event: 'pull_request',
    base: id,
    head: id,
    commit: id,
    pull: 1,
    opened: false,
    trusted: true,
  };
  const told = { env, log: createLog({}), reportDir: 'out', inputs: null, expects: null };
  expect(addressesOf(cancelledReport(pull), told).comment !== null).toBe(isTold);
});
