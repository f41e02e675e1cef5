import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodedTexts, decodedViews } from '../../src/edges/views.ts';

const piece = fc.constantFrom(
  ...['%25', '%3', '%41', '\\u0041', '\\u{1f600}', '\\u{ffffff}', '\\x41', '&amp;', '&#37;', '&#x26;'],
  ...['&', '#', '41', ';', '\\', '\\\\', '\\n', '\\"', '%', ' ', '\n> ', 'a', 'u', 'x', '25', '&lt;b'],
);

it('reads the same texts with places and without', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      expect(decodedTexts(text)).toStrictEqual(decodedViews(text).map((view) => view.text));
    }),
  );
});
