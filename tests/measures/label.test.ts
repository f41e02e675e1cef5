import { expect, test } from 'vitest';
import { measure } from '../../src/measures/label.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const label: MarkTable = [
  [
    {},
    [
      ['-1', 1, { expected: -1 }],
      ['1', 0, { expected: -1 }],
      ['1', 1, { expected: 1 }],
      ['-1', 0, { expected: 1 }],
      ['👍', 1, { expected: '👍' }],
      ['👍🏽', 0, { expected: '👎' }],
      ['Returns.', 1, { expected: 'returns' }],
      ['"returns"', 1, { expected: 'returns' }],
      ['„returns“', 1, { expected: 'returns' }],
      ['- returns', 1, { expected: 'returns' }],
      ['> returns', 1, { expected: 'returns' }],
      ['# Returns', 1, { expected: 'returns' }],
      ['(B)', 1, { expected: 'B' }],
      ['B)', 1, { expected: 'B' }],
      ['[B]', 1, { expected: 'B' }],
      ['B.', 1, { expected: 'B' }],
      ['Ｂ', 1, { expected: 'B' }],
      ['<B>', 1, { expected: 'B' }],
      ['returns\u200b', 1, { expected: 'returns' }],
      ['\u200fاسترداد\u200f', 1, { expected: 'استرداد' }],
      ['```\nreturns\n```', 1, { expected: 'returns' }],
      ['Rückgabe', 1, { expected: 'rückgabe' }],
      ['ru\u0308ckgabe', 1, { expected: 'rückgabe' }],
      ['gpt-4', 1, { expected: 'gpt 4' }],
      ['tier-1', 1, { expected: 'tier_1' }],
      ['n/a', 1, { expected: 'N/A' }],
      ['2.5', 1, { expected: 2.5 }],
      ['25', 0, { expected: 2.5 }],
      ['2,5', 1, { expected: 2.5 }],
      ['true', 1, { expected: true }],
      ['x', null],
      ['0', 1, { expected: 0 }],
      ['false', 1, { expected: false }],
    ],
  ],
  [
    { labels: ['-1', '0', '1'] },
    [
      ['1', 0, { expected: '-1' }],
      ['-1', 1, { expected: '-1' }],
      ['−1', 1, { expected: '-1' }],
    ],
  ],
  [{ labels: ['-1', '0', '+1'] }, [['+1', 1, { expected: '+1' }]]],
  [{ labels: ['-1', '+1'] }, [['-1', 0, { expected: '+1' }]]],
  [
    { labels: ['-1', '0', '1'], find: 'anywhere' },
    [
      ['The sentiment is -1.', 1, { expected: '-1' }],
      ['The sentiment is 1.', 0, { expected: '-1' }],
    ],
  ],
  [
    { labels: ['C', 'C++', 'C#'] },
    [
      ['C++', 1, { expected: 'C++' }],
      ['C', 0, { expected: 'C++' }],
      ['C#', 0, { expected: 'C++' }],
      ['C#', 1, { expected: 'C#' }],
      ['**C#**', 1, { expected: 'C#' }],
    ],
  ],
  [
    { labels: ['C', 'C++', 'C#'], find: 'anywhere' },
    [
      ['It is written in C++.', 1, { expected: 'C++' }],
      ['It is written in C.', 1, { expected: 'C' }],
    ],
  ],
  [
    { labels: ['A', 'A-', 'A+'] },
    [
      ['A-', 1, { expected: 'A-' }],
      ['A', 0, { expected: 'A-' }],
      ['A+', 0, { expected: 'A' }],
    ],
  ],
  [{ labels: ['A', 'A-', 'A+'], find: 'anywhere' }, [['Grade: A-', 1, { expected: 'A-' }]]],
  [
    { labels: ['<=50K', '>50K'] },
    [
      ['>50K', 1, { expected: '>50K' }],
      ['<=50K', 0, { expected: '>50K' }],
      ['<= 50K', 1, { expected: '<=50K' }],
      ['≤50K', 1, { expected: '<=50K' }],
      ['> 50k', 1, { expected: '>50K' }],
      ['50K', 0, { expected: '>50K' }],
    ],
  ],
  [{ labels: ['18', '18+'] }, [['18+', 1, { expected: '18+' }]]],
  [
    { labels: ['👍', '👎'] },
    [
      ['👍', 1, { expected: '👍' }],
      ['👎', 0, { expected: '👍' }],
    ],
  ],
  [{ labels: ['returns'] }, [['✅ returns', 1, { expected: 'returns' }]]],
  [{ labels: ['👍', '👎'], find: 'anywhere' }, [['I choose 👍', 1, { expected: '👍' }]]],
  [
    { labels: ['★', '★★', '★★★'] },
    [
      ['★★★', 0, { expected: '★★' }],
      ['★★', 1, { expected: '★★' }],
    ],
  ],
  [{ labels: ['returns', 'none'] }, [['**Returns**', 1, { expected: 'returns' }]]],
  [
    { labels: ['refund status'] },
    [
      ['`refund_status`', 1, { expected: 'refund status' }],
      ['RefundStatus', 0, { expected: 'refund status' }],
    ],
  ],
  [{ labels: ['iade', 'iptal'] }, [['İADE', 1, { expected: 'iade' }]]],
  [{ labels: ['Straße', 'Weg'] }, [['STRASSE', 1, { expected: 'Straße' }]]],
  [{ labels: ['शिकायत', 'प्रश्न'] }, [['शिकायत', 1, { expected: 'शिकायत' }]]],
  [{ labels: ['शिकायत', 'प्रश्न'], find: 'anywhere' }, [['यह एक शिकायत है।', 1, { expected: 'शिकायत' }]]],
  [{ labels: ['退款', '换货'], find: 'anywhere' }, [['这是退款请求。', 1, { expected: '退款' }]]],
  [
    { labels: ['返品', '交換'], find: 'anywhere' },
    [
      ['これは返品です', 1, { expected: '返品' }],
      ['返品か交換です', 0, { expected: '返品', reason: 'several' }],
    ],
  ],
  [{ labels: ['คืนเงิน', 'ยกเลิก'], find: 'anywhere' }, [['นี่คือการคืนเงิน', 1, { expected: 'คืนเงิน' }]]],
  [{ labels: ['COVID 19', 'flu'] }, [['covid-19', 1, { expected: 'COVID 19' }]]],
  [{ labels: ['yes', 'no'] }, [['No', 1, { expected: 'no' }]]],
  [{ labels: ['yes', 'no'], find: 'anywhere' }, [['north', 0, { expected: 'no' }]]],
  [
    { labels: ['refund', 'refund status'], find: 'anywhere' },
    [
      ['refund status', 0, { expected: 'refund' }],
      ['refund and refund status', 0, { expected: 'refund' }],
    ],
  ],
  [{ labels: ['C', 'C++'], at: '/intent' }, [['{"intent":"C++"}', 1, { expected: 'C++' }]]],
  [{ labels: ['-1', '1'], at: '/intent' }, [['{"intent":-1}', 1, { expected: '-1' }]]],
  [
    { at: '/intent' },
    [
      ['```json\n{"intent":"x"}\n```', 1, { expected: 'x' }],
      ['{"intent":["x"]}', 0, { expected: 'x' }],
    ],
  ],
  [{ at: '/id' }, [['{"id":9007199254740993}', 1, { expected: '9007199254740993' }]]],
];

test('labels and the signs that make others of them', async () => {
  expect(await wrongIn(measure, label)).toEqual([]);
});
