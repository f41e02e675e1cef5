import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, tooLong } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { graphemesOf, isOfUnits } from '../text/characters.ts';

type Unit = 'words' | 'blank-separated' | 'characters' | 'sentences';
/** Splitting text by Unicode's rules takes about a second for this many UTF-16 units. */
const longest = 500_000;

const amount = () => z.int().min(0);

const options = once(() =>
  z
    .strictObject({
      min: amount().optional().describe('The least that an answer may have.'),
      max: amount().optional().describe('The most that an answer may have.'),
      unit: z
        .enum(['words', 'blank-separated', 'characters', 'sentences'])
        .default('words')
        .describe(
          'What is counted; characters as a reader sees them; blank-separated: pieces between blanks, whatever they are.',
        ),
    })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'min, max or both are needed')
    .refine(
      ({ min = 0, max = Infinity }) => min <= max || min < 0 || max < 0,
      'min may not be more than max',
    ),
);

/** 1 when the answer is within the limits, else 0. Words and sentences by Unicode's rules (UAX 29), in any script. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'length',
  what: 'Whether every answer has as many words, characters or sentences as it should.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async ({ min = 0, max = Infinity, unit }) => {
    const count = await counters[unit]();
    const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`]
      .filter(Boolean)
      .join(', ');
    return ({ answer: { text, turn } }) => {
      if (text.length > longest) return tooLong(text, 'counted');
      const amount = count(text.trim());
      const value = amount >= min && amount <= max ? 1 : 0;
      const name = unit === 'blank-separated' ? 'words' : unit;
      const found = `${amount} ${amount === 1 ? name.slice(0, -1) : name}`;
      const reason = value
        ? `${found} (${limits || 'no limit'})`
        : `${found} — ${amount < min ? `at least ${min}` : `at most ${max}`}`;
      const span = value ? null : start(text);
      return marked(value, reason, { turn, expected: `${limits} ${name}`, observed: found, span });
    };
  },
};

type Count = (text: string) => number;

const counters: Readonly<Record<Unit, () => Count | Promise<Count>>> = {
  'blank-separated': () => (text) => text.split(/\s+/).filter(Boolean).length,
  characters: () => charactersIn,
  words: () => wordsIn,
  sentences: async () => (await import('../text/sentences.ts')).sentencesIn,
};

/** To make one takes longer than to split an answer. */
const byWord = once(() => new Intl.Segmenter('en', { granularity: 'word' }));

/** What Unicode's rules make of letters and digits of ASCII, and of the marks between them. */
const plainWord = /[A-Za-z0-9]+(?:(?:(?<=[A-Za-z])[.'](?=[A-Za-z])|(?<=[0-9])[.,;'](?=[0-9]))[A-Za-z0-9]+)*/g;

/** Most answers are plain, and need no segmenter, which takes as long to be made as to read a thousand of them. */
function wordsIn(text: string): number {
  const isPlain = /^[\0-9;-^`-\x7f]*$/.test(text);
  return isPlain
    ? (text.match(plainWord)?.length ?? 0)
    : counted(text, byWord(), ({ isWordLike }) => isWordLike === true);
}

function counted(
  text: string,
  segmenter: Intl.Segmenter,
  counts: (segment: Intl.SegmentData) => boolean,
): number {
  let sum = 0;
  for (const segment of segmenter.segment(text)) if (counts(segment)) sum++;
  return sum;
}

/** Nothing that is not seen, such as a mark of direction. */
function charactersIn(text: string): number {
  if (isOfUnits(text)) return text.length;
  return graphemesOf(text).filter((each) => !/^\p{Default_Ignorable_Code_Point}+$/u.test(each)).length;
}
