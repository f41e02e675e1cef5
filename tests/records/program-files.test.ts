import { expect, test } from 'vitest';
import { filesIn, isOfProgram, partsOf } from '../../src/records/program-files.ts';

test.each([
  [['python3', 'evals/adds_up.py'], ['evals/adds_up.py']],
  [
    ['node', '--import', './setup.mjs', 'mark.mjs', '--fast', 'v1.2'],
    ['setup.mjs', 'mark.mjs', 'v1.2'],
  ],
  [
    ['python', '-m', 'evals.mark'],
    ['evals/mark.py', 'evals/mark/__main__.py'],
  ],
  [['/usr/bin/env', '../out.py', 'python'], []],
])('%j is made of %j', (command, files) => {
  expect(filesIn(command)).toEqual(files);
});

test('a module is one part, wherever it lies', () => {
  expect(partsOf(['python', '-m', 'mark', 'words.txt'])).toEqual([
    ['mark.py', 'mark/__main__.py'],
    ['words.txt'],
  ]);
});

test.each([
  ['evals/adds_up.py', true],
  ['evals/money.py', true],
  ['evals/deep/er.py', true],
  ['evals/cases.jsonl', false],
  ['app/main.py', false],
  ['money.py', false],
])('%s belongs to evals/adds_up.py: %s', (path, belongs) => {
  expect(isOfProgram(path, ['evals/adds_up.py'])).toBe(belongs);
});

test('what lies in the root beside a program is not taken for a part of it', () => {
  expect(isOfProgram('other.mjs', ['mark.mjs'])).toBe(false);
  expect(isOfProgram('app/other.mjs', ['mark.mjs'])).toBe(false);
});
