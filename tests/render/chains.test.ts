import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChains } from '../../src/render/chains.ts';

it('gives each list its own items, in the order in which they came', () => {
  const added = fc.array(fc.record({ list: fc.nat(12), item: fc.integer() }));
  fc.assert(
    fc.property(added, (all) => {
      const chains = createChains();
      for (const { list, item } of all) chains.add(list, item);
      for (let list = 0; list <= 13; list++)
        expect(chains.at(list)).toEqual(all.filter((each) => each.list === list).map(({ item }) => item));
    }),
  );
});
