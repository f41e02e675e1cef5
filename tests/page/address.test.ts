import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, ANY, SHOWN, spotAt, PANES } from '../../src/page/address.ts';
import { anyText } from '../support/hostile.ts';

const text = anyText.map((each) => each.toWellFormed());
const spot = fc.record({
  pane: fc.constantFrom(...PANES),
  shown: fc.constantFrom(...SHOWN),
  metric: text,
  place: text,
  tag: text,
  component: text,
  turn: fc.nat(99),
  text,
  open: fc.option(fc.nat(1_000_000)),
});

describe('the address', () => {
  it('says all that is looked at, whatever it is called', () => {
    fc.assert(
      fc.property(spot, (each) => {
        expect(spotAt(addressOf(each), 'metrics')).toEqual(each);
      }),
    );
  });

  it('leaves out what is as usual', () => {
    expect(addressOf({ ...ANY, pane: 'cases', open: null })).toBe('#cases');
    expect(addressOf({ ...ANY, pane: 'cases', shown: 'failing', text: 'a b', open: 7 })).toBe(
      '#cases?show=failing&q=a%20b&case=7',
    );
  });

  it.each(['', '#', '#nowhere', '#cases?show=odd&case=-1&turn=x&q=%E0%A4', '#?=&&='])(
    'takes nothing of what is wrong in %j',
    (address) => {
      const { pane, ...rest } = spotAt(address, 'metrics');
      expect(PANES).toContain(pane);
      expect(rest).toEqual({ ...ANY, open: null });
    },
  );
});
