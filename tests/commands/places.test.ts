/** Where commands read from and write to: what somebody names is found from where they stand, and nothing paid for is lost. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { micro } from '../support/micro.ts';
import { startModelServer } from '../support/model-server.ts';
import { pullRequest } from '../support/repo.ts';
import { HARMLESS, SHOP } from '../support/shop.ts';

const { repo, base, head } = pullRequest(SHOP, HARMLESS);
const model = await startModelServer({ answer: () => 'please wait' });
const sub = join(repo.dir, 'a folder');
const at = (...path: string[]): string => join(repo.dir, ...path);
const run = (cwd: string, ...args: string[]) =>
  micro(cwd, args, { MICRO_METRICS_API_KEY: 'sk-home-0123456789' });

beforeAll(async () => {
  mkdirSync(sub);
  writeFileSync(at('file'), 'no folder');
  writeFileSync(at('chats.jsonl'), '{"question": "Where is it?"}\n');
  writeFileSync(at('incident.json'), '{"turns": ["Where is it?"]}');
  writeFileSync(at('answers.jsonl'), '{"case": "a", "output": "please"}\n');
  const asked = await run(repo.dir, 'gate', '--base', base, '--head', head, '--base-url', model.url);
  expect(asked.code).toBe(0);
});
afterAll(async () => {
  await model.close();
  repo.cleanup();
});

it.each(['.micro-metrics/runs.jsonl', '.micro-metrics', '.'])(
  'a recording that answers a run as %s is not written over by what was asked of it',
  async (replies) => {
    const path = at('.micro-metrics/runs.jsonl');
    const recorded = readFileSync(path, 'utf8');
    expect(recorded.trimEnd().split('\n')).toHaveLength(24);
    const gate = ['gate', '--base', base, '--head', base, '--force', '--replies', replies];
    expect((await run(repo.dir, ...gate)).out).toContain('Nothing got worse');
    expect(readFileSync(path, 'utf8')).toBe(recorded);
    const { proposal } = JSON.parse(readFileSync(at('.micro-metrics/report.json'), 'utf8'));
    expect(proposal.head).toBe(base);
  },
);

it('a recording is found from where somebody stands', async () => {
  const args = ['gate', '--base', base, '--head', head, '--report-dir', at('out')];
  const { code, out } = await run(sub, ...args, '--replies', '../.micro-metrics/runs.jsonl');
  expect([code, out]).toEqual([0, expect.stringContaining('24 recorded answers, no request')]);
});

const LONG = `${'x'.repeat(300)}.jsonl`;

it.each([
  ['import', ['chats.jsonl', '--out', 'file/asked.jsonl'], 'file is not a folder'],
  ['import', ['chats.jsonl', '--out', LONG], `${LONG} can't be written: its name is too long`],
  ['add-case', ['--from', 'incident.json', '--metric', 'polite', '--cases', LONG], `its name is too long`],
  ['score', ['answers.jsonl', '--report-dir', 'file'], 'file is not a folder'],
  ['init', ['--config', 'file/micro-metrics.yml'], 'file is not a folder'],
  [
    'gate',
    ['--base', base, '--head', head, '--shard', '1/2', '--report-dir', 'file'],
    'file is not a folder',
  ],
])('%s says where it can not write, which is no bug of ours', async (command, args, said) => {
  const { code, out } = await run(repo.dir, command, ...args);
  expect([code, out]).toEqual([2, expect.stringContaining(said)]);
  expect(out).not.toContain('bug of ours');
});
