/** Answers in the Actions cache: the shipped action against a cache service, run after run. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CacheService, startCacheService } from '../support/cache-service.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from '../support/events.ts';
import { jobToken, startGitHub } from '../support/github.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { pullRequest, type Story } from '../support/repo.ts';
import { startResultsService } from '../support/results-service.ts';
import { type ActionRun, runAction } from '../support/runner.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

const MAIN = 'refs/heads/main';
const PULL = 'refs/pull/1/merge';

let model: ModelServer;
let story: Story;
beforeAll(async () => {
  model = await startModelServer({ answer: () => 'please wait' });
  story = pullRequest(SHOP, HARMLESS);
});
afterAll(async () => {
  await model.close();
  story.repo.cleanup();
});

type Wanted = {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  isPush?: boolean;
  isQueue?: boolean;
  apiUrl?: string;
  of?: Story;
};

/** One run, and what was asked in it. */
async function run({ inputs, env = {}, isPush = false, isQueue = false, apiUrl = '', of = story }: Wanted) {
  const before = model.requests.length;
  const group = mergeGroupEvent({ base: of.base, head: of.merge ?? of.head });
  const proposed = isQueue ? group : pullRequestEvent(of);
  const event = isPush ? pushEvent({ before: of.base, after: of.base }) : proposed;
  const ended: ActionRun = await runAction({
    event,
    workspace: of.checkout().dir,
    inputs: { 'base-url': model.url, 'api-key': KEY, comment: 'never', ...inputs },
    env,
    ...(apiUrl && { apiUrl, token: 'ghs_shop' }),
  });
  ended.cleanup();
  const warnings = ended.annotations.filter(
    ({ level, message }) => level !== 'error' && /ache|kept/.test(message),
  );
  return { ...ended, asked: model.requests.length - before, warnings };
}

/** A cache service for as long as it takes. */
async function withService<T>(
  manners: Parameters<typeof startCacheService>[0],
  work: (it: CacheService) => Promise<T>,
) {
  const service = await startCacheService(manners);
  try {
    return await work(service);
  } finally {
    await service.close();
  }
}

describe('answers in the Actions cache', () => {
  it('are filled on the default branch, lent to a pull request, and kept for its re-run', async () => {
    await withService({}, async (service) => {
      const filled = await run({ isPush: true, env: service.env(MAIN), inputs: { mode: 'baseline' } });
      expect({ verdict: filled.outputs.verdict, code: filled.code, asked: filled.asked }).toEqual({
        verdict: 'pass',
        code: 0,
        asked: 12,
      });
      expect(filled.outputs.headline).toBe(
        '12 conversations over 1 suite are kept for the proposals to come',
      );
      const first = await run({ env: service.env(PULL, [MAIN]) });
      // Its own twelve, and eight of base's, which show that nothing moved.
      expect({ asked: first.asked, cached: first.outputs.cached }).toEqual({ asked: 20, cached: '12' });
      expect(first.summary).toContain('12 answers kept (12 of them by base; 8 cases asked again)');
      const second = await run({ env: service.env(PULL, [MAIN]) });
      expect({ asked: second.asked, cached: second.outputs.cached }).toEqual({ asked: 0, cached: '32' });
      expect(second.outputs.verdict).toBe(first.outputs.verdict);
      expect(second.outputs.headline).toBe(first.outputs.headline);
      expect(service.entries.map(({ scope }) => scope)).toEqual([MAIN, PULL]);
      expect([filled, first, second].flatMap(({ warnings }) => warnings)).toEqual([]);
      expect(Buffer.concat(service.entries.map(({ blob }) => blob)).includes(KEY)).toBe(false);
    });
  });

  it('are handed to the merge queue, which asks nothing and says the same', async () => {
    const results = await startResultsService();
    const tokens = { ghs_shop: jobToken({ contents: 'read', pull_requests: 'write', actions: 'read' }) };
    const github = await startGitHub({ dir: story.repo.dir, pulls: [{ number: 1 }], tokens });
    const inputs = { cache: 'queue' };
    const apiUrl = github.url;
    const first = await run({ inputs, apiUrl, env: results.env(PULL, [MAIN]) });
    github.state.artifacts = [...results.listed()];
    const { ref } = mergeGroupEvent({ base: story.base, head: story.head });
    const queue = await run({ inputs, apiUrl, env: results.env(ref, [MAIN]), isQueue: true });
    expect([first.asked, queue.asked, queue.outputs.cached]).toEqual([24, 0, '24']);
    expect(queue.outputs.verdict).toBe(first.outputs.verdict);
    expect(queue.outputs.headline).toBe(first.outputs.headline);
    expect([first.warnings, queue.warnings, github.violations]).toEqual([[], [], []]);
    await Promise.all([results.close(), github.close()]);
  });

  it('are not asked for where nothing is asked, and neither read nor written without leave', async () => {
    await withService({}, async (service) => {
      const idle = pullRequest(SHOP, { 'README.md': 'Another shop.\n' });
      expect((await run({ of: idle, env: service.env(PULL) })).outputs.verdict).toBe('unchanged');
      expect((await run({ env: service.env(PULL), inputs: { cache: 'false' } })).asked).toBe(24);
      expect(service.calls).toEqual([]);
      idle.repo.cleanup();
    });
  });

  it.each([
    ['refuses writes', { isReadOnly: true }],
    ['refuses everything', { status: 403 }],
  ])('change nothing where the service %s, and one warning says so', async (_, manners) => {
    await withService(manners, async (service) => {
      const { code, asked, warnings, stdout } = await run({ env: service.env(PULL) });
      expect({ code, asked, warnings: warnings.map(({ level }) => level) }).toEqual({
        code: 0,
        asked: 24,
        warnings: ['warning'],
      });
      expect(stdout).not.toContain('/usr/bin/tar');
    });
  });

  it('that are no archive at all are left alone', async () => {
    await withService({}, async (service) => {
      await run({ env: service.env(PULL) });
      for (const entry of service.entries) entry.blob = Buffer.from('not an archive');
      const { code, asked, warnings } = await run({ env: service.env(PULL) });
      expect({ code, asked, warnings: warnings.length }).toEqual({ code: 0, asked: 24, warnings: 1 });
    });
  });
});
