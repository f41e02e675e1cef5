/** Files of cases as people have them: what is read of them, and what is told of those that can't be. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { casesOf } from '../../src/config/cases.ts';
import { UserError, UserErrors } from '../../src/errors.ts';
import type { Case, Fields } from '../../src/types.ts';

interface Row {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  /** What each case says; ids only where they are named. */
  readonly cases?: readonly Fields[];
  readonly refused?: readonly { readonly message: string; readonly line: number; readonly hint?: string }[];
}

const rows = parse(readFileSync('fixtures/cases/files.yml', 'utf8')) as readonly Row[];

/** What a case says besides its id, without what it leaves out. */
function saidIn({ input, turns, expected, context, tags, pinned, expectedTools }: Case): Fields {
  const isSaid = (value: unknown): boolean =>
    value !== null &&
    value !== false &&
    value !== 0 &&
    (typeof value !== 'object' || Object.keys(value).length > 0);
  const all = { input, turns, expected, context, tags, pinned, tools: expectedTools.length };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isSaid(value))) as Fields;
}

async function errorsOf(text: string, file: string): Promise<readonly UserError[]> {
  const error: unknown = await casesOf(text, file).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof UserErrors) return error.errors;
  expect(error).toBeInstanceOf(UserError);
  return [error as UserError];
}

describe('a file of cases', () => {
  test.each(rows.map((row) => [row.what, row] as const))(
    'with %s',
    async (_, { file, text, cases, refused }) => {
      if (refused) {
        const errors = await errorsOf(text, file);
        expect(errors.map(({ message, where }) => [where?.line, message])).toEqual(
          refused.map(({ line, message }) => [line, message]),
        );
        refused.forEach(({ hint }, index) => hint && expect(errors[index]?.hint).toBe(hint));
        return;
      }
      const read = await casesOf(text, file);
      expect(read.map(saidIn)).toEqual(cases?.map(({ id: _id, ...said }) => said));
      cases?.forEach(({ id }, index) => id !== undefined && expect(read[index]?.id).toBe(id));
    },
  );

  test('names a case by what is asked, wherever it stands and whatever is expected', async () => {
    const [first] = await casesOf('{"question": "Open?", "expected": "yes"}', 'a.jsonl');
    const [, same] = await casesOf(
      '{"question": "Close?"}\n{"expected": "no", "question": "Open?"}',
      'b.jsonl',
    );
    const [other] = await casesOf('{"question": "Open now?"}', 'a.jsonl');
    expect(first?.id).toMatch(/^Open\? #[0-9a-f]{6}$/);
    expect(same?.id).toBe(first?.id);
    expect(other?.id).not.toBe(first?.id);
  });

  test('holds keys and places of its own, and shares what is empty', async () => {
    const [first, second] = await casesOf('{"id":"a","input":{"q":"x"}}\n\n{"id":"b","q":"y"}', 'a.jsonl');
    expect(first?.input).toEqual({ q: 'x' });
    expect(second?.input).toEqual({ q: 'y' });
    expect(first?.tags).toBe(second?.tags);
    expect(first?.turns).toBe(second?.turns);
    expect([first, second].map((each) => JSON.parse(JSON.stringify(each?.where)) as unknown)).toEqual([
      { file: 'a.jsonl', line: 1, key: null },
      { file: 'a.jsonl', line: 3, key: null },
    ]);
  });

  test.each([
    ['a.jsonl', '{"question": "Open?", "toolResults": {"hours": {"till": 12345678901234567890}}}'],
    ['a.csv', 'question,tool_results\nOpen?,"{""hours"": {""till"": 12345678901234567890}}"\n'],
  ])('knows what tools give back in any spelling, to the digit: %s', async (file, text) => {
    const [read] = await casesOf(text, file);
    const [without] = await casesOf('{"question": "Open?"}', file.replace('.csv', '.jsonl'));
    expect(read?.input).toEqual({ question: 'Open?' });
    expect(read?.toolResults).toEqual([
      { name: 'hours', arguments: null, result: '{"till":"12345678901234567890"}' },
    ]);
    expect(read?.id).not.toBe(without?.id);
  });
});

describe('more cases than anybody waits for', () => {
  const many = (count: number, line: (at: number) => string, head = ''): string =>
    head + Array.from({ length: count }, (_, at) => line(at)).join('\n');
  const files: readonly [file: string, most: number, of: (count: number) => string][] = [
    ['c.jsonl', 50_000, (count) => many(count, (at) => `{"input":{"a":"x${at}"}}`)],
    ['c.json', 20_000, (count) => `[${many(count, (at) => `{"input":"x${at}"},`)}{"input":"last"}]`],
    ['c.csv', 20_000, (count) => many(count, (at) => `x${at},y`, 'a,b\n')],
  ];
  test.each(files)('are refused in words: %s', async (file, most, of) => {
    const [error] = await errorsOf(of(most + 1), file);
    expect(error?.message).toBe(`${file} has too many cases`);
    expect(error?.hint).toContain(`at most ${most} cases are read from a file`);
    expect((await casesOf(of(most - 1), file)).length).toBeGreaterThanOrEqual(most - 1);
  });

  test('after 20,000 rows with mistakes no more are looked for', async () => {
    const [error, ...others] = await errorsOf(
      many(30_000, (at) => (at % 2 ? '{"pinned":3.5,"tags":[1]' : '{"expeced":1}')),
      'c.jsonl',
    );
    expect(others).toHaveLength(1);
    expect(error?.message).toMatch(
      /^c\.jsonl is not valid JSON: .* \(so too in lines 4, 6, 8, 10, 12 and 14994 more\)$/,
    );
    const [slip] = await errorsOf(
      many(30_000, () => '{"expeced":1}'),
      'c.jsonl',
    );
    expect(slip?.message).toContain('and 19994 more');
  });

  test('lines that say nothing are passed over, and the numbers of the others stay', async () => {
    const found = await casesOf(`${'\n'.repeat(3_000_000)}{"id":"1","input":"x"}`, 'c.jsonl');
    expect(found.map(({ where }) => where.line)).toEqual([3_000_001]);
  });
});
