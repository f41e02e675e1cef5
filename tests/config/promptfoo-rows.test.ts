/** What a promptfooconfig.yaml asks, to the letter, and what it leaves out by name: one folder a situation. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findConfigs } from '../../src/config/foreign/index.ts';
import { readPromptfoo } from '../../src/config/foreign/promptfoo/index.ts';
import type { Fields } from '../../src/types.ts';
import { folder, texts } from '../support/folder-tree.ts';
import { messagesOf, sentBy } from '../support/promptfoo-requests.ts';

interface Expected {
  /** A list of `role: content` for each test that is asked. */
  readonly sent: readonly (readonly Readonly<Record<string, string>>[])[];
  readonly warned?: readonly string[];
  readonly tools?: readonly string[];
  readonly parameters?: Fields;
}

const rows = 'fixtures/promptfoo/rows';
const FILE = 'promptfooconfig.yaml';

describe.each(readdirSync(rows))('%s', async (name) => {
  const tree = folder(`${rows}/${name}`);
  const expected = parse(readFileSync(`${rows}/${name}/expected.yml`, 'utf8')) as Expected;
  const text = readFileSync(`${rows}/${name}/${FILE}`, 'utf8');
  const { requests, warnings } = await sentBy(FILE, text, tree);

  test('sends what promptfoo sends', () => {
    expect(requests.map(messagesOf)).toEqual(expected.sent);
    for (const { parameters, tools } of expected.parameters || expected.tools ? requests : []) {
      expect(parameters).toEqual(expected.parameters ?? {});
      expect(tools.map((tool) => ((tool as Fields)['function'] as Fields)['name'])).toEqual(
        expected.tools ?? [],
      );
    }
  });

  test('says what it leaves out, and nothing else', () => {
    const said = warnings.join('\n');
    expect(warnings.length > 0).toBe(Boolean(expected.warned));
    for (const words of expected.warned ?? []) expect(said).toContain(words);
    expect(said).not.toContain('never-shown');
  });
});

describe('more than anybody wrote by hand', () => {
  const read = async (text: string) => readPromptfoo(FILE, text, texts({ [FILE]: text }), []);
  const item = '  - { vars: { a: x }, assert: [{ type: equals, value: x }] }\n';

  test('thousands of tests that say the same are told apart', async () => {
    const { suites } = await read(`prompts: ['{{a}}']\nproviders: [openai:m]\ntests:\n${item.repeat(3000)}`);
    const ids = suites
      .flatMap(({ caseFiles }) => caseFiles.flatMap((file) => file.cases ?? []))
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(3000);
    expect(
      ids
        .slice(0, 2)
        .concat(ids.slice(-1))
        .map((id) => id.replace(/#\w+/, '#')),
    ).toEqual(['x #', 'x # 2', 'x # 3000']);
  });

  test('hundreds of prompts with hundreds of providers are refused', async () => {
    const list = (kind: string): string => Array.from({ length: 60 }, (_, at) => `'${kind}${at}'`).join(', ');
    await expect(
      read(`prompts: [${list('{{a}} ')}]\nproviders: [${list('openai:m')}]\ntests:\n${item}`),
    ).rejects.toThrow('too many prompts and providers');
  });
});

describe('a provider that is swapped', () => {
  const config = (providers: string): string =>
    `prompts: ['{{question}}', 'Please: {{question}}']\nproviders: ${providers}\ntests: [{ vars: { question: Tea? }, assert: [{ type: contains, value: tea }] }]\n`;
  const names = async (was: string, is: string): Promise<(string | undefined)[][]> => {
    const [base, head] = [texts({ [FILE]: config(was) }), texts({ [FILE]: config(is) })];
    const found = await findConfigs(base, head, [], null);
    const [before, after] = [found?.base.targets ?? {}, found?.head.targets ?? {}];
    return Object.keys({ ...before, ...after }).map((name) => [
      name.replace('promptfoo · ', ''),
      before[name]?.given?.model,
      after[name]?.given?.model,
    ]);
  };

  test('is one change of each prompt', async () => {
    expect(await names('[openai:old-1]', '[openai:new-2]')).toEqual([
      ['prompt 1 · openai:new-2', 'old-1', 'new-2'],
      ['prompt 2 · openai:new-2', 'old-1', 'new-2'],
    ]);
  });

  test('beside one that stays is the only one that changes', async () => {
    expect(await names('[openai:old-1, openai:same-1]', '[openai:same-1, openai:new-2]')).toEqual([
      ['prompt 1 · openai:new-2', 'old-1', 'new-2'],
      ['prompt 1 · openai:same-1', 'same-1', 'same-1'],
      ['prompt 2 · openai:new-2', 'old-1', 'new-2'],
      ['prompt 2 · openai:same-1', 'same-1', 'same-1'],
    ]);
  });

  test('for nothing is one that went', async () => {
    expect(await names('[openai:old-1, openai:same-1]', '[openai:same-1]')).toEqual([
      ['prompt 1 · openai:old-1', 'old-1', undefined],
      ['prompt 1 · openai:same-1', 'same-1', 'same-1'],
      ['prompt 2 · openai:old-1', 'old-1', undefined],
      ['prompt 2 · openai:same-1', 'same-1', 'same-1'],
    ]);
  });
});
