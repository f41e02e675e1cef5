import type { UnitRows } from './family.ts';
import { createFigures, type Figures, lengthOf, listAt, startOf, THERE } from './figures.ts';

/**
 * As many trials of a case on one side as on the other: a mean of one trial is right everywhere by luck more often
 * than a mean of ten, so that differences of unequal means are skewed, and swapping them is not exchanging like for like.
 */
export function evened(prepared: UnitRows): UnitRows {
  const { columns } = prepared;
  const { scored, counts, length } = columns;
  const trials = counts ?? scored;
  if (isEven(trials, length)) return prepared;
  const growing = createFigures();
  for (let side = 0; side < 2 * length; side++) {
    const least = Math.min(lengthOf(trials, side), lengthOf(trials, side ^ 1));
    const all = listAt(scored, side);
    growing.side(counts ? (meanCounts(counts, side, least) ?? all) : all.slice(0, least));
  }
  return { ...prepared, columns: { ...columns, scored: growing.done() } };
}

function isEven(figures: Figures, rows: number): boolean {
  if (!figures.starts) return true;
  for (let row = 0; row < rows; row++)
    if (lengthOf(figures, 2 * row) !== lengthOf(figures, 2 * row + 1)) return false;
  return true;
}

/** Of the first trials of a side; null where none of them has counts. */
function meanCounts(counts: Figures, side: number, trials: number): number[] | null {
  const { values, lacks, wide } = counts;
  const from = startOf(counts, side);
  const sums = new Array<number>(wide).fill(0);
  let count = 0;
  for (let at = from; at < from + trials; at++) {
    if (lacks && lacks[at] !== THERE) continue;
    count++;
    for (let c = 0; c < wide; c++) sums[c] = (sums[c] as number) + (values[at * wide + c] as number);
  }
  return count > 0 ? sums.map((sum) => sum / count) : null;
}
