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

function* oneByOne(list: readonly unknown[], each: (item: unknown) => unknown): Generator<unknown> {
  for (const item of list) yield each(item);
}

/** With each list made as it is written. */
function made(value: object, each: (item: unknown) => unknown): Record<string, unknown> {
  const fields = Object.entries(value).map(([key, field]: [string, unknown]) => [
    key,
    Array.isArray(field) ? oneByOne(field, each) : field,
  ]);
  return Object.fromEntries(fields) as Record<string, unknown>;
}

/** With each list of each item of each list too. */
function allMade(value: object): Record<string, unknown> {
  return made(value, (item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? made(item, (it) => it) : item,
  );
}

it('makes lists of items as they are written, each in a line', () => {
  const item = fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.array(fc.jsonValue())));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.array(item), fc.jsonValue())), (value) => {
      const text = [...jsonPieces(allMade(value))].join('');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  const pairs = Array.from({ length: 130 }, (_, at) => ({ case: `c-${at}`, tags: { at } }));
  const value = {
    version: 1,
    checks: [{ metric: 'length', pairs, of: [] }],
    cases: [{ id: 'a' }, { id: 'b' }],
  };
  const made = { ...allMade(value), cases: oneByOne(value.cases, (each) => each) };
  expect([...jsonPieces(made)].join('')).toBe(
    `{
  "version": 1,
  "checks": [
    {
      "metric": "length",
      "pairs": [
${pairs.map((pair) => `        ${JSON.stringify(pair)}`).join(',\n')}
      ],
      "of": []
    }
  ],
  "cases": [
    {"id":"a"},
    {"id":"b"}
  ]
}
`,
  );
});
