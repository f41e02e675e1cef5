/**
 * Throws made-up files and texts at what reads them, and says what broke, hung, took too much or answered without
 * words: each input has 2 s of CPU and 256 MB. Seeds are fixed, so what it finds it finds again: `npm run fuzz`, or
 * `npm run fuzz -- 2000 10000 7` for fewer of each, another seed. Readers are processes of their own, so that a budget
 * can be held against one input, and none can end the rest.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { BATCH, type Batch, MOST_GROWTH, type Told } from './fuzz/budget.ts';

const [files = 20_000, texts = 100_000, seed = 20_261_128] = process.argv.slice(2).map(Number);
const READERS = 2;
/** Seconds without a word, on a machine that does much else: far more than the CPU that an input may take. */
const PATIENCE = 120;

const found = new Map<string, { times: number; first: string }>();
let [read, ended] = [0, 0];

function note(what: string, input: string): void {
  const known = found.get(what);
  found.set(what, { times: (known?.times ?? 0) + 1, first: known?.first ?? input });
}

function batchesOf(kind: Batch['kind'], inputs: number): Batch[] {
  return Array.from({ length: Math.ceil(inputs / BATCH) }, (_, at) => ({
    kind,
    seed: seed + at,
    count: Math.min(BATCH, inputs - at * BATCH),
    from: 0,
  }));
}

function start(): ChildProcess {
  const execArgv = ['--expose-gc', `--max-old-space-size=${4 * MOST_GROWTH}`];
  return fork(new URL('./fuzz/reader.ts', import.meta.url), { execArgv });
}

/** Reads batches until none is left; a reader that ends before its batch does is followed by another. */
async function readAll(left: Batch[]): Promise<void> {
  let reader = start();
  for (let batch = left.shift(); batch;) {
    const at = await readOne(reader, batch);
    read += at - batch.from;
    if (at < batch.count) {
      reader = start();
      batch = { ...batch, from: at };
    } else batch = left.shift();
  }
  reader.kill('SIGKILL');
}

/** The input of the batch that is the next to be read: all are done where it is the last but one. */
function readOne(reader: ChildProcess, batch: Batch): Promise<number> {
  return new Promise((resolve) => {
    let at = batch.from - 1;
    let said = '';
    const hangs = setTimeout(() => {
      said = `nothing for ${PATIENCE} s`;
      reader.kill('SIGKILL');
    }, PATIENCE * 1000);
    const done = (next: number): void => {
      clearTimeout(hangs);
      reader.removeAllListeners();
      resolve(next);
    };
    reader.on('message', (told: Told) => {
      hangs.refresh();
      if (told.fault === null) at = Math.max(at, told.at);
      else note(told.fault, told.input ?? '');
      if (told.at === batch.count) done(batch.count);
      if (told.at === -1) reader.send(batch);
    });
    reader.on('exit', (code) => {
      if (code !== 0) note(`${batch.kind}: ended with ${code}. ${said}`, `seed ${batch.seed}, input ${at}`);
      ended += 1;
      done(Math.max(at, batch.from) + 1);
    });
    if (known.has(reader)) reader.send(batch);
    known.add(reader);
  });
}

const known = new WeakSet<ChildProcess>();
const left = [...batchesOf('files', files), ...batchesOf('texts', texts)];
await Promise.all(Array.from({ length: READERS }, () => readAll(left)));
for (const [what, { times, first }] of found) console.log(`${times} ×  ${what}\n      ${first}\n`);
console.log(
  `${read} inputs (${files} stories of files, ${texts} texts) by ${READERS} readers, ${ended} of which ended early: ${found.size} kinds of faults.`,
);
process.exitCode = found.size > 0 || read !== files + texts ? 1 : 0;
