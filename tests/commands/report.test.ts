/** A run that is played again at home, and the shards of one that are joined there. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { micro } from '../support/micro.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { createRepo, type Repo } from '../support/repo.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';

const ENV = { MICRO_METRICS_API_KEY: 'sk-home-0123456789' };

let repo: Repo;
let model: ModelServer;
let manner = 'please wait';
beforeAll(async () => {
  repo = createRepo();
  repo.commit('first', { ...SHOP, '.gitignore': 'out\n' });
  repo.branch('change');
  repo.commit('second', HARMLESS);
  model = await startModelServer({
    answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? manner : 'please wait'),
  });
});
afterAll(async () => {
  await model.close();
  repo.cleanup();
});
beforeEach(() => {
  manner = 'no';
  rmSync(join(repo.dir, 'out'), { recursive: true, force: true });
});

const run = (...args: string[]) => micro(repo.dir, args, ENV);
const ask = (folder: string, ...more: string[]) =>
  run(
    'gate',
    '--base',
    'main',
    '--head',
    'change',
    '--base-url',
    model.url,
    '--cache',
    'false',
    '--report-dir',
    folder,
    ...more,
  );
const reportIn = (folder: string) => {
  const { usage, ...rest } = JSON.parse(readFileSync(join(repo.dir, folder, 'report.json'), 'utf8'));
  return { usage, checks: rest.checks, cases: rest.cases, verdict: rest.verdict, headline: rest.headline };
};

describe('report', () => {
  it.each([
    ['no', 'fail', 1],
    ['please wait', 'pass', 0],
  ])('plays a run again, to the same verdict and without a call: %s', async (answer, verdict, code) => {
    manner = answer;
    await ask('out/run');
    const before = model.requests.length;
    const again = await run('report', 'out/run');
    expect(again.code).toBe(code);
    expect(model.requests.length).toBe(before);
    const [first, second] = [reportIn('out/run'), reportIn('out/run/replayed')];
    expect(second.verdict).toBe(verdict);
    expect({ ...second, usage: null }).toEqual({ ...first, usage: null });
    expect(second.usage.requests).toBe(0);
  });

  it('says where what it finds is not what the report said, and passes nothing', async () => {
    manner = 'please wait';
    await ask('out/run');
    const file = join(repo.dir, 'out/run/report.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('"verdict": "pass"', '"verdict": "fail"')
        .replace('"verdict":"pass"', '"verdict":"fail"'),
    );
    const { code, out } = await run('report', 'out/run');
    expect(code).toBe(3);
    expect(out).toContain('The report said fail, and played again it is pass');
  });

  it('plays a run over the working tree again as long as that is what it was', async () => {
    manner = 'no';
    repo.checkout('main');
    repo.write(HARMLESS);
    const asked = ['--base', 'main', '--base-url', model.url, '--cache', 'false', '--report-dir', 'out/tree'];
    expect((await run('gate', ...asked)).code).toBe(1);
    const before = model.requests.length;
    const again = await run('report', 'out/tree');
    expect([again.code, model.requests.length]).toEqual([1, before]);
    expect(reportIn('out/tree/replayed').headline).toBe(reportIn('out/tree').headline);
    repo.write({ 'prompts/support.md': 'You answer at length.\n' });
    const moved = await run('report', 'out/tree');
    expect(moved.code).toBe(2);
    expect(moved.out).toContain('is no commit of this clone, nor the working tree as it is now');
    expect(moved.out).toContain('give --head HEAD');
    repo.git('checkout', '--quiet', '--force', 'change');
  });

  it('joins shards to what one run would have said', async () => {
    await ask('out/one');
    const plan = await run('plan', '--base', 'main', '--head', 'change', '--shard', '3', '--json');
    const { include } = JSON.parse(plan.stdout).matrix;
    expect(include).toEqual([{ shard: '1/3' }, { shard: '2/3' }, { shard: '3/3' }]);
    for (const { shard } of include) {
      const { code, out } = await ask(`out/shards/${shard[0]}`, '--shard', shard);
      expect([code, out]).toEqual([
        0,
        expect.stringContaining(`Shard ${shard[0]} of 3: 8 conversations about 4 cases`),
      ]);
    }
    const merged = await run(
      'report',
      'out/shards/1',
      'out/shards/2',
      'out/shards/3',
      '--base-url',
      model.url,
      '--report-dir',
      'out/merged',
    );
    expect(merged.code).toBe(1);
    const [one, all] = [reportIn('out/one'), reportIn('out/merged')];
    expect({ checks: all.checks, headline: all.headline }).toEqual({
      checks: one.checks,
      headline: one.headline,
    });
    expect(all.usage.requests).toBe(one.usage.requests);
    rmSync(join(repo.dir, 'out/shards/2'), { recursive: true });
    const lost = await run('report', 'out/shards', '--report-dir', 'out/merged');
    expect(lost.code).not.toBe(0);
    expect(lost.out).toContain('shard 2 of 3 is lost');
  });

  it.each([
    [['report', 'evals'], 'holds no report'],
    [['report', 'nowhere'], "nowhere can't be read"],
    [['gate', '--shard', '4/3'], '"4/3" is no part of a run'],
    [['plan', '--shard', '0'], '"0" is not a number of shards'],
  ])('refuses %j', async (args, words) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: expect.stringContaining(words) });
  });
});
