import type { Measure } from '../../contracts.ts';
import type { Standing } from '../../stats/waves.ts';
import type { Because, Comparison, Pair, Sequence, Threshold } from '../../types.ts';
import type { Promised } from './budget.ts';
import type { Trip } from './wires.ts';

/** What a clause is decided on. */
export interface Facts {
  readonly comparison: Comparison;
  readonly measure: Measure;
  readonly threshold: Threshold;
  readonly standing: Standing | null;
  /** Of whether answers have marks. */
  readonly marksStanding: Standing | null;
  /** Against earlier runs it is wrong too often for chance. */
  readonly tripped: Trip | null;
  /** How many checks share the chance of a false alarm. */
  readonly family: number;
  readonly promise: Promised;
  /** What turns the chance of one limit, or of one pinned case, into that of the whole promise. */
  readonly limitScale: number;
  readonly pinnedScale: number;
  /** Why too little came back to say anything about both sides, or about the candidate. */
  readonly pairsLost: Because | null;
  readonly candidateLost: Because | null;
}

/** Nothing came back that could be scored. */
export function nothingScored(comparison: Comparison): Because {
  return { code: 'too-little', scored: 0, of: comparison.pairs.length, reasons: reasonsOf(comparison.pairs) };
}

/** Why marks are missing, counted. */
export function reasonsOf(pairs: Sequence<Pair>): Record<string, number> {
  const reasons = new Map<string, number>();
  for (const pair of pairs) {
    if (pair.gain !== null) continue;
    const lost = [...pair.candidate, ...pair.baseline].find(({ mark }) => mark.value === null);
    if (!lost) continue;
    const { reason } = lost.mark;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return Object.fromEntries(reasons);
}
