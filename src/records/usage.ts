import type { Json, Usage } from '../types.ts';
import { isFields } from '../parsing/json.ts';

/** Tokens under an API's own names; null unless both are there and counts. */
export function usageOf(value: Json | undefined, input: string, output: string): Usage | null {
  if (!isFields(value)) return null;
  const [read, written] = [value[input], value[output]];
  return isCount(read) && isCount(written) ? { input: read, output: written } : null;
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
