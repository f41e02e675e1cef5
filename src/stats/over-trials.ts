/** Sums over the trials of one side, as they go on from those of the other: no list is made of them, and nothing is called. */
import type { TrialValues } from './family.ts';

/** How many have a mark, added to `from`. */
export function countOver(values: TrialValues, from: number): number {
  let count = from;
  for (let at = 0; at < values.length; at++) if (typeof values[at] === 'number') count++;
  return count;
}

/** The sum of all marks, added to `from`. */
export function sumOver(values: TrialValues, from: number): number {
  let sum = from;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

/** Squared distances of all marks from a number, added to `from`. */
export function squaresOver(values: TrialValues, middle: number, from: number): number {
  let squares = from;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value === 'number') squares += (value - middle) ** 2;
  }
  return squares;
}

/** The largest mark in size, or `from` where that is larger. */
export function mostOver(values: TrialValues, from: number): number {
  let most = from;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value === 'number') most = Math.max(most, Math.abs(value));
  }
  return most;
}

/** The first mark; undefined where there is none. */
export function firstOver(values: TrialValues): number | undefined {
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value === 'number') return value;
  }
  return undefined;
}

/** Whether all marks are this one. */
export function isAllOver(values: TrialValues, mark: number): boolean {
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value === 'number' && value !== mark) return false;
  }
  return true;
}
