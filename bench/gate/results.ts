import type { Counts } from './repeat.ts';
import type { Machine, Speed } from './speed.ts';

/** Everything that was measured; stored as JSON, so that a run can be taken up again. */
export interface Results {
  readonly cells: Readonly<Record<string, Counts>>;
  readonly speeds: readonly Speed[];
  readonly machine: Machine | null;
}

/** A share in percent with its Monte Carlo standard error. */
export interface Share {
  readonly percent: number;
  readonly error: number;
}

/** Reads a counter `<id>.<what>` of a cell; null if the cell was not run. */
export function share(results: Results, cell: string, counter: string): Share | null {
  const counts = results.cells[cell];
  const reps = counts?.[`${counter.slice(0, counter.lastIndexOf('.'))}.reps`] ?? counts?.reps;
  if (!counts || !reps || (counter in counts === false && !counter.startsWith('gate.'))) return null;
  const p = (counts[counter] ?? 0) / reps;
  return { percent: 100 * p, error: 100 * Math.sqrt((p * (1 - p)) / reps) };
}

/** Mean trials a case and side, and its standard error. */
export function meanTrials(results: Results, cell: string): { mean: number; error: number } | null {
  const counts = results.cells[cell];
  if (!counts?.reps) return null;
  const mean = (counts['gate.trials'] ?? 0) / counts.reps;
  const square = (counts['gate.trials²'] ?? 0) / counts.reps;
  return { mean, error: Math.sqrt(Math.max(0, square - mean * mean) / counts.reps) };
}
