/** The catalogue of measures. */
import type { Measure } from '../contracts.ts';
import * as all from './all.ts';

/** Measures by name. Options go through `options.parse` before they reach `prepare`, which trusts them. */
export const measures: Readonly<Record<string, Measure>> = Object.fromEntries(
  Object.values(all).map((measure) => [measure.name, measure as Measure]),
);
