import type { ModelSettings } from '../contracts.ts';

/** What a run may take at most; null where nobody says. */
export type Caps = Pick<ModelSettings, 'maxCost' | 'maxRequests'>;

/** Of the config's caps and the workflow's, the smaller one holds. */
export function smallerCaps(one: Caps, other: Caps): Caps {
  return {
    maxCost: least(one.maxCost, other.maxCost),
    maxRequests: least(one.maxRequests, other.maxRequests),
  };
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
