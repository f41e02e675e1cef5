/** What a command target costs beside a loop of one's own, and what a receiver of spans takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { measure, type Subject } from '../measure.ts';
import { worldOf } from '../world.ts';

/** A model takes half a second and more. */
const [CASES, WAIT_MS, IN_FLIGHT] = [100, 500, 8];
const [times = '3', what = 'all'] = process.argv.slice(2);
const program = readFileSync(join(import.meta.dirname, 'program.mjs'), 'utf8');

const configOf = (spans: string): string => `version: 1
targets:
  shop: { command: [node, program.mjs, '${WAIT_MS}'${spans}], watch: [program.mjs], env: [BENCH_TIMES] }
suites: { questions: { targets: [shop], cases: [cases.jsonl], metrics: [right] } }
metrics:
  right: { measure: contains, options: { value: '42' }, threshold: { max-regression: 0.05 }, why: bench, owner: bench, review-by: 2030-01-01 }
`;

function systemOf(spans: string) {
  const cases = Array.from({ length: CASES }, (_, at) =>
    JSON.stringify({ id: `q${at}`, input: { question: `${at}?` } }),
  );
  const base = {
    '.github/micro-metrics.yml': configOf(spans),
    'cases.jsonl': cases.join('\n'),
    'program.mjs': program,
  };
  return worldOf(base, { 'program.mjs': `${program}// Another one.\n` });
}

/** Seconds of one run: from the first question to the last answer, over both programs, and all that is done once. */
interface Took {
  readonly asking: number;
  readonly once: number;
  readonly cpu: number;
  readonly memory: number;
}

async function timed(subject: Subject, notes: string): Promise<Took> {
  rmSync(notes, { force: true });
  const { wall, cpu, memory } = await measure({ ...subject, env: { ...subject.env, BENCH_TIMES: notes } });
  const times = readFileSync(notes, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { first: number; last: number });
  const asking = Math.max(...times.map(({ last }) => last)) - Math.min(...times.map(({ first }) => first));
  return { asking: asking / 1000, once: (wall - asking) / 1000, cpu, memory };
}

/** Each beside the loop that ran right before it, so that what else the cores do falls on both. */
async function overhead(): Promise<void> {
  const [plain, traced] = [systemOf(''), systemOf(', spans')];
  const notes = join(mkdtempSync(join(tmpdir(), 'bench-')), 'times.jsonl');
  const inputs = { 'allow-commands': 'true', concurrency: String(IN_FLIGHT), comment: 'never' };
  const loop = (...more: string[]): Subject => ({
    name: 'own loop',
    args: ['loop.mjs', 'program.mjs']
      .map((file) => join(import.meta.dirname, file))
      .concat(String(WAIT_MS), String(CASES), String(IN_FLIGHT), ...more),
  });
  const subjects = [
    [loop(), loop()],
    [plain.subject('command target', inputs, 'http://127.0.0.1:9'), loop()],
    [traced.subject('command target, three spans an answer', inputs, 'http://127.0.0.1:9'), loop('spans')],
  ] as const;
  console.log(`\n### ${CASES} cases, both sides, ${WAIT_MS} ms an answer, ${IN_FLIGHT} in flight\n`);
  console.log(
    `Medians of ${times}, each beside the loop right before it; asking is from the first question to the last answer.\n`,
  );
  console.log(
    '| | asking s | beside own loop | once s | CPU ms an answer | peak MB |\n| --- | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [subject, beside] of subjects) {
    const pairs: (Took & { ratio: number })[] = [];
    for (let round = 0; round < Number(times); round++) {
      const floor = await timed(beside, notes);
      const took = await timed(subject, notes);
      pairs.push({ ...took, ratio: took.asking / floor.asking });
    }
    const of = (key: 'asking' | 'ratio' | 'once' | 'cpu' | 'memory'): number =>
      median(pairs.map((it) => it[key]));
    console.log(
      `| ${subject.name} | ${of('asking').toFixed(2)} | ${of('ratio').toFixed(3)} | ${of('once').toFixed(2)} | ${(of('cpu') / CASES / 2).toFixed(2)} | ${of('memory').toFixed(0)} |`,
    );
  }
  plain.close();
  traced.close();
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Spans a second, seconds, and how bodies are packed. */
const LOADS = [
  ['100', '5', ''],
  ['10000', '5', ''],
  ['10000', '5', 'gzip'],
  ['10000', '20', ''],
] as const;

/** The process that receives, alone: bundled first, as it ships, since types that are stripped while it runs would be measured too. */
async function receiver(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const [file, usage] = [join(scratch, 'receive.mjs'), join(scratch, 'usage.json')];
  await build({ input: join(import.meta.dirname, 'receive.ts'), platform: 'node', output: { file } });
  const preload = ['--import', join(import.meta.dirname, '../usage.mjs')];
  const send = join(import.meta.dirname, 'send.ts');
  console.log('\n### Receiver, spans as protobuf in batches of 512\n');
  console.log(
    '| spans a second | seconds | packed | kept | lost | µs CPU a span | peak MB |\n| ---: | ---: | --- | ---: | ---: | ---: | ---: |',
  );
  for (const load of LOADS) {
    const { stdout } = spawnSync(process.execPath, [...preload, file, send, ...load], {
      env: { ...process.env, BENCH_USAGE: usage },
      encoding: 'utf8',
    });
    const { spans, lost } = JSON.parse(stdout) as { spans: number; lost: number };
    const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; memory: number };
    console.log(
      `| ${[...load, spans, lost, ((cpu / spans) * 1000).toFixed(0), memory.toFixed(0)].join(' | ')} |`,
    );
  }
  rmSync(scratch, { recursive: true });
}

console.log(`${cpus().length} cores, Node ${process.versions.node}. Compare within a table only.`);
if (what !== 'overhead') await receiver();
if (what !== 'receiver') await overhead();
process.exit(0);
