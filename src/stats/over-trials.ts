/** Sums over the numbers from one place up to another, of which some may be missing: no list is made of them, and nothing is called. */
import { type Figures, THERE } from './figures.ts';

/** How many there are. */
export function countIn({ lacks }: Figures, from: number, to: number): number {
  if (!lacks) return to - from;
  let count = 0;
  for (let at = from; at < to; at++) if (lacks[at] === THERE) count++;
  return count;
}

/** 0 of none. */
export function sumIn({ values, lacks }: Figures, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) if (!lacks || lacks[at] === THERE) sum += values[at] as number;
  return sum;
}

/** Squared distances of all from a number. */
export function squaresIn({ values, lacks }: Figures, from: number, to: number, middle: number): number {
  let squares = 0;
  for (let at = from; at < to; at++)
    if (!lacks || lacks[at] === THERE) squares += ((values[at] as number) - middle) ** 2;
  return squares;
}

/** The largest in size; 0 of none. */
export function mostIn({ values, lacks }: Figures, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++)
    if (!lacks || lacks[at] === THERE) most = Math.max(most, Math.abs(values[at] as number));
  return most;
}

/** Whether all are the same. */
export function isConstantIn({ values, lacks }: Figures, from: number, to: number): boolean {
  let first: number | undefined;
  for (let at = from; at < to; at++) {
    if (lacks && lacks[at] !== THERE) continue;
    first ??= values[at] as number;
    if (values[at] !== first) return false;
  }
  return true;
}
