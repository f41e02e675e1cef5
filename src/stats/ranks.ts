import { roomFor } from '../columns/room.ts';

/**
 * Signed ranks of differences: the sign of each times the mid-rank of its size among those that are
 * not zero; zeros stay zero (Wilcoxon 1945). Same order as the input.
 */
export function signedRanks(differences: ArrayLike<number>): Float64Array {
  const ranks = roomFor(Float64Array, differences.length);
  const moved = roomFor(Uint32Array, differences.length);
  let count = 0;
  for (let i = 0; i < differences.length; i++) if (differences[i] !== 0) moved[count++] = i;
  const size = (i: number): number => Math.abs(differences[i] as number);
  const order = moved.subarray(0, count).sort((i, j) => size(i) - size(j));
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && size(order[to] as number) === size(order[from] as number)) to++;
    for (let k = from; k < to; k++) {
      const i = order[k] as number;
      ranks[i] = (Math.sign(differences[i] as number) * (from + to + 1)) / 2;
    }
    from = to;
  }
  return ranks;
}

/**
 * Mean natural logarithm of amounts that can't be negative (milliseconds, tokens, USD). An amount of
 * zero counts as `floor`, which must be the same for both sides of a comparison.
 */
export function meanLog(amounts: ArrayLike<number>, floor: number): number {
  let sum = 0;
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] as number;
    if (amount < 0) throw new RangeError(`a ratio needs amounts from zero up, got ${amount}`);
    sum += Math.log(Math.max(amount, floor));
  }
  return sum / amounts.length;
}
