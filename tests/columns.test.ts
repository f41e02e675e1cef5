import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumn } from '../src/columns/numbers.ts';
import { whereIn } from '../src/columns/where.ts';
import { madeWhenAsked, picked } from '../src/columns/sequence.ts';
import { inMemory } from '../src/columns/spill.ts';
import type { Sequence } from '../src/types.ts';

/** All that can be asked of a list, as plain values. */
function looksAt(list: Sequence<number>, at: number, to: number): unknown {
  const even = (item: number): boolean => item % 2 === 0;
  return {
    length: list.length,
    at: [list.at(at), list.at(-1), list.at(list.length)],
    items: [...list],
    entries: [...list.entries()],
    some: [list.some(even), list.every(even)],
    found: [list.find(even), list.findLast(even)],
    mapped: list.map((item, place) => item * 2 + place),
    flat: list.flatMap((item) => (even(item) ? [item, item] : item)),
    sum: list.reduce((sum, item) => sum + item, 0),
    filtered: [...list.filter(even), ...list.filter(even).filter((item) => item > 2)],
    written: JSON.stringify(list),
    sliced: [[...list.slice(at, to)], [...list.slice(1)], [...list.slice(-2)], [...list.slice()]],
  };
}

describe('lists that make their items when they are asked for', () => {
  it('answer whatever lists of the language answer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.integer({ min: -3, max: 5 }), fc.nat(9), (list, at, to) => {
        const made = madeWhenAsked(list.length, (place) => list[place] as number);
        expect(looksAt(made, at, to)).toEqual(looksAt(list, at, to));
      }),
    );
  });

  it('hold nothing that was made', () => {
    let made = 0;
    const list = madeWhenAsked(3, (place) => ({ place, number: made++ }));
    const some = list.filter(({ place }) => place > 0);
    expect([some.at(0), some.at(0)]).toEqual([
      { place: 1, number: 3 },
      { place: 1, number: 4 },
    ]);
  });

  it('come in another order', () => {
    expect([...picked(['a', 'b', 'c'], Uint32Array.of(2, 0, 2))]).toEqual(['c', 'a', 'c']);
  });
});

describe('a column', () => {
  it('holds what was put in, however much that is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        const column = createColumn(Float64Array, 2);
        expect(values.map(column.push)).toEqual([...values.keys()]);
        values.forEach((_, at) => column.set(at, -1));
        values.forEach((value, at) => column.set(at, value));
        expect([[...column], column.length]).toEqual([values, values.length]);
        expect(values.map((_, at) => column.at(at))).toEqual(values);
      }),
    );
  });

  it('cuts what its cells do not hold', () => {
    const column = createColumn(Uint8Array);
    column.push(256 + 7);
    expect(column.at(0)).toBe(7);
  });
});

it('what is put nowhere stays in memory', () => {
  const spill = inMemory();
  const things = [{ a: 1 }, ['b']];
  expect(things.map((thing) => spill.get(spill.put(thing, 8)))).toEqual(things);
});

describe('places of a file', () => {
  it('say the file and the line, also as JSON, and hold the line alone', () => {
    const [first, second] = [whereIn('a.jsonl')(3), whereIn('b.jsonl')(null)];
    expect([first.file, first.line, first.key]).toEqual(['a.jsonl', 3, null]);
    expect(JSON.stringify([first, second])).toBe(
      '[{"file":"a.jsonl","line":3,"key":null},{"file":"b.jsonl","line":null,"key":null}]',
    );
    expect(Object.keys(first)).toEqual(['line']);
  });
});
