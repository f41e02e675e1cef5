import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, quoted, tooLong, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { cosine, trigramsOf, wordsOf } from '../text/similarity.ts';
import type { Answer } from '../types.ts';

/** Characters of one answer that are compared. */
const longest = 20_000;
/** Words from which on a sentence that comes again is no turn of phrase. */
const telling = 5;
/** How many times as often a line may come in code. */
const inCode = 4;

const options = once(() =>
  z.strictObject({
    similarity: z
      .number()
      .min(0.5)
      .max(1)
      .default(0.9)
      .describe('From which likeness on (cosine of letter triples) an answer repeats an earlier one.'),
    words: z.int().min(1).default(8).describe('Answers with fewer words may come again.'),
    sentences: z
      .int()
      .min(2)
      .default(3)
      .describe('How often one sentence of five words or more must come in an answer to be a loop.'),
  }),
);
type Options = SettingsOf<typeof options>;

/**
 * 1 when an answer says again what an earlier one said, or says one sentence or the same few words over and over,
 * else 0; lines of code may come four times as often. Where the user asked the same again, the same answer is no fault.
 */
export const measure: Measure<Options> = {
  name: 'repeats-itself',
  what: 'Whether an answer repeats an earlier one or goes round in circles.',
  unit: 'ratio',
  direction: 'lower',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async (settings) => {
    const [{ loopOfWords }, { proseOf }, { fencesIn }, { blanked }] = await Promise.all([
      import('../text/overlap.ts'),
      import('../text/prose.ts'),
      import('../text/fences.ts'),
      import('../text/blanks.ts'),
    ]);
    // Code may hold as many equal values as it likes, and some lines of it more than once.
    const loopOf = (text: string): Loop | null =>
      loopIn(blanked(text, fencesIn(text)), settings.sentences) ??
      loopIn(text, settings.sentences * inCode) ??
      loopOfWords(proseOf(text));
    return ({ answer, earlier }) => {
      const { text, turn } = answer;
      if (text.length > longest) return tooLong(text, 'compared');
      if (wordsOf(text).length < settings.words)
        return unscored(`the answer has fewer than ${settings.words} words`);
      const expected = 'something new';
      const loop = loopOf(text);
      if (loop) {
        const reason = `says ${loop.count} times: ${quoted(loop.text)}`;
        return marked(1, reason, {
          turn,
          expected,
          observed: `${loop.count} times`,
          span: start(loop.text),
        });
      }
      const before = repeatedFrom(answer, earlier, settings);
      if (!before) return marked(0, 'says something new', { turn, expected });
      const reason = `repeats the answer of turn ${before.turn}: ${quoted(text)}`;
      return marked(1, reason, { turn, expected, observed: `turn ${before.turn} again`, span: start(text) });
    };
  },
};

interface Loop {
  readonly text: string;
  readonly count: number;
}

function loopIn(text: string, least: number): Loop | null {
  const counts = new Map<string, Loop>();
  for (const [each] of text.matchAll(/[^.!?。！？।؟\n]{1,2000}[.!?。！？।؟\n]?/g)) {
    const words = wordsOf(each);
    if (words.length < telling) continue;
    const key = words.join(' ');
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { text: each.trim(), count });
  }
  const [most] = [...counts.values()].toSorted((one, other) => other.count - one.count);
  return most && most.count >= least ? most : null;
}

function repeatedFrom(answer: Answer, earlier: readonly Answer[], settings: Options): Answer | null {
  if (earlier.length === 0) return null;
  const grams = trigramsOf(answer.text);
  const asked = trigramsOf(answer.user);
  return (
    earlier.find(({ text, user }) => {
      if (text.length > longest || wordsOf(text).length < settings.words) return false;
      if (cosine(asked, trigramsOf(user)) >= settings.similarity) return false;
      return cosine(grams, trigramsOf(text)) >= settings.similarity;
    }) ?? null
  );
}
