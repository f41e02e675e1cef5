import { expect, test } from 'vitest';
import { measure } from '../../src/measures/contains.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const contains: MarkTable = [
  [
    { value: 'Berlin' },
    [
      ['I like Berlin.', 1],
      ['I like berlin.', 0],
    ],
  ],
  [{ value: 'Berlin', 'ignore-case': true }, [['I like berlin.', 1]]],
  [{ value: 'café' }, [['cafe\u0301 au lait', 1]]],
  [{ value: 'cafe\u0301' }, [['café au lait', 1]]],
  [{ value: '10 €' }, [['10\u00a0€', 1]]],
  [{ value: '10 000' }, [['10\u2009000', 1]]],
  [{ value: '12 345,67' }, [['12\u202f345,67', 1]]],
  [{ value: 'on its way' }, [['on its\nway', 0]]],
  [{ value: 'a\nb' }, [['a\r\nb', 1]]],
  [
    { value: 'no', 'whole-words': true },
    [
      ['north', 0],
      ['no!', 1],
      ['no-one', 1],
      ['no_one', 0],
    ],
  ],
  [
    { value: 'don', 'whole-words': true },
    [
      ["don't", 0],
      ['don’t', 0],
    ],
  ],
  [{ value: 'roll', 'whole-words': true }, [["rock 'n' roll", 1]]],
  [
    { value: 'n', 'whole-words': true },
    [
      ['nö', 0],
      ['n\u0303o', 0],
    ],
  ],
  [
    { value: '30', 'whole-words': true },
    [
      ['It costs 30.5 euros', 0],
      ['It costs 1,030 euros', 0],
      ['It costs 30 euros.', 1],
      ['30.', 1],
      ['30, 40', 1],
      ['30,40', 0],
      ['version 2.30', 0],
      ['10:30', 1],
      ['30%', 1],
      ['$30', 1],
      ['30€', 1],
      ['30km', 0],
    ],
  ],
  [{ value: '5', 'whole-words': true }, [['1.5', 0]]],
  [{ value: '退款', 'whole-words': true }, [['我要退款。', 1]]],
  [{ value: '東京', 'whole-words': true }, [['東京駅', 1]]],
  [{ value: 'เทพ', 'whole-words': true }, [['กรุงเทพ', 1]]],
  [{ value: '주문', 'whole-words': true }, [['주문을 취소', 0]]],
  [{ value: 'शिका', 'whole-words': true }, [['शिकायत', 0]]],
  [{ value: 'नमस्ते', 'whole-words': true }, [['नमस्ते दुनिया', 1]]],
  [{ value: 'فضلك', 'whole-words': true }, [['من فضلك', 1]]],
  [{ value: 'من فضلك' }, [['\u200fمن\u200f فضلك', 1]]],
  [{ value: 'straße', 'ignore-case': true }, [['STRASSE', 1]]],
  [{ value: 'STRASSE', 'ignore-case': true }, [['STRAßE 5', 1]]],
  [{ value: 'istanbul', 'ignore-case': true }, [['İstanbul’da', 1]]],
  [{ value: 'diyarbakır', 'ignore-case': true }, [['DİYARBAKIR', 1]]],
  [{ value: 'καλημερα σας', 'ignore-case': true }, [['ΚΑΛΗΜΕΡΑ ΣΑΣ', 1]]],
  [{ value: 'σας', 'ignore-case': true }, [['ΣΑΣΑ', 1]]],
  [
    { value: 'bonn', 'ignore-case': true },
    [['İİİ foo the words Bonn here', 1, { evidence: { span: 'İİİ foo the words Bonn here' } }]],
  ],
  [
    { value: 'Bonn' },
    [
      [
        'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 Bonn x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x ',
        1,
      ],
    ],
  ],
  [
    { value: 'password' },
    [
      ['pass\u200bword', 1],
      ['pass\u00adword', 1],
    ],
  ],
  [
    { value: '\u200b' },
    [
      ['a\u200bb', 1],
      ['ab', 0],
    ],
  ],
  [
    { value: '\u00a0' },
    [
      ['a\u00a0b', 1],
      ['a b', 0],
    ],
  ],
  [{ value: "don't" }, [['don’t', 1]]],
  [{ value: 'don’t' }, [["don't", 1]]],
  [
    { value: '’' },
    [
      ["don't", 0],
      ['don’t', 1],
    ],
  ],
  [{ value: '"yes"' }, [['He said “yes”', 0]]],
  [
    { value: '👍' },
    [
      ['👍', 1],
      ['👍🏽', 1],
    ],
  ],
  [{ value: '❤\ufe0f' }, [['❤ you', 1]]],
  [
    {},
    [
      ['x', 1, { expected: 'x' }],
      ['x y', 1, { expected: ['x', 'y'] }],
      ['x', 0, { expected: ['x', 'y'], reason: 'does not contain "y"' }],
      ['costs 42', 1, { expected: 42 }],
      ['is true', 1, { expected: true }],
      ['x', null, { expected: { a: 1 } }],
    ],
  ],
  [
    { mode: 'any' },
    [
      ['x', 1, { expected: ['x', 'y'] }],
      ['z', 0, { expected: ['x', 'y'], reason: '"x" or "y"' }],
    ],
  ],
  [{ value: 'a' }, [['a', 1]]],
];

test('held as a reader sees it', async () => {
  expect(await wrongIn(measure, contains)).toEqual([]);
});
