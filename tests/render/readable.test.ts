import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escaped, readable } from '../../src/render/readable.ts';
import { visible } from '../../src/render/text.ts';

const piece = fc.constantFrom(
  ...['a', '"', '\\', '\\r', '\\u0041', '\n', '\t', '\r', '\r\n', '\b', '\f', '\u0000', '\u001b[31m'],
  ...['\u009b', '\u2028', '\u202e', '\u200d', '\ufe0f', '\u200c', '\ud800', '👩', '❤', '🏴', 'س', '1'],
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

it('names what hides in every text, whatever stands beside it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.record({ text, at: fc.nat() }))), (value) => {
      const one = (_: string, each: unknown): unknown => (typeof each === 'string' ? visible(each) : each);
      expect(readable(value)).toBe(JSON.stringify(value, one));
    }),
  );
});

it('says the same where it is escaped, and leaves nothing to be named', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.record({ text, at: fc.nat() }))), (value) => {
      for (const space of [0, 2]) {
        const shown = visible(escaped(JSON.stringify(value, null, space)));
        expect(JSON.parse(shown)).toEqual(value);
      }
    }),
  );
});
