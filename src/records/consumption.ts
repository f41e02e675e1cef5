import type { Consumption } from '../types.ts';

/** Of a run in which nobody was asked. */
export const NOTHING_TAKEN: Consumption = {
  requests: 0,
  cached: 0,
  inputTokens: 0,
  outputTokens: 0,
  usd: 0,
  unpriced: [],
};

/** What several models or machines took together. What was kept is told of the first alone. */
export function addedTo(one: Consumption, other: Consumption | null): Consumption {
  if (!other) return one;
  return {
    ...one,
    requests: one.requests + other.requests,
    cached: one.cached + other.cached,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    usd: one.usd + other.usd,
    unpriced: [...new Set([...one.unpriced, ...other.unpriced])].sort(),
  };
}
