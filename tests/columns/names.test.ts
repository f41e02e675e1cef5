import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectNames } from '../../src/columns/names.ts';

const digit = fc.constantFrom(...'0123456789abcdef');
/** Many that are alike at their beginning, or wholly. */
const name = fc
  .tuple(
    fc.constantFrom('00000000', 'ffffffff', '7fffffff', '80000000'),
    fc.string({ unit: digit, minLength: 24, maxLength: 24 }),
  )
  .map((parts) => parts.join(''));
const lists = fc.array(fc.oneof(name, fc.constantFrom('0'.repeat(32), 'f'.repeat(32), `${'0'.repeat(31)}1`)));

it('names are held once each, given back as they were, and sorted as their texts are', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const { names, add } = collectNames(all.length);
      const once = [...new Set(all)];
      expect(all.map(add)).toEqual(all.map((each) => once.indexOf(each)));
      expect(Array.from({ length: names.length }, (_, number) => names.at(number))).toEqual(once);
      const sorted = [...once.keys()].sort(names.compare).map(names.at);
      expect(sorted).toEqual(once.toSorted());
    }),
  );
});
