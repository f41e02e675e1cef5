import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, tooLong } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { compilePattern, faultOf, longestFor, searchable } from '../text/patterns.ts';

/** Characters of an answer that are counted through. */
const longest = 2_000_000;

const amount = () => z.int().min(0);

const options = once(() =>
  z
    .strictObject({
      of: z
        .enum(['lines', 'bullets', 'paragraphs', 'matches'])
        .describe('What is counted: lines with text, items of lists, paragraphs, or matches of `pattern`.'),
      pattern: z
        .string()
        .min(1)
        .max(1000)
        .optional()
        .describe('With matches: an RE2 pattern; ^ and $ are the ends of a line. Matches do not overlap.'),
      'ignore-case': z.boolean().default(false).describe('Count upper and lower case as the same.'),
      min: amount().optional().describe('The least that an answer may have.'),
      max: amount().optional().describe('The most that an answer may have.'),
    })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'min, max or both are needed')
    .refine(({ min = 0, max = Infinity }) => min <= max || min < 0 || max < 0, 'min may not be more than max')
    .superRefine(async ({ of, pattern }, context) => {
      const issue = (message: string): void =>
        context.addIssue({ code: 'custom', path: ['pattern'], message });
      if (of === 'matches' && pattern === undefined) issue('`of: matches` needs a pattern');
      if (of !== 'matches' && pattern !== undefined) issue('a pattern needs `of: matches`');
      const fault = pattern === undefined ? null : await faultOf(pattern, 'm');
      if (fault) issue(fault);
    }),
);
type Options = SettingsOf<typeof options>;

/** 1 when the answer has as many of something as the limits allow, else 0. */
export const measure: Measure<Options> = {
  name: 'count',
  what: 'Whether every answer has as many lines, bullets, paragraphs or matches as it should.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async (settings) => {
    const { of, min = 0, max = Infinity } = settings;
    const { count, most } = await counterOf(settings);
    const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`]
      .filter(Boolean)
      .join(', ');
    return ({ answer: { text, turn } }) => {
      if (text.length > most) return tooLong(text, 'counted through');
      const found = count(text);
      const value = found >= min && found <= max ? 1 : 0;
      const observed = `${found} ${found === 1 ? one[of] : of}`;
      const reason = value
        ? `${observed} (${limits || 'no limit'})`
        : `${observed} — ${found < min ? `at least ${min}` : `at most ${max}`}`;
      const span = value ? null : start(text);
      return marked(value, reason, { turn, expected: `${limits} ${of}`.trim(), observed, span });
    };
  },
};

const one: Readonly<Record<Options['of'], string>> = {
  lines: 'line',
  bullets: 'bullet',
  paragraphs: 'paragraph',
  matches: 'match',
};

interface Counter {
  readonly count: (text: string) => number;
  /** Characters that it may be asked to read. */
  readonly most: number;
}

async function counterOf({ of, pattern, 'ignore-case': ignoreCase }: Options): Promise<Counter> {
  if (of !== 'matches') {
    const { bulletsIn, linesIn, paragraphsIn } = await import('../text/lines.ts');
    return { count: { bullets: bulletsIn, lines: linesIn, paragraphs: paragraphsIn }[of], most: longest };
  }
  const compiled = await compilePattern(pattern ?? '', ignoreCase ? 'im' : 'm');
  const count = (text: string): number => {
    const matcher = compiled.matcher(searchable(text, pattern ?? ''));
    let sum = 0;
    while (matcher.find()) if (matcher.end() > matcher.start()) sum++;
    return sum;
  };
  return { count, most: Math.min(longest, longestFor(compiled)) };
}
