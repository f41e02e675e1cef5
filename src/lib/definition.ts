import type { Json, MetricCard } from '../types.ts';
import { fingerprint } from './fingerprint.ts';

/** What of a card decides an outcome; words about it may change freely. */
function definitionOf(card: MetricCard): Json {
  const { measure, options, level, aggregate, slices, threshold, critical, onFail, stage, status } = card;
  const limits = JSON.parse(JSON.stringify(threshold)) as Json;
  const calibration = (card.calibration ?? null) as unknown as Json;
  return {
    measure,
    options,
    level,
    aggregate,
    slices,
    threshold: limits,
    critical,
    onFail,
    stage,
    status,
    calibration,
    ...(card.opinions ? { opinions: fingerprint(card.opinions as unknown as Json) } : {}),
  };
}

/** A name of the definition: a card that decides differently has another one. */
export function versionOf(card: MetricCard): string {
  return fingerprint(definitionOf(card)).slice(0, 8);
}
