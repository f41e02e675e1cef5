/**
 * Throws made-up files and texts at what reads them, and says what broke, hung, took too much or answered without
 * words: each input has 2 s of CPU and 256 MB. Seeds are fixed, so what it finds it finds again: `npm run fuzz`, or
 * `npm run fuzz -- 2000 10000 7` for fewer of each, another seed. Readers are processes of their own, and what does
 * not keep a budget is read again by a new one: only what it takes alone counts.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Batch, type Kind, MOST_CPU, MOST_MEMORY, PLANTED, type Told } from './fuzz/budget.ts';
import { fileStory, text } from './fuzz/stories.ts';

const [files = 20_000, texts = 100_000, seed = 20_261_128] = process.argv.slice(2).map(Number);
const READERS = 2;
/** Inputs that are made from one seed. */
const BATCH = 50;
/** Seconds without a word, on a machine that does much else: far more than the CPU that an input may take. */
const PATIENCE = 120;

const found = new Map<string, { times: number; first: string }>();
let [read, again] = [0, 0];

function note(what: string, input: unknown): void {
  const known = found.get(what);
  const first = known?.first ?? JSON.stringify(input).slice(0, 600);
  found.set(what, { times: (known?.times ?? 0) + 1, first });
}

function* inputsOf(kind: Kind, inputs: number): Generator<readonly unknown[], undefined> {
  const made: fc.Arbitrary<unknown> = kind === 'files' ? fileStory : text;
  for (let from = 0; from < inputs; from += BATCH)
    yield fc.sample(made, { numRuns: Math.min(BATCH, inputs - from), seed: seed + from });
}

/** Readers start from a bundle, as the product does: the compiler of types alone would take 150 MB. */
function bundled(folder: string): string {
  const rolldown = join(import.meta.dirname, '../node_modules/rolldown/bin/cli.mjs');
  const args = [rolldown, 'scripts/fuzz/reader.ts', '--dir', folder, '--platform', 'node', '--format', 'esm'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The readers could not be built: ${stderr}`);
  return join(folder, 'reader.js');
}

/** Reads what is left; a reader that ends is followed by another. */
async function readAll(kind: Kind, batches: Iterator<readonly unknown[]>): Promise<void> {
  let reader: ChildProcess | null = null;
  for (let next = batches.next(); !next.done; next = batches.next()) {
    let left = next.value;
    while (left.length > 0) {
      const isNew: boolean = reader === null;
      reader ??= fork(program, [kind], { execArgv: [`--max-old-space-size=${3 * MOST_MEMORY}`] });
      // The first input of a new reader comes alone: what the others weigh is not its own.
      const inputs = isNew ? left.slice(0, 1) : left;
      const { done, fault } = await readSome(reader, { inputs }, isNew);
      const isAlone = isNew && done === 0;
      if (fault !== null && isAlone) note(fault, left[0]);
      if (fault !== null && !isAlone) again += 1;
      const reached = fault !== null && isAlone ? 1 : done;
      read += reached;
      left = left.slice(reached);
      if (fault !== null) reader = end(reader);
    }
  }
  if (reader) end(reader);
}

/** Budgets that catch nothing would find everything right. */
async function seePlanted(): Promise<void> {
  await readAll('planted', [PLANTED].values());
  const wanted = [`planted: more than ${MOST_MEMORY} MB`, `planted: more than ${MOST_CPU} ms of CPU`];
  const caught = [...found.keys()];
  if (caught.join() !== wanted.join()) throw new Error(`Of the planted faults were caught: ${caught.join()}`);
  console.log(`Planted and caught: ${caught.join(', ')}.`);
  found.clear();
  [read, again] = [0, 0];
}

function end(reader: ChildProcess): null {
  reader.kill('SIGKILL');
  return null;
}

/** How many of the batch are done, and why the next of them is not, if it isn't. */
function readSome(
  reader: ChildProcess,
  batch: Batch,
  isNew: boolean,
): Promise<{ readonly done: number; readonly fault: string | null }> {
  return new Promise((resolve) => {
    let done = 0;
    const settle = (fault: string | null): void => {
      clearTimeout(hangs);
      reader.removeAllListeners();
      resolve({ done, fault });
    };
    const hangs = setTimeout(() => {
      settle(`nothing for ${PATIENCE} s`);
    }, PATIENCE * 1000);
    reader.on('message', ({ at, fault, over }: Told) => {
      hangs.refresh();
      if (at === -1) return void reader.send(batch);
      if (over !== null) return settle(over);
      if (fault !== null) note(fault, batch.inputs[at]);
      done = at + 1;
      if (done === batch.inputs.length) settle(null);
    });
    reader.on('exit', (code) => {
      settle(`ended with ${code}`);
    });
    if (!isNew) reader.send(batch);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const program = bundled(folder);
await seePlanted();
for (const [kind, inputs] of [['files', files] as const, ['texts', texts] as const]) {
  const left = inputsOf(kind, inputs);
  await Promise.all(Array.from({ length: READERS }, () => readAll(kind, left)));
}
rmSync(folder, { recursive: true, force: true });
for (const [what, { times, first }] of found) console.log(`${times} ×  ${what}\n      ${first}\n`);
console.log(
  `${read} inputs (${files} stories of files, ${texts} texts) by ${READERS} readers at a time, ${again} inputs read again by a new one: ${found.size} kinds of faults.`,
);
process.exitCode = found.size > 0 || read !== files + texts ? 1 : 0;
