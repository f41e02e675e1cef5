import type { SwapTable } from '../../src/stats/signs.ts';

/** Whether a unit (by position in the table) is swapped in a labelling. */
export function isSwapped(table: SwapTable, unit: number, labelling: number): boolean {
  return ((((table.masks[unit >> 3] as Uint8Array)[labelling] as number) >> (unit & 7)) & 1) === 1;
}
