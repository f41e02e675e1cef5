/** Amounts as natural logarithms, in which a ratio is a difference. */
import { roomFor } from '../columns/room.ts';
import type { UnitRows } from './family.ts';
import { startOf } from './figures.ts';
import { meanLog } from './ranks.ts';

/** What an amount of zero counts as: half the smallest that was seen, of either side; 1 where all are zero. */
export function floorOf(amounts: ArrayLike<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < amounts.length; at++)
    if ((amounts[at] as number) > 0) least = Math.min(least, amounts[at] as number);
  return Number.isFinite(least) ? least / 2 : 1;
}

/** Mean log-ratio of each unit, oriented so that more is better. */
export function logGains({ columns: { scored, length }, unitOf, units, sign }: UnitRows): Float64Array {
  const { values } = scored;
  const floor = floorOf(values);
  const gains = roomFor(Float64Array, units.length);
  const counts = roomFor(Float64Array, units.length);
  for (let row = 0; row < length; row++) {
    const unit = unitOf[row] as number;
    const [from, head, to] = [
      startOf(scored, 2 * row),
      startOf(scored, 2 * row + 1),
      startOf(scored, 2 * row + 2),
    ];
    counts[unit] = (counts[unit] as number) + 1;
    gains[unit] =
      (gains[unit] as number) +
      sign * (meanLog(values.subarray(head, to), floor) - meanLog(values.subarray(from, head), floor));
  }
  return gains.map((gain, unit) => gain / (counts[unit] as number));
}
