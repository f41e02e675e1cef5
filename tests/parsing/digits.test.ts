/** Integers that no number holds, in cases and answers. */
import { describe, expect, test } from 'vitest';
import { answersOf, casesOf } from '../../src/config/index.ts';
import type { Sample } from '../../src/contracts.ts';
import * as measures from '../../src/measures/all.ts';
import { exactly } from '../../src/parsing/digits.ts';
import { parseJson } from '../../src/parsing/json.ts';
import { parseYaml } from '../../src/parsing/yaml.ts';
import type { Json } from '../../src/types.ts';
import { sampleOf } from '../support/examples.ts';

const BIG = '9007199254740993';

test.each<[string, Json]>([
  [BIG, BIG],
  [`-${BIG}`, `-${BIG}`],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['9007199254740991', 9007199254740991],
  ['1234567890.1234567', 1234567890.1234567],
  ['1e300', 1e300],
  [`"${BIG}"`, BIG],
  [`{"a": [${BIG}, 1]}`, { a: [BIG, 1] }],
])('%s is kept', (written, value) => {
  expect(exactly(written)).toEqual(value);
  expect(parseYaml(`v: ${written}`, 'f', 1, 'kept').value).toEqual({ v: value });
});

test('elsewhere numbers stay numbers, since APIs and schemas want them', () => {
  expect(parseJson(BIG, 'f').value).toBe(9007199254740992);
  expect(parseYaml(BIG, 'f').value).toBe(9007199254740992);
});

describe('a case', () => {
  test.each([
    ['cases.jsonl', `{"id": "a", "input": {"order": ${BIG}}, "expected": {"order": ${BIG}}}`],
    ['cases.json', `[{"id": "a", "input": {"order": ${BIG}}, "expected": {"order": ${BIG}}}]`],
    ['cases.yml', `- { id: a, input: { order: ${BIG} }, expected: { order: ${BIG} } }`],
  ])('in %s keeps every digit', async (file, text) => {
    const [each] = await casesOf(text, file);
    expect([each?.input, each?.expected]).toEqual([{ order: BIG }, { order: BIG }]);
  });
});

test('an answer of a file keeps every digit', () => {
  const line = `{"case": 1, "input": {"order": ${BIG}}, "output": null, "tool_calls": [{"name": "f", "arguments": {"id": ${BIG}}}]}`;
  const [answer] = answersOf(line, 'a.jsonl');
  expect(answer?.asked.input).toEqual({ order: BIG });
  expect(answer?.outputs).toMatchObject({
    ok: true,
    value: [{ toolCalls: [{ arguments: `{"id":"${BIG}"}` }] }],
  });
});

describe('a measure tells two such integers apart', () => {
  const mark = async (
    measure: {
      options: () => { parseAsync: (options: object) => Promise<unknown> };
      prepare: (settings: never) => unknown;
    },
    example: { answer: string; expected: Json },
    options = {},
  ) => {
    const scorer = await measure.prepare((await measure.options().parseAsync(options)) as never);
    const sample = sampleOf({ situation: '', value: null, ...example });
    return (scorer as (sample: Sample) => { value: number | null })(sample).value;
  };
  test.each([
    ['9007199254740993', 1],
    ['9007199254740992', 0],
  ])('%s', async (written, value) => {
    const given = { answer: `{"order": ${written}}`, expected: { order: BIG } };
    expect(await mark(measures.exactMatch, given)).toBe(value);
    expect(await mark(measures.jsonField, { ...given, expected: BIG }, { at: '/order' })).toBe(value);
  });

  test('and a schema still sees a number', async () => {
    const schema = { type: 'object', properties: { order: { type: 'integer' } } };
    const given = { answer: `{"order": ${BIG}}`, expected: null };
    expect(await mark(measures.jsonSchema, given, { schema })).toBe(1);
  });
});
