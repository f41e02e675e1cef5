import type { Spill } from '../contracts.ts';

/** Where nothing is put away: all stays in memory. */
export function inMemory(): Spill {
  const all: unknown[] = [];
  return { put: (it) => all.push(it) - 1, get: (number) => all[number] };
}
