import type { Fields } from '../types.ts';

/** A metric card with all that it will need to say; proposed, so that it does nothing until it is filled in. */
export function cardToFill(id: string, measure: string | null, origin: Fields): string {
  const shown = Object.entries(origin)
    .filter(([key]) => ['type', 'ref', 'date'].includes(key))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${JSON.stringify(id)}:
  measure: ${measure ?? 'exact-match # choose one: docs/metrics.md'}
  level: case
  threshold: { max-regression: 0.02 }
  on-fail: warn # block, once a suite of enough cases asks for it
  status: proposed # then experimental, then active
  kind: user-issue
  why: fill in – the one problem of users that this measures
  origin: { ${shown.join(', ')} }
  owner: fill in
  action: fill in – what to do when it fails
  # business: { metric: retention, direction: up, team: support }
  # review-by: a day in half a year
`;
}
