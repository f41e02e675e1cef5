import { measureOf } from '../../measures/index.ts';
import { isRight } from '../../stats/right.ts';
import { reaches } from '../../stats/tolerances.ts';
import { valuesOf } from '../../stats/values.ts';
import type { Check, Clause, Comparison } from '../../types.ts';
import { isBeyond } from './beyond.ts';
import { arePinnedRight, isProvedBy, lostMarksIn } from './clauses.ts';
import { type Facts, reasonsOf } from './facts.ts';
import { allowedIn, canRuleOut, isProved, isRuledOut } from './proof.ts';
import { mostLost } from './without-base.ts';

/**
 * A check that nobody asked again, while others of its cases were: it stays as it was decided. Its figures are those of
 * all answers, but where they would contradict what is said of it, those that it was decided by.
 */
export function restOf(was: Check, pooled: Comparison): Check {
  if (!was.clauses.every((clause) => stillHolds(clause, was, pooled))) return was;
  return { ...was, comparison: pooled, clauses: was.clauses.map((clause) => anew(clause, pooled)) };
}

/**
 * The clauses of a check of which some were asked again, each by fresh answers; null where it was not one of them. What
 * no longer holds of all answers comes last: it stays as it was decided, and is not what is told.
 */
export function clausesAfter(
  was: Check,
  pooled: Comparison,
  again: (clause: Clause) => Clause | null,
): Clause[] {
  const isStale = (clause: Clause): boolean => !again(clause) && !stillHolds(clause, was, pooled);
  const holding = was.clauses.filter((clause) => !isStale(clause));
  return [...holding.map((clause) => again(clause) ?? anew(clause, pooled)), ...was.clauses.filter(isStale)];
}

function stillHolds(clause: Clause, was: Check, pooled: Comparison): boolean {
  const { because: it } = clause;
  switch (it.code) {
    case 'no-drop':
      return !isDrop(clause, pooled) && (!it.proved || isRuledOut(pooled, clause.amount));
    case 'drop':
    case 'maybe-chance':
      return isDrop(clause, pooled);
    case 'baseline-unavailable':
    case 'other-times':
      return pooled.gain === null;
    case 'no-room':
      return it.most === mostLost(claimOf(pooled));
    case 'lost-marks':
      return it.lost === lostMarksIn(pooled);
    case 'broke-pinned':
      return it.cases.every((id) => isStillBroken(id, it.trials > 0, pooled));
    case 'within':
      if (clause.limit === 'critical') return isProvedBy(was.clauses) || arePinnedRight(claimOf(pooled));
      return isWithin(clause, pooled, it.proved);
    case 'beyond':
    case 'maybe-beyond':
      return isOut(clause, pooled, 'candidate') && (!it.preExisting || isOut(clause, pooled, 'baseline'));
    default:
      return true;
  }
}

function isDrop({ amount }: Clause, pooled: Comparison): boolean {
  const allowed = allowedIn(pooled, amount);
  const gain = pooled.gain?.value ?? 0;
  return allowed !== null && gain < 0 && reaches(-gain, allowed, Math.abs(gain));
}

function isOut({ limit, amount }: Clause, pooled: Comparison, side: 'baseline' | 'candidate'): boolean {
  const seen = pooled[side];
  return (limit === 'min' || limit === 'max') && seen !== null && isBeyond(seen.value, limit, amount ?? 0);
}

function isWithin(clause: Clause, pooled: Comparison, proved: boolean): boolean {
  const { limit, amount } = clause;
  if (limit !== 'min' && limit !== 'max') return true;
  if (isOut(clause, pooled, 'candidate')) return false;
  return !proved || isProved(claimOf(pooled), limit, amount ?? 0);
}

/** None of its answers is right, and there are some only where there were. */
function isStillBroken(id: string, wasScored: boolean, { pairs, rule }: Comparison): boolean {
  const pair = pairs.find(({ case: each }) => each.id === id);
  const values = pair ? valuesOf(pair.candidate) : [];
  return values.length > 0 === wasScored && !values.some((value) => isRight(value, measureOf(rule.card)));
}

/** Of both sides where they are compared, of head where a limit is its own to keep. */
function scoredFor({ limit }: Clause, { paired, scored }: Comparison): number {
  return limit === 'max-regression' ? paired : scored;
}

/** What is not ruled out is read from the interval beside it, and what could be scored from its cases. */
function anew(clause: Clause, pooled: Comparison): Clause {
  const { because: it } = clause;
  if (it.code === 'too-little') {
    const scored = scoredFor(clause, pooled);
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
  const low = canRuleOut(claimOf(pooled)) ? (pooled.gain?.low ?? null) : null;
  return low === null ? null : Math.max(0, -low);
}

function claimOf(comparison: Comparison): Pick<Facts, 'comparison' | 'measure'> {
  return { comparison, measure: measureOf(comparison.rule.card) };
}
