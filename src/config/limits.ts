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
  { min, max, maxRegression }: Limits,
  source: Located,
  at: Path,
): void {
  if (aggregate === 'sum' || measureOf({ measure, options }).unit !== 'ratio') return;
  const most = maxRegression?.relative ? null : maxRegression?.value;
  for (const [key, value] of Object.entries({ min, max, 'max-regression': most })) {
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
      `Write ${value / 100} for ${value} %${key === 'max-regression' ? ' (points)' : ''}.`,
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
