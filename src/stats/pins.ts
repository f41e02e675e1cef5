import { lgamma } from './distributions.ts';

/**
 * Chance that a case whose answers are right with an unknown chance, any as likely as another, is right in all trials
 * of one version and wrong in all of another that is no worse: B(base + 1, head + 1). 1 in 140 for 3 and 3.
 */
export function accidentChance(base: number, head: number): number {
  return Math.exp(lgamma(base + 1) + lgamma(head + 1) - lgamma(base + head + 2));
}

/** More trials of one case than this are never asked for. */
const MOST = 20;

/** Trials a side without which accidents over so many pinned cases can't be told from breaks. */
export function trialsForPinned(cases: number, chance: number): number {
  let trials = 1;
  while (trials < MOST && cases * accidentChance(trials, trials) > chance) trials++;
  return trials;
}
