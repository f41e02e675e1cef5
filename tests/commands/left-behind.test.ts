/** What lies in the folder of the report after a run that came to none, where an earlier one left a green one. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportSchema } from '../../src/render/report-schema.ts';
import { micro } from '../support/micro.ts';
import { startModelServer } from '../support/model-server.ts';
import { pullRequest } from '../support/repo.ts';
import { createFleet, sharded } from '../support/sharding.ts';
import { CONFIG, FILE, HARMLESS, SHOP } from '../support/shop.ts';

const story = pullRequest(SHOP, HARMLESS);
const { repo, base, head } = story;
const wrong = repo.lay(head, 'Wrong', { [FILE]: CONFIG.replace('suites:', 'suitez:') }) ?? '';
const model = await startModelServer({ answer: () => 'please wait' });
const out = join(repo.dir, 'out');
const left = (name: string): string => readFileSync(join(out, name), 'utf8');

const gate = (from: string, to: string, ...more: string[]) =>
  micro(
    repo.dir,
    ['gate', '--base', from, '--head', to, '--report-dir', 'out', '--base-url', model.url, ...more],
    { MICRO_METRICS_API_KEY: 'sk-shop-0123456789abcdefghij' },
  );

beforeAll(async () => {
  expect((await gate(base, head)).code).toBe(0);
  expect(left('report.md')).toContain('## ✅ Nothing got worse');
});
afterAll(async () => {
  await model.close();
  repo.cleanup();
});

it.each([
  ['a config that can not be read', base, wrong, 'suitez: unknown key "suitez"'],
  ['a revision that is not there', 'origin/nowhere', head, 'there is no revision "origin/nowhere"'],
])('of %s says what is wrong, in every form', async (_, from, to, why) => {
  const recorded = left('runs.jsonl');
  const { code, out: said } = await gate(from, to);
  expect([code, said]).toEqual([2, expect.stringContaining(why)]);
  expect(said).not.toContain('🛑');
  expect(left('report.md')).toMatch(/^## 🛑 Could not be computed: /);
  expect(left('report.md').replaceAll('\\', '')).toContain(why);
  expect(left('report.html')).toContain('Could not be computed');
  expect(left('junit.xml')).toMatch(/errors="1"[^]*<error message="Could not be computed/);
  const { verdict } = reportSchema.parse(JSON.parse(left('report.json')));
  expect(verdict).toBe('error');
  // What was paid for stays.
  expect(left('runs.jsonl')).toBe(recorded);
});

it('is nothing where no folder was named', async () => {
  const args = ['gate', '--base', base, '--head', wrong];
  expect((await micro(repo.dir, args)).code).toBe(2);
  expect(existsSync(join(repo.dir, '.micro-metrics'))).toBe(false);
});

it('is no report of an earlier run, once this one was answered something', async () => {
  const fleet = createFleet();
  const folder = join(fleet.folder, 'shard-1');
  mkdirSync(folder);
  for (const name of ['report.json', 'report.html', 'report.md', 'brief.md', 'junit.xml', 'notes.txt'])
    writeFileSync(join(folder, name), 'green');
  await fleet.ask(sharded(0.9, {}), 1);
  expect(readdirSync(folder).toSorted()).toEqual(['notes.txt', 'runs.jsonl', 'shard.json']);
  fleet.remove();
});
