import { z } from 'zod';
import type { Measure } from '../contracts.ts';
import { marked, unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';

/** Price in USD at the configured prices; a conversation is the sum of its turns. The mean, since bills add up. */
export const measure: Measure<Record<string, never>> = {
  name: 'cost',
  what: 'What an answer costs.',
  unit: 'usd',
  direction: 'lower',
  level: 'case',
  aggregate: 'mean',
  over: 'sum',
  options: once(() => z.strictObject({})),
  prepare:
    () =>
    ({ usd, answer: { turn, usage } }) =>
      usd === null
        ? unscored(
            usage === null
              ? 'the provider did not say how many tokens it took'
              : 'the model has no price; add it under `prices`',
          )
        : marked(usd, `cost $${shown(usd)}`, { turn }),
};

/** To the cent, or to three digits of less. */
function shown(usd: number): string {
  if (usd >= 1) return usd.toFixed(2);
  return usd >= 1e-6 ? usd.toPrecision(3) : usd.toFixed(9);
}
