import { limitChance, type Observed } from '../../stats/limit-chance.ts';
import { valuesOf } from '../../stats/members.ts';
import { measureOf } from '../../measures/index.ts';
import type { Because, CheckOutcome, Clause, Comparison, Estimate } from '../../types.ts';
import { type Facts, nothingScored, reasonsOf } from './facts.ts';
import { isProved, cleanCasesNeeded } from './proof.ts';

/** So that 0.98 of 50 cases is not lost to rounding. */
const EPSILON = 1e-9;

/** Whether a value is on the wrong side of a limit. */
export function isBeyond(value: number, which: 'min' | 'max', amount: number): boolean {
  return which === 'min' ? value < amount - EPSILON : value > amount + EPSILON;
}

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
  const cases = pairs.map(({ candidate }) => valuesOf(candidate)).filter((values) => values.length > 0);
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
  const preExisting = isPreExisting(facts, beyond);
  if (threshold.by === 'value') return clause('fail', { code: 'beyond', preExisting, chance: null });
  const chance = Math.min(1, chanceBeyond(comparison, seen, which, amount) * limitScale);
  if (chance <= promise.falseAlarm) return clause('fail', { code: 'beyond', preExisting, chance });
  return chance <= promise.doubt
    ? clause('inconclusive', { code: 'maybe-beyond', chance })
    : clause('pass', { code: 'beyond-by-noise', chance });
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

/** Five points, or five per cent of an amount: less is no difference that a limit should be blamed on. */
const JUST_AS_MUCH = 0.05;

/** Base is beyond the limit too, and the candidate about as far, within the tolerance at any rate. */
function isPreExisting(
  { comparison, standing, threshold, measure }: Facts,
  beyond: (value: number) => boolean,
): boolean {
  const { baseline, candidate } = comparison;
  if (!baseline || !candidate || !beyond(baseline.value)) return false;
  const gain = (candidate.value - baseline.value) * (measure.direction === 'higher' ? 1 : -1);
  const slack = measure.unit === 'ratio' ? JUST_AS_MUCH : JUST_AS_MUCH * Math.abs(baseline.value);
  return gain >= -slack - EPSILON && !(threshold.maxRegression && standing?.exceeds);
}
