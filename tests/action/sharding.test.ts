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
import { type Contexts, evaluated } from '../support/expressions.ts';
import { startModelServer } from '../support/model-server.ts';
import { defaultsIn, inputsOf, isBegun, jobsIn } from '../support/recipe.ts';
import { pullRequest } from '../support/repo.ts';
import { runAction } from '../support/runner.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

/** What the workflow is called with; the rest of its inputs as it has them. */
const CALLED = { shards: '2', comment: 'never' };

it('is planned, asked by every job of the matrix, and decided by the last', async () => {
  const model = await startModelServer({
    answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
  });
  const story = pullRequest(SHOP, HARMLESS);
  const temp = await mkdtemp(join(tmpdir(), 'shards-'));
  const text = readFileSync('.github/workflows/sharded.yml', 'utf8');
  const jobs = jobsIn(text);
  const inputs = { ...defaultsIn(text), ...CALLED, 'base-url': model.url };
  const event = pullRequestEvent(story);
  const job = async (name: string, contexts: Contexts, more: Readonly<Record<string, string>> = {}) => {
    const before = model.requests.length;
    const secrets = { 'api-key': KEY };
    const known = { inputs, secrets, runner: { temp }, ...contexts };
    expect(isBegun(jobs[name], event, known)).toBe(true);
    const given = inputsOf(jobs[name], known);
    const ended = await runAction({ event, workspace: story.checkout().dir, inputs: { ...given, ...more } });
    ended.cleanup();
    return { ...ended, asked: model.requests.length - before };
  };
  const plan = await job('plan', {});
  expect([plan.code, plan.asked, plan.outputs.verdict]).toEqual([0, 0, '']);
  const needs = { plan: { outputs: plan.outputs } };
  const matrix = evaluated(jobs['ask']?.strategy?.matrix ?? '', { needs });
  expect(matrix).toEqual({ include: [{ shard: '1/2' }, { shard: '2/2' }] });
  for (const [at, each] of (matrix as { include: { shard: string }[] }).include.entries()) {
    // Where the artifact of this job is, once the last one has fetched it.
    const folder = join(temp, 'shards', `micro-metrics-shard-${at}`);
    const run = await job('ask', { needs, matrix: each }, { 'report-dir': folder });
    expect([run.code, run.asked, run.outputs.verdict ?? '']).toEqual([0, 12, '']);
    expect(existsSync(join(folder, 'report.json'))).toBe(false);
    expect(readFileSync(join(folder, 'shard.json'), 'utf8')).toContain('"complete":true');
  }
  const report = await job('report', { needs });
  expect([report.code, report.outputs.verdict]).toEqual([1, 'fail']);
  expect(report.outputs.headline).toContain('polite broke in 12 of 12 cases');
  expect(Number(report.outputs.requests)).toBe(24 + report.asked);
  expect(isBegun(jobs['ask'], event, { needs: { plan: { outputs: { verdict: 'unchanged' } } } })).toBe(false);
  await model.close();
  await rm(temp, { recursive: true });
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
