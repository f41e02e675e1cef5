/** Numbers under names, as a map would give them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPlaces } from '../../src/edges/places.ts';

const digits = fc.constantFrom(...'0123456789abcdef');
/** Some of which differ in a single digit, wherever it stands. */
const names = fc
  .tuple(fc.integer({ min: 0, max: 31 }), digits, fc.constantFrom('0', '7', 'f'))
  .map(([at, digit, rest]) => `${rest.repeat(at)}${digit}${rest.repeat(31 - at)}`);

it('gives for each name what was set last', () => {
  const sets = fc.array(fc.tuple(names, fc.nat(2 ** 31 - 1)), { maxLength: 300 });
  const property = fc.property(sets, fc.array(names), (all, others) => {
    const [places, map] = [createPlaces(), new Map(all)];
    for (const [name, place] of all) places.set(name, place);
    expect(places.size()).toBe(map.size);
    for (const name of [...map.keys(), ...others]) expect(places.get(name)).toBe(map.get(name) ?? null);
  });
  fc.assert(property);
});

it('holds as many as there are, and numbers as large as there may be', () => {
  const places = createPlaces();
  const nameOf = (index: number): string => (index * 0x9e3779b1).toString(16).padStart(32, '0');
  const most = 2 ** 53 - 2;
  for (let index = 0; index < 50_000; index++) places.set(nameOf(index), most - index);
  expect(places.size()).toBe(50_000);
  const wrong = Array.from({ length: 50_000 }, (_, index) => index).filter(
    (index) => places.get(nameOf(index)) !== most - index,
  );
  expect(wrong).toEqual([]);
  expect(places.get(nameOf(50_000))).toBeNull();
});
