/** Weeks of nights with the shipped command line, at home: what `watch` tells while nothing moves, and once a model does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { markdownTable } from 'markdown-table';
import { createRandom } from '../src/stats/random.ts';
import { uniform } from '../tests/support/uniform.ts';
import { worldOf } from './world.ts';

const [CASES, TRIALS, RIGHT] = [120, 2, 0.9];
/** What a week looks back to is asked on the first night. */
const NIGHTS = [1, 2, 3, 4, 5, 6, 7, 8];
const MOVES_ON = 4;

const CONFIG = `version: 1
targets:
  support: { prompt: prompts/support.md, model: config/models.yml#/support }
suites:
  questions: { targets: [support], cases: [evals/questions.jsonl], trials: ${TRIALS}, metrics: [polite, short] }
metrics:
  polite: { measure: contains, options: { value: answer }, threshold: { max-regression: 0.05 }, why: bench, owner: bench, review-by: 2030-01-01 }
  short: { measure: length, options: { max: 200 }, threshold: { max-regression: 0.05 }, why: bench, owner: bench, review-by: 2030-01-01 }
`;

/** A model that is right in so many of its answers, by chance. */
async function startModel(seed: string) {
  const random = createRandom(seed);
  let share = RIGHT;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { model } = JSON.parse((await text(request)) || '{}') as { model?: string };
    const content = uniform(random) < share ? 'The answer is on its way.' : 'Nobody knows.';
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        model,
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
      }),
    );
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    becomes: (right: number) => void (share = right),
    close: () => server.close(),
  };
}

interface Week {
  /** Which nights told something, and which were undecided. */
  readonly told: readonly number[];
  readonly undecided: readonly number[];
}

async function weekOf(seed: string, right: number): Promise<Week> {
  const model = await startModel(seed);
  const cases = Array.from({ length: CASES }, (_, at) =>
    JSON.stringify({ id: `q${at}`, input: { question: `Where is order ${at}?` } }),
  );
  const files = {
    '.github/micro-metrics.yml': CONFIG,
    'config/models.yml': 'support: { model: scripted }\n',
    'prompts/support.md': 'You answer questions about orders.\n',
    'evals/questions.jsonl': `${cases.join('\n')}\n`,
  };
  const world = worldOf(files, { 'README.md': 'A shop.\n' });
  const folder = mkdtempSync(join(tmpdir(), 'bench-nights-'));
  const verdicts: [night: number, verdict: string][] = [];
  for (const night of NIGHTS) {
    if (night === MOVES_ON) model.becomes(right);
    verdicts.push([night, await nightOf(night, model.url, world.directory, folder)]);
  }
  model.close();
  world.close();
  rmSync(folder, { recursive: true });
  const nightsOf = (verdict: string): number[] =>
    verdicts.flatMap(([at, is]) => (is === verdict ? [at] : []));
  return { told: nightsOf('fail'), undecided: nightsOf('inconclusive') };
}

async function nightOf(night: number, url: string, cwd: string, folder: string): Promise<string> {
  const cli = join(import.meta.dirname, '../dist/cli.js');
  const args = [cli, 'watch', '--base-url', url, '--today', `2026-11-0${night}`, '--report-dir', folder];
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, MICRO_METRICS_API_KEY: 'sk-bench-0123456789' };
  await once(spawn(process.execPath, args, { cwd, env, stdio: 'ignore' }), 'exit');
  const { verdict } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as { verdict: string };
  return verdict;
}

/** What moves, how often the model is right from then on, and how many weeks of it. */
const ROWS: readonly (readonly [what: string, right: number, weeks: number])[] = [
  ['nothing', RIGHT, 40],
  ['ten points less', 0.8, 20],
  ['twenty points less', 0.7, 20],
  ['next to all wrong', 0.1, 4],
];

async function rowOf([what, right, weeks]: (typeof ROWS)[number]): Promise<string[]> {
  const seeds = Array.from({ length: weeks }, (_, week) => `${what} ${week}`);
  const all: Week[] = [];
  const lane = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift())
      all.push(await weekOf(seed, right));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  const first = (night: number): number => all.filter(({ told }) => told[0] === night).length;
  const count = (of: (week: Week) => unknown): string => String(all.filter(of).length);
  const row = [
    what,
    String(weeks),
    count(({ told }) => told.some((night) => night < MOVES_ON)),
    ...[0, 1, 2].map((after) => String(first(MOVES_ON + after))),
    count(({ told }) => (told[0] ?? 0) > MOVES_ON + 2),
    count(({ told }) => told.length === 0),
    count(({ undecided }) => undecided.length > 0),
  ];
  console.log(row.join(' | '));
  return row;
}

const rows: string[][] = [];
for (const row of ROWS) rows.push(await rowOf(row));
const head = [
  'what moves',
  'weeks',
  'told before',
  'told that night',
  'the next',
  'the third',
  'later',
  'never',
  'undecided on some night',
];
const table = markdownTable([head, ...rows], { align: ['l', ...head.slice(1).map(() => 'r')] });
const page = `# Weeks of nights

Written by \`npm run bench:nights -- --write\`: \`micro-metrics watch\` as it is shipped, at home, for a night that is looked back to and seven more. ${CASES} cases, ${TRIALS} trials each, two metrics, a model that is right in ${RIGHT * 100} of 100 answers by chance until the third of the seven nights. How it is decided is in [watch.md](watch.md).

${table}
`;
if (process.argv.includes('--write'))
  writeFileSync(join(import.meta.dirname, '../docs/bench-nights.md'), page);
process.exit(0);
