import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
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
 * The turn, from 1, of the first answer in another language than the user's. A conversation that never
 * leaves it counts one more than its last turn, so that never is better than ever.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'first-switch-turn',
  what: "At which turn of a conversation the model first leaves the user's language.",
  unit: 'count',
  direction: 'higher',
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  options,
  prepare: async ({ expect, tolerance }) => {
    const detect = await openDetector();
    const fixed = expect === 'last-user-turn' ? null : expectedAs(expect);
    return ({ answer, earlier, userTurns }) => {
      let told = 0;
      for (const { text, turn } of [...earlier, answer]) {
        const expected = fixed ?? languageOf(userTurns.slice(0, turn), detect);
        const mark = expected && markTongue(text, expected, { turn, tolerance, detect });
        if (!mark || mark.value === null) continue;
        told += 1;
        if (mark.value === 0) return { ...mark, value: turn, reason: `turn ${turn} ${mark.reason}` };
      }
      if (told === 0) return unscored('undetermined: no answer says enough to tell its language');
      const evidence = { turn: answer.turn, expected: 'no switch', observed: 'no switch' };
      return marked(answer.turn + 1, `no switch in ${answer.turn} turns`, evidence);
    };
  },
};
