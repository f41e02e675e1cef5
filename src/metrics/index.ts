/** The catalogue of measures. */
import type { Measure } from '../contracts.ts';
import type { MetricCard } from '../types.ts';
import * as all from './all.ts';

/** Measures by name. Options go through `options.parse` before they reach `prepare`, which trusts them. */
export const measures: Readonly<Record<string, Measure>> = Object.fromEntries(
  Object.values(all).map((measure) => [measure.name, measure as Measure]),
);

/** The measure of a card that was checked when the config was read, as its options make it. */
export function measureOf({ measure: name, options }: Pick<MetricCard, 'measure' | 'options'>): Measure {
  const measure = measures[name];
  if (!measure) throw new Error(`the measure ${name} went missing after the config was checked`);
  return measure.as ? { ...measure, ...measure.as(options) } : measure;
}
