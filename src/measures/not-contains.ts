import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { around, comparable, marked, quoted } from '../text/marks.ts';
import { once } from '../lib/once.ts';
import { placeOf } from '../text/search.ts';
import { textsOf } from '../text/texts.ts';

const options = once(() =>
  z.strictObject({
    value: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .describe('The text or texts that may not appear.'),
    'ignore-case': z.boolean().default(false).describe('Count upper and lower case as the same.'),
    'whole-words': z
      .boolean()
      .default(false)
      .describe('Find a text only where it is no part of a longer word: "no" is not in "north".'),
  }),
);

/** 0 when an answer holds any of the texts that may not appear, else 1. One slip in a conversation counts. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'not-contains',
  what: 'Whether every answer is free of texts that may not appear.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'every',
  options,
  prepare: (settings) => {
    const banned = textsOf(settings.value) ?? [];
    return ({ answer: { text, turn } }) => {
      const shown = comparable(text, false);
      const searched = comparable(text, settings['ignore-case']);
      for (const each of banned) {
        const at = placeOf(searched, comparable(each, settings['ignore-case']), settings['whole-words']);
        if (at < 0) continue;
        const end = at + each.length;
        return marked(0, `contains ${quoted(each)} — must not`, {
          turn,
          expected: `no ${quoted(each)}`,
          observed: shown.slice(at, end),
          span: around(shown, at, end),
        });
      }
      return marked(1, `free of ${banned.map((each) => quoted(each)).join(', ')}`, { turn });
    };
  },
};
