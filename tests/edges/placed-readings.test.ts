import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedReadings, diffReadings, otherReadings } from '../../src/edges/placed-readings.ts';

const CODES = [
  '%41',
  '%4',
  '\\u0041',
  '\\u{41}',
  '\\x41',
  '&#x41;',
  '&#65',
  '&AMP;',
  '\\"',
  '\\\\',
  '\\N',
  '\\u{ffffff}',
]
  .concat(['%2541', '\\\\u0041', '&amp;#65;', '% 41', '\\ u0041', '& #65;', '%\n> 41'])
  .concat(['[-', '-]', '{+', '+}', 'k', ' ', '\n']);
const anyCoded = fc.array(fc.constantFrom(...CODES), { maxLength: 12 }).map((parts) => parts.join(''));

describe('a text as readers of other encodings see it', () => {
  it('reads percent codes, escapes and entities, whatever stands in them', () => {
    const said = (text: string): string[] => decodedReadings(text).map((reading) => reading.text);
    expect(said('%41\\u0042\\u{43}\\x44&#x45;&#70;&lt;\\"\\n\\/')).toEqual(['ABCDEF<" /', 'ABCDEF<"/']);
    expect(said('%2541')).toEqual(['%41', 'A']);
    expect(said('\\u{ffffff}')).toEqual([]);
  });

  it('is the same with the places of its characters and without them', () => {
    fc.assert(
      fc.property(anyCoded, (text) => {
        const found = [...decodedReadings(text), ...diffReadings(text)];
        expect([...otherReadings(text)]).toEqual(found.map((reading) => reading.text));
      }),
    );
  });
});
