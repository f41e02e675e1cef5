import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { rowsOfTable } from '../../src/parsing/table.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\n', '\r\n', ' ', '7', 'word '),
  maxLength: 30,
});
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What the library makes of the whole text at once. */
function whole(text: string, trim: boolean) {
  const options = { columns: true, bom: true, info: true, trim, skip_empty_lines: true } as const;
  const rows = parse(text, options) as unknown as { record: object; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({ record, line: info.lines }));
}

test('piece by piece the same is read as at once, with the same lines', () => {
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
  const given = fc.record({ rows, trim: fc.boolean(), end: fc.constantFrom('\n', '\r\n') });
  fc.assert(
    fc.property(given, ({ rows, trim, end }) => {
      const lines = rows.map((row) => row.map(quoted).join(','));
      const many = Array.from({ length: Math.ceil(120_000 / lines.join('').length) }, () => lines).flat();
      const text = `\uFEFFone,"two ""2"""${end}${many.join(end)}${end}`;
      const [read, expected] = [rowsOfTable(text, 'a.csv', { trim }), whole(text, trim)];
      expect(read.map(({ record }) => record)).toEqual(expected.map(({ record }) => record));
      // The library counts a line end of two letters within quotes as two.
      if (!lines.join('').includes('\r\n'))
        expect(read.map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
    }),
    { numRuns: 8 },
  );
});

function mistakeIn(text: string): UserError {
  try {
    rowsOfTable(text, 'a.csv');
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error('it was read');
}

describe('what is wrong far down is told with its line', () => {
  const many = 'x,y\n'.repeat(40_000);
  it.each([
    ['a cell too many', `a,b\n${many}1,2,3\n`, 40_002, 'columns length is 2, got 3 on line 40002'],
    ['a quote in a cell', `a,b\n${many}1,2"\n`, 40_002, 'Invalid Opening Quote'],
    ['a quote that stays open', `a,b\n${many}1,"2\n`, 40_002, 'Quote Not Closed'],
  ])('%s', (_, text, line, words) => {
    expect(mistakeIn(text)).toMatchObject({ where: { line }, message: expect.stringContaining(words) });
  });
});

describe('what no table needs is refused before it is built', () => {
  it.each([
    ['a quote that swallows megabytes', `a,b\n1,"${'word\n'.repeat(400_000)}`, 2, 'a row is longer'],
    ['columns without end', `${'a,'.repeat(300_000)}b\nx\n`, 1, 'has 300001 columns'],
  ])('%s', (_, text, line, words) => {
    expect(mistakeIn(text)).toMatchObject({ where: { line }, message: expect.stringContaining(words) });
  });

  it('rows beyond those that are asked for are not read', () => {
    const text = `a,b\n${'x,y\n'.repeat(30_000)}broken\n`;
    expect(rowsOfTable(text, 'a.csv', { most: 20_001 })).toHaveLength(20_001);
  });
});

test.each([
  ['nothing', '', []],
  ['a header alone', 'a,b\n', []],
  ['lines that are empty', '\n\na\n\n1\n\n', [{ record: { a: '1' }, line: 5 }]],
  ['ends of old machines', 'a,b\r1,2\r', [{ record: { a: '1', b: '2' }, line: 2 }]],
])('%s', (_, text, rows) => expect(rowsOfTable(text, 'a.csv')).toEqual(rows));

test('quotes in a cell that has none around it are text where the form says so', () => {
  const rows = rowsOfTable('a,b\n5" pipe,x\n', 'a.csv', { relaxed: true });
  expect(rows.map(({ record }) => record)).toEqual([{ a: '5" pipe', b: 'x' }]);
});

test('such a quote opens nothing, wherever the table is taken apart', () => {
  const row = (at: number): string => `${at}" pipe,"for ""hot""\nwater, ${at}",""`;
  const text = `size,use,"note"\n${Array.from({ length: 5001 }, (_, at) => row(at)).join('\n')}\n`;
  const rows = rowsOfTable(text, 'a.csv', { relaxed: true });
  expect(rows).toHaveLength(5001);
  for (const at of [0, 1, 2500, 4999, 5000])
    expect(rows[at]).toEqual({
      record: { size: `${at}" pipe`, use: `for "hot"\nwater, ${at}`, note: '' },
      line: 2 * at + 3,
    });
});
