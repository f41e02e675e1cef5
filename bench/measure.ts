import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One process: wall and CPU in ms (children not counted), peak memory in MB. */
export interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** A command that is measured. */
export interface Subject {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Exit codes that are fine; 0 unless told. */
  readonly codes?: readonly number[];
}

/** Runs one Node process and measures it. */
export async function measure(subject: Subject): Promise<Measured> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const usage = join(scratch, 'usage.json');
  const preload = ['--import', join(import.meta.dirname, 'usage.mjs')];
  const started = performance.now();
  const child = spawn(process.execPath, [...preload, ...subject.args], {
    cwd: subject.cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: scratch, ...subject.env, BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  const wall = performance.now() - started;
  if (!(subject.codes ?? [0]).includes(code)) throw new Error(`${subject.name} left with ${code}`);
  const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; memory: number };
  rmSync(scratch, { recursive: true, force: true });
  return { wall, cpu, memory };
}

/** Rows that may be compared with each other. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly below: string;
}

/** Medians over `times` runs; subjects take turns, so that a slow minute falls on all of them. */
export async function inTurns(
  subjects: readonly Subject[],
  times: number,
  warmsUp = true,
): Promise<Map<string, Measured>> {
  const all = new Map<string, Measured[]>(subjects.map(({ name }) => [name, []]));
  for (let round = warmsUp ? -1 : 0; round < times; round++) {
    for (const subject of subjects) {
      const one = await measure(subject);
      if (round >= 0) all.get(subject.name)?.push(one);
    }
  }
  return new Map([...all].map(([name, runs]) => [name, medians(runs)]));
}

function medians(runs: readonly Measured[]): Measured {
  const of = (key: keyof Measured): number => {
    const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

/** Milliseconds of wall that bare Node took on the machine for which the goals are written. */
const BARE = 25;

/** A goal in milliseconds as it reads on this machine, on which bare Node takes so long. */
export function goalHere(ms: number, bare: number): string {
  const here = (ms * bare) / BARE;
  return `${ms} ms where bare node takes ${BARE} of wall, so ${here.toFixed(0)} here`;
}
