/** JSON as models write it: the whole answer, or a fenced block in it. */
import { UserError } from '../errors.ts';
import type { Json } from '../types.ts';
import { fencedIn } from './fences.ts';
import { parseJson } from './json.ts';

export type Found = { readonly value: Json } | { readonly fault: string };

/** The whole answer as JSON, or else, unless strict, the first fenced block that is JSON. */
export function jsonIn(text: string, strict: boolean): Found {
  const whole = read(text.trim());
  if ('value' in whole || strict) return whole;
  const results = fencedIn(text).map(({ body }) => read(body.trim()));
  return results.find((result) => 'value' in result) ?? results[0] ?? whole;
}

function read(text: string): Found {
  if (text === '') return { fault: 'the answer is empty — must be JSON' };
  try {
    return { value: parseJson(text, 'the answer').value };
  } catch (error) {
    if (error instanceof UserError) return { fault: error.message };
    throw error;
  }
}
