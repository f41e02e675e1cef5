/** Two nights of the shipped action: event, cache, issue and exit code. */
import { afterAll, expect, it } from 'vitest';
import { startCacheService } from '../support/cache-service.ts';
import { scheduleEvent } from '../support/events.ts';
import { jobToken, startGitHub } from '../support/github.ts';
import { startModelServer } from '../support/model-server.ts';
import { createRepo } from '../support/repo.ts';
import { runAction } from '../support/runner.ts';
import { SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
});

it('tells by the second night what moved since the first', async () => {
  let says = 'please wait';
  const model = await startModelServer({ answer: () => says });
  const repo = createRepo();
  repo.commit('first', SHOP);
  const token = jobToken({ contents: 'read', issues: 'write' });
  const github = await startGitHub({ dir: repo.dir, tokens: { ghs_shop: token } });
  const cache = await startCacheService({});
  closing.push(model.close, github.close, cache.close, repo.cleanup);
  const night = async (today: string) => {
    const { dir, git } = repo.shallowClone('refs/heads/main');
    const run = await runAction({
      event: scheduleEvent({ sha: git('rev-parse', 'HEAD') }),
      workspace: dir,
      apiUrl: github.url,
      token: 'ghs_shop',
      inputs: { mode: 'watch', 'base-url': model.url, 'api-key': KEY },
      env: { ...cache.env('refs/heads/main'), INPUT_TODAY: today },
    });
    run.cleanup();
    return run;
  };
  expect(await night('2026-11-20')).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
  says = 'no';
  const second = await night('2026-11-21');
  const headline = 'polite fell since 2026-11-20: 100 % → 0 % on orders';
  expect(second).toMatchObject({ code: 1, outputs: { verdict: 'fail', headline } });
  expect(second.summary).toContain('polite fell since 2026-11-20');
  expect(github.state.issues).toMatchObject([{ title: `By night: ${headline}`, state: 'open' }]);
  expect(github.violations).toEqual([]);
});
