import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces } from '../../src/render/json-pieces.ts';

it('gives together what JSON.stringify gives at once', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
  expect([...jsonPieces({ a: undefined, b: [] })].join('')).toBe('{\n  "b": []\n}\n');
});
