import type { Measure } from '../contracts.ts';
import { unscored } from '../text/marks.ts';
import { type Tongue, tongue } from '../text/expected-tongue.ts';

/**
 * 1 when an answer is in the expected language, 0 when more of it than is tolerated is in another one.
 * Code, quotations, links and names are left out. What is too short, or could be either of two close
 * languages, is undetermined: null, unless it may be the expected one.
 */
export const measure: Measure<Tongue> = {
  name: 'language',
  what: "Whether every answer is in the user's language.",
  unit: 'ratio',
  direction: 'higher',
  level: 'turn',
  aggregate: 'rate',
  over: 'every',
  options: tongue,
  prepare: async ({ expect, tolerance }) => {
    const { expectedAs, languageOf, markTongue, openDetector } = await import('../text/tongue.ts');
    const detect = await openDetector();
    const fixed = expect === 'last-user-turn' ? null : expectedAs(expect);
    return ({ answer: { text, turn }, userTurns }) => {
      const expected = fixed ?? languageOf(userTurns, detect);
      if (!expected) return unscored('undetermined: no user turn says enough to tell its language');
      return markTongue(text, expected, { turn, tolerance, detect });
    };
  },
};
