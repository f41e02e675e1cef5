/** One run of `bench/detect.ts`: times in milliseconds, and how much the heap grew, as JSON. */
import { execFileSync } from 'node:child_process';
import { readLaw } from '../src/config/index.ts';
import { openRepository } from '../src/edges/git/repository.ts';
import { detect } from '../src/stages/detect/index.ts';
import { survey } from '../src/stages/survey/index.ts';

const [dir = '', base = '', head = '', needed = ''] = process.argv.slice(2);

async function see(): Promise<number> {
  const repository = openRepository(dir, null);
  const [was, is] = [repository.tree(base), repository.tree(head)];
  const touched = await repository.touched(base, head);
  const law = await readLaw(was, is, '.github/micro-metrics.yml', [], touched);
  const { changes } = await detect(law, was, is, { touched, all: false });
  await survey(law, changes, touched, was, is);
  await repository.close();
  return law.suites.length;
}

/** What git itself takes: which blobs differ, and their contents. */
function plainly(): void {
  const git = (args: readonly string[], input?: string): string =>
    execFileSync('git', [...args], { cwd: dir, encoding: 'utf8', ...(input === undefined ? {} : { input }) });
  const raw = git(['diff', '--raw', '--no-abbrev', '--no-renames', '-z', base, head]);
  const own = needed ? git(['ls-tree', '-r', head, needed]) : '';
  const blobs = [...`${raw}${own}`.matchAll(/[0-9a-f]{40}/g)]
    .map(([oid]) => oid)
    .filter((oid) => !/^0+$/.test(oid));
  git(['cat-file', '--batch'], `${blobs.join('\n')}\n`);
}

await see();
plainly();
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
let started = performance.now();
const asked = await see();
const took = performance.now() - started;
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed - before;
started = performance.now();
plainly();
console.log(JSON.stringify({ detect: took, plain: performance.now() - started, heap, asked }));
