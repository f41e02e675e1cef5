/** Base against itself, at home and over a recording. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aa } from '../../src/pipelines/aa.ts';
import { micro } from '../support/micro.ts';
import { BASE, noisy } from '../support/noisy-shop.ts';
import { createRepo } from '../support/repo.ts';
import { FILE, HARMLESS, SHOP } from '../support/shop.ts';
import { told } from '../support/account.ts';

it('works at home, and exits 3 where a recording holds too little', async () => {
  const repo = createRepo();
  const folder = mkdtempSync(join(tmpdir(), 'aa-'));
  repo.commit('first', { ...SHOP, ...BASE });
  const { files } = await told({ base: { ...SHOP, ...BASE }, head: HARMLESS, answer: noisy }, aa);
  const runs = files['runs.jsonl'] ?? '';
  const whole = join(folder, 'runs.jsonl');
  writeFileSync(whole, runs);
  const itself = (replies: string, ...flags: string[]) =>
    micro(repo.dir, ['aa', '--base', 'main', '--replies', replies, ...flags]);
  const json = await itself(whole, '--json');
  expect(json.code).toBe(0);
  expect(JSON.parse(json.stdout).aa.rehearsals).toBe(200);
  expect((await itself(whole)).stdout).toMatch(
    /orders\/support polite: failed in \d+ .*noise \d+.* %; max-regression 5 points/,
  );
  const half = join(folder, 'half.jsonl');
  const firsts = runs.split('\n').filter((line) => line.includes('"index":0,'));
  writeFileSync(half, firsts.join('\n'));
  expect(await itself(half)).toMatchObject({
    code: 3,
    out: expect.stringContaining('none of 24 cases has two answers to compare'),
  });
  expect(await itself(join(repo.dir, 'prompts'))).toMatchObject({
    code: 2,
    out: expect.stringContaining('there is no runs.jsonl in'),
  });
  repo.cleanup();
  rmSync(folder, { recursive: true });
});

it('says what to name where the branch has a config and its base has none', async () => {
  const repo = createRepo();
  const { [FILE]: config = '', ...rest } = SHOP;
  repo.commit('first', rest);
  repo.branch('gate');
  repo.commit('second', { [FILE]: config });
  const { code, out } = await micro(repo.dir, ['aa']);
  expect(code).toBe(2);
  expect(out).toContain(
    `there is no config: the revision that is asked has no ${FILE}. Commit it, or name a revision that has it in \`base\` (at home: --base HEAD).`,
  );
  repo.cleanup();
});
