import type { Status } from '../../types.ts';

/** Why a metric is looked at again. */
export type Reason =
  | 'review-date'
  | 'let-through'
  | 'sunset'
  | 'superseded'
  | 'orphaned'
  | 'saturated'
  | 'noisy'
  | 'redundant'
  | 'too-many';

/** Something about a metric that somebody should decide on. */
export interface Finding {
  readonly metric: string;
  readonly reason: Reason;
  /** What was seen, in a sentence. */
  readonly seen: string;
  /** The status that is proposed; null when it is for the owner to say. */
  readonly proposed: Status | null;
  readonly owner: string | null;
}
