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
