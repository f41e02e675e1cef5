import type { Wishes } from '../../contracts.ts';
import { isUnvouched } from '../../judging/trust.ts';
import { BUILT_IN } from '../../lib/built-in.ts';
import { failureOf } from '../../records/failure.ts';
import type { Cause, Check, Pair, Sequence, Trouble, VerdictOutcome } from '../../types.ts';
import { reasonsOf } from './facts.ts';
import type { Register } from './trouble.ts';
import { areTimesLeftOut } from './without-base.ts';

/** A failure stands whatever else went wrong; what could not be computed comes before what is undecided. */
export function outcomeOf(
  checks: readonly Check[],
  trouble: readonly Trouble[],
  wishes: Pick<Wishes, 'onPreExisting'>,
): VerdictOutcome {
  const blocking = checks.filter((check) => check.blocking);
  if (blocking.some(({ outcome }) => outcome === 'fail')) return 'fail';
  if (trouble.length > 0) return 'error';
  if (checks.every(isEmpty)) return 'unchanged';
  if (blocking.some(({ outcome }) => outcome === 'inconclusive')) return 'inconclusive';
  const unvouched = checks.filter(({ comparison }) => isUnvouched(comparison.rule));
  const doubted = unvouched.some((check) => check.outcome !== 'pass' && !isExcused(check, wishes));
  return doubted || (blocking.length === 0 && unvouched.length > 0) ? 'inconclusive' : 'pass';
}

/** It asks nothing: there is no case that it speaks of. */
function isEmpty({ comparison }: Check): boolean {
  return comparison.pairs.length === 0;
}

function isExcused(
  { preExisting, outcome }: Check,
  { onPreExisting }: Pick<Wishes, 'onPreExisting'>,
): boolean {
  return outcome === 'fail' && preExisting && onPreExisting === 'warn';
}

/**
 * Blocking checks of which nothing at all could be scored, on either side, where no outage explains it. Times of base
 * that are left out were marks.
 */
export function unscoredIn(
  checks: readonly Check[],
  outages: readonly Trouble[],
  register: Register,
): Trouble[] {
  return checks.flatMap(({ comparison, blocking, clauses }): Trouble[] => {
    const { exam, rule, pairs, scored, baseline, slice } = comparison;
    const place = { suite: exam.suite.name, target: exam.change.target, side: 'candidate' as const };
    const isKnown = outages.some(({ suite, target }) => suite === place.suite && target === place.target);
    const isMarked = scored > 0 || baseline !== null || areTimesLeftOut(comparison, register);
    const isBare = pairs.length > 0 && !isMarked;
    const isBygone = clauses[0]?.because.code === 'judge-gone';
    if (!blocking || !isBare || isKnown || isBygone || slice || rule.card.id === BUILT_IN) return [];
    const [reason = 'no answer has a mark'] = Object.entries(reasonsOf(pairs))
      .sort((a, b) => b[1] - a[1])
      .map(([text]) => text);
    const failure = failureOf('unscored', reason, causeOf(reason, pairs));
    return [{ ...place, metric: rule.card.id, lost: pairs.length, asked: pairs.length, failure }];
  });
}

/** Why there was no answer to mark; null where answers came. */
function causeOf(reason: string, pairs: Sequence<Pair>): Cause | null {
  for (const { candidate, baseline } of pairs)
    for (const { mark, run } of [...candidate, ...baseline])
      if (mark.reason === reason && !run.result.ok) return run.result.failure.cause;
  return null;
}
