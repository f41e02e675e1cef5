import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { lookAt } from './product.ts';
import { mixed } from './scene.ts';
import { createSystem } from './system.ts';

/** One whole decision to be timed. */
export interface Load {
  readonly cases: number;
  readonly metrics: number;
  readonly trials: number;
}

/** What a fresh process spent on comparing and deciding everything once, all trials at hand. */
export interface Speed extends Load {
  readonly compareSeconds: number;
  readonly decideSeconds: number;
  /** What comparing added to the peak of the process, with all pairs that the report holds, and deciding to that. */
  readonly compareMegabytes: number;
  readonly decideMegabytes: number;
}

/** Where speed was measured. */
export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly node: string;
}

export const LOADS: readonly Load[] = [
  { cases: 100, metrics: 20, trials: 3 },
  { cases: 500, metrics: 60, trials: 1 },
  { cases: 500, metrics: 60, trials: 3 },
  { cases: 10_000, metrics: 60, trials: 1 },
];

/** This machine. */
export function machine(): Machine {
  return { cores: cpus().length, model: cpus()[0]?.model.trim() ?? 'unknown', node: process.versions.node };
}

/** Peak of this process in MB: on Linux by the kernel's mark, since resourceUsage counts the parent's as well. */
function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const status = process.getBuiltinModule('fs').readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function cpuSecondsOf<T>(work: () => T): readonly [number, T] {
  const cpu = process.cpuUsage();
  const result = work();
  const spent = process.cpuUsage(cpu);
  return [(spent.user + spent.system) / 1e6, result];
}

function measure(load: Load): Speed {
  const { trials } = load;
  const scene = {
    cases: load.cases,
    metrics: mixed(load.metrics, 0.3),
    change: { kind: 'nothing' } as const,
  };
  const system = createSystem(scene, 'load', { base: 'base', head: 'head' });
  const { compared, decided } = lookAt(system, { trials, confirm: true }, 'load', {
    base: trials,
    head: trials,
    earlier: system,
  });
  globalThis.gc?.();
  const before = peak();
  const [compareSeconds, comparisons] = cpuSecondsOf(compared);
  const between = peak();
  const [decideSeconds] = cpuSecondsOf(() => decided(comparisons));
  const megabytes = { compareMegabytes: between - before, decideMegabytes: peak() - between };
  return { ...load, compareSeconds, decideSeconds, ...megabytes };
}

/** Times a decision in a process of its own. */
export function time(load: Load): Speed {
  const self = ['--expose-gc', fileURLToPath(import.meta.url), JSON.stringify(load)];
  return JSON.parse(execFileSync(process.execPath, self).toString()) as Speed;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(measure(JSON.parse(process.argv[2] ?? '{}') as Load)));
