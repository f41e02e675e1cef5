/** Intervals drawn in a line of text, so that rows can be compared at a glance. */

/** What a strip shows; the interval may lack its ends. */
interface Drawn {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** From where to where all strips of a table reach; zero is always in it. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** As many as leave room for two more columns on a phone. */
const CELLS = 7;

/** Holds every interval, and zero. */
export function scaleOf(all: readonly Drawn[]): Scale {
  const ends = all.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  return { from: Math.min(0, ...ends), to: Math.max(0, ...ends) };
}

/** `├─●─┤·│0`: the interval, the value, and where nothing would have changed. Empty without an interval. */
export function strip({ value, low, high }: Drawn, { from, to }: Scale): string {
  if (low === null || high === null || to <= from) return '';
  const place = (at: number): number => Math.round(((at - from) / (to - from)) * (CELLS - 1));
  const cells = Array.from({ length: CELLS }, () => '·');
  // There is a cell on each side of zero that anything lies on.
  const zero = Math.min(to > 0 ? CELLS - 2 : CELLS - 1, Math.max(from < 0 ? 1 : 0, place(0)));
  const [left, right] = ends(place(low), place(high), zero, { low, high });
  for (let at = left; at <= right; at++) cells[at] = '─';
  cells[left] = '├';
  cells[right] = '┤';
  const isAcross = zero >= left && zero <= right;
  cells[zero] = isAcross ? '┼' : '│';
  const middle = Math.min(right, Math.max(left, place(value)));
  if (middle !== zero) cells[middle] = '●';
  return `${zero === 0 ? '0' : ''}${cells.join('')}${zero === CELLS - 1 ? '0' : ''}`;
}

/** An interval that leaves zero out is never drawn across it. */
function ends(
  left: number,
  right: number,
  zero: number,
  { low, high }: { readonly low: number; readonly high: number },
): readonly [number, number] {
  if (high < 0) return [Math.min(left, zero - 1), Math.min(right, zero - 1)];
  if (low > 0) return [Math.max(left, zero + 1), Math.max(right, zero + 1)];
  return [Math.min(left, zero), Math.max(right, zero)];
}
