import { expect, test } from 'vitest';
import { jsonIn } from '../../src/judging/json-reply.ts';

const JSON_TEXT = '{"passes": true, "why": "it says {so}"}';
const FENCE = '```';

test.each<[string, string]>([
  ['as it is', JSON_TEXT],
  ['with blanks around it', `\n  ${JSON_TEXT}\n`],
  ['in a fence', `${FENCE}json\n${JSON_TEXT}\n${FENCE}`],
  ['in a fence without a language', `${FENCE}\n${JSON_TEXT}\n${FENCE}\n`],
  ['over several lines in a fence', `${FENCE}json\n{\n "passes": true,\n "why": "it says {so}"\n}\n${FENCE}`],
  ['after thoughts', `<think>\nIt says {so}.\n</think>\n\n${JSON_TEXT}`],
  ['after thoughts of which the beginning is gone', `It says so.\n</think>\n${JSON_TEXT}`],
  ['after thoughts, in a fence', `<think>x</think>\n${FENCE}json\n${JSON_TEXT}\n${FENCE}`],
  ['after one line of words', `Here is my verdict:\n\n${JSON_TEXT}`],
  ['after words in the same line', `Verdict: ${JSON_TEXT}`],
  ['after one line of words, in a fence', `Here is my verdict:\n${FENCE}json\n${JSON_TEXT}\n${FENCE}`],
])('one JSON object is read %s', (_, reply) => {
  expect(jsonIn(reply)).toEqual({ passes: true, why: 'it says {so}' });
});

test.each<[string, string]>([
  ['no JSON', 'It passes.'],
  ['two objects', `${JSON_TEXT}\n${JSON_TEXT}`],
  ['two fences', `${FENCE}json\n${JSON_TEXT}\n${FENCE}\n${FENCE}json\n{"passes": false}\n${FENCE}`],
  ['words after it', `${JSON_TEXT}\nLet me know!`],
  ['words after its fence', `${FENCE}json\n${JSON_TEXT}\n${FENCE}\nLet me know!`],
  ['many lines of words before it', `First I thought.\nThen I decided.\n${JSON_TEXT}`],
  ['an object that was cut', '{"passes": tr'],
  ['a verdict that it only thought of', `<think>${JSON_TEXT}</think>`],
])('nothing is read of %s', (_, reply) => expect(jsonIn(reply)).toBeUndefined());
