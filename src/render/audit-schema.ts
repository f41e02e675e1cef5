import { z } from 'zod';
import { figure, slice, text, whole } from './schema-parts.ts';

const held = z.strictObject({
  limit: z.enum(['min', 'max', 'max-regression']),
  amount: z.strictObject({ value: figure, relative: z.boolean() }),
  failed: whole,
  undecided: whole,
  proposed: figure
    .nullable()
    .describe('a limit that noise alone would not have broken; null: its own is one'),
});

/** What `report.json` holds of base against itself. */
export const audit = z.strictObject({
  rehearsals: whole,
  failed: whole,
  undecided: whole,
  cases: whole,
  left: whole.describe('cases with fewer than two answers'),
  trials: whole,
  checks: z.array(
    z.strictObject({
      suite: text,
      target: text,
      metric: text,
      slice,
      blocking: z.boolean(),
      failed: whole,
      undecided: whole,
      because: text,
      noise: figure.nullable().describe('share of the variance of one trial that is noise'),
      held: z.array(held),
    }),
  ),
  flaky: z.array(
    z.strictObject({ suite: text, target: text, metric: text, case: text, right: whole, trials: whole }),
  ),
});
