import type { Measure } from '../contracts.ts';
import { type LabelOptions, labelOptions, labelScorer } from '../text/labels.ts';

/** The share of cases whose answer names the expected class. Each case is marked as `label` does. */
export const measure: Measure<LabelOptions> = {
  name: 'accuracy',
  what: 'How many answers name the class that their case expects.',
  unit: 'ratio',
  direction: 'higher',
  level: 'aggregate',
  aggregate: 'rate',
  over: 'last',
  classes: true,
  expects: () => true,
  options: labelOptions,
  prepare: labelScorer,
};
