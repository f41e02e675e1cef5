import { measureOf } from '../../measures/index.ts';
import { isPassFail } from '../../stats/right.ts';
import type { Comparison, Pair, Rule, Sequence } from '../../types.ts';

/**
 * Checks of base share one budget. Those that only this change asks for share another, lest it thin out base's power
 * with checks of its own; those that only warn a third.
 */
export type Pool = 'base' | 'head' | 'advisory';
export const POOLS: readonly Pool[] = ['base', 'head', 'advisory'];

export function poolOf({ blocking, law }: Rule): Pool {
  return !blocking ? 'advisory' : law === 'head' ? 'head' : 'base';
}

/** What may fail an unchanged proposal, or leave it undecided. */
type Part = 'pairs' | 'limits' | 'pinned' | 'wires';

/** How the promise is shared by all that may break it: settled by what is asked, not by what was seen. */
export interface Budget {
  /** Chance that a proposal that changes nothing is failed, and that it is called undecided. */
  readonly falseAlarm: number;
  readonly doubt: number;
  /** Of the whole budget, what one part has in one pool. */
  readonly share: (part: Part, pool: Pool) => number;
  /** How many share it: limits, or pinned cases. */
  readonly members: (part: 'limits' | 'pinned', pool: Pool) => number;
}

/** What each part other than the comparison of both sides takes, where there is any of it. */
const SHARE = 0.2;
/** The share that base's checks keep when a change brings checks of its own. */
const SHARE_OF_BASE = 0.8;

export interface Promised {
  readonly falseAlarm: number;
  readonly doubt: number;
}

/** Shares the promise among all that is asked. `wired`: whether there are wires. */
export function budgetOf(
  { falseAlarm, doubt }: Promised,
  comparisons: readonly Comparison[],
  wired: boolean,
): Budget {
  const counts = {
    limits: countBy(comparisons, limitsIn),
    pinned: countBy(comparisons, (it) => pinnedIn(it).length),
  };
  const isAny = (part: Exclude<Part, 'pairs'>, pool: Pool): boolean =>
    part === 'wires' ? wired && pool !== 'advisory' : counts[part][pool] > 0;
  const both =
    comparisons.some(({ rule }) => poolOf(rule) === 'base') &&
    comparisons.some(({ rule }) => poolOf(rule) === 'head');
  const portion: Record<Pool, number> = {
    base: both ? SHARE_OF_BASE : 1,
    head: both ? 1 - SHARE_OF_BASE : 1,
    advisory: 1,
  };
  const share = (part: Part, pool: Pool): number => {
    if (part !== 'pairs') return SHARE * portion[pool];
    const others = (['limits', 'pinned', 'wires'] as const).filter((other) => isAny(other, pool)).length;
    return (1 - SHARE * others) * portion[pool];
  };
  return { falseAlarm, doubt, share, members: (part, pool) => counts[part][pool] };
}

/** What turns the chance of one member of a part into that of the whole promise. */
export function scaleOf(budget: Budget, part: 'limits' | 'pinned', rule: Rule): number {
  const pool = poolOf(rule);
  return budget.members(part, pool) / budget.share(part, pool);
}

function countBy(
  comparisons: readonly Comparison[],
  count: (comparison: Comparison) => number,
): Record<Pool, number> {
  const sums: Record<Pool, number> = { base: 0, head: 0, advisory: 0 };
  for (const comparison of comparisons) sums[poolOf(comparison.rule)] += count(comparison);
  return sums;
}

/** Limits that are held against chance. */
function limitsIn({ rule }: Comparison): number {
  const { threshold } = rule.card;
  if (!threshold || threshold.by === 'value') return 0;
  return Number(threshold.min !== null) + Number(threshold.max !== null);
}

/** Cases that are judged by themselves. */
export function pinnedIn({ rule, slice, pairs }: Comparison): Sequence<Pair> {
  if (slice || !rule.card.threshold || !isPassFail(measureOf(rule.card))) return [];
  return pairs.filter((pair) => pair.case.pinned || rule.card.critical);
}
