/** Files that are written to take forever are surveyed like all others: what stands in them is still seen. */
import { expect, it } from 'vitest';
import { codeSeen } from '../../src/stages/survey/code.ts';
import { programOf } from '../../src/stages/survey/notebook.ts';
import { settingsSeen } from '../../src/stages/survey/settings.ts';
import { withinCpu } from '../support/cpu.ts';

/** As long as programs are that are read, with room for what stands at their end. */
const LENGTH = 380_000;
const filled = (piece: string, length = LENGTH): string => piece.repeat(Math.floor(length / piece.length));
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const PROMPT = '\nprompt = "Answer in one sentence."\n';
const ASKS = 'import openai\n';

it.each([
  ['words that a text could be joined with', filled(`prompt=${'a.'.repeat(120)}`)],
  ['blanks behind what could be a type', filled(`temperature:${' '.repeat(1980)}x\n`)],
  ['blanks between quotes within a text', `other = \`You are "${' '.repeat(90_000)}x\`\n`],
  ['what could be remarks within a text', `other = \`You are ${filled('",#', 90_000)}\`\n`],
  ['lines that all differ', numbered(20_000, (index) => `line ${index}\n`)],
])('of %s', (_, hostile) => {
  const before = `${ASKS}${filled('a\n', 20_000)}`;
  const seen = codeSeen(before, `${ASKS}${hostile}${PROMPT}`, 'code', 'a.ts').map(({ what }) => what);
  expect(seen).toContain('prompt in code: prompt');
});

it('of settings that all differ, each beside what it was', () =>
  withinCpu(5, () => {
    const file = (from: number): string =>
      ASKS + numbered(18_000, (index) => `top_p=0.${2 * index + from}\n`) + (from ? 'seed=1\ntop_k=7\n' : '');
    const seen = codeSeen(file(0), file(1), 'code', 'a.py');
    expect(seen).toHaveLength(18_001);
    expect(seen[17_999]).toEqual({ line: 18_001, what: 'top_p in code: 0.35998 → 0.35999' });
    expect(seen[18_000]).toEqual({ line: 18_003, what: 'top_k in code: 7' });
  }));

it('of prompts that are put together of thousands of texts, each in its line', () =>
  withinCpu(5, () => {
    const made = (name: number, from: number): string =>
      `def prompt_${name}():\n${numbered(60, (index) => `  x = "a text of six words ${name} ${2 * index + from}"\n`)}`;
    const file = (from: number): string => ASKS + numbered(120, (name) => made(name, from));
    const seen = codeSeen(file(0), file(1), 'code', 'a.py');
    expect(seen).toHaveLength(7_200);
    expect(seen[61]).toEqual({ line: 65, what: 'prompt in code: prompt_1', isPrompt: true });
  }));

it('of ids of stored prompts, each in its line', () => {
  const seen = codeSeen(
    '',
    numbered(20_000, (index) => `pmpt_${100_000 + index}"\n`),
    'code',
    'a.py',
  );
  expect(seen).toHaveLength(20_000);
  expect(seen.at(-1)).toMatchObject({
    line: 20_000,
    what: 'stored prompt in code: pmpt_119999 without a version is new',
  });
});

it.each([
  ['signs of texts that never close', numbered(50_000, (index) => `$${index}$ `)],
  [
    'bodies within bodies',
    `${numbered(20_000, (index) => `DO $a${index}$ `)}${numbered(20_000, (index) => `$a${19_999 - index}$ `)}`,
  ],
  ['columns beside names of prompts', `${filled('prompt ', 190_000)}${filled("x='a b c d',", 150_000)}`],
])('of SQL with %s', (_, hostile) => {
  const insert = "INSERT INTO prompts (text) VALUES ('Answer in one sentence.');\n";
  const seen = codeSeen('', `${insert}${hostile}`, 'SQL', 'a.sql').map(({ what }) => what);
  expect(seen).toContain('prompt in SQL: prompts');
});

it.each([
  ['a.toml', `a = ${filled('#')}"`],
  ['a.toml', `a = x${filled(' ')}y`],
  ['a.toml', `a${filled(' ')},`],
  ['a.toml', filled('a="""\n"""\n')],
  ['.env', `${filled('OPENAI_')}=1`],
])('of %s with a line that could be read in many ways', (path, hostile) => {
  const name = path === '.env' ? 'OPENAI_MODEL' : 'model';
  const seen = settingsSeen(path, '', `${name} = "gpt-5"\n${hostile}\n`);
  expect(seen.map(({ line, what }) => [line, what.split(/:| is/)[0]])).toEqual([[1, name]]);
});

it.each([
  ["model = 'gpt-5' # the small one", 'model: gpt-5 is new'],
  ['model: gpt-5#1', 'model: gpt-5 is new'],
  ['model = #5', 'model: #5 is new'],
])('a pair is read up to its remark: %s', (line, what) => {
  const seen = settingsSeen('a.toml', '', `temperature = 1\n${line}\n`);
  expect(seen.map((each) => each.what)).toContain(what);
});

it('blocks without a name close, too', () => {
  const terraform = 'list = [\n  {\n  },\n]\nllm {\n  model = "gpt-5"\n}\n';
  expect(settingsSeen('a.tf', '', terraform)).toEqual([{ line: 6, what: 'llm.model: gpt-5 is new' }]);
});

it('of a notebook whose lines are written otherwise', () => {
  const lines = numbered(20_000, (index) => `"\\u0061${index}\\n",\n`);
  const { text, lineOf } = programOf(`{"cells": [{"cell_type": "code", "source": [\n${lines}"end\\n"\n]}]}`);
  expect(text.startsWith('a0\na1\n')).toBe(true);
  expect(lineOf(20_001)).toBe(20_002);
});

it('of a file within a ConfigMap, but not of one within that', () => {
  const config = (name: string, text: string): string =>
    `kind: ConfigMap\ndata:\n  ${name}: |\n${text.replace(/^/gm, '    ')}\n`;
  const inner = 'model: gpt-5\ntemperature: 1';
  const seen = (text: string): string[] => settingsSeen('a.yml', '', text).map(({ what }) => what);
  expect(seen(config('a.yml', inner))).toEqual([
    'data.a.yml.model: gpt-5 is new',
    'data.a.yml.temperature: 1 is new',
  ]);
  expect(seen(config('a.yml', config('b.yml', inner)))).toEqual([]);
});
