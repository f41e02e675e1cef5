import type { Tally } from '../types.ts';
import { logChoose } from './distributions.ts';

/**
 * Benjamini–Hochberg (1995): which of several p values may be named if at most a share `q` of those
 * named may be false. For lists that inform ("cases that changed"), never for what blocks.
 * Returns adjusted p values in the same order; name those at most q.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[b] as number) - (pValues[a] as number));
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  order.forEach((i, k) => {
    least = Math.min(least, (pValues[i] as number) * (pValues.length / (pValues.length - k)));
    adjusted[i] = least;
  });
  return adjusted;
}

/**
 * Benjamini–Yekutieli (2001): the same promise however the p values hang together, for a price that grows with the
 * logarithm of their number. For features of the same answers, which surely do hang together.
 */
export function benjaminiYekutieli(pValues: readonly number[]): readonly number[] {
  const harmonic = pValues.reduce((sum, _, at) => sum + 1 / (at + 1), 0);
  return benjaminiHochberg(pValues).map((adjusted) => Math.min(1, adjusted * harmonic));
}

/**
 * Fisher's exact test of one case over its trials, two-sided (sum of all tables at most as likely): was
 * this case answered differently, more than by chance? With five trials a side the smallest p is 0.008.
 */
export function fisherExact(base: Tally, head: Tally): number {
  const right = base.right + head.right;
  const total = base.trials + head.trials;
  const logTotal = logChoose(total, right);
  const chance = (headRight: number): number =>
    Math.exp(logChoose(head.trials, headRight) + logChoose(base.trials, right - headRight) - logTotal);
  const observed = chance(head.right);
  let sum = 0;
  for (let x = Math.max(0, right - base.trials); x <= Math.min(head.trials, right); x++) {
    const here = chance(x);
    if (here <= observed * (1 + 1e-9)) sum += here;
  }
  return Math.min(1, sum);
}
