import { expect, test } from 'vitest';
import { measure } from '../../src/measures/matches.ts';
import { type MarkTable, wrongIn } from '../support/mark-table.ts';

const matches: MarkTable = [
  [{ pattern: 'TICKET-\\d{4}' }, [['TICKET-0042', 1]]],
  [{ pattern: 'TICKET' }, [['Ticket', 0]]],
  [{ pattern: 'TICKET', flags: 'i' }, [['Ticket', 1]]],
  [
    { pattern: '^END$', flags: 'm' },
    [
      ['a\nEND', 1],
      ['a\r\nEND\r\nb', 1],
    ],
  ],
  [
    { pattern: '^END$' },
    [
      ['END', 1],
      ['a\nEND', 0],
    ],
  ],
  [{ pattern: 'a\\nb' }, [['a\r\nb', 1]]],
  [{ pattern: 'a\\r\\nb' }, [['a\r\nb', 1]]],
  [{ pattern: '\\r', expect: 'no-match' }, [['a\r\nb', 0]]],
  [{ pattern: 'a.b' }, [['a\nb', 0]]],
  [{ pattern: 'a.b', flags: 's' }, [['a\nb', 1]]],
  [{ pattern: 'äpfel', flags: 'i' }, [['ÄPFEL', 1]]],
  [{ pattern: '\\p{Han}+' }, [['日本', 1]]],
  [{ pattern: '\\p{Arabic}' }, [['مرحبا', 1]]],
  [{ pattern: '\\p{Devanagari}+' }, [['नमस्ते', 1]]],
  [{ pattern: '^.$' }, [['😀', 1]]],
  [{ pattern: '😀' }, [['😀', 1]]],
  [
    { pattern: 'y', expect: 'no-match' },
    [
      ['x', 1],
      ['y', 0, { reason: 'must not' }],
    ],
  ],
  [{ pattern: '\\d' }, [['٣', 0]]],
  [{ pattern: '\\p{Nd}' }, [['٣', 1]]],
  [{ pattern: '\\ba_b\\b' }, [['a_b', 1]]],
  [{ pattern: '\\d{1,3}(?:\\.\\d{3})*,\\d\\d' }, [['1.234,56 €', 1]]],
  [{ pattern: '\\d{4}-\\d{2}-\\d{2}' }, [['2024-05-01', 1]]],
  [{ pattern: 'foo|bar' }, [['foo', 1]]],
  [{ pattern: 'a' }, [['a', 1]]],
  [{ pattern: 'A\\|B' }, [['A|B', 1]]],
  [{ pattern: '\\[x\\]' }, [['[x]', 1]]],
  [{ pattern: '\\x{3A9}' }, [['Ω', 1]]],
  [{ pattern: '\\+\\d{2}(?: \\d+)+' }, [['tel: +49 30 123', 1]]],
  [{ pattern: 'I', flags: 'i' }, [['i', 1]]],
  [{ pattern: 's', flags: 'i' }, [['ſ', 1]]],
  [{ pattern: 'y' }, [['x y', 1, { evidence: { span: 'x y' } }]]],
  [
    { pattern: 'HIT' },
    [
      [
        'word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word HIT word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ',
        1,
      ],
    ],
  ],
];

test('patterns over lines of either end', async () => {
  expect(await wrongIn(measure, matches)).toEqual([]);
});
