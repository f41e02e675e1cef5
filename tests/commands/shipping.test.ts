/** The command line as it is shipped, a process: its exit codes, and what comes on which stream. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { shipped } from '../support/micro.ts';
import { startModelServer } from '../support/model-server.ts';
import { createRepo } from '../support/repo.ts';
import { SHOP } from '../support/shop.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it('ends with 0, 1, 2 and 3 as documented, and prints JSON alone on standard output', async () => {
  const repo = createRepo();
  const server = await startModelServer({
    answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
  });
  closing.push(
    () => server.close(),
    () => repo.cleanup(),
  );
  repo.commit('first', SHOP);
  const gate = ['gate', '--base', 'main', '--base-url', server.url, '--json'];
  const env = { MICRO_METRICS_API_KEY: 'sk-home-0123456789' };
  const flags = flagsNoted();
  expect(await shipped(repo.dir, gate, { ...env, ...flags.env })).toMatchObject({ code: 0 });
  // How V8 is set, in a process that is ours alone.
  expect(flags.set()).toEqual(expect.arrayContaining(['--semi-space-growth-factor=1', '--no-use-osr']));
  writeFileSync(join(repo.dir, 'prompts/support.md'), 'You answer briefly.');
  const worse = await shipped(repo.dir, gate, env);
  expect(worse.code).toBe(1);
  expect(worse.out).toBe(worse.stdout);
  expect(JSON.parse(worse.stdout)).toMatchObject({ version: 1, verdict: 'fail' });
  expect(await shipped(repo.dir, ['gate', '--base', 'main'])).toMatchObject({ code: 3 });
  expect(await shipped(repo.dir, ['gat'])).toMatchObject({
    code: 2,
    out: expect.stringContaining('Did you mean "gate"'),
  });
});

/** Has a process write down the flags that it sets in V8. */
function flagsNoted(): { env: Record<string, string>; set: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'flags-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const [noting, noted] = [join(folder, 'noting.mjs'), join(folder, 'noted')];
  writeFileSync(
    noting,
    `import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import v8 from 'node:v8';
const set = v8.setFlagsFromString;
v8.setFlagsFromString = (flag) => (appendFileSync(${JSON.stringify(noted)}, flag + '\\n'), set(flag));
syncBuiltinESMExports();
`,
  );
  return {
    env: { NODE_OPTIONS: `--import=${noting}` },
    set: () => readFileSync(noted, 'utf8').trim().split('\n'),
  };
}

it('plays the founding story without key or network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const { code, out } = await shipped(folder, ['demo']);
  expect(code).toBe(0);
  expect(out).toContain('Blocked: language broke in 8 of 20 conversations, at turn 5');
  expect(out).toContain('100 → **60 %** (−40 points; 2 allowed)');
  expect(out).toContain('of 1,000 runs; seen twice.');
  expect(out).toContain('`micro-metrics gate --base ');
  expect(out).toContain('120 recorded answers, no request');
  expect(out).toContain('First wrong turn: turn 5 (8 ×)');
  expect(readFileSync(join(folder, 'out/demo/report.html'), 'utf8')).toContain('turn 5');
});
