import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { comparable, marked, quoted, unscored } from '../lib/marks.ts';
import { once } from '../lib/once.ts';
import { textsOf } from '../lib/wanted.ts';

const options = once(() =>
  z.strictObject({
    value: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe("The text, or several of which any will do; else the case's `expected`."),
    'ignore-case': z.boolean().default(false).describe('Count upper and lower case as the same.'),
    trim: z.boolean().default(true).describe('Leave white space at both ends out of account.'),
  }),
);

/** 1 when the answer ends with one of the texts asked for, else 0. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'ends-with',
  what: 'Whether the answer ends with a text.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: (settings) => (sample) => {
    const wanted = textsOf(settings.value ?? sample.case.expected);
    if (wanted === null) return unscored('the case has no `expected` text to end with');
    const { text, turn } = sample.answer;
    const plain = (it: string): string => comparable(it, settings['ignore-case']);
    const searched = plain(settings.trim ? text.trimEnd() : text);
    const found = wanted.find((each) => searched.endsWith(plain(each)));
    const expected = wanted.map((each) => quoted(each)).join(' or ');
    const end = lastOf(text);
    if (found !== undefined)
      return marked(1, `ends with ${quoted(found)}`, { turn, expected, observed: end, span: end });
    const reason = `ends with ${quoted(end)} — must end with ${expected}`;
    return marked(0, reason, { turn, expected, observed: end, span: end });
  },
};

/** The end of a text on one line, from the start of a word where there is one near. */
function lastOf(text: string): string {
  const tail = text.slice(-400).replace(/\s+/g, ' ').trim();
  const cut = tail
    .slice(-60)
    .toWellFormed()
    .replace(/^\ufffd/, '');
  return tail.length > 60 ? cut.replace(/^\S{0,20} /, '') : cut;
}
