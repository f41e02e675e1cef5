import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { openPlaces } from '../text/compare.ts';
import { around, marked, quoted, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';
import { placeOf } from '../text/search.ts';
import { expectedAt, textsOf, wantedOf } from '../text/texts.ts';

const options = once(() =>
  z
    .strictObject({
      value: z
        .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
        .optional()
        .describe('The text or texts that may not appear.'),
      'expected-at': expectedAt().describe(
        'Where such texts stand in the `expected` of a case, such as /lacks; cases without it are left alone.',
      ),
      'ignore-case': z.boolean().default(false).describe('Count upper and lower case as the same.'),
      'whole-words': z
        .boolean()
        .default(false)
        .describe('Find a text only where it is no part of a longer word: "no" is not in "north".'),
    })
    .refine((it) => (it.value === undefined) !== (it['expected-at'] === undefined), {
      path: ['value'],
      error: 'is missing, or `expected-at` in its place',
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
  applies: (each, { 'expected-at': at }) => at === undefined || wantedOf(each, at) !== undefined,
  prepare: (settings) => {
    const own = textsOf(settings.value);
    return ({ case: each, answer: { text, turn } }) => {
      const banned = own ?? textsOf(wantedOf(each, settings['expected-at']));
      if (banned === null) return unscored('the case has no texts that may not appear');
      const places = openPlaces(text, settings['ignore-case']);
      for (const word of banned) {
        const found = places(word, (searched, sought) => placeOf(searched, sought, settings['whole-words']));
        if (!found) continue;
        return marked(0, `contains ${quoted(word)} — must not`, {
          turn,
          expected: `no ${quoted(word)}`,
          observed: text.slice(found.from, found.to),
          span: around(text, found.from, found.to),
        });
      }
      return marked(1, `free of ${banned.map((word) => quoted(word)).join(', ')}`, { turn });
    };
  },
};
