import type { Random } from '../../src/stats/random.ts';

/** A number in [0, 1) with 53 random bits. */
export function uniform(random: Random): number {
  return ((random() >>> 5) * 67108864 + (random() >>> 6)) / 9007199254740992;
}
