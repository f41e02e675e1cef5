import type { Rule } from '../types.ts';

/**
 * A file of another tool lets it block, but its judge was not held against people (or not on such inputs). It stops
 * no merge, yet what it finds wrong is no pass, and neither is a run in which nothing else may block.
 */
export function isUnvouched({ card, blocking }: Rule): boolean {
  return card.found === true && card.onFail === 'block' && !blocking;
}
