/** What keeping answers costs, and what it saves: the command at home over 1,000 cases on both sides. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { spawnModelServer } from '../tests/support/spawned-model.ts';
import { inTurns, type Subject } from './measure.ts';
import { buildWorld } from './world.ts';

const CASES = 1000;
const TIMES = 3;
const CLI = join(import.meta.dirname, '../dist/cli.js');

const rows: string[][] = [];
for (const latencyMs of [0, 200]) {
  const model = await spawnModelServer({ latencyMs, answer: 'The answer is 42.' });
  const world = buildWorld(CASES, 'prompt');
  // The checkout of a job is one commit deep; a clone at home has them all.
  spawnSync('git', ['fetch', '--quiet', '--unshallow'], { cwd: world.directory });
  const given = [
    'gate',
    '--base',
    'HEAD^1',
    '--head',
    'HEAD',
    '--base-url',
    model.url,
    '--concurrency',
    '32',
  ];
  const kept = join(world.directory, '.git/micro-metrics');
  /** As from a shell, in a clone that keeps nothing yet or has kept all. */
  const subject = (name: string, args: readonly string[], isFirst: boolean): Subject => {
    const forget = isFirst
      ? `(await import('node:fs')).rmSync(${JSON.stringify(kept)}, { recursive: true, force: true });`
      : '';
    const argv = JSON.stringify(['node', CLI, ...given, ...args]);
    const script = `${forget} process.argv = ${argv}; await import(${JSON.stringify(CLI)});`;
    return {
      name,
      args: ['--input-type=module', '-e', script],
      cwd: world.directory,
      env: { MICRO_METRICS_API_KEY: 'sk-bench-0123456789abcdefgh' },
    };
  };
  const results = await inTurns(
    [
      subject('store off', ['--cache', 'false'], false),
      subject('store on, first run', [], true),
      subject('store on, second run', [], false),
    ],
    TIMES,
  );
  const off = results.get('store off');
  for (const [name, it] of results)
    rows.push([
      `${latencyMs} ms, ${name}`,
      (it.wall / 1000).toFixed(2),
      (it.wall / (off?.wall ?? Number.NaN)).toFixed(2),
      (it.cpu / 1000).toFixed(2),
      it.memory.toFixed(0),
    ]);
  model.close();
  world.close();
}
const head = ['', 'wall s', 'against off', 'CPU s', 'peak MB'];
console.log(`${CASES} cases, both sides, 5 metrics, 32 in flight (medians of ${TIMES})\n`);
console.log(markdownTable([head, ...rows], { align: ['l', 'r', 'r', 'r', 'r'] }));
process.exit(0);
