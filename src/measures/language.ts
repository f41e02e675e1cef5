import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';
import { expectedAs, markTongue, known, languageOf, openDetector } from '../text/tongue.ts';

const options = once(() =>
  z.strictObject({
    expect: z
      .union([z.literal('last-user-turn'), z.enum(known)])
      .default('last-user-turn')
      .describe(
        'The language to answer in: that of the last user turn that can be told, or an ISO 639-1 code.',
      ),
    tolerance: z
      .number()
      .min(0)
      .max(1)
      .default(0.25)
      .describe('The share of an answer, in letters, that may be in another language.'),
  }),
);

/**
 * 1 when an answer is in the expected language, 0 when more of it than is tolerated is in another one.
 * Code, quotations, links and names are left out. What is too short, or could be either of two close
 * languages, is undetermined: null, unless it may be the expected one.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'language',
  what: "Whether every answer is in the user's language.",
  unit: 'ratio',
  direction: 'higher',
  level: 'turn',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async ({ expect, tolerance }) => {
    const detect = await openDetector();
    const fixed = expect === 'last-user-turn' ? null : expectedAs(expect);
    return ({ answer: { text, turn }, userTurns }) => {
      const expected = fixed ?? languageOf(userTurns, detect);
      if (!expected) return unscored('undetermined: no user turn says enough to tell its language');
      return markTongue(text, expected, { turn, tolerance, detect });
    };
  },
};
