import { logChoose, normalQuantile } from './distributions.ts';
import { rateUpperBound } from './intervals.ts';
import { planWaves } from './wave-plan.ts';

/** How a suite will be judged. */
export interface Design {
  /** Blocking members that share the false-alarm budget. */
  readonly members: number;
  readonly alpha: number;
  /** Chance that a drop of the size in question is failed. */
  readonly power: number;
  /** Of a case on each side. */
  readonly trials: number;
}

/** Standard errors that a drop must reach to fail: normal, Bonferroni; max-T is at most this for many cases. */
export function criticalValue({ members, alpha }: Design): number {
  return normalQuantile(1 - alpha / Math.max(1, members));
}

/**
 * Fewest cases that must all break for a member to fail: one of all ways to label the trials of such a case looks as bad
 * (those of a wave are labelled among themselves), and its difference is so many standard deviations of all ways.
 */
export function casesThatMustMove(design: Design): number {
  const { alpha, trials } = design;
  const ends = planWaves(trials, 1).map((wave) => wave.trials);
  const blocks = ends.map((end, at) => end - (ends[at - 1] ?? 0));
  const logWays = blocks.reduce((sum, k) => sum + logChoose(2 * k, k), 0);
  const variance = blocks.reduce((sum, k) => sum + (k * k) / (2 * k - 1), 0) / trials ** 2;
  const byLabels = Math.ceil(-Math.log(alpha) / logWays - 1e-9);
  return Math.max(byLabels, Math.ceil(criticalValue(design) ** 2 * variance));
}

/**
 * Standard deviation of a case's difference between two runs of the same version with `trials` trials
 * each; `trialVariance` is the mean variance of one trial within a case (for a rate p(1-p) averaged).
 */
export function differenceSd(trialVariance: number, trials: number): number {
  return Math.sqrt((2 * trialVariance) / trials);
}

/**
 * Smallest drop that fails with the given power, in the unit of `sd` (the standard deviation of a case's
 * difference, from history): (c + z)·sd/√n (Miller 2024, arXiv 2411.00640, with c for the family). At
 * least what casesThatMustMove asks for; ∞ if the suite has fewer cases than that.
 */
export function smallestDrop(cases: number, sd: number, design: Design, range = 1): number {
  const moving = casesThatMustMove(design);
  if (cases < moving) return Number.POSITIVE_INFINITY;
  const bySpread = ((criticalValue(design) + normalQuantile(design.power)) * sd) / Math.sqrt(cases);
  return Math.max(bySpread, (range * moving) / cases);
}

/** Cases needed for a drop to be failed with the given power. */
export function casesNeeded(drop: number, sd: number, design: Design, range = 1): number {
  if (!(drop > 0)) return Number.POSITIVE_INFINITY;
  const bySpread = (((criticalValue(design) + normalQuantile(design.power)) * sd) / drop) ** 2;
  return Math.ceil(Math.max(bySpread, (range * casesThatMustMove(design)) / drop) * (1 - 1e-12));
}

/**
 * Independent cases needed to prove "at most `limit` fail" when `failures` of them do: the one-sided
 * Clopper–Pearson bound is at most the limit. Without a failure 149 cases prove 2 % at 95 %.
 */
export function casesForLimit(limit: number, tail = 0.05, failures = 0): number {
  if (!(limit > 0)) return Number.POSITIVE_INFINITY;
  const enough = (n: number): boolean => rateUpperBound(failures, n, tail) <= limit;
  let high = failures + 1;
  while (!enough(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Resampling knows nothing of what it did not see: of fewer clean cases, one in twenty may still be anything. It is
 * `casesForLimit(0.05)`, which takes 5 ms and would be worked out at every start.
 */
export const FEWEST_TO_RESAMPLE = 59;

/** Cases without which a drop of this size can't be ruled out, whatever the answers. */
export function casesToRuleOut(drop: number, tail = 0.02, range = 1): number {
  const z = normalQuantile(1 - tail);
  return Math.floor((z * z * (range - drop)) / drop) + 1;
}
