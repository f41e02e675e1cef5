import type { Because, CheckOutcome, Clause } from '../../types.ts';
import { type Facts, nothingScored, reasonsOf } from './facts.ts';
import { isProved, cleanCasesNeeded } from './proof.ts';

/** So that 0.98 of 50 cases is not lost to rounding. */
const EPSILON = 1e-9;

/** Whether a value is on the wrong side of a limit. */
function isBeyond(value: number, which: 'min' | 'max', amount: number): boolean {
  return which === 'min' ? value < amount - EPSILON : value > amount + EPSILON;
}

/** An absolute limit, held against the value observed or against its whole interval. */
export function limit(facts: Facts, which: 'min' | 'max', amount: number): Clause {
  const { comparison, threshold, candidateLost } = facts;
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
  const best = which === 'min' ? seen.high : seen.low;
  const isRefuted = threshold.by === 'interval' ? best !== null && beyond(best) : beyond(seen.value);
  const lacking = isPartialSum(facts, which, isRefuted);
  if (lacking) return clause('inconclusive', lacking);
  if (isRefuted) return clause('fail', { code: 'beyond', preExisting: isPreExisting(facts, beyond) });
  const proved = isProved(facts, which, amount);
  const casesNeeded = proved ? null : cleanCasesNeeded(facts, which, amount);
  return proved || threshold.by === 'value'
    ? clause('pass', { code: 'within', proved, casesNeeded })
    : clause('inconclusive', { code: 'covers-limit', casesNeeded });
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
  { comparison, judgement, threshold, measure }: Facts,
  beyond: (value: number) => boolean,
): boolean {
  const { baseline, candidate } = comparison;
  if (!baseline || !candidate || !beyond(baseline.value)) return false;
  const gain = (candidate.value - baseline.value) * (measure.direction === 'higher' ? 1 : -1);
  const slack = measure.unit === 'ratio' ? JUST_AS_MUCH : JUST_AS_MUCH * Math.abs(baseline.value);
  return gain >= -slack - EPSILON && !(threshold.maxRegression && judgement?.exceeds);
}
