import type { Batch } from '../../contracts.ts';
import { fingerprint } from '../../lib/fingerprint.ts';
import type { BatchState, Counter } from './api.ts';
import type { Named } from './files.ts';

/** Under this key a batch says which questions it asks; whoever reads it learns nothing of them. */
const MARK = 'micro-metrics';
/** Older ones have ended, and what they say is not of today. */
const MOST_AGE_MS = 48 * 3_600_000;
/** What may still come of it, or has. */
const WORTH: readonly BatchState['status'][] = ['validating', 'in_progress', 'finalizing', 'completed'];

/** What is sent along with a batch, so that a run that was killed before it noted it finds it again. */
export function markOf(asked: readonly Named[], isAgain: boolean): Readonly<Record<string, string>> {
  return { [MARK]: fingerprint([isAgain ? 'again' : 'first', ...asked.map(({ name }) => name)]) };
}

/** Finds the batch that asks these, which no run has noted. */
type FindUnnoted = (asked: readonly Named[]) => Batch | null;

/** Looks through the batches of an endpoint; one that can't list them has none. `now` is an ISO time. */
export async function unnoted(
  counter: Pick<Counter, 'list'>,
  noted: readonly Batch[],
  now: string,
): Promise<FindUnnoted | null> {
  const known = new Set(noted.map(({ id }) => id));
  const youngest = (Date.parse(now) - MOST_AGE_MS) / 1000;
  const found = new Map<string, BatchState & { readonly created_at: number }>();
  for (const state of await counter.list(youngest)) {
    const { created_at, metadata, id, status } = state;
    const mark = metadata?.[MARK];
    if (mark === undefined || known.has(id) || !WORTH.includes(status)) continue;
    if (created_at != null && created_at >= youngest) found.set(mark, { ...state, created_at });
  }
  if (found.size === 0) return null;
  return (asked) => {
    for (const isAgain of [false, true]) {
      const state = found.get(markOf(asked, isAgain)[MARK] ?? '');
      if (!state) continue;
      const since = new Date(state.created_at * 1000).toISOString();
      return { id: state.id, since, names: asked.map(({ name }) => name), isAgain };
    }
    return null;
  };
}
