import type { Measure } from '../contracts.ts';
import { type LabelOptions, labelOptions, labelScorer } from '../text/labels.ts';

/** F1 of each class that some case expects, averaged, so that a rare class weighs as much as a common one. */
export const measure: Measure<LabelOptions> = {
  name: 'macro-f1',
  what: 'How well each class is told from all others: the mean of their F1.',
  unit: 'ratio',
  direction: 'higher',
  level: 'aggregate',
  aggregate: 'f1',
  over: 'last',
  classes: true,
  expects: () => true,
  options: labelOptions,
  prepare: labelScorer,
};
