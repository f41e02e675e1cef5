import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNumbering } from '../../src/columns/numbering.ts';

it('finds each name under its number, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 300 }), fc.string(), (names, other) => {
      const numbering = createNumbering((number) => names[number] ?? '');
      names.forEach((name, number) => {
        expect(numbering.find(name)).toBeUndefined();
        numbering.add(name, number);
      });
      expect(names.map(numbering.find)).toEqual(names.map((_, number) => number));
      if (!names.includes(other)) expect(numbering.find(other)).toBeUndefined();
    }),
  );
});
