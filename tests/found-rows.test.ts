/** What was read or marked wrongly once has a test, and keeps it. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const rows = Object.entries(
  parse(readFileSync('fixtures/found/rows.yml', 'utf8')) as Record<string, readonly string[]>,
);

test.each(rows)('%s holds its small inputs', (file, inputs) => {
  const text = readFileSync(file, 'utf8').replace(/\\"/g, '"');
  expect(inputs.filter((input) => !text.includes(input))).toEqual([]);
});

test.each([
  'glob-of-files',
  'variable-of-a-program',
  'variable-inside-variable',
  'chat-out-of-a-loop',
  'dump',
  'load',
  'lists-of-texts-multiply',
  'line-break-at-the-end',
  'file-is-trimmed',
  'environment',
  'files-of-variables',
])('%s is a row of promptfoo', (name) => {
  expect(existsSync(`fixtures/promptfoo/rows/${name}/expected.yml`)).toBe(true);
});
