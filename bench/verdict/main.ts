import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CELLS } from './cells.ts';
import { type Counts, repeat } from './repeat.ts';

const { values: options } = parseArgs({
  options: {
    reps: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: 'out/bench-verdict.json' },
  },
});
const CHUNK = 10;
const cells: Record<string, Counts> = existsSync(options.out) ? JSON.parse(readFileSync(options.out, 'utf8')).cells : {};
mkdirSync(dirname(options.out), { recursive: true });
const only = options.only.split(',');
const wanted = CELLS.filter(({ key }) => only.some((words) => `${key} `.includes(words)));
for (let from = 0; from < Number(options.reps); from += CHUNK)
  for (const cell of wanted) {
    const reps = Math.ceil(Number(options.reps) * (cell.share ?? 1));
    const counts = (cells[cell.key] ??= {});
    for (let rep = counts.reps ?? 0; rep < Math.min(reps, from + CHUNK); rep++) repeat(cell, rep, counts);
    writeFileSync(options.out, JSON.stringify({ cells }, null, 1));
  }
