import type { Measure } from '../contracts.ts';
import { type LabelOptions, labelOptions, labelScorer } from '../text/labels.ts';

/**
 * 1 when the answer names the label that the case expects, else 0. Case, Markdown and marks between words make no
 * difference; signs that make another label of it do, as in -1, C++ and >50K. Evidence holds both labels, so that a
 * confusion of classes can be counted. Of several that are expected, any is right.
 */
export const measure: Measure<LabelOptions> = {
  name: 'label',
  what: 'Whether the answer names the class that the case expects.',
  unit: 'ratio',
  direction: 'higher',
  level: 'case',
  aggregate: 'rate',
  over: 'last',
  classes: true,
  expects: () => true,
  options: labelOptions,
  prepare: labelScorer,
};
