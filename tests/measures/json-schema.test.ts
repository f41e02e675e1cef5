import { expect, test } from 'vitest';
import { measure } from '../../src/measures/json-schema.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const jsonSchema: MarkTable = [
  [
    {
      schema: {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'integer' } },
        additionalProperties: false,
      },
    },
    [
      ['{"a":1}', 1],
      ['{"a":1.0}', 1],
      ['{"a":"1"}', 0],
      ['{"a":1,"b":2}', 0],
      ['{}', 0],
      ['{"a":9007199254740993}', 1],
      ['{"a":1e400}', 1],
      ['{"a":1}\r\n', 1],
      ['\ufeff{"a":1}', 1],
      ['```json\n{"a":1}\n```', 1],
      ['Hi\n```json\n{"a":1}\n```', 1],
    ],
  ],
  [
    {
      schema: {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'integer' } },
        additionalProperties: false,
      },
      strict: 'fence',
    },
    [['Hi\n```json\n{"a":1}\n```', 0]],
  ],
  [
    {
      schema: {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'integer' } },
        additionalProperties: false,
      },
      strict: true,
    },
    [['```json\n{"a":1}\n```', 0]],
  ],
  [
    {
      schema: {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'integer' } },
        additionalProperties: false,
      },
      anywhere: true,
    },
    [
      ['Hi {"a":1} bye', 1],
      ['Hi {x} {"a":"y"} and {"a":1} bye', 1],
      ['He said "hello {" then {"a":1}', 1],
      ['It\'s {"a":1} don\'t', 1],
      ['He\'s 5" tall: {"a":1}', 1],
      ['[see] {"b":[{"a":1}]}', 0],
    ],
  ],
  [
    { schema: { type: 'string', format: 'date' } },
    [
      ['"2024-02-30"', 0],
      ['"2024-02-29"', 1],
    ],
  ],
  [{ schema: { type: 'string', format: 'time' } }, [['"10:00:00Z"', 1]]],
  [
    { schema: { format: 'email' } },
    [
      ['"a@b.de"', 1],
      ['"ab.de"', 0],
    ],
  ],
  [{ schema: { format: 'iri' } }, [['"https://x.de/ö"', 1]]],
  [
    { schema: { format: 'uri' } },
    [
      ['"https://x.de"', 1],
      ['"x y"', 0],
    ],
  ],
  [{ schema: { pattern: '^\\d' } }, [['"5e"', 1]]],
  [
    { schema: { maxLength: 1 } },
    [
      ['"😀"', 1],
      ['"😀😀"', 0],
    ],
  ],
  [{ schema: { pattern: '^é$' } }, [['"é"', 1]]],
  [
    { schema: { uniqueItems: true } },
    [
      ['[1,1]', 0],
      ['[1,"1"]', 1],
    ],
  ],
  [{ schema: { multipleOf: 0.1 } }, [['0.3', 1]]],
  [{ schema: { multipleOf: 0.01 } }, [['19.99', 1]]],
  [{ schema: { multipleOf: 0.5 } }, [['1.1', 0]]],
  [
    { schema: { type: ['string', 'null'] } },
    [
      ['null', 1],
      ['5', 0],
    ],
  ],
  [
    { schema: {} },
    [
      ['5', 1],
      ['x', 0],
      ['{"a": NaN}', 0],
      ['{"__proto__": 1}', 1],
    ],
  ],
  [
    { schema: { properties: { a: { enum: ['x', 'y'] } } } },
    [
      ['{"a":"x"}', 1],
      ['{"a":"X"}', 0],
    ],
  ],
  [
    { schema: { prefixItems: [{ type: 'number' }, { type: 'string' }], items: false } },
    [
      ['[1,"a"]', 1],
      ['[1,"a",2]', 0],
    ],
  ],
  [
    { schema: { allOf: [{ properties: { a: true } }], unevaluatedProperties: false } },
    [['{"a":1,"b":2}', 0]],
  ],
  [
    { schema: { $ref: '#/$defs/n', $defs: { n: { type: 'array', items: { $ref: '#/$defs/n' } } } } },
    [
      ['[[[]]]', 1],
      [
        '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
        1,
      ],
      [
        '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
        1,
      ],
      ['[[1]]', 0],
    ],
  ],
  [
    {
      schema: {
        $schema: 'http://json-schema.org/draft-07/schema#',
        definitions: { x: { type: 'object' } },
        items: { $ref: '#/definitions/x' },
      },
    },
    [['[{"type":"a"}]', 1]],
  ],
  [{ schema: { additionalProperties: false } }, [['{"__proto__": 1}', 0]]],
  [
    { schema: { properties: { x: { properties: { y: { maximum: 3 } } } } } },
    [['{"x":{"y":5}}', 0, { reason: '/x/y must be <= 3' }]],
  ],
];

test('JSON that fits', async () => {
  expect(await wrongIn(measure, jsonSchema)).toEqual([]);
});
