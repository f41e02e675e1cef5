/** What a run may ask again in all, so that an endpoint in trouble is not asked many times as much as one that is well. */
export interface Retries {
  readonly earn: () => void;
  /** Whether there is one left, which is then taken. */
  readonly take: () => boolean;
}

/** Retries at the start, and for each answer that came. */
const AT_FIRST = 50;
const FOR_EACH = 0.2;

export function createRetries(): Retries {
  let left = AT_FIRST;
  return {
    earn: () => {
      left += FOR_EACH;
    },
    take: () => {
      if (left < 1) return false;
      left--;
      return true;
    },
  };
}
