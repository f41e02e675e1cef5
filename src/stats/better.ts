import { binomialUpperTail } from './distributions.ts';

/**
 * Whether cases got better rather than moved about: as many of those that changed would get better by chance in at
 * most `alpha` of unchanged proposals, over `family` checks (exact sign test, Bonferroni).
 */
export function isSurelyBetter(gains: Iterable<number>, family: number, alpha: number): boolean {
  let [better, worse, sum] = [0, 0, 0];
  for (const gain of gains) {
    if (gain > 0) better += 1;
    if (gain < 0) worse += 1;
    sum += gain;
  }
  return better > 0 && sum > 0 && binomialUpperTail(better, better + worse, 0.5) * family <= alpha;
}
