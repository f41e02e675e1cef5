import { expect, it } from 'vitest';
import { copyOf, plainOf, viewsOf } from '../../src/columns/views.ts';

interface Place {
  readonly name: string;
  readonly number: number;
  readonly spare?: true;
}

const at = viewsOf<Place>({
  name: (row) => `row ${row}`,
  number: (row) => row * 2,
  spare: (row) => (row > 1 ? true : undefined),
});

it('views get their fields from their row, each for itself', () => {
  const [one, two] = [at(1), at(2)];
  expect([one.name, one.number, one.spare]).toEqual(['row 1', 2, undefined]);
  expect([two.name, two.number, two.spare]).toEqual(['row 2', 4, true]);
});

it('copies of views are plain, with what was given in place of their own, and without what is absent', () => {
  expect(copyOf(at(1), {})).toEqual({ name: 'row 1', number: 2 });
  expect(Object.keys(copyOf(at(1), {}))).toEqual(['name', 'number']);
  expect(copyOf(at(2), { name: 'other' })).toEqual({ name: 'other', number: 4, spare: true });
  expect(copyOf({ name: 'a', number: 1 }, { number: 3 })).toEqual({ name: 'a', number: 3 });
});

it('all of a view is a plain object, made at once where that is told', () => {
  const plain = { name: 'plain' };
  expect(plainOf(plain)).toBe(plain);
  expect(plainOf(at(1))).toEqual({ name: 'row 1', number: 2 });
  const whole = viewsOf<typeof plain>({ name: () => 'view' }, () => plain);
  expect(whole(3).name).toBe('view');
  expect(plainOf(whole(3))).toBe(plain);
});

it('a view is written as JSON as what it shows', () => {
  expect(JSON.stringify([at(1)])).toBe('[{"name":"row 1","number":2}]');
});
