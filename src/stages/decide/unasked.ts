import { measureOf } from '../../measures/index.ts';
import { reaches } from '../../stats/tolerances.ts';
import type { Check, Clause, Comparison } from '../../types.ts';
import { isBeyond } from './beyond.ts';
import { reasonsOf } from './facts.ts';
import { canRuleOut, isProved } from './proof.ts';

/**
 * A check that nobody asked again, while others of its cases were: it stays as it was decided. Its figures are those of
 * all answers, but where they would contradict what is said of it, those that it was decided by.
 */
export function unasked(was: Check, pooled: Comparison): Check {
  if (!was.clauses.every((clause) => stillHolds(clause, pooled))) return was;
  const clauses = was.clauses.map((clause) => anew(clause, was.comparison, pooled));
  return { ...was, comparison: pooled, clauses };
}

function stillHolds(clause: Clause, pooled: Comparison): boolean {
  const { because: it } = clause;
  switch (it.code) {
    case 'no-drop':
      return !isDrop(clause, pooled) && (!it.proved || isRuledOut(clause, pooled));
    case 'drop':
    case 'maybe-chance':
      return isDrop(clause, pooled);
    case 'within':
      return clause.limit === 'critical' || isWithin(clause, pooled, it.proved);
    case 'beyond':
    case 'maybe-beyond':
      return isOut(clause, pooled, 'candidate') && (!it.preExisting || isOut(clause, pooled, 'baseline'));
    default:
      return true;
  }
}

/** What is allowed, in the unit of the gain; null where there is none. */
function allowedOf({ amount }: Clause, { rule, gain, baseline }: Comparison): number | null {
  const { maxRegression, minEffect = 0 } = rule.card.threshold ?? {};
  if (!gain || amount === null) return null;
  if (!maxRegression?.relative) return Math.max(amount, minEffect);
  return gain.relative ? amount : amount * Math.abs(baseline?.value ?? 0);
}

function isDrop(clause: Clause, pooled: Comparison): boolean {
  const allowed = allowedOf(clause, pooled);
  const gain = pooled.gain?.value ?? 0;
  return allowed !== null && gain < 0 && reaches(-gain, allowed, Math.abs(gain));
}

function isRuledOut(clause: Clause, pooled: Comparison): boolean {
  const [allowed, low] = [allowedOf(clause, pooled), pooled.gain?.low ?? null];
  return allowed !== null && low !== null && low >= -2 * allowed;
}

function isOut({ limit, amount }: Clause, pooled: Comparison, side: 'baseline' | 'candidate'): boolean {
  const seen = pooled[side];
  return (limit === 'min' || limit === 'max') && seen !== null && isBeyond(seen.value, limit, amount ?? 0);
}

function isWithin(clause: Clause, pooled: Comparison, proved: boolean): boolean {
  const { limit, amount } = clause;
  if (limit !== 'min' && limit !== 'max') return true;
  if (isOut(clause, pooled, 'candidate')) return false;
  return (
    !proved || isProved({ comparison: pooled, measure: measureOf(pooled.rule.card) }, limit, amount ?? 0)
  );
}

/** What is not ruled out is read from the interval beside it, and what could be scored from its cases. */
function anew(clause: Clause, before: Comparison, pooled: Comparison): Clause {
  const { because: it } = clause;
  if (it.code === 'too-little') {
    const scored = it.scored === before.paired ? pooled.paired : pooled.scored;
    return { ...clause, because: { ...it, scored, reasons: reasonsOf(pooled.pairs) } };
  }
  if (it.code === 'no-drop') return { ...clause, because: { ...it, ruledOut: ruledOutIn(pooled) } };
  // Noise that is gone with more answers.
  if (it.code === 'noise' && !isDrop(clause, pooled)) {
    const open = { proved: false, ruledOut: ruledOutIn(pooled), casesNeeded: null };
    return { ...clause, because: { code: 'no-drop', ...open } };
  }
  if (it.code === 'beyond-by-noise' && !isOut(clause, pooled, 'candidate'))
    return { ...clause, because: { code: 'within', proved: false, casesNeeded: it.casesNeeded } };
  return clause;
}

function ruledOutIn(pooled: Comparison): number | null {
  const isTold = canRuleOut({ comparison: pooled, measure: measureOf(pooled.rule.card) });
  const low = isTold ? (pooled.gain?.low ?? null) : null;
  return low === null ? null : Math.max(0, -low);
}
