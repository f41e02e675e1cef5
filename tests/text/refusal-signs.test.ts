import { describe, expect, test } from 'vitest';
import { spaced, unspaced } from '../../src/text/refusal-phrases.ts';
import { signs } from '../../src/text/refusal-signs.ts';
import * as english from '../../src/text/refusals-english.ts';
import { weak } from '../../src/text/refusals-manners.ts';
import { isSure } from '../support/sure-signs.ts';

describe('every refusal that is known holds a sign', () => {
  test.each(Object.entries({ ...english, spaced, unspaced, weakElsewhere: weak }).filter(isList))(
    '%s',
    (_, phrases) => {
      expect(phrases.filter((phrase) => !isSure(phrase, signs))).toEqual([]);
    },
  );

  test('signs are plain texts, in lower case', () => {
    expect(signs.filter((sign) => /[.*+?^${}()|[\]\\]/.test(sign) || sign !== sign.toLowerCase())).toEqual(
      [],
    );
    expect(signs.filter((sign) => sign.trim().length < 2 && !/[^\0-\u02ff]/.test(sign))).toEqual([]);
  });
});

describe('what is told from a pattern', () => {
  test.each([
    ['a text', 'i cannot', true],
    ['both of two texts', "(?:can't|cannot) help", true],
    ['one of two texts', '(?:can|cannot) help', false],
    ['what may be left out', '(?:cannot )?help', false],
    ['what comes once or more', '(?:cannot )+help', true],
    ['what may come no times', '(?:cannot ){0,2}help', false],
    ['what is only looked at', 'help(?! cannot)', false],
    ['parts that only together make one', 'ca(?:nno|n no)t', false],
    ['parts that only together make one, each of them', "ca(?:n'|nno)t", true],
    ['around anything', 'can\\p{L}ot', false],
    ['before anything', 'cannot\\p{L}*', true],
    ['letters of a set', 'can[no]o?t', false],
  ])('%s', (_, pattern, sure) => {
    expect(isSure(pattern, ["can't", 'cannot'])).toBe(sure);
  });
});

function isList(entry: [string, unknown]): entry is [string, readonly string[]] {
  return Array.isArray(entry[1]);
}
