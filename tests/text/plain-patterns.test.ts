import { describe, expect, test } from 'vitest';
import { measure } from '../../src/measures/matches.ts';
import { createRandom } from '../../src/stats/random.ts';
import { compilePattern } from '../../src/text/patterns.ts';
import { PLAIN_MOST, plainPattern } from '../../src/text/plain-patterns.ts';
import { sampleOf } from '../support/examples.ts';

const plain = [
  '[0-9]+',
  'ORD-\\d\\d\\d\\d',
  '^yes|no',
  'order [A-Za-z0-9_]*',
  '\\w',
  '\\$\\d+|\\(none\\)',
  'a*|b',
  '[a-z. ]+',
];

describe('plain patterns', () => {
  test.each(plain)('%s finds what the engine finds', async (pattern) => {
    const [engine, own] = [await compilePattern(pattern), plainPattern(pattern, '')];
    const random = createRandom(pattern);
    const pieces = [...'aby yes no ORD-1234 order $7 (none) é😀\n\ud800_.Z'];
    const texts = Array.from({ length: 500 }, () =>
      Array.from({ length: random() % 30 }, () => pieces[random() % pieces.length]).join(''),
    );
    for (const text of [...texts, 'My order ORD-1234 costs $12', 'yes', '', 'line\nyes']) {
      const [one, other] = [engine.exec(text) as RegExpExecArray | null, own?.exec(text)];
      expect(other && [other.index, other[0]]).toEqual(one && [one.index, one[0]]);
    }
  });

  test.each([
    ['a+b', ''],
    ['(a|b)+', ''],
    ['a.c', ''],
    ['[^a]', ''],
    ['[+-9]', ''],
    ['[a-f]', ''],
    ['\\s', ''],
    ['\\bword', ''],
    ['end$', ''],
    ['a{2}', ''],
    ['a+?', ''],
    ['é', ''],
    ['yes', 'i'],
  ])('%s with flags "%s" is none', (pattern, flags) => {
    expect(plainPattern(pattern, flags)).toBeNull();
  });

  test("long texts are the engine's", async () => {
    const score = await measure.prepare({ pattern: '[0-9]+', flags: '', expect: 'match' });
    const answer = `${'a'.repeat(PLAIN_MOST)}42`;
    expect(await score(sampleOf({ situation: '', answer, value: 1 }))).toMatchObject({
      value: 1,
      reason: '"42" matches /[0-9]+/',
    });
  });
});
