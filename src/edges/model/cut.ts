import type { ModelSettings } from '../../contracts.ts';

/** The caps of a run, or of its part. */
type Capped = Pick<ModelSettings, 'maxCost' | 'maxRequests' | 'written'>;

/** Why no more requests are made; with the figure that somebody wrote, so that all parts of a run say the same. */
export function requestsUsedUp({ written, maxRequests }: Capped): string {
  return written?.isShare
    ? `this shard's share of the most requests that the run may make (${written.maxRequests}) is used up`
    : `the most requests that this run may make (${written?.maxRequests ?? maxRequests}) were made`;
}

/** Why one more call is not paid for. */
export function costUsedUp({ written, maxCost }: Capped): string {
  const which = written?.isShare ? "this shard's share of the most that the run" : 'the most that this run';
  return `${which} may cost ($${written?.maxCost ?? maxCost}) does not reach for one more call`;
}
