import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, quoted, tooLong, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { longest } from '../text/similarity.ts';
import { textsOf } from '../text/texts.ts';

const options = once(() =>
  z.strictObject({
    value: z.string().optional().describe("The text to be near to; else the case's `expected`."),
  }),
);

/**
 * How many letters must be put in, taken out or exchanged before the answer is the text, or the nearest of several;
 * case and marks count. A letter is what a reader takes for one: an emoji, or a letter with its accents.
 */
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
    const { editsBetween } = await import('../text/edits.ts');
    return ({ answer: { text, turn }, case: { expected } }) => {
      const wanted = value === undefined ? textsOf(expected) : [value];
      if (wanted === null) return unscored('the case has no `expected` text to be near to');
      if (text.length > longest) return tooLong(text, 'compared');
      const [nearest] = wanted
        .filter((each) => each.length <= longest)
        .map((each) => ({ each, edits: editsBetween(text, each) }))
        .toSorted((one, other) => one.edits - other.edits);
      if (!nearest)
        return unscored(`the text to be near to is too long to be compared (${longest} characters)`);
      const { each, edits } = nearest;
      const evidence = { turn, expected: start(each, 200), observed: start(text, 200) };
      return marked(edits, `${edits} ${edits === 1 ? 'edit' : 'edits'} from ${quoted(each)}`, evidence);
    };
  },
};
