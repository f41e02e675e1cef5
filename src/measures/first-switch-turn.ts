import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { type Tongue, tongue } from '../text/expected-tongue.ts';

/**
 * The turn, from 1, of the first answer in another language than the user's. A conversation that never
 * leaves it counts one more than its last turn, so that never is better than ever.
 */
export const measure: Measure<Tongue> = {
  name: 'first-switch-turn',
  what: "At which turn of a conversation the model first leaves the user's language.",
  unit: 'count',
  direction: 'higher',
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  options: tongue,
  prepare: async ({ expect, tolerance }) => {
    const { expectedAs, languageOf, markTongue, openDetector } = await import('../text/tongue.ts');
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
