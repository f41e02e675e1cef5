import type { Json } from '../types.ts';

/** What becomes of integers that no number holds: `kept`, they are texts of their digits. */
export type Digits = 'rounded' | 'kept';

/** A text without this many digits in a row holds no such integer. */
export const MANY_DIGITS = /\d{16}/;

/** Whether a number that was read lost digits of the integer that was written. */
export function isRounded(value: unknown, written: string | undefined): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value) && /^[-+]?\d+$/.test(written ?? '');
}

/** JSON with integers as they are written: two that differ are never the same. Throws what JSON.parse throws. */
export function exactly(text: string): Json {
  if (!MANY_DIGITS.test(text)) return JSON.parse(text) as Json;
  const keep = (_: string, value: unknown, context?: { readonly source?: string }): unknown =>
    isRounded(value, context?.source) ? context?.source : value;
  return JSON.parse(text, keep) as Json;
}

/** Whether a value holds an integer that was rounded when it was read: it was written with more digits than a number has. */
export function holdsRounded(value: Json): boolean {
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => holdsRounded(each));
}

export const ROUNDED = 'holds an integer of more digits than are read of a number; write it in quotes';
