import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest as ofNode } from '../../src/edges/digest.ts';
import { digest } from '../../src/lib/digest.ts';
import { anyCharacter } from '../support/any-character.ts';

it('the bundle names things as the sources do', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 300 }),
      fc.constantFrom('', '\ud800', '\udc00x'),
      (text, half) => {
        expect(ofNode(text + half)).toBe(digest(text + half));
        expect(ofNode(text + half, 16)).toBe(digest(text + half).slice(0, 32));
        expect(digest(text + half, 16)).toBe(digest(text + half).slice(0, 32));
        for (const each of [digest, ofNode]) expect(each(['a', text, '€'], 16)).toBe(digest(`a${text}€`, 16));
      },
    ),
  );
  // Longer ones are read in pieces, of which none ends within a character.
  const long = `x${'😀'.repeat(33_000)}`;
  expect(ofNode(long)).toBe(digest(long));
  for (const each of [digest, ofNode]) expect(each(['a', '', 'bc'])).toBe(digest('abc'));
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
