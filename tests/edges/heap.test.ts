import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { constants, type NodeGCPerformanceDetail, PerformanceObserver } from 'node:perf_hooks';
import { afterAll, describe, expect, it, test } from 'vitest';
import { isWorthTaking, keepHeapSmall, makeRoomForCalls, takeAway, tidy } from '../../src/edges/heap.ts';

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
    ['enough, of too little', 39, 20, false],
    ['enough, of little', 40, 28, true],
    ['little, of little', 40, 29, false],
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

  it('is left where it is in a process that was not started for us', async () => {
    const looks: { detail?: unknown }[] = [];
    const observer = new PerformanceObserver((list) =>
      looks.push(...(list.getEntries() as { detail?: unknown }[])),
    );
    observer.observe({ entryTypes: ['gc'] });
    const asked = async (): Promise<number> => {
      // What was seen of a look is handed on once this turn is over, and before its immediates are heard.
      await new Promise((resolve) => setImmediate(resolve));
      for (const entry of observer.takeRecords()) looks.push(entry as { detail?: unknown });
      const flags = looks.splice(0).map(({ detail }) => (detail as NodeGCPerformanceDetail).flags ?? 0);
      return flags.filter((flag) => flag & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED).length;
    };
    hold(64 * MB);
    tidy();
    const byTidying = await asked();
    takeAway();
    const byTaking = await asked();
    observer.disconnect();
    expect({ byTidying, byTaking }).toEqual({ byTidying: 0, byTaking: 1 });
  });
});

describe('room for young objects', () => {
  const youngBytes = (): number =>
    getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
  /** Some megabytes, of which the newest part stays. */
  const makeMany = (): void => {
    const held: object[] = [];
    for (let at = 0; at < 100_000; at += 1) held[at % 20_000] = { at: [at, at] };
  };

  // As at the start of any process but ours.
  afterAll(() => setFlagsFromString('--semi-space-growth-factor=2'));

  it('is made when V8 looks through them, and no more of it however much is made then', () => {
    keepHeapSmall();
    let looks = 0;
    for (; !makeRoomForCalls(1000) && looks < 100; looks += 1) makeMany();
    expect(looks).toBeLessThan(100);
    const room = youngBytes();
    expect(room).toBeGreaterThanOrEqual(16 * MB);
    for (let at = 0; at < 20; at += 1) makeMany();
    expect(youngBytes()).toBeLessThanOrEqual(room);
    expect(makeRoomForCalls(1)).toBe(true);
  });
});
