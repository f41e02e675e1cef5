/** Which drops are harmless, and from where on one counts: never by what rounding alone makes of a number. */
import type { Tolerance, UnitRows } from './family.ts';
import { meanAt } from './figures.ts';

/** Share of the size of the numbers compared that is put down to rounding; of counts, what is none. */
export const ROUNDING = 1e-9;

/**
 * The smallest drop (positive = worse) that is really one and at least `least`; `size` is the size of
 * the numbers it was computed from, so that rounding decides nothing.
 */
export function dropThatReaches(least: number, size: number): number {
  const slack = ROUNDING * size;
  return Math.max(least - slack, slack, Number.MIN_VALUE);
}

/** Whether a drop is really one and at least `least`. */
export function reaches(drop: number, least: number, size: number): boolean {
  return drop >= dropThatReaches(least, size);
}

/** The tolerance next to a given baseline value, in the unit of the statistic. */
export function tolerance({ absolute = 0, relative = 0 }: Tolerance, base: number): number {
  return Math.max(absolute, relative * Math.abs(base));
}

/**
 * The tolerance of a mean as an absolute number that swapping the sides can't change: "drop ≥ r · base"
 * is the same as "drop ≥ r · pooled / (1 ± r/2)", pooled being the mean of both sides.
 */
export function pooledTolerance({ member, sign }: Pick<UnitRows, 'member' | 'sign'>, pooled: number): number {
  const { absolute = 0, relative } = member.allowed;
  if (relative === undefined) return absolute;
  const rest = 1 - (sign * relative) / 2;
  // Of what is better high, no more than all can be lost.
  return rest > 0 ? Math.max(absolute, (relative * Math.abs(pooled)) / rest) : Number.POSITIVE_INFINITY;
}

/** The same from the means of both sides of each pair. */
export function meanTolerance(prepared: UnitRows): number {
  const { scored, length } = prepared.columns;
  if (length === 0) return prepared.member.allowed.absolute ?? 0;
  let sum = 0;
  for (let row = 0; row < length; row++) sum += (meanAt(scored, 2 * row) + meanAt(scored, 2 * row + 1)) / 2;
  return pooledTolerance(prepared, sum / length);
}

/** A relative tolerance as a drop of the log-ratio, positive: of what is better high, all can be lost and no more. */
export function logTolerance({ member, sign }: Pick<UnitRows, 'member' | 'sign'>): number {
  const { relative = 0 } = member.allowed;
  return sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
}
