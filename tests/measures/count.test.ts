import { expect, test } from 'vitest';
import { measure } from '../../src/measures/count.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const count: MarkTable = [
  [
    { of: 'bullets', min: 2, max: 2 },
    [
      ['- a\n- b', 1],
      ['* a\r\n* b\r\n', 1],
      ['+ a\n+ b', 1],
      ['1) a\n2) b', 1],
      ['(1) a\n(2) b', 1],
      ['a) x\nb) y', 1],
      ['a. x\nb. y', 1],
      ['(a) x\n(b) y', 1],
      ['A. x\nB. y', 1],
      ['• a\n• b', 1],
      ['•a\n•b', 1],
      ['・りんご\n・みかん', 1],
      ['✅ a\n✅ b', 1],
      ['– a\n– b', 1],
      ['１．一\n２．二', 1],
      ['1、一\n2、二', 1],
      ['①一\n②二', 1],
      ['（1）一\n（2）二', 1],
      ['१. एक\n२. दो', 1],
      ['١. واحد\n٢. اثنان', 1],
      ['١- واحد\n٢- اثنان', 1],
      ['- [ ] a\n- [x] b', 1],
      ['> - a\n> - b', 1],
      ['**1. a**\n**2. b**', 1],
      ['I) one\nII) two', 1],
      ['\t- a\n\t- b', 1],
      ['\u200f- واحد\n\u200f- اثنان', 1],
      ['-\u00a0a\n-\u00a0b', 1],
      ['1\ufe0f⃣ a\n2\ufe0f⃣ b', 1],
      ['👉 a\n👉 b', 1],
      ['- ``` \n- x', 1],
    ],
  ],
  [
    { of: 'bullets', min: 3, max: 3 },
    [
      ['1. a\n2. b\n10. c', 1],
      ['i. x\nii. y\niii. z', 1],
      ['● a\n○ b\n■ c', 1],
      ['▸ a\n► b\n➢ c', 1],
      ['- a\n  - b\n    - c', 1],
    ],
  ],
  [
    { of: 'bullets', min: 0, max: 0 },
    [
      ['-5 degrees\n-6', 1],
      ['* * *\n- - -\n---\n***', 1],
      ['3.5 litres\n4.5 m', 1],
      ['~~~\n- a\n~~~', 1],
      ['-', 1],
      ['- ', 1],
      ['Plain text', 1],
      ['J. Smith wrote\nI. Newton', 1],
      ['**- a**', 1],
      ['1.a\n2.b', 1],
      ['| - a | b |', 1],
    ],
  ],
  [
    { of: 'bullets', min: 1, max: 1 },
    [
      ['1986. A great year', 1],
      ['```\n- a\n```\n- b', 1],
      ['```so```\n- a', 1],
    ],
  ],
  [
    { of: 'lines', min: 2, max: 2 },
    [
      ['a\nb', 1],
      ['a\r\nb\r\n', 1],
      ['a\rb', 1],
      ['a\n\n\nb', 1],
      ['a\u2028b', 1],
      ['a\nb\nc', 0, { reason: '3 lines — at most 2' }],
    ],
  ],
  [
    { of: 'lines', min: 1, max: 1 },
    [
      ['\u200b\na', 1],
      ['a', 1],
      [
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        1,
      ],
    ],
  ],
  [{ of: 'lines', min: 3, max: 3 }, [['| a |\n|---|\n| 1 |', 1]]],
  [
    { of: 'paragraphs', min: 2, max: 2 },
    [
      ['a\n\nb', 1],
      ['a\r\n\r\nb', 1],
      ['a\n \t\nb', 1],
      ['\n\na\n\n\n\nb\n', 1],
      ['a\n\u00a0\nb', 1],
      ['a\n\n```\n\n', 1],
    ],
  ],
  [
    { of: 'paragraphs', min: 1, max: 1 },
    [
      ['a\nb', 1],
      ['```\na\n\nb\n```', 1],
      ['text\n```\na\n\nb\n```\nmore', 1],
    ],
  ],
  [{ of: 'matches', min: 2, max: 2, pattern: '\\?' }, [['a?b?', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: '^Yes$' }, [['Yes\r\nYes\r\nNo', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: '^yes$', 'ignore-case': true }, [['yes\nYES', 1]]],
  [{ of: 'matches', min: 1, max: 1, pattern: 'aa' }, [['aaa', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: 'Ä' }, [['ÄÄ', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: 'ä', 'ignore-case': true }, [['äÄ', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: '😀' }, [['😀😀', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: '.' }, [['😀😀', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: '\\s+' }, [['a b  c', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: '\\p{Han}' }, [['日本', 1]]],
  [{ of: 'matches', min: 2, max: 2, pattern: '^.$' }, [['a\nb', 1]]],
  [{ of: 'lines', min: 2 }, [['a', 0, { reason: '1 line — at least 2' }]]],
];

test('lists as they are written anywhere', async () => {
  expect(await wrongIn(measure, count)).toEqual([]);
});
