/** What a pull request was answered, taken over by its merge queue, through the services that GitHub has for it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import type { Endpoint } from '../../src/edges/model/endpoint.ts';
import { keepInCache } from '../../src/edges/store/cache.ts';
import { type GitHub, jobToken, startGitHub } from '../support/github.ts';
import { ENDPOINT } from '../support/keeping.ts';
import { asked, textOf, told } from '../support/questions.ts';
import { startResultsService } from '../support/results-service.ts';

const MAIN = 'refs/heads/main';
const PULL = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };
const SHA = '3158e388aa0dbf84035c7acb0cf9f0fecc44e0a5';
const QUEUE = {
  GITHUB_EVENT_NAME: 'merge_group',
  GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-7-${SHA}`,
};
const ASKING = 'a'.repeat(32);

let folder: string;
let results: Awaited<ReturnType<typeof startResultsService>>;
let github: GitHub;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handover-'));
  results = await startResultsService();
  github = await startGitHub({ dir: folder, tokens: { ghs_shop: jobToken({ actions: 'read' }) } });
});
afterEach(async () => {
  await Promise.all([results.close(), github.close()]);
  rmSync(folder, { recursive: true });
});

interface Job {
  readonly env?: Readonly<Record<string, string>>;
  readonly endpoint?: Endpoint;
  readonly config?: string;
  readonly queueToken?: string | null;
}

/** One job that keeps answers: what it recalls of the first question, what it then adds, and what it says. */
async function job(
  at: Readonly<Record<'GITHUB_EVENT_NAME' | 'GITHUB_REF', string>>,
  answer: string | null,
  { env = {}, endpoint = ENDPOINT, config = 'c.yml', queueToken = 'ghs_shop' }: Job = {},
) {
  const given = { ...results.env(at.GITHUB_REF, [MAIN]), ...at, GITHUB_REPOSITORY: 'acme/shop', ...env };
  const whole = { ...given, GITHUB_API_URL: github.url, GITHUB_SERVER_URL: 'https://github.com' };
  for (const [name, value] of Object.entries(whole)) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_WORKSPACE', folder);
  github.state.artifacts = github.state.artifacts.length > 0 ? github.state.artifacts : [...results.listed()];
  const said: string[] = [];
  const log = createLog({}, (line) => void said.push(line));
  const keeping = keepInCache({ env: whole, directory: folder, config, log, queueToken });
  const before = process.cwd();
  process.chdir(folder);
  try {
    const store = await keeping.open({ default: endpoint }, ASKING, '2026-11-20');
    const recalled = store?.recall(asked()) ?? null;
    if (answer !== null) await store?.keep(asked(), told(answer));
    await keeping.close();
    return { recalled: textOf(recalled), tally: store?.tally(), said: said.join('') };
  } finally {
    process.chdir(before);
    expect(readdirSync(join(folder, '.micro-metrics'))).toEqual([]);
  }
}

/** The archive that was left last; something else may be put in its place. */
function zipOf(change: (zip: Buffer) => Buffer = (zip) => zip): Buffer {
  const { id = 0 } = results.artifacts.kept().at(-1) ?? {};
  let zip: Buffer = Buffer.alloc(0);
  results.artifacts.spoil(id, (it) => change((zip = it)));
  return zip;
}

const warnings = ({ said }: { said: string }): number => said.match(/^warning: /gm)?.length ?? 0;

describe('what a pull request was answered', () => {
  it('is found by its merge queue, as if it had been kept there, and asked for in two calls', async () => {
    const first = await job(PULL, 'please');
    const queue = await job(QUEUE, null);
    expect(queue).toMatchObject({ recalled: 'please', tally: { here: 1, base: 0, dropped: 0 } });
    expect([warnings(first), warnings(queue)]).toEqual([0, 0]);
    expect(github.requests.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      'actions/list-artifacts-for-repo 200',
      'actions/download-artifact 302',
    ]);
    expect(github.violations).toEqual([]);
  });

  it('can be read by nobody without the key, whoever may fetch the artifact', async () => {
    await job(PULL, 'the answer that was given');
    const [name = '', files = {}] = Object.entries(results.artifacts.artifacts())[0] ?? [];
    expect(name).toMatch(/^micro-metrics-answers-[0-9a-f]{16}-7$/);
    expect(Object.keys(files)).toEqual(['answers']);
    const zip = zipOf();
    const start = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
    const sealed = inflateRawSync(zip.subarray(start));
    for (const words of ['the answer', 'scripted', ASKING]) expect(sealed.includes(words)).toBe(false);
  });

  it('is neither left nor asked for unless the workflow says so', async () => {
    await job(PULL, 'please', { queueToken: null });
    expect(results.artifacts.calls).toEqual([]);
    expect(await job(QUEUE, 'again', { queueToken: null })).toMatchObject({ recalled: null });
    expect(github.requests).toEqual([]);
  });

  it('is left once, where nothing came after it', async () => {
    await job(PULL, 'please');
    await job(PULL, null);
    expect(results.artifacts.calls.filter((it) => it === 'CreateArtifact')).toHaveLength(1);
  });

  it('makes way for what a later attempt of the same run has', async () => {
    await job(PULL, 'please');
    // Its cache is gone, so it asks again.
    results.cache.forget();
    await job(PULL, 'thank you', { env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(results.artifacts.kept()).toHaveLength(1);
    github.state.artifacts = [...results.listed()];
    expect((await job(QUEUE, null)).recalled).toBe('thank you');
  });

  it.each([
    ['a push', { GITHUB_EVENT_NAME: 'push', GITHUB_REF: MAIN }],
    ['an event that strangers start', { ...PULL, GITHUB_EVENT_NAME: 'pull_request_target' }],
  ])('is left by no other event: %s', async (_, at) => {
    await job(at, 'please');
    expect(results.artifacts.calls).toEqual([]);
  });

  it('is left by no job without a key, such as that of a fork', async () => {
    await job(PULL, 'please', { endpoint: { ...ENDPOINT, apiKey: '' } });
    expect(results.artifacts.calls).toEqual([]);
  });
});

describe('what a merge queue does not believe', () => {
  const other = 'sk-other-0123456789abcdefghij';

  it('was left by the run of a fork, whatever it is called', async () => {
    await job(PULL, 'please');
    github.state.artifacts = [...results.listed(900_002)];
    expect(await job(QUEUE, null)).toMatchObject({ recalled: null });
    expect(github.requests.map(({ operation }) => operation)).toEqual(['actions/list-artifacts-for-repo']);
  });

  it.each<[string, Job]>([
    ['with another key', { endpoint: { ...ENDPOINT, apiKey: other } }],
    ['in another repository', { env: { GITHUB_REPOSITORY: 'acme/other' } }],
  ])('was sealed %s', async (_, by) => {
    await job(PULL, 'please', by);
    const foreign = zipOf();
    results.cache.forget();
    await job(PULL, 'please');
    // Under the name of the one that would be believed.
    zipOf(() => foreign);
    github.state.artifacts = [...results.listed()];
    const queue = await job(QUEUE, null);
    expect(queue.recalled).toBeNull();
    expect(queue.said).toContain('it was not sealed with the keys of this job');
    expect(warnings(queue)).toBe(1);
  });

  it('was left for another pull request', async () => {
    await job({ ...PULL, GITHUB_REF: 'refs/pull/8/merge' }, 'please');
    const [eight] = results.listed();
    expect((await job(QUEUE, null)).said).toContain('left no answers');
    const name = String((eight as { name: string }).name).replace(/8$/, '7');
    github.state.artifacts = [{ ...eight, name }];
    expect((await job(QUEUE, null)).said).toContain('it was not sealed with the keys of this job');
  });

  it('was changed on its way', async () => {
    await job(PULL, 'please');
    const whole = zipOf();
    for (const change of [
      (zip: Buffer) => zip.subarray(0, 40),
      () => Buffer.from('no archive'),
      () => Buffer.alloc(0),
      (zip: Buffer) =>
        Buffer.concat([zip.subarray(0, 90), Buffer.from([(zip[90] ?? 0) ^ 1]), zip.subarray(91)]),
    ]) {
      zipOf(change);
      const queue = await job(QUEUE, null);
      expect({ recalled: queue.recalled, warnings: warnings(queue) }).toEqual({
        recalled: null,
        warnings: 1,
      });
      zipOf(() => whole);
    }
    expect((await job(QUEUE, null)).recalled).toBe('please');
  });
});

describe('what can not be had is asked again, and one warning says so at most', () => {
  it('without the permission', async () => {
    await job(PULL, 'please');
    github.state.tokens['ghs_shop'] = jobToken({ contents: 'read' });
    const queue = await job(QUEUE, 'again');
    expect(queue.said).toContain('GitHub answered with 403: give the job `actions: read`');
    expect([queue.recalled, warnings(queue)]).toEqual([null, 1]);
  });

  it('once it is expired, without a warning', async () => {
    await job(PULL, 'please');
    github.state.artifacts = results.listed().map((it) => ({ ...it, expired: true }));
    const queue = await job(QUEUE, 'again');
    expect([queue.recalled, warnings(queue)]).toEqual([null, 0]);
  });

  it('where it is huge, without being fetched', async () => {
    await job(PULL, 'please');
    github.state.artifacts = results.listed().map((it) => ({ ...it, size_in_bytes: 1e9 }));
    const queue = await job(QUEUE, 'again');
    expect(queue.said).toContain('it is too large');
    expect(results.artifacts.calls).not.toContain('archive');
    expect([queue.recalled, warnings(queue)]).toEqual([null, 1]);
  });

  it('where the archive is gone, or nobody answers as GitHub does', async () => {
    await job(PULL, 'please');
    results.artifacts.fail({ method: 'archive', status: 404 });
    expect((await job(QUEUE, null)).said).toContain('GitHub answered with 404');
    github.fail({ path: /artifacts/, status: 200, body: 'not JSON' });
    const queue = await job(QUEUE, null);
    expect([queue.recalled, warnings(queue)]).toEqual([null, 1]);
  });

  it('where it could not be left', async () => {
    results.artifacts.fail({ method: 'CreateArtifact', status: 403 });
    const first = await job(PULL, 'please');
    expect(first.said).toContain('Answers were not left for the merge queue');
    expect(warnings(first)).toBe(1);
    expect((await job(QUEUE, null)).recalled).toBeNull();
  });
});
