/** All that is wrong with a repository is told at once: one bad file hides nothing. */
import { expect, test } from 'vitest';
import { UserError, UserErrors } from '../../src/errors.ts';
import { validateRevision } from '../../src/pipelines/validate.ts';
import { texts } from '../support/folder-tree.ts';

const CONFIG = '.github/micro-metrics.yml';

async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const asked = { tree: texts(files), config: CONFIG, endpoints: [] };
  const error: unknown = await validateRevision(asked, '2026-03-01').then(
    () => null,
    (reason: unknown) => reason,
  );
  const errors = error instanceof UserErrors ? error.errors : error instanceof UserError ? [error] : [];
  return errors.map(({ message, where }) => `${where?.file}:${where?.line} ${message}`);
}

test('prompts and cases that are broken are told together', async () => {
  const config = `version: 1
targets:
  one: { prompt: one.prompt.yml }
  two: { prompt: two.j2 }
  three: { prompt: three.md }
suites:
  a: { targets: [one, three], cases: [a.jsonl], metrics: [short] }
  b: { targets: [two], cases: [b.csv, c.yml], metrics: [short] }
metrics: { short: { measure: length, options: { max: 100 } } }
`;
  const files = {
    [CONFIG]: config,
    'one.prompt.yml': 'model: m-1\nmessages: []\n',
    'two.j2': '{% if x %}\n',
    'three.md': '---\nmodel: m-1\n---\nAnswer {{question}}\n',
    'a.jsonl': '{"question": "Open?", "pined": true}\n',
    'b.csv': 'question,expected\nOpen?,yes,no\n',
    'c.yml': 'question: Open?\n',
  };
  expect(await told(files)).toEqual([
    'one.prompt.yml:2 one.prompt.yml: there are no messages',
    'two.j2:1 two.j2 is not valid Jinja: {% if %} is not closed',
    'a.jsonl:1 pined: unknown key "pined"',
    'b.csv:2 b.csv: Invalid Record Length: columns length is 2, got 3 on line 2',
    'c.yml:1 c.yml: a list of cases is expected',
  ]);
});

test('files of metric cards that are broken are told together', async () => {
  const config = `version: 1
targets: { one: { prompt: one.md } }
suites: { a: { targets: [one], cases: [a.jsonl], metrics: [short] } }
metrics: cards/*.yml
`;
  const files = {
    [CONFIG]: config,
    'one.md': 'Hello',
    'a.jsonl': '{"question": "Open?"}\n',
    'cards/a.yml': 'short: { mesure: length }\n',
    'cards/b.yml': 'long: { measure: length, levl: turn }\n',
  };
  const errors = await told(files);
  expect(errors.filter((each) => each.startsWith('cards/a.yml:1'))).not.toEqual([]);
  expect(errors.filter((each) => each.startsWith('cards/b.yml:1'))).not.toEqual([]);
});

test('without a config, a broken file of another tool hides neither its likes nor what they lead to', async () => {
  const tested = (messages: string): string =>
    `model: m-1\n${messages}\ntestData: [{ input: Tea? }]\nevaluators: [{ name: tea, string: { contains: tea } }]\n`;
  const files = {
    'a/promptfooconfig.yaml':
      'prompts: [Hello]\nproviders: [openai:m-1]\ntests: [{ assert: { type: equals } }]\n',
    'b.prompt.yml': 'testData: {}\nevaluators: []\n',
    'c.prompt.yml': tested('messages: [{ role: robot, content: Hi }]'),
    'd.prompt.yml': tested('messages: [{ role: user, content: "{{input}}" }]'),
  };
  expect(await told(files)).toEqual([
    'a/promptfooconfig.yaml:3 a/promptfooconfig.yaml: assert must be a list',
    'b.prompt.yml:1 b.prompt.yml: testData must be a list',
    'c.prompt.yml:2 c.prompt.yml: messages.0.role must be one of system, user, assistant',
  ]);
  expect(await told({ 'd.prompt.yml': files['d.prompt.yml'] })).toEqual([]);
});
