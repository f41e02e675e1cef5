/** Nights at home: kept in the clone, told in the terminal. */
import { afterEach, expect, it } from 'vitest';
import { micro } from '../support/micro.ts';
import { startModelServer } from '../support/model-server.ts';
import { createRepo } from '../support/repo.ts';
import { SHOP } from '../support/shop.ts';
import { KEY } from '../support/visit.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it('tells by exit code and line what moved, and takes it once told to', async () => {
  let says = 'please wait';
  const model = await startModelServer({ answer: () => says });
  const repo = createRepo();
  closing.push(model.close, repo.cleanup);
  repo.commit('first', SHOP);
  const watch = (today: string, ...flags: string[]) =>
    micro(repo.dir, ['watch', '--base-url', model.url, '--today', today, ...flags], {
      MICRO_METRICS_API_KEY: KEY,
    });
  expect(await watch('2026-11-20')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing to compare with yet'),
  });
  says = 'please';
  expect(await watch('2026-11-21')).toMatchObject({
    code: 0,
    out: expect.stringContaining('as they were on 2026-11-20'),
  });
  says = 'no';
  expect(await watch('2026-11-22')).toMatchObject({
    code: 1,
    out: expect.stringContaining('polite fell since 2026-11-21: 100 % → 0 % on orders'),
  });
  const before = model.requests.length;
  expect((await watch('2026-11-22')).code).toBe(1);
  expect(model.requests).toHaveLength(before);
  says = 'please';
  expect((await watch('2026-11-23', '--fresh')).out).toContain('the baseline from now on');
  expect((await watch('2026-11-24', '--json')).out).toContain('"headline"');
});
