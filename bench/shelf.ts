import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pretty } from '../scripts/pretty.ts';

/** Sums over repetitions of a cell. */
type Counts = Record<string, number>;

/** What was measured so far: kept as JSON between runs, so that one can be taken up again. */
export interface Draft<Speed, Machine> {
  cells: Record<string, Counts>;
  speeds: readonly Speed[];
  machine: Machine | null;
}

/** Where results are kept; nowhere without a file. */
export interface Shelf<Speed, Machine> {
  readonly load: () => Draft<Speed, Machine>;
  readonly save: (results: Draft<Speed, Machine>) => void;
}

/** Opens a file of results. */
export function openShelf<Speed, Machine>(file: string | null): Shelf<Speed, Machine> {
  return {
    load: () =>
      file === null || !existsSync(file)
        ? { cells: {}, speeds: [], machine: null }
        : (JSON.parse(readFileSync(file, 'utf8')) as Draft<Speed, Machine>),
    save: (results) => {
      if (file === null) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
    },
  };
}

/** Whether a cell is among those that were asked for: its name holds one of these words. */
export function isNamed(key: string, only: string): boolean {
  return only.split(',').some((words) => `${key} `.includes(words));
}

/** Writes a report in the form of the other pages, or prints it. */
export async function publish(report: string, file: string | null): Promise<void> {
  const text = await pretty(file ?? 'report.md', report);
  if (file === null) process.stdout.write(text);
  else writeFileSync(file, text);
}
