/** What an edit selects: none missed, none asked in vain. One repository, a commit for each edit. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Files } from '../support/repo.ts';
import { CONFIG_FILE as FILE, selecting } from '../support/selection.ts';
import { KINDS, type Kind } from './formats.ts';

const CONFIG = `version: 1
targets:
${KINDS.map(({ name, path }) => `  ${name}: { prompt: ${path} }`).join('\n')}
  bot: { prompt: prompts/bot.md, model: config/models.yml#/bot, tools: prompts/tools.json }
suites:
${[...KINDS.map(({ name }) => name), 'bot'].map((name) => `  ${name}: { targets: [${name}], cases: [evals/${name === 'bot' ? 'bot' : 'all'}.jsonl], metrics: [short] }`).join('\n')}
metrics:
  short: { measure: length, options: { max: 500 } }
`;
const TOOLS = '[{"type": "function", "function": {"name": "find", "parameters": {"type": "object"}}}]\n';
const BASE: Readonly<Record<string, string>> = {
  [FILE]: CONFIG,
  ...Object.fromEntries(KINDS.map(({ path, text }) => [path, text])),
  'prompts/bot.md': 'You are the bot. {{> shared/tone.md}}\n',
  'shared/tone.md': 'Be kind.\n{{> shared/rules.md}}\n',
  'shared/rules.md': 'Never lie.\n',
  'prompts/tools.json': TOOLS,
  'config/models.yml': 'bot:\n  model: scripted-1\n  temperature: 0\nother:\n  model: scripted-9\n',
  'evals/all.jsonl': '{"id": "a", "input": {"question": "Where is it?"}}\n',
  'evals/bot.jsonl': '{"id": "b", "input": {"question": "Who are you?"}}\n',
  'src/main.ts': 'export const one = 1;\n',
};

interface Edit {
  readonly what: string;
  readonly head: Files;
  /** Targets that are asked; each `~file` is a change that no suite covers. */
  readonly selected: readonly string[];
}

const replaced = (path: string, from: string, to: string): Files => {
  const text = BASE[path] ?? '';
  expect(text, path).toContain(from);
  return { [path]: text.replace(from, to) };
};
const ending = (path: string): string => path.slice(path.indexOf('.', path.lastIndexOf('/')));

function editsOf(kind: Kind): Edit[] {
  const { name, path, text } = kind;
  const moved = `prompts/moved/${name}${ending(path)}`;
  const config = CONFIG.replace(path, moved);
  const words = text.replace(...kind.words);
  const without = CONFIG.replace(`  ${name}: { prompt: ${path} }\n`, '').replace(
    new RegExp(`  ${name}: \\{ targets.*\\n`),
    '',
  );
  const changed = (what: string, head: Files): Edit => ({ what: `${name}: ${what}`, head, selected: [name] });
  const same = (what: string, head: Files): Edit => ({ what: `${name}: ${what}`, head, selected: [] });
  return [
    changed('other words', { [path]: words }),
    changed('another model', { [path]: text.replace(...kind.model) }),
    changed('another parameter', { [path]: text.replace(...kind.parameter) }),
    same('another style', { [path]: kind.style(text) }),
    same('line ends of Windows', { [path]: text.replaceAll('\n', '\r\n') }),
    same('a byte order mark', { [path]: `\uFEFF${text}` }),
    same('blank lines at the end', { [path]: `${text}\n\n` }),
    same('moved, with the config', { [path]: null, [moved]: text, [FILE]: config }),
    changed('moved and edited', { [path]: null, [moved]: words, [FILE]: config }),
    same('deleted, with its target', { [path]: null, [FILE]: without }),
    ...(kind.remark ? [same('a remark', { [path]: kind.remark(text) })] : []),
  ];
}

const EDITS: readonly Edit[] = [
  ...KINDS.flatMap(editsOf),
  { what: 'bot: a partial', head: replaced('shared/tone.md', 'kind', 'brief'), selected: ['bot'] },
  {
    what: 'bot: a partial of a partial',
    head: replaced('shared/rules.md', 'lie', 'guess'),
    selected: ['bot'],
  },
  { what: 'bot: the tools', head: replaced('prompts/tools.json', 'find', 'search'), selected: ['bot'] },
  {
    what: 'bot: the style of the tools',
    head: { 'prompts/tools.json': JSON.stringify(JSON.parse(TOOLS), null, 2) },
    selected: [],
  },
  {
    what: 'bot: its model',
    head: replaced('config/models.yml', 'scripted-1', 'scripted-2'),
    selected: ['bot'],
  },
  {
    what: 'bot: its temperature',
    head: replaced('config/models.yml', 'temperature: 0', 'temperature: 0.5'),
    selected: ['bot'],
  },
  {
    what: 'another entry of the models',
    head: replaced('config/models.yml', 'scripted-9', 'scripted-8'),
    selected: [],
  },
  { what: 'bot: a case', head: replaced('evals/bot.jsonl', 'Who', 'What'), selected: ['bot'] },
  {
    what: 'bot: the style of a case',
    head: { 'evals/bot.jsonl': '{"input":{"question":"Who are you?"},"id":"b"}\n\n' },
    selected: [],
  },
  {
    what: 'a metric',
    head: replaced(FILE, 'max: 500', 'max: 400'),
    selected: [...KINDS.map(({ name }) => name), 'bot'],
  },
  {
    what: 'a remark in the config',
    head: replaced(FILE, 'metrics:\n', '# how we judge\nmetrics:\n'),
    selected: [],
  },
  { what: 'a program', head: replaced('src/main.ts', '1;', '2;'), selected: [] },
  {
    what: 'a prompt in a program',
    head: { 'src/main.ts': 'const systemPrompt = `You are the bot.`;\n' },
    selected: ['~src/main.ts'],
  },
  {
    what: 'a prompt of nobody',
    head: { 'prompts/new.md': 'You are new here.\n' },
    selected: ['~prompts/new.md'],
  },
  {
    what: 'a setting of nobody',
    head: { 'app.yml': 'llm: { model: gpt-5, temperature: 1 }\n' },
    selected: ['~app.yml'],
  },
  {
    what: 'bot: two files at once',
    head: {
      ...replaced('shared/tone.md', 'kind', 'brief'),
      ...replaced('config/models.yml', 'scripted-1', 'scripted-2'),
    },
    selected: ['bot'],
  },
];

const { select, close } = selecting(BASE);
afterAll(close);

describe('an edit selects what it changes, and nothing else', () => {
  test('there are enough of them', () => expect(EDITS.length).toBeGreaterThanOrEqual(80));
  test.each(EDITS.map((edit) => [edit.what, edit] as const))('%s', async (_, { head, selected }) => {
    expect((await select(head)).selected).toEqual([...selected].toSorted());
  });
});
