import type { Rule } from '../types.ts';

/**
 * A file of another tool lets it block, but people were asked about its judge and did not agree (or not on such
 * inputs). It stops no merge, yet what it finds wrong is no pass, and neither is a run in which nothing else may block.
 */
export function isUnvouched({ card, blocking }: Rule): boolean {
  return card.foreign === true && card.onFail === 'block' && !blocking;
}
