import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { around, marked, quoted, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';
import { sourcesOf } from '../text/sources.ts';

/** Characters of an answer that are read. */
const longest = 100_000;

const options = once(() =>
  z.strictObject({
    'free-up-to': z
      .int()
      .min(0)
      .max(100)
      .default(0)
      .describe('Whole numbers up to this need no source when no unit follows, such as "2 ways".'),
    allow: z
      .array(z.union([z.string().min(1), z.number()]))
      .default([])
      .describe('Numbers, dates or amounts that may be told without a source, such as "24 hours".'),
  }),
);

/**
 * 1 when each number, date, time, amount and code of an answer stands in the case's context or input, or in
 * what the model was sent, else 0. 1.234,56 is 1,234.56, two weeks are 14 days, 2 hours 30 minutes are 2.5 hours, 12 March
 * 2026 is 2026-03-12. Numbers of list items, steps and citations don't count, nor those that count up within a line;
 * written-out ones count when a unit follows, such as twenty-five days or 三十日. Digits of any script are read, and dates
 * and times of day as many countries write them.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'numbers-grounded',
  what: 'Whether every number, date, price and unit of an answer stands in what it was given.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: async (settings) => {
    const { openGrounds } = await import('../text/grounds.ts');
    const { numbersIn, unfoundedIn } = openGrounds(settings['free-up-to']);
    return (sample) => {
      const { text, turn } = sample.answer;
      if (text.length > longest)
        return unscored(`the answer is too long to be read (${text.length} characters)`);
      const { told, count } = numbersIn(text);
      if (count === 0) return unscored('the answer has no numbers');
      const claims = unfoundedIn(told, [...sourcesOf(sample), ...settings.allow.map(String)]);
      const [first] = claims;
      const expected = 'numbers that were given';
      if (!first)
        return marked(1, `${count} ${count === 1 ? 'number' : 'numbers'}, all given`, { turn, expected });
      // In the digits of the answer.
      const shown = text.slice(first.from, first.from + first.text.length);
      const instead = first.instead ? `; given is ${quoted(first.instead)}` : '';
      const others = claims.length > 1 ? ` (and ${claims.length - 1} more)` : '';
      return marked(0, `${quoted(shown)} was not given${instead}${others}`, {
        turn,
        expected: first.instead ?? expected,
        observed: shown.trim(),
        span: around(text, first.from, first.from + first.text.length),
      });
    };
  },
};
