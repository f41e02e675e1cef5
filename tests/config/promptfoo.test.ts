/** A promptfooconfig.yaml passes and fails as promptfoo says; fixtures/promptfoo tells where that is from. */
import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { demandOf, supportedTypes } from '../../src/config/foreign/promptfoo/assertions.ts';
import { readPromptfoo } from '../../src/config/foreign/promptfoo/index.ts';
import { measureOf } from '../../src/measures/index.ts';
import { compile } from '../../src/stages/detect/compile.ts';
import { prepare, score } from '../../src/stages/score/index.ts';
import type { Exam, Json, MetricCard, Run } from '../../src/types.ts';
import { folder } from '../support/folder-tree.ts';

interface Row {
  readonly type: string;
  readonly value?: Json;
  readonly threshold?: number;
  readonly answer?: string;
  readonly calls?: readonly { name: string; arguments: string }[];
  readonly latency?: number;
  readonly usd?: number;
  readonly pass: boolean;
}

const rows = globSync('fixtures/promptfoo/assertions/*.yml').flatMap(
  (file) => parse(readFileSync(file, 'utf8')) as Row[],
);
const parameters = { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] };
const tools = [{ type: 'function', function: { name: 'find_order', parameters } }];

/** The row as a run of one case that demands just this, marked by the stage that marks all runs. */
async function passes(row: Row): Promise<number | null | string> {
  const mapped = await demandOf({
    type: row.type,
    value: row.value ?? null,
    threshold: row.threshold ?? null,
  });
  if (typeof mapped === 'string') return `not supported: ${mapped}`;
  const base = { id: row.type, measure: mapped.measure, options: {}, byDemand: true, level: 'case' };
  const rule = { card: base as unknown as MetricCard, law: 'both', blocking: true };
  const each = {
    id: 'one',
    input: {},
    expected: null,
    expectedTools: [],
    context: [],
    tags: {},
    demands: { [row.type]: mapped.demand },
  };
  const exam = { change: {}, suite: { name: 's', cases: [each], rules: [rule] } } as unknown as Exam;
  const answer = {
    ...{ turn: 1, user: '', text: row.answer ?? '', toolCalls: row.calls ?? [], model: 'm' },
    ...{ usage: { input: 0, output: 1_000_000 }, latencyMs: row.latency ?? null, firstTokenMs: null },
  };
  const request = { ok: true, value: { model: 'm', messages: [], turns: [], tools } };
  const run = {
    trial: { exam, case: exam.suite.cases[0], side: 'candidate', index: 0, request },
    result: { ok: true, value: [answer] },
  } as unknown as Run;
  const prices: Record<string, { input: number; output: number }> =
    row.usd === undefined ? {} : { m: { input: 0, output: row.usd } };
  const [found] = await score([run], await prepare([exam]), prices);
  expect(measureOf(rule.card).unit).toBe('ratio');
  return found?.mark.value ?? null;
}

describe('an assertion', () => {
  test.each(
    rows.map(
      (row) =>
        [
          `${row.type} ${JSON.stringify(row.value ?? row.threshold ?? '')} on ${JSON.stringify(row.answer ?? row.calls)}`,
          row,
        ] as const,
    ),
  )('%s', async (_, row) => {
    expect(await passes(row)).toBe(row.pass ? 1 : 0);
  });

  test('is shown to pass and to fail for every type that is supported, 40 with those that are turned round', () => {
    for (const type of supportedTypes) {
      const shown = rows
        .filter((row) => row.type.replace(/^not-/, '') === type)
        .map(({ type: it, pass }) => pass === !it.startsWith('not-'));
      expect(new Set(shown), type).toEqual(new Set([true, false]));
    }
    expect(supportedTypes.length * 2).toBeGreaterThanOrEqual(40);
  });

  test.each(['answer-relevance', 'select-best', 'javascript', 'not-python', 'toString'])(
    '%s is named, not judged',
    async (type) => {
      expect(await demandOf({ type, value: 'x', threshold: null })).toBe(type);
    },
  );

  test('with a pattern that could take forever is named too', async () => {
    expect(await demandOf({ type: 'regex', value: '(?=a)b', threshold: null })).toContain('lookaround');
  });
});

describe('a whole config', async () => {
  const root = 'fixtures/promptfoo/shop';
  const tree = folder(root);
  const text = readFileSync(`${root}/promptfooconfig.yaml`, 'utf8');
  const found = await readPromptfoo('promptfooconfig.yaml', text, tree, []);
  const [suite] = found.suites;
  const cases = suite?.caseFiles[0]?.cases ?? [];

  test('has a target for each prompt with each provider that maps to an endpoint', () => {
    expect(found.targets.map(({ name }) => name)).toEqual([
      'promptfoo · support.json · small',
      'promptfoo · short · small',
      'promptfoo · two.txt 1 · small',
      'promptfoo · two.txt 2 · small',
    ]);
    expect(suite).toMatchObject({ name: 'promptfoo', trials: 2 });
  });

  test('compiles prompts as promptfoo sends them', async () => {
    const compiled = await Promise.all(found.targets.map((target) => compile(target, tree)));
    expect(compiled.map((each) => each?.prompt.messages.map(({ role }) => role))).toEqual([
      ['system', 'user'],
      ['user'],
      ['user'],
      ['user'],
    ]);
    expect(compiled[0]?.prompt).toMatchObject({
      model: 'scripted-1',
      parameters: { temperature: 0 },
      syntax: 'nunjucks',
    });
    expect(compiled[0]?.prompt.tools).toHaveLength(1);
  });

  test('has a case for each combination, with the assertions of its own and of defaultTest', () => {
    expect(cases.map(({ id }) => id.replace(/ #\w+$/, ''))).toEqual([
      'Where is it',
      'Do you open on Sundays?',
      'Are you open on Sundays?',
      'Is it open?',
      'Give me JSON.',
      'How long',
      'What is your name?',
    ]);
    expect(Object.keys(cases[0]?.demands ?? {})).toEqual([
      'not-contains',
      'word-count',
      'icontains',
      'regex',
      'contains',
      'similar',
    ]);
    expect(cases[0]?.demands?.['similar']).toMatchObject({
      options: { value: 'It is on its way' },
      min: 0.8,
    });
    expect(cases[0]?.demands?.['icontains']?.options).toMatchObject({ value: 'Ada' });
    expect(cases[0]?.tags).toEqual({ topic: 'orders' });
    expect(Object.keys(cases[1]?.demands ?? {})).toContain('opening (starts-with)');
    expect(cases[3]?.demands?.['equals']?.options).toMatchObject({ value: 'Yes, Bo.' });
    expect(cases[5]?.demands?.['levenshtein']).toMatchObject({ options: { value: 'Two days.' }, max: 9 });
    expect(cases[6]?.demands?.['equals']?.options).toMatchObject({ value: 'Robo' });
  });

  test('says in one warning what it does not support, and in another what it does not ask', () => {
    expect(found.warnings).toHaveLength(2);
    expect(found.warnings[1]?.message).toBe(
      'promptfooconfig.yaml: 1 test is not asked (it has a threshold of its own: "What? (line 36)").',
    );
    for (const words of [
      'the prompt file://prompts/made.py (a program)',
      'the provider anthropic:messages:other-1 (declare an endpoint "anthropic" in the workflow to ask it)',
      'apiKey of a provider (endpoints come from the workflow)',
      'the assertion javascript (7 times: line 21)',
      'tests from a program (file://tests/made.js)',
    ])
      expect(found.warnings[0]?.message).toContain(words);
    expect(found.warnings[0]?.message).not.toContain('never-read');
  });

  test('knows every file that it was read from', () => {
    expect(found.files.toSorted()).toEqual([
      'promptfooconfig.yaml',
      'prompts/support.json',
      'prompts/two.txt',
      'tests/lines.jsonl',
      'tests/more.yaml',
      'tests/table.csv',
      'tools.yaml',
    ]);
    expect(dirname(found.file)).toBe('.');
  });

  test('asks providers of other kinds where the workflow declares an endpoint of their name', async () => {
    const more = await readPromptfoo('promptfooconfig.yaml', text, tree, ['anthropic']);
    expect(
      more.targets.filter(({ endpoint }) => endpoint === 'anthropic').map(({ given }) => given?.model),
    ).toEqual(['other-1', 'other-1', 'other-1', 'other-1']);
  });
});
