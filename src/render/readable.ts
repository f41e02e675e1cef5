import { visible } from './text.ts';

/** What JSON writes as an escape and `visible` may change. */
const ESCAPED = /\\[ubfr]/;

/** What is none of this hides nothing. */
const BEYOND_PLAIN = /[^\x20-\x7e]/;

/** JSON of foreign texts in which what hides is named, so that no reader of it can forget to. */
export function readable(value: unknown): string {
  const json = JSON.stringify(value);
  // Where nothing hides in all of it, which is nearly always, no text has to be looked at by itself.
  const mayHide = ESCAPED.test(json) || (BEYOND_PLAIN.test(json) && visible(json) !== json);
  if (!mayHide) return json;
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? visible(each) : each));
}
