import fc from 'fast-check';

const SURROGATES = { from: 0xd800, count: 0x800 };

/**
 * Any character of Unicode but half a pair: what fast-check draws for the unit `binary`, in the same order. That one
 * makes a list of all of them to find one again, which takes a second and a hundred megabytes of each process.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat({ max: 0x10ffff - SURROGATES.count }).map(
  (at) => String.fromCodePoint(at < SURROGATES.from ? at : at + SURROGATES.count),
  (value) => {
    const code = typeof value === 'string' ? (value.codePointAt(0) ?? 0) : -1;
    const isPair = code >= SURROGATES.from && code < SURROGATES.from + SURROGATES.count;
    if (code < 0 || isPair || value !== String.fromCodePoint(code)) throw new Error('no such character');
    return code < SURROGATES.from ? code : code - SURROGATES.count;
  },
);
