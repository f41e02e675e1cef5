import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { once } from '../lib/once.ts';

const options = once(() =>
  z
    .strictObject({
      unit: z
        .enum(['ratio', 'number', 'ms', 'tokens', 'usd'])
        .default('ratio')
        .describe(
          'What the values are: from 0 to 1, numbers of any size, milliseconds, tokens, or US dollars.',
        ),
      direction: z
        .enum(['higher', 'lower'])
        .optional()
        .describe('Which way is better; else higher for a ratio or a number, lower for what is spent.'),
      graded: z
        .boolean()
        .optional()
        .describe('A ratio that knows more than right and wrong; else as the values show.'),
      scale: z
        .tuple([z.number(), z.number()])
        .refine(([least, most]) => least < most, { error: 'ends before it begins' })
        .optional()
        .describe('The ends of the scale of a number, such as [1, 5]: more is then proved with fewer cases.'),
    })
    .refine(({ unit, scale }) => !scale || unit === 'number', {
      path: ['scale'],
      error: 'is for `unit: number`; every other unit has its own scale',
    }),
);
type Options = SettingsOf<typeof options>;

const SPENT: readonly Options['unit'][] = ['ms', 'tokens', 'usd'];

/** A value that somebody else measured, taken as it comes by `micro-metrics compare`. No answer is looked at. */
export const measure: Measure<Options> = {
  name: 'score',
  what: 'A value measured elsewhere, for `micro-metrics compare`.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'mean',
  over: 'last',
  options,
  prepare: () => {
    throw new UserError(
      'the measure `score` takes values measured elsewhere, so a suite can not ask for it',
      null,
      'Leave the metric to `micro-metrics compare`, or choose a measure that looks at answers.',
    );
  },
  as: (given) => {
    const { unit, direction, graded, scale } = options().parse(given);
    return {
      unit: unit === 'number' ? 'count' : unit,
      direction: direction ?? (SPENT.includes(unit) ? 'lower' : 'higher'),
      graded: graded ?? false,
      ...(scale ? { range: scale[1] - scale[0] } : {}),
    };
  },
};
