import { visible } from './text.ts';

/** What JSON writes as an escape and `visible` may change. */
const ESCAPED = /\\[ubfr]/;

/** What is none of this hides nothing. */
const BEYOND_PLAIN = /[^\x20-\x7e]/;

type Clean = <T>(value: T) => T;

/** JSON of foreign texts in which what hides is named, so that no reader of it can forget to; `clean` takes keys out. */
export function readable(value: unknown, clean: Clean = (same) => same): string {
  const cleaned = clean(value);
  const json = JSON.stringify(cleaned);
  // Where nothing hides in all of it, which is nearly always, no text has to be looked at by itself.
  const mayHide = ESCAPED.test(json) || (BEYOND_PLAIN.test(json) && visible(json) !== json);
  if (!mayHide) return json;
  // Without what hid in it a text may show a key that was taken apart, so it is cleaned as it will be read, too.
  const named: unknown = JSON.parse(
    JSON.stringify(cleaned, (_, each: unknown) => (typeof each === 'string' ? visible(each) : each)),
  );
  return JSON.stringify(clean(named));
}

const HIDDEN = /[\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/gu;

/** The same JSON with what hides written as escapes: what prints it may name or drop nothing in it. */
export function escaped(json: string): string {
  if (visible(json) === json) return json;
  return json.replace(HIDDEN, (sign) =>
    sign.split('').reduce((all, unit) => `${all}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, ''),
  );
}
