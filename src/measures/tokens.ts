import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';

const options = once(() =>
  z.strictObject({
    of: z
      .enum(['input', 'output', 'total'])
      .default('total')
      .describe('What is read, what is written, or both.'),
  }),
);

/** Tokens as the provider counts them; a conversation is the sum of its turns, as it is billed. */
export const measure: Measure<SettingsOf<typeof options>> = {
  name: 'tokens',
  what: 'How many tokens an answer takes.',
  unit: 'tokens',
  direction: 'lower',
  level: 'case',
  aggregate: 'mean',
  over: 'sum',
  options,
  prepare:
    ({ of }) =>
    ({ answer: { usage, turn } }) => {
      if (usage === null) return unscored('the provider did not say how many tokens it took');
      const count = of === 'total' ? usage.input + usage.output : usage[of];
      return marked(count, `${count} tokens (${usage.input} in, ${usage.output} out)`, { turn });
    },
};
