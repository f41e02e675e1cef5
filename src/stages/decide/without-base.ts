import { measureOf } from '../../measures/index.ts';
import type { Comparison, Pair } from '../../types.ts';
import { valuesOf } from '../../stats/values.ts';
import type { Facts } from './facts.ts';
import { isNotThere, type Register } from './trouble.ts';

/**
 * The most that head can have lost against a base that nobody can ask: all that it has wrong, since no base is better
 * than right everywhere. Null where that is no bound.
 */
export function mostLost({ comparison, measure }: Pick<Facts, 'comparison' | 'measure'>): number | null {
  const { candidate, scored, pairs, rule } = comparison;
  const { aggregate } = rule.card;
  if (measure.unit !== 'ratio' || (aggregate !== 'rate' && aggregate !== 'mean')) return null;
  if (!candidate || scored < pairs.length) return null;
  const most = measure.direction === 'higher' ? 1 - candidate.value : candidate.value;
  // Of little, any rise is many times as much.
  const isUnbounded =
    rule.card.threshold?.maxRegression?.relative && measure.direction === 'lower' && most > 0;
  return isUnbounded ? null : Math.max(0, most);
}

/** Wrong on head, and the model that would say whether it was right on base is gone. */
export function hasNoBase({ baseline }: Pair): boolean {
  return (
    baseline.length > 0 && valuesOf(baseline).length === 0 && baseline.every(({ run }) => isNotThere(run))
  );
}

/** Base answered, and no time of it is comparable: all are of another comparison. */
export function areTimesLeftOut({ exam, rule, pairs }: Comparison, register: Register): boolean {
  const { asked, away } = register(exam, 'baseline');
  const isBare = pairs.every(({ baseline }) => baseline.length === 0);
  return measureOf(rule.card).unit === 'ms' && isBare && away < asked;
}
