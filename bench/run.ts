/**
 * What a run costs, in one go: `npm run bench -- [--write] [--most CASES]`. Ratios hold within one table, as all of its
 * rows were measured in turns.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { asked } from './asked.ts';
import { atRest } from './at-rest.ts';
import { first } from './first.ts';
import type { Table } from './measure.ts';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, most: { type: 'string', default: '100000' } },
});
const most = Number(values.most);
const { stdout: git } = spawnSync('git', ['--version'], { encoding: 'utf8' });
const INTRO = `# Benchmarks

Written by \`npm run bench -- --write\`. CPU and memory are those of the process alone, memory is its peak. ${cpus().length} cores, Node ${process.versions.node}, ${git.trim()}, ${(loadavg()[0] ?? 0).toFixed(0)} processes at work when it began. The answers are all alike and short. Compare within a table only: its rows were measured in turns, on a machine that may have had other things to do.`;

const PLACE = join(import.meta.dirname, '../docs/benchmarks.md');
const NOTES = '## What was tried';
/** Written by hand, and so kept. */
const notes = readFileSync(PLACE, 'utf8').split(NOTES).slice(1);
const said = [INTRO];
const { table: rest, bare } = await atRest();
const tables: readonly (() => Promise<Table>)[] = [
  () => Promise.resolve(rest),
  () => first(bare),
  () => asked({ cases: 1000, latencyMs: 0, inFlight: 32, times: 3, bare }),
  () => asked({ cases: 1000, latencyMs: 200, inFlight: 32, times: 3, bare }),
  () => asked({ cases: 1000, latencyMs: 200, inFlight: 128, times: 3, bare }),
  ...[10_000, 100_000]
    .filter((cases) => cases <= most)
    .map((cases) => () => asked({ cases, latencyMs: 0, inFlight: 32, times: cases > 10_000 ? 1 : 3, bare })),
];
for (const make of tables) {
  const { title, head, rows, below } = await make();
  const align = ['l', ...head.slice(1).map(() => 'r')];
  const text = [`### ${title}`, markdownTable([head, ...rows], { align }), below].join('\n\n');
  console.log(`\n${text}`);
  said.push(text);
  const kept = notes.map((note) => `\n${NOTES}${note}`).join('');
  if (values.write) writeFileSync(PLACE, `${said.join('\n\n')}\n${kept}`);
}
process.exit(0);
