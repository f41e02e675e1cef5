import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { jobToken, startGitHub } from '../tests/support/github.ts';
import { spawnModelServer } from '../tests/support/spawned-model.ts';
import { inTurns, type Measured, type Subject } from './measure.ts';
import { buildWorld } from './world.ts';

const CASES = 1000;
const TOKEN = 'ghs_bench';
const fetchOnce = (url: string): Subject => ({
  name: 'one fetch',
  args: ['-e', `await (await fetch('${url}')).text()`, '--input-type=module'],
});

/** (a) What a pull request costs that touches no prompt, beside bare Node, one fetch, and the git commands alone. */
async function nothingRelevant(): Promise<void> {
  const [world, opened] = [buildWorld(50, 'readme'), buildWorld(50, 'readme', 'opened')];
  const github = await startGitHub({
    dir: world.directory,
    pulls: [{ number: 1 }],
    tokens: { [TOKEN]: jobToken({ contents: 'read', pull_requests: 'write' }) },
  });
  const questions = [
    '.github/micro-metrics.yml',
    'evals/questions.jsonl',
    'prompts/support.md',
    'config/models.yml',
  ];
  const asked = ['HEAD', 'HEAD^1']
    .flatMap((revision) => questions.map((path) => `contents ${revision}:${path}`))
    .join('\\n');
  const gitOnly = `require('child_process').execFileSync('git', ['-C', '${world.directory}', 'cat-file', '--batch-command'], { input: '${asked}\\n' })`;
  const subjects: Subject[] = [
    { name: 'bare node', args: ['-e', '0'] },
    { name: 'node and the git commands', args: ['-e', gitOnly] },
    fetchOnce(github.url),
    opened.subject('action, pull request opened', { 'github-token': TOKEN }, github.url),
    world.subject('action, new push: looks for an older comment', { 'github-token': TOKEN }, github.url),
  ];
  const results = await inTurns(subjects, 9);
  const floor = results.get('node and the git commands')?.wall ?? Number.NaN;
  print(
    'A pull request that touches no prompt (medians of 9)',
    ['', 'wall ms', 'over the git commands', 'CPU ms', 'peak MB'],
    results,
    (it) => [it.wall.toFixed(0), (it.wall - floor).toFixed(0), it.cpu.toFixed(0), it.memory.toFixed(0)],
  );
  await github.close();
  world.close();
  opened.close();
}

/** (b) Many cases on both sides, beside a loop by hand doing the same requests. */
async function manyCases(latencyMs: number, inFlight: number, times: number): Promise<void> {
  const model = await spawnModelServer({ latencyMs, answer: 'The answer is 42.' });
  const world = buildWorld(CASES, 'prompt');
  const calls = String(CASES * 2);
  const loop = (kind: string): Subject => ({
    name: `${kind} loop`,
    args: [`${import.meta.dirname}/loop.mjs`, kind, `${model.url}/chat/completions`, calls, String(inFlight)],
  });
  const action = world.subject(
    'action',
    { 'base-url': model.url, 'api-key': 'sk-bench', concurrency: String(inFlight), comment: 'never' },
    'http://127.0.0.1:9',
  );
  const results = await inTurns([loop('fetch'), loop('undici'), action], times);
  const [byFetch, byUndici] = [results.get('fetch loop'), results.get('undici loop')];
  const title = `${CASES} cases, both sides, 5 metrics, ${latencyMs} ms, ${inFlight} in flight (medians of ${times})`;
  print(
    title,
    ['', 'wall s', 'against undici loop', 'CPU ms a call', 'against fetch loop', 'peak MB'],
    results,
    (it) => [
      (it.wall / 1000).toFixed(2),
      (it.wall / (byUndici?.wall ?? Number.NaN)).toFixed(2),
      (it.cpu / Number(calls)).toFixed(2),
      (it.cpu / (byFetch?.cpu ?? Number.NaN)).toFixed(2),
      it.memory.toFixed(0),
    ],
  );
  model.close();
  world.close();
}

function print(
  title: string,
  head: string[],
  results: ReadonlyMap<string, Measured>,
  cells: (it: Measured) => string[],
): void {
  const rows = [...results].map(([name, it]) => [name, ...cells(it)]);
  say(`### ${title}\n\n${markdownTable([head, ...rows], { align: ['l', ...head.slice(1).map(() => 'r')] })}`);
}

const { stdout } = spawnSync('git', ['--version'], { encoding: 'utf8' });
const said: string[] = [];
function say(text: string): void {
  console.log(`\n${text}`);
  said.push(text);
}

say(`${cpus().length} cores, Node ${process.versions.node}, ${stdout.trim()}. Compare within a table only.`);
const write = process.argv.includes('--write');
const [only] = process.argv.slice(2).filter((word) => word !== '--write');
if (!only || only === 'a') await nothingRelevant();
if (!only || only === 'b') {
  await manyCases(0, 32, 3);
  await manyCases(200, 32, 3);
  await manyCases(200, 128, 3);
}
if (write) {
  const intro =
    '# Benchmarks\n\nWritten by `npm run bench -- --write`. Memory is the peak of the process, CPU is its own.';
  writeFileSync(join(import.meta.dirname, '../docs/benchmarks.md'), `${[intro, ...said].join('\n\n')}\n`);
}
process.exit(0);
