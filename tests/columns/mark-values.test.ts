import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MarkValues } from '../../src/columns/mark-values.ts';

const values = fc.oneof(
  fc.constantFrom(0, 1, null, 253, 254, -0, -1, Number.NaN, Number.POSITIVE_INFINITY),
  fc.nat(300),
  fc.double(),
);

it('gives back what was set, to the digit, wherever and in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.option(values, { nil: undefined }))), (sets) => {
      const column = new MarkValues();
      const known = new Map<number, number | null>();
      for (const [place, value] of sets) {
        if (value === undefined) {
          column.leaveOut(place);
          known.delete(place);
        } else {
          column.set(place, value);
          known.set(place, value);
        }
      }
      for (let place = 0; place < 45; place++) expect(column.at(place)).toBe(known.get(place));
    }),
  );
});
