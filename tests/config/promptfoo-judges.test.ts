/** promptfoo's assertions that ask a model, as far as a judge of ours can stand for theirs. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPromptfoo } from '../../src/config/foreign/promptfoo/index.ts';
import type { Tree } from '../../src/contracts.ts';
import type { Fields } from '../../src/types.ts';
import { folder } from '../support/folder-tree.ts';

describe('assertions that ask a model', async () => {
  const root = 'fixtures/promptfoo/graded';
  const text = readFileSync(`${root}/promptfooconfig.yaml`, 'utf8');
  const read = (endpoints: readonly string[]) =>
    readPromptfoo('qa/promptfooconfig.yaml', text, under('qa'), endpoints);
  const under = (place: string): Tree => {
    const tree = folder(root);
    return { ...tree, read: (path) => tree.read(path.replace(`${place}/`, '')) };
  };
  const found = await read(['vllm']);
  const [suite] = found.suites;
  const cases = suite?.caseFiles[0]?.cases ?? [];
  const card = (id: string): Fields => suite?.cards?.[id]?.options ?? {};
  const asks = 'llm-rubric: Answers "{{question}}" and nothing else';
  const judge = { model: 'judge-1', endpoint: 'default', parameters: { temperature: 0 } };

  test('have a card for each thing that is asked, whichever test asks it', () => {
    expect(suite?.metrics).toEqual([
      asks,
      'similar',
      'not-similar',
      'context-faithfulness',
      'factuality: We open at nine.',
      'exact (model-graded-closedqa): Names a time',
      'not-llm-rubric: Is rude',
      'llm-rubric: Is short, not weighed',
      'llm-rubric: Is kind',
      'llm-rubric: Names a street',
      'equals',
    ]);
    const kept = '.github/micro-metrics/qa/promptfooconfig/';
    expect(card(asks)).toEqual({
      ...judge,
      ...{ rubric: 'Answers "{{question}}" and nothing else', sees: [], 'tried-on': 'orders' },
      calibration: `${kept}llm-rubric-answers-question-and-nothing-else.json`,
    });
    expect(card('similar')).toEqual({ model: 'text-embedding-3-large', endpoint: 'default' });
    expect(card('context-faithfulness')).toMatchObject({ ...judge, 'at-least': 0.9 });
    expect(card('factuality: We open at nine.')).toMatchObject({ ...judge, good: 'We open at nine.' });
    expect(card('exact (model-graded-closedqa): Names a time')).toMatchObject({
      model: 'judge-2',
      endpoint: 'vllm',
    });
    expect(suite?.cards?.['llm-rubric: Is short, not weighed']?.onFail).toBe('info');
  });

  test('demand of each test what its variables make of them', () => {
    expect(cases[0]?.context).toEqual(['We open at nine.']);
    expect(cases[0]?.demands?.[asks]?.options).toEqual({
      rubric: 'Answers "When do you open?" and nothing else',
    });
    expect(cases[1]?.demands?.[asks]?.options).toEqual({
      rubric: 'Answers "Are you open today?" and nothing else',
    });
    expect(cases[0]?.demands?.['similar']).toMatchObject({
      options: { value: 'At nine, When do you open?' },
      ...{ min: 0.8, not: false },
    });
    expect(cases[0]?.demands?.['not-similar']).toMatchObject({ min: 0.75, not: true });
    expect(cases[1]?.demands?.['not-llm-rubric: Is rude']).toMatchObject({ min: 1, not: true });
    const table = cases.at(-2)?.demands ?? {};
    expect(Object.keys(table)).toEqual([asks, 'llm-rubric: Names a street', 'similar']);
    expect(table['similar']).toMatchObject({ options: { value: 'At the market' }, min: 0.7 });
    expect(cases.at(-1)?.demands?.['equals']?.options).toMatchObject({ value: 'note: this is a text' });
  });

  test('are named where they have no equivalent, and so is every key that nobody reads', () => {
    expect(found.warnings).toHaveLength(2);
    expect(found.warnings[1]?.message).toContain('it has options.storeOutputAs: "Still? (line 36)"');
    expect(found.warnings[1]?.message).toContain('it has providerOutput: "Said? (line 37)"');
    for (const words of [
      'the assertion llm-rubric with a threshold for its score',
      'the assertion llm-rubric with a rubricPrompt of its own',
      'the assertion llm-rubric with the grader anthropic:messages:judge-3 (declare an endpoint "anthropic"',
      'the assertion llm-rubric with the grader judge-latest: model names no version',
      'the assertion context-faithfulness without a text `context` among the vars',
      'the assertion context-faithfulness without a threshold',
      'the assertion similar with several values',
      'the assertion similar with transform',
      ...['the assertion answer-relevance', 'the assertion g-eval', 'the assertion select-best'],
      'the assertion bleu',
      'apiKey of a grader (endpoints come from the workflow)',
      'the provider openai:scripted-2 with transform (a program)',
      'the key lable of a provider (did you mean label?)',
      'the key promts (did you mean prompts?)',
      'a of a prompt',
      'the key lable of a prompt (did you mean label?)',
      'the key var of a test (did you mean vars?)',
      'the key asert of a test (did you mean assert?)',
      'the key treshold of an assertion (did you mean threshold?)',
    ])
      expect(found.warnings[0]?.message).toContain(words);
    expect(found.warnings[0]?.message).not.toContain('never-read');
  });

  test('are asked at the endpoint `judge`, where the workflow declares one', async () => {
    const { suites } = await read(['judge', 'vllm']);
    const cards = Object.values(suites[0]?.cards ?? {});
    const endpoints = (measure: string): Set<unknown> =>
      new Set(cards.filter((each) => each.measure === measure).map(({ options }) => options['endpoint']));
    expect(endpoints('rubric')).toEqual(new Set(['judge', 'vllm']));
    expect(endpoints('embedding-similarity')).toEqual(new Set(['default']));
  });
});
