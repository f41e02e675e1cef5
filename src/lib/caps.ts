import type { ModelSettings } from '../contracts.ts';

/** What a run may take at most; null where nobody says. */
export type Caps = Pick<ModelSettings, 'maxCost' | 'maxRequests' | 'written'>;

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

/** What a part of a run may take; rounded down, since all parts together may take no more than the whole. */
export function shareOf({ maxCost, maxRequests }: Caps, share: number): Caps {
  return {
    maxCost: maxCost === null ? null : maxCost * share,
    maxRequests: maxRequests === null ? null : Math.floor(maxRequests * share),
    written: { maxCost, maxRequests, isShare: true },
  };
}

/** What is left of it. */
export function leftOf(
  { maxCost, maxRequests, written = { maxCost, maxRequests, isShare: false } }: Caps,
  { usd, requests }: { readonly usd: number; readonly requests: number },
): Caps {
  return {
    maxCost: maxCost === null ? null : Math.max(0, maxCost - usd),
    maxRequests: maxRequests === null ? null : Math.max(0, maxRequests - requests),
    written,
  };
}
