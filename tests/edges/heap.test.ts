import { getHeapStatistics } from 'node:v8';
import { describe, expect, it, test } from 'vitest';
import { isWorthTaking, takeAway } from '../../src/edges/heap.ts';

const MB = 1024 * 1024;

interface Hold {
  list: readonly number[];
}

/** In a function of its own, so that nothing on the stack points at the list. */
function hold(bytes: number): Hold {
  return { list: new Array<number>(bytes / 8).fill(0.5) };
}

describe('what is left in the heap', () => {
  test.each([
    ['little, of little', 31, 20, false],
    ['enough, of little', 32, 20, true],
    ['less than a share, of much', 119, 100, false],
    ['a share, of much', 120, 100, true],
    ['less than before', 50, 100, false],
  ])('%s', (_name, used, before, isTaken) => {
    expect(isWorthTaking(used * MB, before * MB)).toBe(isTaken);
  });

  it('is taken away once nobody holds it', () => {
    const held = hold(64 * MB);
    takeAway();
    const before = getHeapStatistics().used_heap_size;
    expect(held.list).toHaveLength(8 * MB);
    held.list = [];
    takeAway();
    expect(getHeapStatistics().used_heap_size).toBeLessThan(before - 32 * MB);
  });
});
