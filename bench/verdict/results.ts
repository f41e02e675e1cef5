import { readFileSync } from 'node:fs';
import type { Machine, Speed } from './load.ts';
import type { Counts } from './repeat.ts';

/** Everything that was measured; stored as JSON, so that a run can be taken up again. */
export interface Results {
  readonly cells: Readonly<Record<string, Counts>>;
  readonly speeds: readonly Speed[];
  readonly machine: Machine | null;
}

/** The results that pages quote, committed. */
export const COMMITTED = 'bench/results/verdict.json';

/** What pages are made from. */
export function committed(): Results {
  return JSON.parse(readFileSync(COMMITTED, 'utf8')) as Results;
}

/** Each cell as it was run most often. */
export function merged(all: readonly Results[]): Results {
  const cells: Record<string, Counts> = {};
  for (const results of all)
    for (const [key, counts] of Object.entries(results.cells))
      if ((counts.reps ?? 0) > (cells[key]?.reps ?? 0)) cells[key] = counts;
  const timed = all.findLast(({ speeds }) => speeds.length > 0);
  return { cells, speeds: timed?.speeds ?? [], machine: timed?.machine ?? null };
}

/** A share in percent with its Monte Carlo standard error. */
export interface Share {
  readonly percent: number;
  readonly error: number;
  readonly reps: number;
}

/** Reads a counter of a cell, or of several together; null if none was run. */
export function shareOf(results: Results, keys: readonly string[], counter: string): Share | null {
  const there = keys.flatMap((key) => (results.cells[key]?.reps ? [results.cells[key]] : []));
  const reps = there.reduce((sum, counts) => sum + (counts.reps ?? 0), 0);
  if (reps === 0) return null;
  const p = there.reduce((sum, counts) => sum + (counts[counter] ?? 0), 0) / reps;
  return { percent: 100 * p, error: 100 * Math.sqrt((p * (1 - p)) / reps), reps };
}

/** With fewer runs, one of a cell says nothing by itself. */
export const TELLING = 20;

/** Whether a share is above a limit by more than two of the standard errors that it would have at the limit. */
export function isAbove({ percent, reps }: Share, limit: number): boolean {
  return reps >= TELLING && percent > limit + 2 * Math.sqrt((limit * (100 - limit)) / reps);
}
