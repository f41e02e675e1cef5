import { z } from 'zod';
import type { Measure, SettingsOf } from '../contracts.ts';
import { plain } from '../text/label-forms.ts';
import { labelScorer, labelShape, NO_LABELS, saysLabels } from '../text/labels.ts';
import { unscored } from '../text/marks.ts';
import { once } from '../lib/once.ts';
import { textsOf } from '../text/texts.ts';
import type { Case } from '../types.ts';

const options = once(() =>
  z
    .strictObject({
      ...labelShape(),
      none: z.string().min(1).default('none').describe('The label of what belongs to no class.'),
    })
    .refine(saysLabels, NO_LABELS),
);
type Options = SettingsOf<typeof options>;

/** Of the cases that belong to no class, how many are left alone. All other cases say nothing of it. */
export const measure: Measure<Options> = {
  name: 'none-recall',
  what: 'How many of the cases that belong to no class are told so.',
  unit: 'ratio',
  direction: 'higher',
  level: 'aggregate',
  aggregate: 'rate',
  over: 'last',
  options,
  applies: isNone,
  prepare: ({ none, ...settings }) => {
    const score = labelScorer(settings);
    return (sample) =>
      isNone(sample.case, { ...settings, none })
        ? score(sample)
        : unscored(`the case does not expect "${none}"`);
  },
};

function isNone({ expected }: Case, { none }: Options): boolean {
  return textsOf(expected)?.some((each) => plain(each) === plain(none)) ?? false;
}
