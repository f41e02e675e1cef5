import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { around, marked, quoted, tooLong } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { compilePattern, faultOf, longestFor } from '../text/patterns.ts';

const options = once(() =>
  z
    .strictObject({
      pattern: z
        .string()
        .min(1)
        .max(1000)
        .describe('A regular expression in RE2 syntax, found anywhere in the answer.'),
      flags: z
        .string()
        .regex(
          /^[ims]*$/,
          'flags may be i (ignore case), m (^ and $ at each line) and s (. matches line ends)',
        )
        .default('')
        .describe('i: ignore case, m: ^ and $ match at each line, s: . matches line ends.'),
      expect: z
        .enum(['match', 'no-match'])
        .default('match')
        .describe('Whether the pattern must or may not be found.'),
    })
    .superRefine(async ({ pattern, flags }, context) => {
      const fault = await faultOf(pattern, flags);
      if (fault) context.addIssue({ code: 'custom', path: ['pattern'], message: fault });
    }),
);

/** 1 when the pattern is found (or is not, with `expect: no-match`), else 0. Time grows linearly with the answer. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'matches',
  what: 'Whether every answer matches a regular expression, or none does.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async ({ pattern, flags, expect }) => {
    const compiled = await compilePattern(pattern, flags);
    const longest = longestFor(compiled);
    return ({ answer: { text, turn } }) => {
      if (text.length > longest) return tooLong(text, 'searched for this pattern');
      const found = compiled.exec(text) as RegExpExecArray | null;
      const name = `/${pattern}/${flags}`;
      const value = (found !== null) === (expect === 'match') ? 1 : 0;
      const expected = expect === 'match' ? name : `not ${name}`;
      if (!found) {
        const reason = value ? `does not match ${name}` : `does not match ${name} — must`;
        return marked(value, reason, { turn, expected, observed: start(text, 200) });
      }
      const [at, hit] = [found.index, found[0]];
      const reason = `${quoted(hit)} matches ${name}${value ? '' : ' — must not'}`;
      return marked(value, reason, {
        turn,
        expected,
        observed: start(hit),
        span: around(text, at, at + hit.length),
      });
    };
  },
};
