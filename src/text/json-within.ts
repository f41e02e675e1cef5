/** JSON that stands among words. */
import type { Json } from '../types.ts';
import { jsonIn } from './json-answer.ts';

/** Openings that are tried; text full of braces would take quadratic time. */
const mostOpenings = 200;

/** Every object and list of JSON that stands in a text, those inside others left out. */
export function jsonWithin(text: string): readonly Json[] {
  const found: Json[] = [];
  let tried = 0;
  for (let at = text.search(/[[{]/); at >= 0 && tried < mostOpenings; tried++) {
    const end = endOf(text, at);
    const piece = end === null ? null : jsonIn(text.slice(at, end), true, 'rounded');
    const isThere = piece !== null && 'value' in piece;
    if (isThere) found.push(piece.value);
    const from = isThere ? (end as number) : at + 1;
    const next = text.slice(from).search(/[[{]/);
    at = next < 0 ? -1 : from + next;
  }
  return found;
}

/** Where the bracket that opens here is closed, strings left out of account; null when it never is. */
function endOf(text: string, from: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') depth++;
    else if ((letter === '}' || letter === ']') && --depth === 0) return at + 1;
  }
  return null;
}
