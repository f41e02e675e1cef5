/**
 * One process of `bench/detect.ts`: detection and git alone in turns, after a first time that is told apart. Prints
 * medians in milliseconds, and memory in bytes, as JSON.
 */
import { execFileSync } from 'node:child_process';
import { readLaw } from '../src/config/index.ts';
import type { Tree } from '../src/contracts.ts';
import { openRepository } from '../src/edges/git/repository.ts';
import { detect } from '../src/stages/detect/index.ts';
import { survey } from '../src/stages/survey/index.ts';

const ROUNDS = 25;
const [dir = '', base = '', head = ''] = process.argv.slice(2);

/** All that a run does before it knows whether to ask anything. Gives how many suites would be asked. */
async function see(watch = (tree: Tree): Tree => tree): Promise<number> {
  const repository = openRepository(dir, null);
  const [was, is] = [watch(repository.tree(base)), watch(repository.tree(head))];
  const touched = await repository.touched(base, head);
  const law = await readLaw(was, is, '.github/micro-metrics.yml', [], touched);
  const { changes } = await detect(law, was, is, { touched, all: false });
  await survey(law, changes, touched, was, is);
  await repository.close();
  return law.suites.filter(({ targets }) =>
    changes.some(({ kind, target }) => kind !== 'same' && targets.includes(target)),
  ).length;
}

function git(args: readonly string[], input?: string): string {
  const options = { cwd: dir, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return execFileSync('git', args, { ...options, ...(input === undefined ? {} : { input }) });
}

/** Which blobs detection opens, each once: what git alone has to read is neither more nor less. */
async function opened(): Promise<readonly string[]> {
  const names = new Set<string>();
  const watch = (tree: Tree): Tree => ({
    ...tree,
    read: (path) => (names.add(`${tree.revision}:${path}`), tree.read(path)),
  });
  await see(watch);
  const found = git(['cat-file', '--batch-check'], `${[...names].join('\n')}\n`);
  return [...new Set([...found.matchAll(/^([0-9a-f]{40}) blob/gm)].map(([, oid]) => oid ?? ''))];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const start = performance.now();
const asked = await see();
const first = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
const blobs = await opened();
const rounds: { detect: number; plain: number; listing: number }[] = [];
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
for (let round = 0; round < ROUNDS; round++) {
  const started = performance.now();
  await see();
  const took = performance.now() - started;
  const plain = timed(() => {
    git(['diff', '--raw', '--no-abbrev', '--no-renames', '-z', base, head]);
    git(['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  });
  const listing = timed(() => git(['ls-tree', '-r', '-z', '--full-tree', '--name-only', head]));
  rounds.push({ detect: took, plain, listing });
}
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed - before;
const of = (key: 'detect' | 'plain' | 'listing'): number => median(rounds.map((round) => round[key]));
const figures = { detect: of('detect'), plain: of('plain'), listing: of('listing') };
console.log(JSON.stringify({ ...figures, first, peak, heap, asked, blobs: blobs.length }));
