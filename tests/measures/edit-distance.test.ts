import { expect, test } from 'vitest';
import { measure } from '../../src/measures/edit-distance.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const editDistance: MarkTable = [
  [{ value: 'sitting' }, [['kitten', 3]]],
  [
    { value: 'Thank you.' },
    [
      ['Thank you.', 0],
      ['Thank you.\n', 1],
    ],
  ],
  [{ value: 'café' }, [['cafe\u0301', 0]]],
  [{ value: '😁' }, [['😀', 1]]],
  [
    { value: 'a' },
    [
      ['a😀', 1],
      ['a👨\u200d👩\u200d👧', 1],
    ],
  ],
  [{ value: '🇫🇷' }, [['🇩🇪', 1]]],
  [{ value: '👍' }, [['👍🏽', 1]]],
  [{ value: 'नमस्ते' }, [['नमस्ते', 0]]],
  [{ value: '한글' }, [['한국', 1]]],
  [{ value: '東亰' }, [['東京', 1]]],
  [{ value: '10 €' }, [['10\u00a0€', 0]]],
  [{ value: 'a\nb' }, [['a\r\nb', 0]]],
  [{ value: 'abd' }, [['abc', 1, { reason: '1 edit from' }]]],
  [
    {},
    [
      ['colour', 1, { expected: ['blue', 'color'] }],
      ['x', null],
      ['12', 1, { expected: 123 }],
    ],
  ],
  [{ value: '' }, [['abc', 3]]],
  [
    { value: 'ab' },
    [
      ['\u200fab', 0],
      ['a\u00adb', 0],
    ],
  ],
  [{ value: 'Strasse' }, [['Straße', 2]]],
  [{ value: 'i' }, [['İ', 1]]],
  [{ value: 'Thank you.\n' }, [['Thank you.', 1]]],
];

test('letters as a reader counts them', async () => {
  expect(await wrongIn(measure, editDistance)).toEqual([]);
});
