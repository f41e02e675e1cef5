import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { canonical, isFields, jsonFault, parseJson, sameJson } from '../../src/parsing/json.ts';
import type { Json } from '../../src/types.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;

describe('canonical', () => {
  test('sorts keys at any depth and adds no white space', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  test('is JSON of the same value, and does not depend on the order of keys', () => {
    const reversed = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(reversed);
      if (!isFields(value)) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, item]) => [key, reversed(item)]),
      );
    };
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(reversed(value))).toBe(canonical(value));
        expect(sameJson(reversed(value), value)).toBe(true);
      }),
    );
  });

  test('tells a list from its reverse, and a number from its text', () => {
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson(1, '1')).toBe(false);
  });
});

describe('jsonFault', () => {
  test('agrees with JSON.parse about what is JSON', () => {
    const almost = fc
      .tuple(
        fc.json(),
        fc.nat(60),
        fc.constantFrom('', ',', '}', ']', '"', ':', '1', ' ', '\n', 'x', '\u0001'),
      )
      .map(([text, at, extra]) => text.slice(0, at) + extra + text.slice(at + (at % 2)));
    fc.assert(
      fc.property(fc.oneof(fc.json(), almost), (text) => {
        const parses = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        expect(jsonFault(text) === -1).toBe(parses);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ["['a']", 1],
    ['{"a": tru}', 6],
    ['[1', 2],
    ['', 0],
    ['1 // one', 2],
    ['"a\nb"', 0],
    ['[01]', 1],
  ])('finds the fault in %j', (text, offset) => expect(jsonFault(text)).toBe(offset));
});

describe('parseJson', () => {
  const errorOf = (text: string, firstLine?: number): UserError => {
    try {
      parseJson(text, 'a.json', firstLine);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('it was read');
  };

  test('says where keys stand', () => {
    const { value, lineOf } = parseJson('{\n  "a": {\n    "b": [1,\n 2]\n  }\n}', 'a.json');
    expect(value).toEqual({ a: { b: [1, 2] } });
    expect([lineOf([]), lineOf(['a']), lineOf(['a', 'b']), lineOf(['a', 'b', 1])]).toEqual([1, 2, 3, 4]);
    expect(lineOf(['a', 'nothing', 'there'])).toBe(2);
  });

  test('names the line of a fault, counted in its file', () => {
    expect(errorOf('{\n  "a": 1,\n}').where).toEqual({ file: 'a.json', line: 3, key: null });
    expect(errorOf('{"a": }', 17).where?.line).toBe(17);
    expect(errorOf('{"a": }').message).toBe('a.json is not valid JSON: unexpected "}"');
    expect(errorOf('{"a": 1').message).toBe('a.json is not valid JSON: the text ends too early');
  });

  test('ignores a byte order mark', () => expect(parseJson('\ufeff[]', 'a.json').value).toEqual([]));

  test.each([
    ['nesting', '['.repeat(100_000) + ']'.repeat(100_000), 'nested too deeply'],
    ['size', `"${'x'.repeat(4_000_001)}"`, 'too large'],
    ['many values', `[${'1,'.repeat(600_000)}1]`, 'too many values'],
    ['__proto__', '{"a": {"__proto__": {"admin": true}}}', '__proto__ is not allowed'],
    ['a number beyond all numbers', '[1e999]', 'Infinity is not a usable number'],
  ])('refuses %s', (_, text, message) => expect(errorOf(text).message).toContain(message));
});
