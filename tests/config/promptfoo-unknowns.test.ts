/** What nobody here can know of a promptfooconfig.yaml is named, and never asked or judged with an empty place. */
import { expect, test } from 'vitest';
import { readPromptfoo } from '../../src/config/foreign/promptfoo/index.ts';
import { texts } from '../support/folder-tree.ts';

interface Told {
  readonly targets: readonly string[];
  readonly cases: readonly string[];
  readonly said: string;
}

async function told(text: string, more: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { targets, suites, warnings } = await readPromptfoo('promptfooconfig.yaml', text, texts(more), []);
  return {
    targets: targets.map(({ name }) => name),
    cases: suites.flatMap(({ caseFiles }) =>
      caseFiles.flatMap(({ cases = [] }) => cases.map(({ id }) => id)),
    ),
    said: warnings.map(({ message }) => message).join('\n'),
  };
}

const TESTS = 'tests:\n  - { vars: { a: one }, assert: [{ type: contains, value: x }] }\n';

test.each([
  ['python:ask.py', '(a program)'],
  ['exec:./ask.sh', '(a program)'],
  ['file://ask.js', 'providers from a program (file://ask.js)'],
  ['file://ask.py:call_api', 'providers from a program (file://ask.py:call_api)'],
  ['https://shop.test/chat', 'gate it as an `http` target'],
])('the provider %s is named with what it is', async (provider, what) => {
  const { targets, said } = await told(`prompts: ['{{a}}']\nproviders: ['${provider}']\n${TESTS}`);
  expect(targets).toEqual([]);
  expect(said).toContain(what);
  expect(said).not.toMatch(/declare an endpoint|without a name/);
});

test('a prompt with a filter of a program is not asked, the others are', async () => {
  const { targets, said } = await told(
    `prompts: ['{{ a | shout }}', 'Say {{ a | upper }}']\nproviders: [openai:gpt-4o]\nnunjucksFilters: { shout: ./shout.js }\n${TESTS}`,
  );
  expect(targets).toEqual(['promptfoo · prompt 2 · openai:gpt-4o']);
  expect(said).toContain('the prompt prompt 1 (it needs the filter shout, which is a program)');
});

test('what takes a variable of the environment that the config does not set is left out', async () => {
  const { cases, said } = await told(`prompts: ['{{a}}']
providers: [openai:gpt-4o]
env: { TONE: kind }
tests:
  - { description: set, vars: { a: '{{env.TONE}}' }, assert: [{ type: contains, value: 'so {{env.TONE}}' }] }
  - { description: asked, vars: { a: '{{env.CITY}}' }, assert: [{ type: contains, value: x }] }
  - { description: judged, vars: { a: one }, assert: [{ type: contains, value: 'in {{env.CITY}}' }] }
`);
  expect(cases.map((id) => id.replace(/ #.*/, ''))).toEqual(['set']);
  expect(said).toContain('the variable a needs env.CITY, which the config does not set: "asked');
  expect(said).toContain('the assertion contains (it needs env.CITY)');
});
