import { expect, it, test } from 'vitest';
import { firstOf, longer, roomFor } from '../../src/columns/room.ts';

test.each([10, 1_000_000])('of %i cells is empty, and keeps what is there as it grows', (length) => {
  let cells = roomFor(Uint32Array, length);
  expect(cells.length).toBe(length);
  expect(cells.every((cell) => cell === 0)).toBe(true);
  cells.forEach((_, at) => (cells[at] = at + 1));
  for (const more of [2, 3, 9]) {
    cells = longer(cells, length * more);
    expect(cells.length).toBe(length * more);
    expect(cells[length - 1]).toBe(length);
    expect(cells.subarray(length).every((cell) => cell === 0)).toBe(true);
  }
});

test.each([10, 1_000_000])('of the first of %i cells holds those, and lets go of the others', (length) => {
  const cells = roomFor(Uint32Array, length);
  cells.forEach((_, at) => (cells[at] = at + 1));
  const first = firstOf(cells, length / 2);
  expect(first).toHaveLength(length / 2);
  expect(first.every((cell, at) => cell === at + 1)).toBe(true);
  expect(first.buffer).not.toBe(cells.buffer);
  expect(firstOf(cells, length)).toBe(cells);
});

it('is of the kind of what it continues', () => {
  expect(longer(roomFor(Float64Array, 3), 100_000)).toBeInstanceOf(Float64Array);
});
