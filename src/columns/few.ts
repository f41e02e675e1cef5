import type { Sequence } from '../types.ts';

/** So many items take little memory, and are looked at many times: making them anew each time would take longer. */
const FEW = 10_000;

export function areFew(length: number): boolean {
  return length <= FEW;
}

/** Items that are made when they are asked for; of few a list of plain ones, each made once. */
export function heldIfFew<T>(items: Sequence<T>, plain: (item: T) => T): Sequence<T> {
  return areFew(items.length) ? items.map(plain) : items;
}
