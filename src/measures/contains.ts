import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { openPlaces } from '../text/compare.ts';
import { around, marked, quoted, unscored } from '../text/marks.ts';
import { start } from '../render/text.ts';
import { once } from '../lib/once.ts';
import { placeOf } from '../text/search.ts';
import { expectedAt, textsOf, wantedOf } from '../text/texts.ts';

const options = once(() =>
  z
    .strictObject({
      value: z
        .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
        .optional()
        .describe("The text or texts to look for; else the case's `expected`."),
      'expected-at': expectedAt().describe(
        'Where the texts stand in the `expected` of a case, such as /holds; cases without it are left alone.',
      ),
      mode: z
        .enum(['all', 'any'])
        .default('all')
        .describe('Of several texts, whether all or any must be there.'),
      'ignore-case': z.boolean().default(false).describe('Count upper and lower case as the same.'),
      'whole-words': z
        .boolean()
        .default(false)
        .describe('Find a text only where it is no part of a longer word: "no" is not in "north".'),
    })
    .refine((it) => it.value === undefined || it['expected-at'] === undefined, {
      path: ['expected-at'],
      error: 'needs no `value`: one of the two says what to look for',
    }),
);

/**
 * 1 when the answer holds the texts asked for, else 0. What nobody sees makes no difference, such as how an accent, a
 * blank or a line end is encoded; nor whether an apostrophe within a word is straight.
 */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'contains',
  what: 'Whether the answer holds a text, all of several, or any of them.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  expects: ({ value, 'expected-at': at }) => value === undefined && at === undefined,
  options,
  applies: (each, { 'expected-at': at }) => at === undefined || wantedOf(each, at) !== undefined,
  prepare: (settings) => (sample) => {
    const wanted = textsOf(settings.value ?? wantedOf(sample.case, settings['expected-at']));
    if (wanted === null) return unscored('the case has no `expected` text to look for');
    const { text, turn } = sample.answer;
    const places = openPlaces(text, settings['ignore-case']);
    const all = wanted.map((each) => ({
      each,
      place: places(each, (searched, sought) => placeOf(searched, sought, settings['whole-words'])),
    }));
    const [found, missing] = [all.filter(({ place }) => place), all.filter(({ place }) => !place)];
    const first = found[0]?.place;
    if (settings.mode === 'all' ? missing.length === 0 : first) {
      const span = first ? around(text, first.from, first.to) : null;
      return marked(1, `contains ${found.map(({ each }) => quoted(each)).join(', ')}`, { turn, span });
    }
    const lacking = missing.map(({ each }) => quoted(each)).join(settings.mode === 'all' ? ', ' : ' or ');
    const expected = wanted.map((each) => quoted(each)).join(settings.mode === 'all' ? ' and ' : ' or ');
    return marked(0, `does not contain ${lacking}`, { turn, expected, observed: start(text, 200) });
  },
};
