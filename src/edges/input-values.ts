/** Values as workflows write them. */
import { z } from 'zod';
import { suggestion } from '../lib/nearest.ts';
import { wrong } from './endpoints.ts';

/** Reads an input as the runner hands it over; absent is the empty string. */
export type ReadInput = (name: string) => string;

export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

export function oneOf<const T extends string, D extends T>(
  read: ReadInput,
  name: string,
  allowed: readonly T[],
  fallback: D,
): T {
  const given = read(name);
  if (given === '') return fallback;
  const found = allowed.find((each) => each === given);
  if (found !== undefined) return found;
  throw wrong(name, `"${given}" is none of ${allowed.join(', ')}`, suggestion(given, allowed));
}

/** Today, unless another day is asked for, as in `--today 2030-01-01`. */
export function day(read: ReadInput): string {
  const given = read('today');
  if (given === '') return new Date().toISOString().slice(0, 10);
  if (z.iso.date().safeParse(given).success) return given;
  throw wrong('today', `"${given}" is no day`, 'Write a day such as 2030-01-31.');
}

export function yesOrNo(read: ReadInput, name: string, fallback: boolean): boolean {
  const given = read(name).toLowerCase();
  if (given === '') return fallback;
  if (given === 'true' || given === 'false') return given === 'true';
  throw wrong(name, `"${given}" is neither true nor false`, 'Write true or false.');
}

/** Besides yes and no, a word for more than yes. */
export function yesNoOr<const T extends string>(read: ReadInput, name: string, fallback: boolean, more: T) {
  const given = oneOf((it) => read(it).toLowerCase(), name, ['true', 'false', more], `${fallback}`);
  return given === more ? more : given === 'true';
}

export function number<F extends number | null>(
  read: ReadInput,
  name: string,
  fallback: F,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number | F {
  const given = read(name);
  if (given === '') return fallback;
  const value = Number(given);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  const bounds = Number.isFinite(most) ? `from ${least} to ${most}` : `of at least ${least}`;
  throw wrong(name, `"${given}" is not a number ${bounds}`, 'Write a number.');
}

export function whole<F extends number | null>(
  read: ReadInput,
  name: string,
  fallback: F,
  least: number,
  most: number,
): number | F {
  const value = number(read, name, fallback, least);
  if (value === null || (Number.isInteger(value) && value <= most)) return value;
  throw wrong(name, `${value} is not a whole number from ${least} to ${most}`, 'Write a whole number.');
}
