import type { Confusion } from '../types.ts';
import { normalQuantile } from './distributions.ts';
import type { Interval } from './intervals.ts';

/** Wilson's score interval of a rate (1927); never empty, 0 to 1 without data. */
export function wilsonInterval(x: number, n: number, z: number): Interval {
  if (n === 0) return { lower: 0, upper: 1 };
  const centre = (x + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

/** How well a judge tells good from bad. */
interface JudgeQuality extends Interval {
  readonly sensitivity: number;
  readonly specificity: number;
  /** Youden's J = sensitivity + specificity - 1: a true drop of x points shows as J·x points. */
  readonly j: number;
}

/**
 * Youden's J (1950) with its interval from the two Wilson intervals (MOVER, Newcombe 1998). Each end is
 * wrong with probability about `tail`.
 */
export function judgeQuality(counts: Confusion, tail = 0.1): JudgeQuality {
  const z = normalQuantile(1 - tail);
  const good = counts.truePositive + counts.falseNegative;
  const bad = counts.trueNegative + counts.falsePositive;
  const sensitivity = good === 0 ? 0.5 : counts.truePositive / good;
  const specificity = bad === 0 ? 0.5 : counts.trueNegative / bad;
  const sees = wilsonInterval(counts.truePositive, good, z);
  const spares = wilsonInterval(counts.trueNegative, bad, z);
  const j = sensitivity + specificity - 1;
  return {
    sensitivity,
    specificity,
    j,
    lower: j - Math.hypot(sensitivity - sees.lower, specificity - spares.lower),
    upper: j + Math.hypot(sees.upper - sensitivity, spares.upper - specificity),
  };
}

/** Lower bound of J from which a judge may block. */
export const TRUSTED_J = 0.4;

/** Cohen's kappa (1960) with its large-sample standard error; 0 when chance leaves nothing to agree on. */
export function cohenKappa(counts: Confusion): { readonly kappa: number; readonly se: number } {
  const { truePositive: a, falseNegative: b, falsePositive: c, trueNegative: d } = counts;
  const n = a + b + c + d;
  const agreed = (a + d) / n;
  const byChance = ((a + b) * (a + c) + (c + d) * (b + d)) / (n * n);
  if (n === 0 || byChance >= 1) return { kappa: 0, se: Number.POSITIVE_INFINITY };
  const kappa = (agreed - byChance) / (1 - byChance);
  return { kappa, se: Math.sqrt((agreed * (1 - agreed)) / n) / (1 - byChance) };
}

/** What a true drop looks like through a judge of this quality. */
export function shownDrop(drop: number, j: number): number {
  return drop * Math.max(0, j);
}
