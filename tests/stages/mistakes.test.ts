import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { mistakesReport } from '../../src/stages/report/mistakes.ts';
import type { Proposal } from '../../src/types.ts';

const PROPOSAL: Proposal = {
  event: 'pull_request',
  base: 'b'.repeat(40),
  head: 'a'.repeat(40),
  commit: 'a'.repeat(40),
  pull: 1,
  opened: false,
  trusted: true,
};

test('each mistake names its file once, and the headline, which has no place, names it too', () => {
  const where = { file: 'cases.jsonl', line: 3, key: null };
  const one = new UserError('cases.jsonl: a case must be a mapping', where, 'Write one.');
  const { headline, blocks } = mistakesReport([one], PROPOSAL);
  expect(headline).toBe('Could not be computed: cases.jsonl: a case must be a mapping');
  const list = blocks.find(({ kind }) => kind === 'list');
  expect(list && toMarkdown([list])).toContain('`cases.jsonl:3` a case must be a mapping – Write one.');
});

test('a file that is wrong as a whole stands before what is wrong with it, and not again', () => {
  const where = { file: 'prompts/tea.md', line: null, key: null };
  const one = new UserError('prompts/tea.md is not UTF-8 text', where, 'Save the file as UTF-8.');
  const { headline, blocks } = mistakesReport([one], PROPOSAL);
  expect(headline).toBe('Could not be computed: prompts/tea.md is not UTF-8 text');
  const list = blocks.find(({ kind }) => kind === 'list');
  expect(list && toMarkdown([list])).toContain(
    '- `prompts/tea.md` is not UTF-8 text – Save the file as UTF-8.',
  );
});
