/** What asking took, and what it was foreseen to take, as `report.json` has it. */
import { z } from 'zod';
import { figure, text, whole } from './schema-parts.ts';

export const usage = z.strictObject({
  requests: whole,
  cached: whole,
  kept: z
    .strictObject({
      here: whole.describe('kept by earlier runs of the same pull request, branch or clone'),
      base: whole.describe('kept by runs of the branch that this goes into'),
      again: whole.describe('cases whose kept answers were held against new ones'),
    })
    .optional(),
  'input-tokens': whole,
  'output-tokens': whole,
  'cost-usd': figure,
  'unpriced-models': z.array(text).describe('models whose cost is not in cost-usd'),
});

const outlay = z.strictObject({ calls: whole, tokens: whole, 'cost-usd': figure, minutes: figure });

export const forecast = z.strictObject({
  once: outlay.describe('one trial of every case'),
  most: outlay.describe('all trials that the suites allow'),
  'unpriced-models': z.array(text).describe('models whose cost is in no sum'),
});
