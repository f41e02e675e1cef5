import type { Failure } from '../../types.ts';
import type { BatchState } from './api.ts';

/** As much of a batch as is known of one that could not be looked at. */
type Seen = BatchState | { readonly id: string; readonly since: string };

/** Seconds after which a batch has ended, one way or the other. */
const WINDOW = 24 * 3600;
const MOST_NAMED = 3;

/** Why answers have not come yet, and when they will have. */
export function underWay(model: string, seen: readonly Seen[]): Failure {
  const counts = seen.flatMap((each) => ('status' in each ? (each.request_counts ?? []) : []));
  const [done, total] = [
    counts.reduce((sum, { completed, failed }) => sum + completed + failed, 0),
    counts.reduce((sum, each) => sum + each.total, 0),
  ];
  const named = seen.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = seen.length > MOST_NAMED ? ` and ${seen.length - MOST_NAMED} more` : '';
  const many = total > 0 ? `, ${done} of ${total} so far` : '';
  const by = Math.max(...seen.map(endOf));
  return {
    cause: 'under-way',
    first: null,
    message: `answers of ${model} are being made (${named.join(', ')}${more}${many}): run this again, from ${timeOf(by)} at the latest`,
    status: null,
  };
}

function endOf(seen: Seen): number {
  if ('status' in seen) return (seen.expires_at ?? 0) * 1000;
  return Date.parse(seen.since) + WINDOW * 1000;
}

function timeOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Why a batch was taken back before any of it was asked. */
export function refusedWhole(model: string, { id, errors }: BatchState): Failure {
  const [first] = errors?.data ?? [];
  const words = [first?.code, first?.message].filter(Boolean).join(': ').slice(0, 300);
  const isFull = /limit/i.test(first?.code ?? '');
  return {
    cause: isFull ? 'rate-limit' : 'rejected',
    first: null,
    message: `the batch was refused (${model}, ${id}${words && `: ${words}`})`,
    status: null,
  };
}

/** What servers say of an address that they do not have. */
const NO_ADDRESS: readonly (number | null)[] = [404, 405, 501];

/** Whether a server said no. What was lost on the way, by the server itself or before it, may have been taken. */
export function isRefusal({ status }: Failure): boolean {
  return status !== null && (status < 500 || NO_ADDRESS.includes(status));
}

/** Why a batch could not be handed in. That nobody takes it says nothing of the model, which may well be there. */
export function notTaken(failure: Failure): Failure {
  if (!NO_ADDRESS.includes(failure.status))
    return failure.cause === 'not-found' ? { ...failure, cause: 'rejected' } : failure;
  const [words = ''] = / \(.*$/s.exec(failure.message) ?? [];
  return {
    ...failure,
    cause: 'rejected',
    message: `the endpoint takes no batches${words}: leave out \`delivery: batch\` there`,
  };
}
