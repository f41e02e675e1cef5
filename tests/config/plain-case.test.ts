/** Cases in plain forms pass by the schema: what they say must be what it and our words would have made of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWords } from '../../src/config/case-words.ts';
import { isPlainCase } from '../../src/config/plain-case.ts';
import { aCase } from '../../src/config/schema.ts';
import type { Json } from '../../src/types.ts';

const text = fc.constantFrom('', 'x', '7', 'true', 'user', 'equals: y');
const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const turn = fc.dictionary(fc.constantFrom('user', 'assistant', 'role', 'content'), leaf, { maxKeys: 3 });
const any = fc.oneof(leaf, fc.array(fc.oneof(leaf, turn), { maxLength: 3 }), fc.dictionary(text, leaf));
const key = fc.constantFrom('id', 'input', 'turns', 'expected', 'context', 'tags', 'pinned', 'ID', 'q');
const value = fc.oneof(fc.dictionary(key, any, { maxKeys: 4 }), any) as fc.Arbitrary<Json>;

test('what is plain is a case by the schema, and in our words already', () => {
  let plain = 0;
  fc.assert(
    fc.property(value, (said) => {
      if (!isPlainCase(said)) return;
      plain += 1;
      const source = { file: 'a.jsonl', value: said, lineOf: () => 1 };
      const { input } = said;
      const whole = typeof input === 'string' ? { ...said, input: { input } } : said;
      expect(inWords({ source, value: said, path: [] })).toEqual(whole);
      expect(aCase().safeParse(said)).toEqual({ success: true, data: said });
    }),
    { numRuns: 5000, seed: 3 },
  );
  expect(plain).toBeGreaterThan(500);
});

test.each([
  [{ id: 'a', input: { q: 'x' }, expected: ['y'], tags: { lang: 'de', level: 3 }, pinned: true }, true],
  [{ turns: ['a', { user: 'b', assistant: '' }], context: ['c'] }, true],
  [{ id: '', input: 'x' }, false],
  [{ turns: [] }, false],
  [{ turns: [{ user: 'b' }] }, false],
  [{ turns: [{ user: 'b', assistant: 'c', more: 1 }] }, false],
  [{ tags: { lang: null } }, false],
  [{ tags: ['de'] }, false],
  [{ pinned: 'yes' }, false],
  [{ question: 'x' }, false],
  [{ toString: 'x' }, false],
  ['x', false],
])('%j is plain: %s', (said, is) => {
  expect(isPlainCase(said as Json)).toBe(is);
});
