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

test.each([
  ['openai:assistant:asst_1', '(an agent: gate it as a `command` or `http` target)'],
  ['openai:codex-sdk', '(an agent: gate it as a `command` or `http` target)'],
  ['anthropic:claude-agent-sdk', '(an agent: gate it as a `command` or `http` target)'],
  ['bedrock-agent:B7', '(an agent: gate it as a `command` or `http` target)'],
  ['openai:image:dall-e-3', '(it answers no prompt with a text)'],
  ['openai:realtime:gpt-realtime', '(it answers no prompt with a text)'],
  ['openai:embedding:text-embedding-3-large', '(it answers no prompt with a text)'],
  ['google:live:gemini-1', '(it answers no prompt with a text)'],
  ['openai:chat', '(it names no model)'],
  ['echo', '(it asks no model)'],
  ['promptfoo:simulated-user', '(it asks no model)'],
  ["{{ env.PROVIDER or 'openai:gpt-4o' }}", '(its name comes from the environment)'],
  ['cloudflare-ai:chat:llama', '(declare an endpoint "cloudflare-ai" in the workflow to ask it)'],
])('the provider %s is no model to be asked, whatever endpoints there are', async (provider, what) => {
  const text = `prompts: ['{{a}}']\nproviders: [${JSON.stringify(provider)}]\n${TESTS}`;
  const endpoints = ['anthropic', 'google', 'echo', 'promptfoo', 'bedrock-agent'];
  const { targets, warnings } = await readPromptfoo('promptfooconfig.yaml', text, texts({}), endpoints);
  expect(targets).toEqual([]);
  expect(warnings.map(({ message }) => message).join()).toContain(
    `the provider ${provider} ${what} (line 2)`,
  );
});

test.each([
  ['bedrock:converse:anthropic.claude-1:0', 'bedrock', 'anthropic.claude-1:0'],
  ['huggingface:text-generation:gpt2', 'huggingface', 'gpt2'],
  ['azure:chat:my-deployment', 'azure', 'my-deployment'],
  ['openai:responses:gpt-5', 'default', 'gpt-5'],
  ['{ id: openai:chat, config: { model: gpt-5 } }', 'default', 'gpt-5'],
  ['{ openai:chat: { config: { model: gpt-5 } } }', 'default', 'gpt-5'],
])('the provider %s is asked at %s as %s', async (provider, endpoint, model) => {
  const written = provider.startsWith('{') ? provider : `'${provider}'`;
  const text = `prompts: ['{{a}}']\nproviders: [${written}]\n${TESTS}`;
  const endpoints = ['bedrock', 'huggingface', 'azure'];
  const { targets } = await readPromptfoo('promptfooconfig.yaml', text, texts({}), endpoints);
  expect(targets.map((target) => [target.endpoint, target.given?.model, target.given?.parameters])).toEqual([
    [endpoint, model, {}],
  ]);
});

test('providers of one name are several, each with its own settings', async () => {
  const text = `prompts: ['{{a}}']
providers:
  - { id: openai:gpt-4o, config: { temperature: 0 } }
  - { id: openai:gpt-4o, config: { temperature: 1 } }
  - openai:gpt-4o
${TESTS}`;
  const { targets, suites } = await readPromptfoo('promptfooconfig.yaml', text, texts({}), []);
  expect(targets.map(({ name, given }) => [name, given?.parameters])).toEqual([
    ['promptfoo · prompt 1 · openai:gpt-4o', { temperature: 0 }],
    ['promptfoo · prompt 1 · openai:gpt-4o 2', { temperature: 1 }],
    ['promptfoo · prompt 1 · openai:gpt-4o 3', {}],
  ]);
  expect(suites[0]?.targets).toEqual(targets.map(({ name }) => name));
});

test('all that is named has its place, in whichever file it stands', async () => {
  const { said } = await told(
    `prompts: ['{{a}}']
providers: [{ id: openai:gpt-4o, config: { apiHost: x } }]
vars: { a: one }
defaultTest:
  assert: [{ type: python, value: x }]
tests:
  - vars: { a: one }
    assert:
      - { type: contains, value: x }
      - { type: javascript, value: x }
  - more.yaml
  - more.csv
  - more.jsonl
`,
    {
      'more.yaml':
        '- vars: { a: two }\n  assert:\n    - type: javascript\n      value: x\n    - type: contains\n      value: x\n',
      'more.csv': 'a,__expected,__odd\nthree,javascript: x,y\n',
      'more.jsonl': '\n{"vars": {"a": "four"}, "assert": [{"type": "javascript"}]}\n',
    },
  );
  for (const words of [
    'apiHost of a provider (endpoints come from the workflow) (line 2)',
    'the key vars (did you mean defaultTest.vars?) (line 3)',
    'the assertion python (4 times: line 5)',
    'the assertion javascript (4 times: line 10, more.yaml:3, more.csv:2, …)',
    'the column __odd (more.csv:1)',
    '(none of its assertions is judged here: "three #',
    '(more.csv:2)", "four #',
    '(more.jsonl:2)")',
  ])
    expect(said).toContain(words);
});

test('tests are of the suite of the prompts and providers that they are put to', async () => {
  const text = `prompts: [{ raw: 'A {{a}}', label: first }, { raw: 'B {{a}}', label: second }]
providers: [openai:one, openai:two]
tests:
  - { vars: { a: x }, prompts: [second], assert: [{ type: contains, value: x }] }
  - { vars: { a: y }, assert: [{ type: starts-with, value: y }] }
  - { vars: { a: z }, prompts: [second], providers: [openai:one], assert: [{ type: contains, value: z }] }
`;
  const { suites } = await readPromptfoo('promptfooconfig.yaml', text, texts({}), []);
  expect(
    suites.map(({ name, targets, metrics, caseFiles }) => [
      name,
      targets.length,
      metrics,
      caseFiles[0]?.cases?.length,
    ]),
  ).toEqual([
    ['promptfoo', 4, ['starts-with'], 1],
    ['promptfoo · second', 2, ['contains'], 1],
    ['promptfoo · second · openai:one', 1, ['contains'], 1],
  ]);
});
