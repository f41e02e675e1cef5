import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Member } from '../../src/stats/family.ts';
import { appraiseFamily } from '../../src/stats/labelswap.ts';
import { createRandom } from '../../src/stats/random.ts';
import { uniform } from '../../tests/support/uniform.ts';
import { SWAPS } from '../../src/stats/signs.ts';

/** One family to be timed. */
interface Load {
  readonly cases: number;
  readonly metrics: number;
  readonly trials: number;
}

/** What a fresh process spent on one look at a family, 9,999 swaps. */
export interface Speed extends Load {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Peak of the whole process above that of a process that does nothing. */
  readonly overBareMegabytes: number;
  /** What the look added to the peak. */
  readonly addedMegabytes: number;
  /** The same sums of one weighing, as a plain double loop over typed arrays. */
  readonly loopCpuSeconds: number;
}

/** Where speed was measured. */
export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly node: string;
}

/** This machine. */
export function machine(): Machine {
  return { cores: cpus().length, model: cpus()[0]?.model.trim() ?? 'unknown', node: process.versions.node };
}

/** Families of the report. */
export const LOADS: readonly Load[] = [
  { cases: 100, metrics: 20, trials: 3 },
  { cases: 500, metrics: 60, trials: 1 },
  { cases: 500, metrics: 60, trials: 3 },
  { cases: 500, metrics: 200, trials: 3 },
  { cases: 10_000, metrics: 60, trials: 1 },
  { cases: 10_000, metrics: 60, trials: 3 },
  { cases: 100_000, metrics: 5, trials: 1 },
];

/** Unchanged yes/no metrics with half of the cases undecided, so that there is something to swap. */
function createFamily({ cases, metrics, trials }: Load): Member[] {
  const random = createRandom('speed');
  const answers = Array.from({ length: 1 << trials }, (_, bits) =>
    Array.from({ length: trials }, (__, t) => (bits >> t) & 1),
  );
  const draw = () => answers[Math.floor(uniform(random) * answers.length)] as number[];
  const units = Array.from({ length: cases }, (_, i) => `case-${i}`);
  return Array.from({ length: metrics }, (_, m) => ({
    id: `metric ${m}`,
    statistic: { kind: 'mean' },
    better: 'higher',
    allowed: { absolute: 0.001 },
    pairs: units.map((unit) => ({ unit, base: draw(), head: draw() })),
  }));
}

/** The sums of one weighing as one would write them down: for every swap and metric over all cases. */
function loop({ cases, metrics }: Load): number {
  const random = createRandom('loop');
  const gains = Float32Array.from({ length: cases * metrics }, () => uniform(random) - 0.5);
  const signs = new Float32Array(cases);
  let largest = 0;
  for (let b = 0; b < SWAPS; b++) {
    for (let i = 0; i < cases; i++) signs[i] = random() & 1 ? 1 : -1;
    for (let m = 0; m < metrics; m++) {
      let sum = 0;
      for (let i = 0; i < cases; i++) sum += (signs[i] as number) * (gains[m * cases + i] as number);
      largest = Math.max(largest, sum);
    }
  }
  return largest;
}

function cpuSecondsOf(work: () => unknown): number {
  const cpu = process.cpuUsage();
  work();
  const spent = process.cpuUsage(cpu);
  return (spent.user + spent.system) / 1e6;
}

/**
 * Says the peak of its own process in MB. On Linux by the kernel's mark, since resourceUsage would count
 * that of the process which started it.
 */
const PEAK =
  process.platform === 'linux'
    ? "Number(/VmHWM:\\s+(\\d+)/.exec(process.getBuiltinModule('fs').readFileSync('/proc/self/status', 'utf8'))[1]) / 1024"
    : 'process.resourceUsage().maxRSS / 1024';

const peak = new Function(`return ${PEAK}`) as () => number;

function measure(load: Load): Omit<Speed, 'overBareMegabytes' | 'loopCpuSeconds'> & { peak: number } {
  const family = createFamily(load);
  globalThis.gc?.();
  const [wall, before] = [performance.now(), peak()];
  const cpuSeconds = cpuSecondsOf(() => appraiseFamily('speed', 0.05, family));
  const wallSeconds = (performance.now() - wall) / 1e3;
  return { ...load, cpuSeconds, wallSeconds, peak: peak(), addedMegabytes: peak() - before };
}

function inFreshProcess<T>(...args: string[]): T {
  const self = ['--expose-gc', fileURLToPath(import.meta.url), ...args];
  return JSON.parse(execFileSync(process.execPath, self).toString()) as T;
}

/** Times a family in a process of its own; the median of three runs by CPU, beside the loop and a bare process. */
export function time(load: Load): Speed {
  const bare = Number(execFileSync(process.execPath, ['-p', PEAK]));
  const runs = [0, 1, 2].map(() => inFreshProcess<ReturnType<typeof measure>>('look', JSON.stringify(load)));
  const { peak: most, ...speed } = runs.sort((a, b) => a.cpuSeconds - b.cpuSeconds)[1] as ReturnType<
    typeof measure
  >;
  const loopCpuSeconds = inFreshProcess<number>('loop', JSON.stringify(load));
  return { ...speed, overBareMegabytes: most - bare, loopCpuSeconds };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, text] = process.argv.slice(2);
  const load = JSON.parse(text ?? '{}') as Load;
  const answer = what === 'loop' ? cpuSecondsOf(() => loop(load)) : measure(load);
  process.stdout.write(JSON.stringify(answer));
}
