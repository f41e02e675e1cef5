import { limitChance, type Observed } from '../../stats/limit-chance.ts';
import { valuesIn } from '../../stats/values.ts';
import { measureOf } from '../../measures/index.ts';
import type { Because, CheckOutcome, Clause, Comparison, Estimate, Pair, Sequence } from '../../types.ts';
import { isBeyond } from './beyond.ts';
import { type Facts, nothingScored, reasonsOf } from './facts.ts';
import { isPreExisting } from './pre-existing.ts';
import { isProved, cleanCasesNeeded } from './proof.ts';

/** Chance of a value so far beyond, seen from a version just at the limit, for this limit alone. */
export function chanceBeyond(
  comparison: Comparison,
  seen: Estimate,
  which: 'min' | 'max',
  amount: number,
): number {
  return limitChance(observed(comparison, seen), which, amount);
}

function observed({ rule, pairs }: Comparison, seen: Estimate): Observed {
  const { aggregate } = rule.card;
  const isShare = measureOf(rule.card).unit === 'ratio';
  const cases = scoredIn(pairs);
  switch (aggregate) {
    case 'rate':
    case 'mean':
      return { how: isShare ? 'share' : 'mean', cases, seen };
    case 'p50':
      return { how: 'quantile', q: 0.5, cases, seen };
    case 'p95':
      return { how: 'quantile', q: 0.95, cases, seen };
    case 'max':
      return { how: 'sure', cases, seen };
    case 'sum':
      return { how: 'sum', cases, seen };
    case 'f1':
    case 'recall':
      return { how: 'estimate', cases, seen };
  }
}

function* scoredIn(pairs: Sequence<Pair>): Generator<readonly number[]> {
  for (const pair of pairs) {
    const values = valuesIn(pair, 'candidate');
    if (values.length > 0) yield values;
  }
}

/** An absolute limit, held against what chance does to a version that is just at it, or against the value itself. */
export function limit(facts: Facts, which: 'min' | 'max', amount: number): Clause {
  const { comparison, threshold, candidateLost, promise, limitScale } = facts;
  const clause = (outcome: CheckOutcome, because: Because): Clause => ({
    limit: which,
    amount,
    outcome,
    because,
  });
  const seen = comparison.candidate;
  if (candidateLost) return clause('inconclusive', candidateLost);
  if (!seen) return clause('inconclusive', nothingScored(comparison));
  const beyond = (value: number): boolean => isBeyond(value, which, amount);
  const lacking = isPartialSum(facts, which, beyond(seen.value));
  if (lacking) return clause('inconclusive', lacking);
  if (!beyond(seen.value)) {
    const proved = isProved(facts, which, amount);
    const casesNeeded = proved ? null : cleanCasesNeeded(facts, which, amount);
    return clause('pass', { code: 'within', proved, casesNeeded });
  }
  const isInBase = (most: number): boolean =>
    isPreExisting(comparison, { which, amount, scale: limitScale }, most);
  const isHeldByValue = threshold.by === 'value';
  const chance = Math.min(1, chanceBeyond(comparison, seen, which, amount) * limitScale);
  if (isHeldByValue || chance <= promise.falseAlarm) {
    const preExisting = isInBase(promise.falseAlarm);
    return clause('fail', { code: 'beyond', preExisting, chance: isHeldByValue ? null : chance });
  }
  if (chance > promise.doubt)
    return clause('pass', {
      code: 'beyond-by-noise',
      chance,
      casesNeeded: cleanCasesNeeded(facts, which, amount),
    });
  const preExisting = isInBase(promise.doubt);
  // What base shows just as much is no more open to doubt in this change than in any other.
  const isOpen = !preExisting || comparison.rule.card.critical;
  return clause(isOpen ? 'inconclusive' : 'pass', { code: 'maybe-beyond', chance, preExisting });
}

/**
 * A sum over some of the cases is less than the sum over all of them: it may be beyond a `max` for sure, and within
 * a `min`, but not the other way round.
 */
function isPartialSum({ comparison }: Facts, which: 'min' | 'max', isRefuted: boolean): Because | null {
  const { rule, scored, pairs } = comparison;
  if (rule.card.aggregate !== 'sum' || scored === pairs.length) return null;
  if (isRefuted === (which === 'max')) return null;
  return { code: 'too-little', scored, of: pairs.length, reasons: reasonsOf(pairs) };
}
