import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { UserError } from '../errors.ts';
import { once } from '../lib/once.ts';
import { isScaled, measuredAs, SCALE_FAULT, valueOptions } from '../records/values.ts';

const options = once(() => z.strictObject(valueOptions()).refine(isScaled, SCALE_FAULT));
type Options = SettingsOf<typeof options>;

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
  as: (given) => measuredAs(options().parse(given)),
};
