/** The catalogue of measures. */
import type { Judge, Measure } from '../contracts.ts';
import type { Gauge, MetricCard } from '../types.ts';
import * as all from './all.ts';

/** Measures by name. Options go through `options.parse` before they reach `prepare`, which trusts them. */
export const measures: Readonly<Record<string, Measure>> = Object.fromEntries(
  Object.values(all).map((measure) => [measure.name, measure as Measure]),
);

/** The measure of a card that was checked when the config was read, as its options make it. */
export function measureOf({
  measure: name,
  options,
  byDemand,
}: Pick<MetricCard, 'measure' | 'options' | 'byDemand'>): Measure {
  const measure = measures[name];
  if (!measure) throw new Error(`the measure ${name} went missing after the config was checked`);
  if (byDemand) return { ...measure, unit: 'ratio', direction: 'higher', graded: false };
  return measure.as ? { ...measure, ...measure.as(options) } : measure;
}

/** Whom the card's measure asks; null for one that marks by itself. */
export function judgeOf({ measure: name, options }: Pick<MetricCard, 'measure' | 'options'>): Judge | null {
  const measure = measures[name];
  return measure?.judge?.(measure.options().parse(options)) ?? null;
}

/** The program that marks by the card; null for what marks by itself. */
export function gaugeOf({ measure: name, options }: Pick<MetricCard, 'measure' | 'options'>): Gauge | null {
  const measure = measures[name];
  return measure?.gauge?.(measure.options().parse(options)) ?? null;
}

/** A card that says nothing of itself but what it is given; the only place that makes one. */
export function cardOf({ id, measure, byDemand, foreign, retry, ...parts }: CardParts): MetricCard {
  return {
    id,
    measure,
    options: {},
    ...(byDemand === undefined ? {} : { byDemand }),
    ...(foreign === undefined ? {} : { foreign }),
    level: 'case',
    aggregate: 'rate',
    slices: [],
    threshold: null,
    critical: false,
    onFail: 'info',
    ...(retry === undefined ? {} : { retry }),
    stage: 'crawl',
    status: 'active',
    kind: 'user-issue',
    why: null,
    owner: null,
    origin: null,
    business: null,
    action: null,
    created: null,
    reviewBy: null,
    sunset: null,
    supersedes: null,
    ...parts,
  };
}

type CardParts = Pick<MetricCard, 'id' | 'measure' | 'where'> & Partial<MetricCard>;
