/** JSON as models write it: the whole answer, or a fenced block in it. */
import type { Json } from '../types.ts';
import { type Fence, fencesIn } from './fences.ts';
import { around } from './marks.ts';
import { start } from '../render/text.ts';
import { type Digits, exactly, MANY_DIGITS } from '../parsing/digits.ts';
import { isDeep, syntaxFault } from '../parsing/json.ts';

/** What was read; or what is wrong with it, and the stretch where it is. What is `deep` is JSON, but not to be walked through. */
type JsonReading =
  | { readonly value: Json }
  | { readonly fault: string; readonly near: string; readonly deep?: true };

/** Nothing but JSON; JSON or one fenced block of it and nothing else; or a fenced block among words too. */
type Strict = true | 'fence' | false;

/** The whole answer as JSON, or else, unless strict, the first fenced block that is JSON. */
export function jsonIn(text: string, strict: Strict, digits: Digits = 'kept'): JsonReading {
  if (strict === true) return read(text, digits);
  const bare = text.trim();
  const whole = read(bare, digits);
  if ('value' in whole) return whole;
  const blocks = fencesIn(bare);
  if (strict === 'fence') return onlyBlock(bare, blocks, digits) ?? whole;
  const results = blocks.map(({ body }) => read(body.trim(), digits));
  return results.find((result) => 'value' in result) ?? results[0] ?? whole;
}

/** The one block that an answer consists of; null where it has none. */
function onlyBlock(text: string, [first, ...others]: readonly Fence[], digits: Digits): JsonReading | null {
  if (!first) return null;
  if (first.from > 0 || first.to < text.length || others.length > 0 || !/(?:```|~~~)$/.test(text))
    return {
      fault: 'there is more than a fenced block — must be JSON or one such block, nothing else',
      near: first.from > 0 ? around(text, 0, first.from) : around(text, first.to, text.length),
    };
  return read(first.body.trim(), digits);
}

/** Of one text. A mark of byte order is passed over, as RFC 8259 allows. */
function read(whole: string, digits: Digits): JsonReading {
  const text = whole.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { fault: 'the answer is empty — must be JSON', near: '' };
  try {
    const value = JSON.parse(text) as Json;
    if (isDeep(value))
      return { fault: 'the answer is nested too deeply to be read', near: start(text), deep: true };
    return { value: digits === 'kept' && MANY_DIGITS.test(text) ? exactly(text) : value };
  } catch {
    const { found, offset } = syntaxFault(text);
    return { fault: `the answer is not valid JSON: ${found}`, near: around(text, offset, offset + 1) };
  }
}
