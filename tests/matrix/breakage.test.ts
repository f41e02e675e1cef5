/** What is wrong with files that a change does not reach, or only just mends. */
import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Repo } from '../support/repo.ts';
import { selecting } from '../support/selection.ts';
import { BASE } from './prompts.ts';

describe('what is broken on both sides', () => {
  const worn = selecting(BASE, (repo) =>
    repo.write({
      'prompts/short.md': '{{#if x}}Be short.{{/if}}\n',
      'prompts/alone.prompt.yml': 'messages: []\n',
    }),
  );
  afterAll(worn.close);

  test('is left alone where nothing reaches it', async () => {
    const head = { 'shared/two.md': 'Be another.\n', 'evals/chain.jsonl': '{"id": "b"}\n' };
    expect((await worn.select(head)).selected).toEqual(['chain']);
  });

  test.each([
    ['touched', { 'prompts/short.md': '{{#if x}}Be brief.{{/if}}\n' }, '{{#if x}} is not a plain variable'],
    ['asked', { 'evals/alone.jsonl': '{"id": "b"}\n' }, 'there are no messages'],
  ])('is told when it is %s', async (_, head, message) => {
    await expect(worn.select(head)).rejects.toThrow(message);
  });

  test('is told when everything is asked', async () => {
    await expect(worn.select({ 'src/main.ts': '\n' }, true)).rejects.toThrow('there are no messages');
  });

  test('and mended is new, with what was wrong on base', async () => {
    const mended = { 'prompts/alone.prompt.yml': BASE['prompts/alone.prompt.yml'] ?? '' };
    const { selected, changes, warnings } = await worn.select(mended);
    expect(selected).toEqual(['alone']);
    expect(changes.map(({ kind }) => kind)).toEqual(['added']);
    expect(changes[0]?.reason).toBe('prompts/alone.prompt.yml could not be compiled on base');
    expect(warnings.join()).toContain("On base, target alone can't be compiled");
  });
});

describe('a prompt that is a link', () => {
  const linked = selecting(BASE, ({ dir }) => {
    unlinkSync(join(dir, 'prompts/lent.md'));
    symlinkSync('short.md', join(dir, 'prompts/lent.md'));
  });
  afterAll(linked.close);

  test('is told, whatever changed', async () => {
    await expect(linked.select({ 'src/main.ts': '\n' })).rejects.toThrow(
      'prompts/lent.md is a symbolic link',
    );
  });

  test('is new once it is a file', async () => {
    const mended = ({ dir, write }: Repo): void => {
      unlinkSync(join(dir, 'prompts/lent.md'));
      write({ 'prompts/lent.md': 'Be lent.\n' });
    };
    const { selected, warnings } = await linked.select(mended);
    expect(selected).toEqual(['lent']);
    expect(warnings.join()).toContain("On base, target lent can't be compiled");
  });
});

describe('a partial that is missing', () => {
  const lacking = selecting(BASE, (repo) => repo.write({ 'shared/two.md': null }));
  afterAll(lacking.close);

  test('is told as long as nobody writes it', async () => {
    await expect(lacking.select({ 'src/main.ts': 'x\n' })).rejects.toThrow('shared/two.md does not exist');
  });

  test('and makes its prompt new once somebody does', async () => {
    const { selected, changes } = await lacking.select({ 'shared/two.md': 'Be the second.\n' });
    expect(selected).toEqual(['chain']);
    expect(changes.find(({ target }) => target === 'chain')?.kind).toBe('added');
  });
});
