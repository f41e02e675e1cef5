import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnModelServer } from '../tests/support/spawned-model.ts';
import { goalHere, inTurns, type Measured, type Subject, type Table } from './measure.ts';
import { buildWorld } from './world.ts';

const CLI = join(import.meta.dirname, '../dist/cli.js');

interface Work {
  readonly cases: number;
  readonly latencyMs: number;
  readonly inFlight: number;
  readonly times: number;
  /** Milliseconds of wall that bare Node takes. */
  readonly bare: number;
}

/** Many cases on both sides, beside loops written by hand that make the same calls; then once more with all kept. */
export async function asked({ cases, latencyMs, inFlight, times, bare }: Work): Promise<Table> {
  const model = await spawnModelServer({ latencyMs, answer: 'The answer is 42.' });
  const world = buildWorld(cases, 'prompt');
  // The checkout of a job is one commit deep; a clone at home has them all.
  spawnSync('git', ['fetch', '--quiet', '--unshallow'], { cwd: world.directory });
  const calls = cases * 2;
  const loop = (kind: string): Subject => ({
    name: `${kind} loop`,
    args: [
      join(import.meta.dirname, 'loop.mjs'),
      kind,
      `${model.url}/chat/completions`,
      String(calls),
      String(inFlight),
    ],
  });
  const home = (name: string, args: readonly string[], forgets = false): Subject =>
    atHome(name, { directory: world.directory, url: model.url, inFlight, forgets, args });
  const inputs = {
    'base-url': model.url,
    'api-key': 'sk-bench',
    concurrency: String(inFlight),
    comment: 'never',
  };
  const results = await inTurns(
    [
      loop('fetch'),
      loop('undici'),
      world.subject('action', inputs, 'http://127.0.0.1:9'),
      home('at home, nothing kept', ['--cache', 'false']),
      home('at home, answers kept', [], true),
      home('the same again', []),
    ],
    times,
    times > 1,
  );
  const again = callsOfLast(world.directory);
  model.close();
  world.close();
  const goal = cases === 1000 ? ` Goal of it: 0 calls, under ${goalHere(500, bare)}.` : '';
  const table = tableOf(
    results,
    calls,
    again,
    `${cases} cases, both sides, 5 metrics, ${latencyMs} ms, ${inFlight} in flight (${times > 1 ? `medians of ${times}` : 'once'})`,
  );
  return { ...table, below: `${table.below}${goal}` };
}

interface Home {
  readonly directory: string;
  readonly url: string;
  readonly inFlight: number;
  /** Whether the clone keeps nothing yet. */
  readonly forgets: boolean;
  readonly args: readonly string[];
}

/** As from a shell. */
function atHome(name: string, { directory, url, inFlight, forgets, args }: Home): Subject {
  const kept = JSON.stringify(join(directory, '.git/micro-metrics'));
  const forget = forgets
    ? `(await import('node:fs')).rmSync(${kept}, { recursive: true, force: true });`
    : '';
  const gate = ['gate', '--base', 'HEAD^1', '--head', 'HEAD', '--base-url', url];
  const argv = JSON.stringify(['node', CLI, ...gate, '--concurrency', String(inFlight), ...args]);
  return {
    name,
    args: [
      '--input-type=module',
      '-e',
      `${forget} process.argv = ${argv}; await import(${JSON.stringify(CLI)});`,
    ],
    cwd: directory,
    env: { MICRO_METRICS_API_KEY: 'sk-bench-0123456789abcdefgh' },
  };
}

function callsOfLast(directory: string): number {
  const text = readFileSync(join(directory, '.micro-metrics/report.json'), 'utf8');
  return (JSON.parse(text) as { usage: { requests: number } }).usage.requests;
}

function tableOf(results: ReadonlyMap<string, Measured>, calls: number, again: number, title: string): Table {
  const [byFetch, byUndici, off, on] = [
    'fetch loop',
    'undici loop',
    'at home, nothing kept',
    'at home, answers kept',
  ].map((name) => results.get(name));
  const ratio = (one: number | undefined, other: number | undefined): string =>
    ((one ?? Number.NaN) / (other ?? Number.NaN)).toFixed(2);
  return {
    title,
    head: ['', 'wall s', 'against undici loop', 'CPU s', 'CPU ms a call', 'against fetch loop', 'peak MB'],
    rows: [...results].map(([name, { wall, cpu, memory }]) => [
      name,
      (wall / 1000).toFixed(2),
      ratio(wall, byUndici?.wall),
      (cpu / 1000).toFixed(2),
      (cpu / calls).toFixed(2),
      ratio(cpu, byFetch?.cpu),
      memory.toFixed(0),
    ]),
    below: `Answers kept against nothing kept: ${ratio(on?.wall, off?.wall)} of the wall, ${ratio(on?.cpu, off?.cpu)} of the CPU. Calls of the same again: ${again}.`,
  };
}
