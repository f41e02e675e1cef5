import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSieve } from '../../src/edges/sieve.ts';

const unit = fc.constantFrom(...'abkKsS19-_"é·ßñИи漢字😀𝐰\u212aıİΣςσ\u200b \n');
const FILLING = 'Nothing is said here. ';

/** Short texts, and those of more than one piece, which are told from the first to the last. */
const lengths = fc.constantFrom(0, 1, 7, 25, 50, 60, 16_370, 16_384, 32_760, 40_000);

function filled(length: number): string {
  return FILLING.repeat(Math.ceil(length / FILLING.length)).slice(0, length);
}

/** As the search makes them small. */
function lower(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

describe('no text falls through that holds', () => {
  const form = fc.string({ unit, minLength: 6, maxLength: 40 });
  const place = fc.record({ form, before: lengths, after: lengths, from: fc.nat(30), more: fc.nat(30) });

  it('so much of a form as counts, in small letters or capitals', () => {
    fc.assert(
      fc.property(place, fc.boolean(), (given, isLarge) => {
        const least = Math.min(8, given.form.length);
        const from = Math.min(given.from, given.form.length - least);
        const part = given.form.slice(from, from + least + given.more);
        const sieve = createSieve();
        sieve.addPlain(lower(given.form), least);
        const large = part.toUpperCase();
        const said = isLarge && lower(large) === lower(part) ? large : part;
        expect(sieve.mayHold(filled(given.before) + said + filled(given.after))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('its letters, whatever stands between them', () => {
    const between = fc.constantFrom('', ' ', '\n', '·', '”', '😀', '\u200b', '-|-');
    fc.assert(
      fc.property(place, between, (given, mark) => {
        const bare = given.form.replace(/[^\p{L}\p{N}]/gu, '');
        fc.pre(bare.length >= 6);
        const sieve = createSieve();
        sieve.addApart(bare, bare.length);
        const said = [...bare].join(mark);
        expect(sieve.mayHold(`${filled(given.before)} ${said} ${filled(given.after)}`)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what holds nothing', () => {
  const key = 'sk-proj-9f2CkQ7xLm4tZ0bWv8';

  it.each(['ASCII', 'Größe – “so”', '漢字かな交じり文', '😀 and 𝐰'])('falls through in %s', (words) => {
    const sieve = createSieve();
    sieve.addPlain(key.toLowerCase(), 8);
    sieve.addApart(key.toLowerCase(), 12);
    expect(sieve.mayHold(`${words} `.repeat(5000))).toBe(false);
  });

  it('is told from a form by one letter', () => {
    const sieve = createSieve();
    sieve.addPlain(key, 8);
    expect(sieve.mayHold('see sk-proj now')).toBe(false);
    expect(sieve.mayHold('see sk-proj- now')).toBe(true);
  });

  it('is everything where no form is known', () => {
    expect(createSieve().mayHold(key)).toBe(false);
  });
});

it('every letter beyond Latin that is Latin when it is made small is looked for', () => {
  const sieve = createSieve();
  sieve.addPlain('keykeyik', 8);
  for (let code = 0x100; code < 0x10000; code += 1) {
    const letter = String.fromCharCode(code);
    const small = lower(letter);
    if (/[a-z]/.test(small))
      expect([letter, sieve.mayHold(`${letter}eyKeyİ${letter}`)]).toEqual([letter, small !== 'i']);
  }
});
