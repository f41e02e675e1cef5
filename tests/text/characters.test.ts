import { expect, test } from 'vitest';
import { charactersIn } from '../../src/text/characters.ts';

test.each([
  ['none', '123 !?', 0],
  ['ASCII', 'one, two', 6],
  ['with accents', 'Straße à 3', 7],
  ['of two units each', '𐐷𐐷 a 𠀀', 4],
  ['beside what is no letter', '😀a😀b', 2],
  ['beside half a pair', 'a\ud800b', 2],
])('letters, %s', (_, text, letters) => {
  expect(charactersIn(text, /\p{L}+/gu)).toBe(letters);
});
