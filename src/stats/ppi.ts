import type { Tally } from '../types.ts';
import { normalQuantile } from './distributions.ts';
import type { UnitRows } from './family.ts';
import { meanOf } from './mean.ts';
import { fisherExact } from './fdr.ts';
import type { Interval } from './intervals.ts';
import { pairGains } from './weighings.ts';

/** Labelled cases without which a judge's mean is taken as it is. */
const LEAST_LABELLED = 50;

/** A mean gain that leans on what people said of some cases. */
interface PpiGain {
  /** One number a case, whose mean is the gain; changes sign when the sides of the case are swapped. */
  readonly gains: Float64Array;
  readonly labelled: number;
  /** How much the judge is believed: 0 ignores it, 1 takes its word. */
  readonly lambda: number;
  /** Bounds of the mean gain, each wrong with probability at most `tail`. */
  readonly within: (tail: number, range: number) => Interval;
}

/**
 * PPI++ (Angelopoulos, Duchi & Zrnic 2023, arXiv 2311.01453) on the paired difference: the judge's mean
 * over the cases without labels, put right by what people said of the others. Unbiased however bad the
 * judge is, also when it errs differently on the two sides, if the labelled cases were not chosen by what
 * was answered. λ is made of products of both differences, which no swap of a case's sides changes, so
 * that these gains can be swapped like any others and the test stays exact. Null below 50 labelled cases.
 */
export function ppiGains(prepared: UnitRows): PpiGain | null {
  const { pairs, units, member, sign } = prepared;
  const { human } = prepared.columns;
  if (member.statistic.kind !== 'mean' || units.length < pairs.length) return null;
  const labelled = human?.size ?? 0;
  if (labelled < LEAST_LABELLED) return null;
  const judged = pairGains(prepared);
  const said = Array.from(judged, (_, i) => {
    const there = human?.get(i);
    return there ? sign * (meanOf(there.head) - meanOf(there.base)) : null;
  });
  const left = pairs.length - labelled;
  if (isChosen(judged, said)) return null;
  const lambda = beliefIn(judged, said, left);
  const rest = said.flatMap((own, i) => (own === null ? [] : [own - lambda * (judged[i] as number)]));
  const told = [...judged].filter((_, i) => said[i] === null).map((gain) => lambda * gain);
  const weight = (own: number | null): number => pairs.length / (own === null ? left : labelled);
  return {
    gains: judged.map((gain, i) => {
      const own = said[i] ?? null;
      return weight(own) * (own === null ? lambda * gain : own - lambda * gain);
    }),
    labelled,
    lambda,
    within: (tail, range) => sumOf(partOf(rest, tail, range), partOf(told, tail, lambda * range)),
  };
}

/** Chance with which labels that were drawn blindly are taken for chosen ones. */
const FALSE_CHOICE = 0.01;

/**
 * Labels of answers that did not change say nothing of those that did: the judge sees cases move elsewhere far more
 * (or less) often than among the labelled ones. Whether a case moved, no swap of its sides changes.
 */
function isChosen(judged: Float64Array, said: readonly (number | null)[]): boolean {
  const still = (labelled: boolean): Tally => {
    const those = [...judged].filter((_, i) => (said[i] !== null) === labelled);
    return { right: those.filter((gain) => gain === 0).length, trials: those.length };
  };
  const [known, others] = [still(true), still(false)];
  return others.trials > 0 && fisherExact(known, others) <= FALSE_CHOICE;
}

/** The λ with the smallest variance, from the products themselves; between 0 and 1, and 0 with nothing left to judge. */
function beliefIn(judged: Float64Array, said: readonly (number | null)[], left: number): number {
  let [products, squares, count] = [0, 0, 0];
  said.forEach((human, i) => {
    if (human === null) return;
    products += human * (judged[i] as number);
    squares += (judged[i] as number) ** 2;
    count++;
  });
  if (left === 0 || squares === 0) return 0;
  return Math.min(1, Math.max(0, products / (squares * (1 + count / left))));
}

interface Part {
  readonly centre: number;
  /** Squared half width. */
  readonly reach: number;
}

/** A mean with z² imaginary cases, half of which moved by the whole range each way; nothing for nothing. */
function partOf(values: readonly number[], tail: number, range: number): Part {
  if (values.length === 0) return { centre: 0, reach: 0 };
  const z = normalQuantile(1 - tail);
  const n = values.length + z * z;
  const centre = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const variance = Math.max(0, (squares + z * z * range * range) / n - centre * centre);
  return { centre, reach: (z * z * variance) / n };
}

function sumOf(a: Part, b: Part): Interval {
  const [centre, half] = [a.centre + b.centre, Math.sqrt(a.reach + b.reach)];
  return { lower: centre - half, upper: centre + half };
}
