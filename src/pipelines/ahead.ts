import type { World } from '../contracts.ts';
import type { Run } from '../types.ts';

/** Where answers take less, there is always one more to be sent: work ahead would only come in between. */
const LEAST_MS = 50;

/** What is done with an answer while others are awaited: all that does not have to wait for them. */
export function whileAwaiting(
  { meanwhile, ready }: Pick<World, 'meanwhile' | 'ready'>,
  works: readonly ((run: Run) => void)[],
): ((run: Run) => void) | undefined {
  if (!meanwhile) return undefined;
  let isReady = false;
  return (run) => {
    if (!leavesTime(run)) return;
    for (const work of works) meanwhile(() => work(run));
    if (!isReady && ready) meanwhile(ready);
    isReady = true;
  };
}

function leavesTime({ result }: Run): boolean {
  return result.ok && result.value.some(({ latencyMs }) => latencyMs !== null && latencyMs >= LEAST_MS);
}
