import { binomialUpperTail } from './distributions.ts';

/**
 * Whether cases got better rather than moved about: as many of those that changed would get better by chance in at
 * most `alpha` of unchanged proposals, over `family` checks (exact sign test, Bonferroni).
 */
export function isSurelyBetter(gains: readonly number[], family: number, alpha: number): boolean {
  const better = gains.filter((gain) => gain > 0).length;
  const worse = gains.filter((gain) => gain < 0).length;
  const sum = gains.reduce((all, gain) => all + gain, 0);
  return better > 0 && sum > 0 && binomialUpperTail(better, better + worse, 0.5) * family <= alpha;
}
