/** The limits of a card: how they are written, and what can be no limit. */
import { UserError } from '../errors.ts';
import { measureOf } from '../measures/index.ts';
import type { Amount, Threshold } from '../types.ts';
import type { CardFile, ThresholdFile } from './schema.ts';
import { type Located, type Path, whereIs } from './validate.ts';

type Limits = Omit<Threshold, 'slices'>;

/** What a slice does not say is as in the card. */
export function thresholdOf({ slices, ...own }: ThresholdFile): Threshold {
  if (!slices) return limitsOf(own);
  const laid = Object.entries(slices).map(([tag, values]) => [
    tag,
    Object.fromEntries(
      Object.entries(values).map(([value, limits]) => [value, limitsOf({ ...own, ...limits })]),
    ),
  ]);
  return { ...limitsOf(own), slices: Object.fromEntries(laid) as NonNullable<Threshold['slices']> };
}

function limitsOf(written: Omit<ThresholdFile, 'slices'>): Limits {
  const regression = written['max-regression'];
  return {
    min: written.min ?? null,
    max: written.max ?? null,
    maxRegression: regression === undefined ? null : amountOf(regression),
    minEffect: written['min-effect'] ?? 0,
    by: written.by ?? 'interval',
  };
}

function amountOf(written: number | string): Amount {
  if (typeof written === 'number') return { value: written, relative: false };
  return { value: Number.parseFloat(written) / 100, relative: true };
}

/** Throws what would never be reached, or could never be kept: of all cases, and of slices. */
export function checkLimits(
  id: string,
  written: CardFile,
  threshold: Threshold | null,
  source: Located,
  at: Path,
): void {
  for (const { limits, path } of limitsIn(threshold)) {
    checkShares(id, written, limits, source, [...at, ...path]);
    checkReach(id, written, limits, source, [...at, ...path]);
    checkAmounts(id, written, limits, source, [...at, ...path]);
    checkRoom(id, limits, source, [...at, ...path]);
  }
}

/** The limits of all cases and those of slices, with where each stands in the card. */
function limitsIn(threshold: Threshold | null): { readonly limits: Limits; readonly path: Path }[] {
  if (!threshold) return [];
  const slices = Object.entries(threshold.slices ?? {}).flatMap(([tag, values]) =>
    Object.entries(values).map(([value, limits]) => ({ limits, path: ['threshold', 'slices', tag, value] })),
  );
  return [{ limits: threshold, path: ['threshold'] }, ...slices];
}

/** A share above 1 is a slip of the pen for per cent: it would never be reached. One below 0 always is, or never. */
function checkShares(
  id: string,
  { measure, options = {}, aggregate }: CardFile,
  { min, max, maxRegression, minEffect }: Limits,
  source: Located,
  at: Path,
): void {
  if (aggregate === 'sum' || measureOf({ measure, options }).unit !== 'ratio') return;
  const most = maxRegression?.relative ? null : maxRegression?.value;
  for (const [key, value] of Object.entries({ min, max, 'max-regression': most, 'min-effect': minEffect })) {
    if (typeof value !== 'number' || (value >= 0 && value <= 1)) continue;
    if (value < 0)
      throw new UserError(
        `metric ${id}: \`${key}: ${value}\` is less than none of a share, which goes from 0 to 1`,
        whereIs(source, [...at, key]),
        'Write a share such as 0.9, which is 90 %.',
      );
    throw new UserError(
      `metric ${id}: \`${key}: ${value}\` is more than all of a share, which goes from 0 to 1`,
      whereIs(source, [...at, key]),
      `Write ${value / 100} for ${value} %${key === 'min' || key === 'max' ? '' : ' (points)'}.`,
    );
  }
}

/** Where more is better, base can lose all that it has, and no more. */
function checkReach(
  id: string,
  { measure, options = {} }: CardFile,
  { maxRegression }: Limits,
  source: Located,
  at: Path,
): void {
  const { unit, direction } = measureOf({ measure, options });
  if (!maxRegression?.relative || maxRegression.value <= 1) return;
  if (unit !== 'ratio' || direction !== 'higher') return;
  const share = `${shareSaid(maxRegression.value)}%`;
  throw new UserError(
    `metric ${id}: \`max-regression: ${share}\` is more than all that base has, so no drop would ever count`,
    whereIs(source, [...at, 'max-regression']),
    'Write a share of base that may be lost, such as "5%", or points such as 0.05.',
  );
}

function shareSaid(value: number): number {
  return Math.round(value * 10_000) / 100;
}

const AMOUNTS = { ms: '1500, in milliseconds', tokens: '400 tokens', usd: '0.01, in US dollars' } as const;

/** A time, a number of tokens and a cost are never below zero: such a limit always holds, or never. */
function checkAmounts(
  id: string,
  { measure, options = {} }: CardFile,
  { min, max }: Limits,
  source: Located,
  at: Path,
): void {
  const { unit, direction } = measureOf({ measure, options });
  if (unit !== 'ms' && unit !== 'tokens' && !(unit === 'usd' && direction === 'lower')) return;
  for (const [key, value] of Object.entries({ min, max })) {
    if (value === null || value >= 0) continue;
    throw new UserError(
      `metric ${id}: \`${key}: ${value}\` is below zero, which no value of ${measure} ever is`,
      whereIs(source, [...at, key]),
      `Write what is allowed, such as ${AMOUNTS[unit]}.`,
    );
  }
}

/** Between a least and a most that cross lies nothing: every answer would break one of them. */
function checkRoom(id: string, { min, max }: Limits, source: Located, at: Path): void {
  if (min === null || max === null || min <= max) return;
  throw new UserError(
    `metric ${id}: nothing is at least ${min} and at most ${max}`,
    whereIs(source, [...at, 'max']),
    '`min` is the least and `max` the most that is allowed; most metrics need only one of them.',
  );
}
