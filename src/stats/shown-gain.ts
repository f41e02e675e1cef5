import type { Check, Gain, Pair, Sequence } from '../types.ts';
import { valuesOf } from './values.ts';
import { trialInterval } from './trial-interval.ts';

/**
 * The change with an interval that speaks of what was decided. A drop on these cases has the interval over their
 * trials. Where the mean's interval can't show what failed (a test looks at more than the mean), there is none: the
 * chance says how sure it is. An interval from one case says nothing.
 */
export function shownGain({ comparison, clauses, outcome }: Check): Gain | null {
  const { gain, paired, pairs, rule } = comparison;
  if (!gain || paired === 0) return null;
  if (paired === 1) return { ...gain, low: null, high: null };
  if (outcome !== 'fail' || excludesZero(gain)) return gain;
  const because = clauses[0]?.because;
  const isHere = because?.code === 'drop' && because.reach === 'these-cases' && !gain.relative;
  // Of a figure that is no mean of the cases, their changes say nothing.
  const isMean = rule.card.aggregate === 'rate' || rule.card.aggregate === 'mean';
  const here = isHere && isMean ? overTrials(gain, pairs) : null;
  return here && excludesZero(here) ? here : { ...gain, low: null, high: null };
}

function excludesZero({ high }: Gain): boolean {
  return high !== null && high < 0;
}

function overTrials(gain: Gain, pairs: Sequence<Pair>): Gain | null {
  const isMean = pairs.every(({ gain: own }) => own === null || Math.abs(own) <= 1);
  const interval = trialInterval(sidesOf(pairs));
  if (!interval || !isMean) return null;
  const { lower, upper } = interval;
  return pairs.some(isReversed)
    ? { ...gain, low: -upper, high: -lower }
    : { ...gain, low: lower, high: upper };
}

function* sidesOf(pairs: Sequence<Pair>): Generator<{ base: readonly number[]; head: readonly number[] }> {
  for (const { baseline, candidate } of pairs) yield { base: valuesOf(baseline), head: valuesOf(candidate) };
}

/** Less is better. */
function isReversed({ before, after, gain }: Pair): boolean {
  return before !== null && after !== null && gain !== null && gain !== 0 && gain > 0 !== after > before;
}
