/** What did not come back, as a value. */
import type { Cause, Failure, Result } from '../types.ts';

/** `first` is what had gone wrong before it was given up. */
export function failureOf(cause: Cause, message: string, first: Cause | null = null): Failure {
  return { cause, first, message, status: null };
}

/** The same in the place of what was asked for. */
export function failed(cause: Cause, message: string, first: Cause | null = null): Result<never> {
  return { ok: false, failure: failureOf(cause, message, first) };
}
