import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { tidy } from '../../src/edges/heap.ts';

const used = (): number => getHeapStatistics().used_heap_size;

it('takes away what nobody holds any more', () => {
  let held: unknown = new Array(4_000_000).fill(0.5);
  const before = used();
  held = null;
  tidy();
  expect(used()).toBeLessThan(before - 20_000_000);
  expect(held).toBeNull();
});
