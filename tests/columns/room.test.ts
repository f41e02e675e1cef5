import { describe, expect, it } from 'vitest';
import { areFew, heldIfFew } from '../../src/columns/few.ts';
import { createColumn } from '../../src/columns/numbers.ts';
import { longer, roomFor } from '../../src/columns/room.ts';
import { madeWhenAsked } from '../../src/columns/sequence.ts';

describe('room for cells', () => {
  it.each([
    [0, 5],
    [3, 40_000],
    [40_000, 100_000],
    [40_000, 900_000],
  ])('keeps what is in %i cells when they become %i, and the new ones are 0', (before, after) => {
    for (const Cell of [Uint8Array, Uint32Array, Float64Array]) {
      const cells = roomFor(Cell, before);
      expect([cells.length, cells.every((cell) => cell === 0)]).toEqual([before, true]);
      cells.forEach((_, at) => (cells[at] = at % 200));
      const grown = longer(cells, after);
      expect(grown).toBeInstanceOf(Cell);
      expect(grown.length).toBe(after);
      expect(grown.every((cell, at) => cell === (at < before ? at % 200 : 0))).toBe(true);
    }
  });

  it('lets a column grow to any length', () => {
    const column = createColumn(Uint32Array);
    for (let at = 0; at < 300_000; at++) column.push(at * 7);
    expect(column.length).toBe(300_000);
    expect(Array.from(column).every((value, at) => value === at * 7)).toBe(true);
  });
});

it('few items are held as they were made first, many are made anew at each look', () => {
  const made = (length: number) =>
    heldIfFew(
      madeWhenAsked(length, (at) => ({ at })),
      (item) => item,
    );
  const [few, many] = [made(10_000), made(10_001)];
  expect([few.at(7) === few.at(7), many.at(7) === many.at(7)]).toEqual([true, false]);
  expect([few.at(-1), many.at(-1), areFew(10_000), areFew(10_001)]).toEqual([
    { at: 9999 },
    { at: 10_000 },
    true,
    false,
  ]);
});
