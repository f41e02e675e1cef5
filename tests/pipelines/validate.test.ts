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
  b: { targets: [two], cases: [b.csv, c.yml, d.yml], metrics: [short] }
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
    'd.yml': 'cases:\n  - question: Open?\ntests:\n  - question: Closed?\n',
  };
  expect(await told(files)).toEqual([
    'one.prompt.yml:2 one.prompt.yml: there are no messages',
    'two.j2:1 two.j2 is not valid Jinja: {% if %} is not closed',
    'a.jsonl:1 pined: unknown key "pined"',
    'b.csv:2 b.csv: Invalid Record Length: columns length is 2, got 3 on line 2',
    'c.yml:1 c.yml: a list of cases is expected',
    'd.yml:3 d.yml: which list holds the cases? There are "cases" and "tests"',
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

const MANY = `version: 1
targets:
  t: { prompt: p.md, model: m.yml#/m }
suites:
  s: { targets: [t], cases: [CASES], metrics: [short] }
metrics: { short: { measure: length, options: { max: 100 } } }
`;
const many = (times: number, line: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => line(at)).join('\n');

test.each([
  ['c.jsonl', 6000, (at: number) => `{"question": "Open ${at}?", "pined": true}`, 1],
  ['c.yml', 6000, (at: number) => `- question: Open ${at}?\n  pined: true`, 2],
])('a slip in each of thousands of cases of %s is told as one', async (file, times, row, line) => {
  const files = {
    [CONFIG]: MANY.replace('CASES', file),
    'p.md': '{{question}}\n',
    'm.yml': 'm: { model: m-1 }\n',
  };
  const [first, ...others] = await told({ ...files, [file]: many(times, row) });
  expect(first).toContain(`${file}:${line} `);
  expect(first).toContain('unknown key "pined"');
  expect(first).toContain('so too in line');
  expect(others).toEqual([]);
});

test('suites that ask too much together are refused before anything is filled', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `t${at}`);
  const targets = names.map((name) => `  ${name}: { prompt: p.md, model: m.yml#/m }`).join('\n');
  const config = MANY.replace('  t: { prompt: p.md, model: m.yml#/m }', targets).replace(
    'targets: [t]',
    `targets: [${names.join(', ')}]`,
  );
  const files = {
    [CONFIG]: config.replace('CASES', 'c.jsonl'),
    'p.md': '{{question}}\n',
    'm.yml': 'm: { model: m-1 }\n',
  };
  const asking = (cases: number) =>
    told({ ...files, 'c.jsonl': many(cases, (at) => `{"question": "Open ${at}?"}`) });
  expect(await asking(50)).toEqual([]);
  expect(await asking(1700)).toEqual([
    'c.jsonl:null 51000 conversations would be asked of each side, most of them by suite s: 1700 cases of 30 targets',
  ]);
});

test('long prompts with more cases than there is room for are refused before anything is filled', async () => {
  const asking = (letter: string, cases: number) =>
    told({
      [CONFIG]: MANY.replace('CASES', 'c.jsonl'),
      'p.md': `${letter.repeat(900_000)} {{question}}\n`,
      'm.yml': 'm: { model: m-1 }\n',
      'c.jsonl': many(cases, (at) => `{"question": "Open ${at}?"}`),
    });
  expect(await asking('a', 2)).toEqual([]);
  expect(await asking('a', 112)).toEqual([
    'c.jsonl:null the prompts filled with all cases are 202 MB of text, most of it by suite s: 112 cases of t',
  ]);
  expect(await asking('ж', 56)).toEqual([
    'c.jsonl:null the prompts filled with all cases are 202 MB of text, most of it by suite s: 56 cases of t',
  ]);
});

test('a text in quotes that takes far more room than its letters is refused, and read as a block', async () => {
  const file = (content: string): string =>
    `model: m-1\nmessages:\n  - role: user\n    content: ${content}\n`;
  const long = 'a '.repeat(650_000);
  expect(await told({ 'a.prompt.yml': file(`|\n      ${long}`) })).toEqual([]);
  expect(await told({ 'a.prompt.yml': file(`"${long}"`) })).toEqual([
    'a.prompt.yml:null a.prompt.yml: a text in quotes has more than 1200000 characters',
  ]);
});

test('a prompt file with more tests than anybody waits for is refused in words', async () => {
  const head = 'model: m-1\nmessages:\n  - role: user\n    content: "{{q}}"\n';
  const tail = '\nevaluators:\n  - name: kind\n    string: { contains: yes }\n';
  const file = `${head}testData:\n${many(5001, (at) => `  - q: Open ${at}?`)}${tail}`;
  expect(await told({ 'a.prompt.yml': file })).toEqual([
    'a.prompt.yml:null a.prompt.yml has too many entries in testData',
  ]);
});

test('a key of a threshold that says how another is held is not passed over where that one is missing', async () => {
  const card = (threshold: string) => `{ measure: tokens, on-fail: warn, threshold: ${threshold} }`;
  const config = `version: 1
targets: { one: { prompt: one.md } }
suites: { a: { targets: [one], cases: [a.jsonl], metrics: [held, free, lax, right] } }
metrics:
  held: ${card('{ max-regression: 10, by: value }')}
  lax: ${card('{ max: 100, min-effect: 5 }')}
  right: ${card('{ max: 100, by: value, max-regression: 10, min-effect: 20 }')}
  free: { measure: tokens }
`;
  const files = {
    [CONFIG]: config,
    'one.md': '---\nmodel: m-1\n---\nAnswer {{question}}\n',
    'a.jsonl': '{"question": "Open?"}\n',
  };
  const { lacks } = await validateRevision(
    { tree: texts(files), config: CONFIG, endpoints: [] },
    '2026-03-01',
  );
  expect(lacks.filter((line) => line.includes('says'))).toEqual([
    'held: `by: value` says how `min` and `max` are held, and here is neither.',
    'lax: `min-effect` says which drops `max-regression` does not count, and here is none.',
  ]);
});

test.each([
  ['doubt: 0.01', ['0.01', '0.05']],
  ['doubt: 0.05', ['0.05', '0.05']],
  ['false-alarm: 0.3', ['0.2', '0.3']],
  ['doubt: 0.06', null],
  ['false-alarm: 0.01', null],
])('%s: that nothing lies between failing and passing is told', async (keys, figures) => {
  const files = {
    [CONFIG]: `version: 1\n${keys}\ntargets: { one: { prompt: one.md } }\nsuites: { a: { targets: [one], cases: [a.jsonl], metrics: [free] } }\nmetrics: { free: { measure: tokens } }\n`,
    'one.md': '---\nmodel: m-1\n---\nAnswer {{question}}\n',
    'a.jsonl': '{"question": "Open?"}\n',
  };
  const asked = { tree: texts(files), config: CONFIG, endpoints: [] };
  const { lacks } = await validateRevision(asked, '2026-03-01');
  const told = lacks.filter((line) => line.includes('nothing lies between'));
  const [doubt, falseAlarm] = figures ?? [];
  const start = `\`doubt\` (${doubt}) is not above \`false-alarm\` (${falseAlarm}), so nothing lies between`;
  expect(told).toEqual(figures ? [expect.stringContaining(start)] : []);
});
