import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, quoted, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { longest, openDistance } from '../text/similarity.ts';
import { textsOf } from '../text/texts.ts';

const options = once(() =>
  z.strictObject({
    value: z.string().optional().describe("The text to be near to; else the case's `expected`."),
  }),
);

/** How many letters must be put in, taken out or exchanged before the answer is the text; case and marks count. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'edit-distance',
  what: 'How many letters of the answer would have to be edited to make it a text.',
  unit: 'count',
  direction: 'lower',
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  expects: ({ value }) => value === undefined,
  options,
  prepare: async ({ value }) => {
    const distance = await openDistance();
    return ({ answer: { text, turn }, case: { expected } }) => {
      const wanted = value === undefined ? textsOf(expected)?.[0] : value;
      if (wanted === undefined) return unscored('the case has no `expected` text to be near to');
      if (Math.max(text.length, wanted.length) > longest)
        return unscored(`the texts are too long to be compared (${longest} characters)`);
      const found = distance(text, wanted);
      const evidence = { turn, expected: start(wanted, 200), observed: start(text, 200) };
      return marked(found, `${found} edits from ${quoted(wanted)}`, evidence);
    };
  },
};
