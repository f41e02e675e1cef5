import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Member } from '../../src/lib/stats/family.ts';
import { compareOnce } from '../../src/lib/stats/labelswap.ts';
import { createRandom, uniform } from '../../src/lib/stats/random.ts';

/** One family to be timed. */
export interface Load {
  readonly cases: number;
  readonly metrics: number;
  readonly trials: number;
}

/** What a fresh process spent on one look at a family, 9,999 swaps. */
export interface Speed extends Load {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Peak of the whole process, and what the look added to it. */
  readonly peakMegabytes: number;
  readonly addedMegabytes: number;
}

/** Families of the report. */
export const LOADS: readonly Load[] = [
  { cases: 100, metrics: 20, trials: 3 },
  { cases: 500, metrics: 60, trials: 1 },
  { cases: 500, metrics: 60, trials: 3 },
  { cases: 500, metrics: 200, trials: 3 },
  { cases: 10_000, metrics: 60, trials: 1 },
  { cases: 10_000, metrics: 60, trials: 3 },
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

function measure(load: Load): Speed {
  const family = createFamily(load);
  globalThis.gc?.();
  const before = process.resourceUsage().maxRSS;
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  compareOnce('speed', 0.05, family);
  const spent = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS;
  return {
    ...load,
    cpuSeconds: (spent.user + spent.system) / 1e6,
    wallSeconds: (performance.now() - wall) / 1e3,
    peakMegabytes: peak / 1024,
    addedMegabytes: (peak - before) / 1024,
  };
}

/** Times a family in a process of its own; the median of three runs by CPU. */
export function time(load: Load): Speed {
  const runs = [0, 1, 2].map(() => {
    const text = execFileSync(process.execPath, [
      '--expose-gc',
      fileURLToPath(import.meta.url),
      JSON.stringify(load),
    ]);
    return JSON.parse(text.toString()) as Speed;
  });
  return runs.sort((a, b) => a.cpuSeconds - b.cpuSeconds)[1] as Speed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(measure(JSON.parse(process.argv[2] ?? '{}') as Load)));
}
