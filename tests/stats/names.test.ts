/** Names of units and seats: numbered across lists, made when asked. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCells } from '../../src/columns/cells.ts';
import { placesIn } from '../../src/columns/numbering.ts';
import { around, different, type Names, namesOf, rollOf } from '../../src/stats/names.ts';

const text = fc.stringMatching(/^[a-c/]{0,4}$/);

it('gives the place of each text of a list, and none of any other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text), fc.array(text), (list, others) => {
      const placeOf = placesIn(list);
      for (const each of [...list, ...others]) expect(placeOf(each)).toBe(list.indexOf(each));
    }),
  );
});

const names = (roll: ReturnType<typeof rollOf>, list: Names): string[] =>
  Array.from({ length: list.length }, (_, at) => roll.nameOf(roll.numberOf(list)(at)));

it('numbers equal names alike and others otherwise, whatever lists begin and end with', () => {
  const list = fc
    .tuple(fc.array(text), text, text)
    .map(([texts, before, behind]) => around(different(texts), before, behind));
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
      const roll = rollOf(lists);
      const own = lists.map((each) => Array.from({ length: each.length }, (_, at) => each.at(at)));
      expect(lists.map((each) => names(roll, each))).toEqual(own);
      const numbers = new Map<string, number>();
      lists.forEach((each) =>
        own[lists.indexOf(each)]?.forEach((name, at) => {
          const number = roll.numberOf(each)(at);
          expect(numbers.get(name) ?? number).toBe(number);
          numbers.set(name, number);
        }),
      );
      expect(new Set(numbers.values()).size).toBe(numbers.size);
    }),
  );
});

it('numbers names of units as they ascend, of one suite, of several, and of those that may have the same', () => {
  const of = (suite: string, ids: readonly string[]): Names => around(different(ids), `${suite}/`, '');
  const families = [
    [of('b', ['q2', 'q1', 'q10'])],
    [of('b', ['q2', 'q1']), of('a', ['z']), of('c', ['q1'])],
    [of('a/b', ['c', 'z']), of('a', ['b/c', 'x'])],
    [namesOf(['b/q3', 'a', 'a']), of('b', ['q1', 'q3'])],
  ];
  for (const lists of families) {
    const roll = rollOf(lists);
    const all = different(lists.flatMap((list) => names(roll, list)));
    expect(Array.from({ length: roll.length }, (_, number) => roll.nameOf(number))).toEqual(all);
  }
});

it('keeps many numbers in bytes where all of them are, and none in what can not hold it', () => {
  const of = (values: readonly number[]) => {
    const cells = createCells(2);
    for (const value of values) cells.push(value);
    return cells.cells();
  };
  const many = Array.from({ length: 20_000 }, (_, at) => at % 256);
  expect(of(many)).toEqual(Uint8Array.from(many));
  expect(of(many.slice(0, 100))).toEqual(Float64Array.from(many.slice(0, 100)));
  for (const value of [0.5, -1, 256, 1e300, Number.NaN]) {
    expect(of([...many, value])).toEqual(Float64Array.from([...many, value]));
    expect(of([value, ...many])).toEqual(Float64Array.from([value, ...many]));
  }
});
