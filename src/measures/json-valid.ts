import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { jsonIn } from '../text/json-answer.ts';
import { isFields } from '../parsing/json.ts';
import { marked, tooLong } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import type { Json } from '../types.ts';

/** Characters of an answer that are read. */
const longest = 200_000;

const options = once(() =>
  z.strictObject({
    strict: z
      .union([z.boolean(), z.literal('fence')])
      .default(true)
      .describe(
        'true: the answer must be nothing but JSON; fence: JSON or one fenced block of it, and nothing else; false: a fenced block among words will do.',
      ),
    kind: z.enum(['any', 'object', 'list']).default('any').describe('What the JSON must be as a whole.'),
  }),
);

/** 1 when the answer is JSON (RFC 8259) of the kind asked for, else 0. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'json-valid',
  what: 'Whether every answer is JSON and nothing else.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare:
    ({ strict, kind }) =>
    ({ answer: { text, turn } }) => {
      if (text.length > longest) return tooLong(text, 'read');
      const found = jsonIn(text, strict, 'rounded');
      const expected = kind === 'any' ? 'JSON' : `a JSON ${kind}`;
      if ('fault' in found && !found.deep)
        return marked(0, found.fault, { turn, expected, observed: start(text, 200), span: found.near });
      const observed =
        'value' in found ? kindOf(found.value) : found.near.startsWith('[') ? 'list' : 'object';
      if (kind === 'any' || kind === observed)
        return marked(1, `is JSON, ${observed}`, { turn, expected, observed });
      const reason = `is JSON, but ${observed} — must be ${kind}`;
      return marked(0, reason, { turn, expected, observed, span: start(text) });
    },
};

function kindOf(value: Json): string {
  if (isFields(value)) return 'object';
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}
