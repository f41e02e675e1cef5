import type { World } from '../contracts.ts';
import type { Run } from '../types.ts';

/** What is done with an answer while others are awaited: all that does not have to wait for them. */
export function whileAwaiting(
  { meanwhile, ready }: Pick<World, 'meanwhile' | 'ready'>,
  works: readonly ((run: Run) => void)[],
): ((run: Run) => void) | undefined {
  if (!meanwhile) return undefined;
  let isReady = false;
  return (run) => {
    for (const work of works) meanwhile(() => work(run));
    if (!isReady && ready) meanwhile(ready);
    isReady = true;
  };
}
