import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, quoted, tooLong, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { longest, onTriples, openSimilarity } from '../text/similarity.ts';
import { textsOf } from '../text/texts.ts';

const options = once(() =>
  z.strictObject({
    value: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .optional()
      .describe("The text to be like, or several of which the likest counts; else the case's `expected`."),
    method: z
      .enum(['rouge-1', 'rouge-1-treebank', 'rouge-2', 'rouge-l', 'levenshtein', 'trigram'])
      .default('rouge-1')
      .describe(
        'Shared words (with treebank: case and marks count), pairs of words, words in order (F1 each), edits of letters, or the cosine of letter triples.',
      ),
  }),
);

/**
 * Likeness to the expected text, from 0 to 1. It compares letters and words, so it takes "I do not like" for
 * much the same as "I like": all methods fail some of their own triples, which `selfTest` tells.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'similarity',
  what: 'How much the answer is like a text in its words or letters, from 0 to 1.',
  unit: 'ratio',
  direction: 'higher',
  graded: true,
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  expects: ({ value }) => value === undefined,
  options,
  prepare: async ({ value, method }) => {
    const compare = await openSimilarity(method);
    return ({ answer: { text, turn }, case: { expected } }) => {
      const wanted = textsOf(value ?? expected);
      if (wanted === null) return unscored('the case has no `expected` text to be like');
      if (text.length > longest) return tooLong(text, 'compared');
      const fit = wanted.filter((each) => each.length <= longest);
      const marks = fit.map((each) => ({ each, mark: compare(text, each) }));
      const [best] = marks.toSorted((one, other) => other.mark - one.mark);
      if (!best) return unscored(`the text to be like is too long to be compared (${longest} characters)`);
      const reason = `${best.mark.toFixed(2)} like ${quoted(best.each)} (${method})`;
      const evidence = { turn, expected: start(best.each, 200), observed: start(text, 200) };
      return marked(best.mark, reason, evidence);
    };
  },
  selfTest: async ({ method }) => onTriples(await openSimilarity(method)),
};
