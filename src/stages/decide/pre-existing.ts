import { limitChance } from '../../stats/limit-chance.ts';
import { measureOf } from '../../measures/index.ts';
import type { Comparison } from '../../types.ts';
import { isBeyond } from './beyond.ts';

/** Five points, or five per cent of an amount: less is no difference that a limit should be blamed on. */
const JUST_AS_MUCH = 0.05;

/** A limit of a comparison, and how many others share its part of the promise. */
interface Held {
  readonly which: 'min' | 'max';
  readonly amount: number;
  /** What turns the chance of one limit into that of the whole promise. */
  readonly scale: number;
}

/**
 * Base is beyond the limit too, and the candidate about as far, or not surely further: where nothing changed, both sides
 * are beyond by luck or by right, and which of them is further is a toss. `most` is the chance at which it is sure.
 */
export function isPreExisting(comparison: Comparison, { which, amount, scale }: Held, most: number): boolean {
  const { baseline, candidate } = comparison;
  if (!baseline || !candidate || !isBeyond(baseline.value, which, amount)) return false;
  const further = (candidate.value - baseline.value) * (which === 'max' ? 1 : -1);
  const isShare = measureOf(comparison.rule.card).unit === 'ratio';
  const slack = isShare ? JUST_AS_MUCH : JUST_AS_MUCH * Math.abs(baseline.value);
  return !isBeyond(further, 'max', slack) || chanceOfDifference(comparison) * Math.max(1, scale) > most;
}

/** Chance of sides that are so far apart where nothing changed, as the interval beside them has it. */
function chanceOfDifference({ gain }: Comparison): number {
  if (!gain) return 1;
  return limitChance({ how: 'estimate', cases: [], seen: gain }, 'min', 0);
}
