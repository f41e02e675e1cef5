import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../src/columns/concatenation.ts';
import type { Sequence } from '../../src/types.ts';

it('lists one after the other are one list', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 5 }), (lists) => {
      const flat = lists.flat();
      const one = lists.reduce<Sequence<number>>((all, list) => joined([all, list]), []);
      expect([[...one], one.length, one.at(-1), one.at(flat.length)]).toEqual([
        flat,
        flat.length,
        flat.at(-1),
        undefined,
      ]);
    }),
  );
});
