import type { Judge } from '../contracts.ts';
import type { Pairs } from '../columns/pairs.ts';
import type { Pair, Rule, Slice } from '../types.ts';
import { bandName, isInside, isUnheld, lengthOf, trustIn } from './calibration.ts';

/** Cases that a rule may be held against together. */
export interface Part {
  readonly rule: Rule;
  readonly pairs: Pairs;
  /** What they have in common; null: all that the rule is about. */
  readonly slice: Slice | null;
}

/**
 * A judge blocks only on inputs of a length at which people agree with it; elsewhere it is only looked at. The
 * length is the case's own, so nothing that a side answers moves a case from one part to the other.
 */
export function partsOf(rule: Rule, pairs: Pairs, judge: Judge | null): Part[] {
  if (judge?.kind !== 'judge' || !rule.blocking || pairs.length === 0) return [{ rule, pairs, slice: null }];
  if (isUnheld(judge, rule.card)) return [{ rule, pairs, slice: null }];
  const { trusted } = trustIn(judge, rule.card.calibration);
  const isTrusted = (pair: Pair): boolean => trusted.some((band) => isInside(band, lengthOf(pair.case)));
  const rest = (rule.card.calibration?.bands ?? []).filter((band) => !trusted.includes(band));
  return [
    { rule, pairs: pairs.filter(isTrusted), slice: null },
    ...rest.map((band): Part => ({
      rule: { ...rule, blocking: false },
      pairs: pairs.filter((pair) => isInside(band, lengthOf(pair.case))),
      slice: { tag: 'judge not calibrated', value: bandName(band) },
    })),
  ].filter((part) => part.pairs.length > 0);
}
