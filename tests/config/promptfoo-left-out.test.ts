/** Nothing of a promptfooconfig.yaml is left out in silence, and nothing is sent that only names a file. */
import { expect, test } from 'vitest';
import { readPromptfoo } from '../../src/config/foreign/promptfoo/index.ts';
import type { ForeignConfig } from '../../src/config/foreign/foreign-config.ts';
import { withinCpu } from '../support/cpu.ts';
import { texts } from '../support/folder-tree.ts';

function read(text: string, more: Readonly<Record<string, string>> = {}): Promise<ForeignConfig> {
  return readPromptfoo('promptfooconfig.yaml', text, texts(more), []);
}

function said({ warnings }: ForeignConfig): string {
  return warnings.map(({ message }) => message).join('\n');
}

function idsOf({ suites }: ForeignConfig): readonly string[] {
  return suites.flatMap(({ caseFiles }) =>
    caseFiles.flatMap(({ cases = [] }) => cases.map(({ id }) => id.replace(/ #.*/, ''))),
  );
}

const TESTS = 'tests:\n  - { vars: { a: one }, assert: [{ type: contains, value: x }] }\n';
const START = "prompts: ['{{a}}']\nproviders: [openai:gpt-4o]\n";

const TOOL = { type: 'function', function: { name: 'find', parameters: {} } };
const FILES = {
  'tools.json': JSON.stringify([TOOL]),
  'tool.yaml': 'name: stock\ninput_schema: { type: object }\n',
  'form.json': '{"type": "json_object"}',
  'who.txt': 'You are a clerk.\n',
};
const SETTINGS =
  'config: { tools: [file://tools.json, file://tool.yaml], response_format: file://form.json, instructions: file://who.txt }';

test.each([
  ['a prompt', `prompts: [{ raw: '{{a}}', ${SETTINGS} }]\nproviders: [openai:gpt-4o]\n`],
  ['a provider', `prompts: ['{{a}}']\nproviders: [{ id: openai:gpt-4o, ${SETTINGS} }]\n`],
])('files that the settings of %s name are read', async (_, text) => {
  const found = await read(`${text}${TESTS}`, FILES);
  expect(found.targets[0]?.given).toMatchObject({
    tools: [TOOL, { type: 'function', function: { name: 'stock', parameters: { type: 'object' } } }],
    responseFormat: { type: 'json_object' },
    instructions: 'You are a clerk.',
  });
  expect(found.files).toEqual(['promptfooconfig.yaml', 'form.json', 'who.txt', 'tools.json', 'tool.yaml']);
  expect(said(found)).toBe('');
});

test('settings that can not be sent are named, of prompts as of providers', async () => {
  const found = await read(
    `prompts: [{ raw: '{{a}}', config: { tools: { name: x }, instructions: 7 } }, { raw: 'B {{a}}', config: hot }]\nproviders: [openai:gpt-4o]\n${TESTS}`,
  );
  expect(found.targets.map(({ given }) => given?.tools)).toEqual([[], []]);
  expect(said(found)).toContain('tools of a prompt that are no list (line 1)');
  expect(said(found)).toContain('instructions of a prompt that are no text (line 1)');
  expect(said(found)).toContain('config of a prompt that is no mapping (line 1)');
});

test.each([
  [
    'prompt 1',
    "prompts: [{ raw: '{{a}}', config: { tools: file://tools.py } }]\nproviders: [openai:gpt-4o]\n",
  ],
  [
    'mine',
    "prompts: ['{{a}}']\nproviders: [{ id: openai:gpt-4o, label: mine, config: { tools: [file://t.py] } }]\n",
  ],
  ['mine', "prompts: ['{{a}}']\nproviders: [{ id: openai:gpt-4o, label: mine, config: file://c.js }]\n"],
])('%s with settings of a program is not asked without them', async (name, text) => {
  const found = await read(`${text}${TESTS}`);
  expect(found.targets).toEqual([]);
  expect(found.unasked?.names).toEqual([name]);
  expect(said(found)).toMatch(/(?:prompts|providers) from a program \(file:/);
});

test('a provider none of whose prompts is asked is named, and what it would answer is not known', async () => {
  const found = await read(
    `prompts: [{ raw: '{{a}}', label: kind }]\nproviders: [openai:gpt-4o, { id: openai:gpt-5, prompts: [knid] }]\n${TESTS}`,
  );
  expect(found.targets.map(({ name }) => name)).toEqual(['promptfoo · kind · openai:gpt-4o']);
  expect(said(found)).toContain('the provider openai:gpt-5 (none of its prompts is asked) (line 2)');
  expect(found.unasked).toEqual({ suites: ['promptfoo', 'promptfoo'], names: ['openai:gpt-5'] });
});

test('names of a test that nothing has are named, where the test is put to the others', async () => {
  const found = await read(`prompts: [{ raw: 'A {{a}}', label: plain }]
providers: [openai:gpt-4o]
tests:
  - { vars: { a: one }, prompts: [plain, palin], providers: [openai:gpt-4o, openai:gpt-9], assert: [{ type: contains, value: x }] }
`);
  expect(idsOf(found)).toEqual(['one']);
  expect(said(found)).toContain(
    'the prompt palin of a test (no prompt that is asked has this name) (line 4)',
  );
  expect(said(found)).toContain(
    'the provider openai:gpt-9 of a test (no provider that is asked has this name) (line 4)',
  );
});

test('one name alone filters as a list of it does', async () => {
  const found = await read(`prompts: [{ raw: 'A {{a}}', label: plain }, { raw: 'B {{a}}', label: kind }]
providers: [{ id: openai:gpt-4o, prompts: kind }, openai:gpt-5]
tests: [{ vars: { a: one }, providers: openai:gpt-5, prompts: plain, assert: [{ type: contains, value: x }] }]
`);
  expect(found.targets.map(({ name }) => name)).toEqual([
    'promptfoo · plain · openai:gpt-5',
    'promptfoo · kind · openai:gpt-4o',
    'promptfoo · kind · openai:gpt-5',
  ]);
  expect(found.suites.map(({ targets }) => targets)).toEqual([['promptfoo · plain · openai:gpt-5']]);
});

test.each([
  ['more.yaml', '- { vars: { a: one }, assert: [{ type: contains, value: x }] }\n- file://others.yaml\n', 2],
  ['more.json', '[{"vars": {"a": "one"}, "assert": [{"type": "contains", "value": "x"}]},\n"x"]', 2],
  ['more.jsonl', '{"vars": {"a": "one"}, "assert": [{"type": "contains", "value": "x"}]}\n\n"x"\n', 3],
])('what is no test in %s is named with its line', async (file, text, line) => {
  const found = await read(`${START}tests: file://${file}\n`, { [file]: text });
  expect(idsOf(found)).toEqual(['one']);
  expect(said(found)).toContain(`a test that is no mapping (${file}:${line})`);
});

test.each([
  [
    '{ type: levenshtein, value: x, threshold: "5" }',
    'the assertion levenshtein with a threshold that is no number',
  ],
  ['{ type: assert-set }', 'the assertion assert-set without a list of assertions'],
])('the assertion %s is named', async (assertion, what) => {
  const found = await read(
    `${START}tests: [{ vars: { a: one }, assert: [{ type: contains, value: x }, ${assertion}] }]\n`,
  );
  expect(said(found)).toContain(`${what} (line 3)`);
  expect(idsOf(found)).toEqual(['one']);
});

test('a template that stands in itself is named, and what is beside it is judged', async () => {
  const found = await read(`assertionTemplates:
  polite: { type: assert-set, assert: [{ type: contains, value: please }, { $ref: '#/assertionTemplates/all' }] }
  all: { type: assert-set, assert: [{ $ref: '#/assertionTemplates/polite' }] }
${START}tests: [{ vars: { a: one }, assert: [{ $ref: '#/assertionTemplates/polite' }] }]
`);
  expect(said(found)).toContain('the assertion #/assertionTemplates/polite (it holds itself)');
  expect(found.suites.map(({ metrics }) => metrics)).toEqual([['contains']]);
});

test('thousands of rubrics that begin with the same words are told apart in no time', () =>
  withinCpu(15, async () => {
    const rubric = (index: number): string => `The answer says, in words of its own, that it is ${index}`;
    const test = (index: number): string =>
      `  - { vars: { a: ${index} }, assert: [{ type: llm-rubric, value: "${rubric(index)}" }, { type: llm-rubric, value: "${rubric(0)}" }] }\n`;
    const found = await read(`${START}defaultTest: { options: { provider: openai:gpt-5 } }
tests:
${Array.from({ length: 2900 }, (_, index) => test(index + 1)).join('')}`);
    const cards = Object.entries(found.suites[0]?.cards ?? {}).map(([id, { options }]) => [
      id,
      options['rubric'],
    ]);
    const name = 'llm-rubric: The answer says, in words of its own,';
    expect(cards).toHaveLength(2901);
    expect(cards.slice(0, 3)).toEqual([
      [name, rubric(1)],
      [`${name} 2`, rubric(0)],
      [`${name} 3`, rubric(2)],
    ]);
    expect(cards.at(-1)).toEqual([`${name} 2901`, rubric(2900)]);
  }));

test('a threshold of a table that is no number is named', async () => {
  const found = await read(`${START}tests: file://t.csv\n`, {
    't.csv': 'a,__expected,__config:__expected:threshold\none,levenshtein: x,five\n',
  });
  expect(said(found)).toContain('the assertion levenshtein with a threshold that is no number (t.csv:2)');
});

test('of a scenario each key that nobody reads is named, and so is one without config', async () => {
  const found = await read(`${START}scenarios:
  - { config: [], test: [], tests: [{ vars: { a: one }, assert: [{ type: contains, value: x }] }] }
`);
  expect(idsOf(found)).toEqual([]);
  expect(said(found)).toContain('the key test of a scenario (did you mean tests?) (line 4)');
  expect(said(found)).toContain('a scenario without config (line 4)');
});

test('scenarios of more tests than anybody waits for are refused before they are put together', async () => {
  const many = (name: string, count: number): string =>
    Array.from({ length: count }, (_, index) => `{"vars": {"${name}": "${index}"}}`).join('\n');
  const scenarios = '[{ config: file://a.jsonl, tests: file://b.jsonl }]';
  await expect(
    read(`${START}scenarios: ${scenarios}\n`, { 'a.jsonl': many('a', 3000), 'b.jsonl': many('b', 3000) }),
  ).rejects.toThrow('promptfooconfig.yaml has too many tests');
});
