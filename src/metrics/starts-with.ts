import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { comparable, marked, quoted, start, unscored } from '../lib/marks.ts';
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

/** 1 when the answer begins with one of the texts asked for, else 0. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'starts-with',
  what: 'Whether the answer begins with a text.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  options,
  prepare: (settings) => (sample) => {
    const wanted = textsOf(settings.value ?? sample.case.expected);
    if (wanted === null) return unscored('the case has no `expected` text to begin with');
    const { text, turn } = sample.answer;
    const plain = (it: string): string => comparable(it, settings['ignore-case']);
    const searched = plain(settings.trim ? text.trimStart() : text);
    const found = wanted.find((each) => searched.startsWith(plain(each)));
    const expected = wanted.map((each) => quoted(each)).join(' or ');
    const observed = start(text, 100);
    if (found !== undefined)
      return marked(1, `begins with ${quoted(found)}`, { turn, expected, observed, span: start(text) });
    const reason = `begins with ${quoted(text, 40)} — must begin with ${expected}`;
    return marked(0, reason, { turn, expected, observed, span: start(text) });
  },
};
