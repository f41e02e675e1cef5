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

it('cleans every item by itself, and makes each when its turn has come', () => {
  const made: number[] = [];
  function* items() {
    for (const at of [1, 2]) {
      made.push(at);
      yield { word: `secret ${at}` };
    }
  }
  const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('secret', '***')) as T;
  const pieces = jsonPieces({ secret: 'secret', items: items() }, clean);
  const text = [...pieces].join('');
  expect(JSON.parse(text)).toStrictEqual({ '***': '***', items: [{ word: '*** 1' }, { word: '*** 2' }] });
  expect(made).toStrictEqual([1, 2]);
});
