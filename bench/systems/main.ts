/** What a command target costs beside a loop of one's own, and what a receiver of spans takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { inTurns } from '../measure.ts';
import { worldOf } from '../world.ts';

/** A model takes half a second and more. */
const [CASES, WAIT_MS, IN_FLIGHT] = [200, 500, 8];
const [times = '3'] = process.argv.slice(2);
const program = readFileSync(join(import.meta.dirname, 'program.mjs'), 'utf8');

const configOf = (spans: string): string => `version: 1
targets:
  shop: { command: [node, program.mjs, '${WAIT_MS}'${spans}], watch: [program.mjs] }
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

async function overhead(): Promise<void> {
  const [plain, traced] = [systemOf(''), systemOf(', spans')];
  const inputs = { 'allow-commands': 'true', concurrency: String(IN_FLIGHT), comment: 'never' };
  const results = await inTurns(
    [
      {
        name: 'own loop',
        args: ['loop.mjs', 'program.mjs']
          .map((file) => join(import.meta.dirname, file))
          .concat(String(WAIT_MS), String(CASES), String(IN_FLIGHT)),
      },
      plain.subject('command target', inputs, 'http://127.0.0.1:9'),
      traced.subject('command target, three spans an answer', inputs, 'http://127.0.0.1:9'),
    ],
    Number(times),
  );
  const floor = results.get('own loop')?.wall ?? Number.NaN;
  console.log(
    `\n### ${CASES} cases, both sides, ${WAIT_MS} ms an answer, ${IN_FLIGHT} in flight (medians of ${times})\n`,
  );
  console.log(
    '| | wall s | beside own loop | CPU ms an answer | peak MB |\n| --- | ---: | ---: | ---: | ---: |',
  );
  for (const [name, { wall, cpu, memory }] of results)
    console.log(
      `| ${name} | ${(wall / 1000).toFixed(2)} | ${(wall / floor).toFixed(3)} | ${(cpu / CASES / 2).toFixed(2)} | ${memory.toFixed(0)} |`,
    );
  plain.close();
  traced.close();
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
await receiver();
await overhead();
process.exit(0);
