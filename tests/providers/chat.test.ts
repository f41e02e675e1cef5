/** What is sent to chat completions, and what is made of what comes back. */
import { describe, expect, test } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import type { Cause, Fields, Json, Usage } from '../../src/types.ts';
import { bodyOf, called, flat, messages, nested, schema } from '../support/provider-bodies.ts';

const { chat } = providers;

describe('chat', () => {
  test('sends calls, and after them what came of each', () => {
    const ask = (id: string, given: string) => ({
      ...{ id, type: 'function', function: { name: 'find', arguments: given } },
    });
    expect(bodyOf(chat, {}, called)['messages']).toEqual([
      { role: 'user', content: 'Where are they?' },
      {
        ...{ role: 'assistant', content: null },
        tool_calls: [ask('call00100', '{"id": 1}'), ask('call00101', '{"id": 2}')],
      },
      { role: 'tool', tool_call_id: 'call00100', content: 'on its way' },
      { role: 'tool', tool_call_id: 'call00101', content: 'lost' },
      { role: 'user', content: 'And when?' },
    ]);
  });

  test('sends messages, settings, tools and format under the names of the API', () => {
    const parameters = { temperature: 0, max_tokens: 100, vendor_setting: true };
    expect(bodyOf(chat, { parameters, tools: [flat, nested], responseFormat: schema })).toEqual({
      model: 'gpt-6.1-terra',
      messages,
      temperature: 0,
      max_tokens: 100,
      vendor_setting: true,
      tools: [nested, nested],
      response_format: schema,
    });
  });

  test('leaves out what there is none of, and what the prompt may not set', () => {
    expect(bodyOf(chat, { parameters: { model: 'other', messages: [] } })).toEqual({
      model: 'gpt-6.1-terra',
      messages,
    });
  });

  test("knows the other API's name for the longest answer", () => {
    expect(bodyOf(chat, { parameters: { max_output_tokens: 5 } })).toMatchObject({
      max_completion_tokens: 5,
    });
  });

  const answer = (message: Json, more: Fields = {}) =>
    chat.answer({ model: 'gpt-6.1-terra-0301', choices: [{ index: 0, message }], ...more });

  test('reads text, usage and model', () => {
    const usage = { prompt_tokens: 12, completion_tokens: 3, total_tokens: 15 };
    expect(answer({ role: 'assistant', content: 'Hi' }, { usage })).toEqual({
      text: 'Hi',
      toolCalls: [],
      usage: { input: 12, output: 3 },
      model: 'gpt-6.1-terra-0301',
    });
  });

  const text = (said: string): Json => ({ type: 'text', text: said });
  const thoughts: Json = { type: 'thinking', thinking: [{ type: 'text', text: 'Let me see.' }] };
  const reference: Json = { type: 'reference', reference_ids: [1] };
  const call = { id: '1', type: 'function', function: { name: 'find', arguments: '{"id": 1}' } };

  test.each<[string, Json, string, number]>([
    ['parts', { content: [text('a'), text('b')] }, 'ab', 0],
    [
      'parts beside thoughts and references',
      { content: [thoughts, text('a'), reference, text('b')] },
      'ab',
      0,
    ],
    ['tool calls without content', { content: null, tool_calls: [call, call] }, '', 2],
    ['tool calls with the content left out', { tool_calls: [call] }, '', 1],
    [
      'a custom tool',
      { content: null, tool_calls: [{ type: 'custom', custom: { name: 'sql', input: 'x' } }] },
      '',
      1,
    ],
  ])('reads %s', (_, message, text, calls) => {
    const toolCalls = Array.from({ length: calls }, () => expect.anything());
    expect(answer(message)).toEqual({ text, toolCalls, model: 'gpt-6.1-terra-0301', usage: null });
  });

  const usage = { prompt_tokens: 12, completion_tokens: 3 };
  const choice = (fields: Fields) =>
    chat.answer({ model: 'gpt-6.1-terra-0301', choices: [{ index: 0, ...fields }], usage });
  const half = { content: 'The parcel is on its' };

  test.each<[string, Fields, Cause, string]>([
    ['an empty text', { message: { content: '' }, finish_reason: 'stop' }, 'empty', ''],
    ['nothing but blanks', { message: { content: ' \n' } }, 'empty', ''],
    ['null without a call', { message: { content: null, tool_calls: [] } }, 'empty', ''],
    ['a text that was cut', { message: half, finish_reason: 'length' }, 'cut-off', 'finish_reason length'],
    [
      'thoughts alone',
      { message: { content: '' }, finish_reason: 'length' },
      'cut-off',
      'finish_reason length',
    ],
    [
      'calls that were cut',
      { message: { content: null, tool_calls: [call] }, finish_reason: 'length' },
      'cut-off',
      'finish_reason length',
    ],
    [
      'another word for it',
      { message: half, finish_reason: 'model_length' },
      'cut-off',
      'finish_reason model_length',
    ],
    [
      'what a filter took',
      { message: { content: null }, finish_reason: 'content_filter' },
      'filtered',
      'finish_reason content_filter',
    ],
    [
      'a filter that says why',
      { finish_reason: 'content_filter: SAFETY' },
      'filtered',
      'finish_reason content_filter: SAFETY',
    ],
    ['a refusal', { message: { content: null, refusal: 'I cannot help.' } }, 'refused', 'I cannot help.'],
    [
      'a part that refuses',
      { message: { content: [{ type: 'refusal', refusal: 'No.' }] }, finish_reason: 'stop' },
      'refused',
      'No.',
    ],
    ['parts that say nothing', { message: { content: [thoughts] } }, 'empty', ''],
    ['a refusal that was cut', { message: { refusal: 'I' }, finish_reason: 'length' }, 'refused', 'I'],
    [
      'an error within',
      { message: half, finish_reason: 'error', error: { code: 502, message: 'Upstream is gone' } },
      'broken-off',
      'Upstream is gone',
    ],
    [
      'an error without words',
      { message: half, finish_reason: 'error' },
      'broken-off',
      'finish_reason error',
    ],
  ])('takes %s for no answer, and knows what it took', (_, fields, cause, words) => {
    expect(choice(fields)).toEqual({
      ...{ cause, words, usage: { input: 12, output: 3 }, model: 'gpt-6.1-terra-0301' },
    });
  });

  test('an error in the place of choices is a failure of the endpoint, in its words', () => {
    expect(chat.answer({ error: { message: 'Provider returned error' } })).toMatchObject({
      cause: 'server',
      words: 'Provider returned error',
    });
  });

  test.each<[string, Json]>([
    ['nothing', null],
    ['a text', 'Hi'],
    ['an error that says nothing', { error: {} }],
    ['no choices', { choices: [] }],
    ['choices of another kind', { choices: 'Hi' }],
    ['no message', { choices: [{ text: 'Hi' }] }],
    ['content of another kind', { choices: [{ message: { content: { text: 'Hi' } } }] }],
    ['a part that is none', { choices: [{ message: { content: ['Hi'] } }] }],
    ['a part without its text', { choices: [{ message: { content: [{ type: 'text' }] } }] }],
    ['no content at all', { choices: [{ message: { role: 'assistant' } }] }],
    [
      'arguments that are no text',
      { choices: [{ message: { content: null, tool_calls: [{ function: { name: 'f', arguments: {} } }] } }] },
    ],
    ['tool calls of another kind', { choices: [{ message: { content: '', tool_calls: 'f' } }] }],
  ])('takes %s for malformed', (_, body) => expect(chat.answer(body)).toBeNull());

  test.each<[string, Json, Usage]>([
    [
      'what it had kept',
      { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 4 } },
      { input: 9, output: 2, cached: 4 },
    ],
    [
      'what it had kept, in other words',
      { prompt_tokens: 9, completion_tokens: 2, prompt_cache_hit_tokens: 4, prompt_cache_miss_tokens: 5 },
      { input: 9, output: 2, cached: 4 },
    ],
    [
      'what it cost',
      { prompt_tokens: 9, completion_tokens: 2, cost: 0.25 },
      { input: 9, output: 2, usd: 0.25 },
    ],
    ['nothing of either', { prompt_tokens: 9, completion_tokens: 2, cost: null }, { input: 9, output: 2 }],
  ])('reads of usage %s', (_, usage, read) => {
    expect(answer({ content: 'Hi' }, { usage })).toMatchObject({ usage: read });
    expect(Object.keys((answer({ content: 'Hi' }, { usage }) as { usage: Usage }).usage)).toEqual(
      Object.keys(read),
    );
  });

  test.each([-1, '1', 10.3, 1e10, 1e308])('usage that makes no sense is no usage: %s', (prompt_tokens) => {
    expect(answer({ content: 'Hi' }, { usage: { prompt_tokens, completion_tokens: 2 } })?.usage).toBeNull();
  });

  test.each([-1, '1', 1e308])('a cost that makes no sense is none: %s', (cost) => {
    const usage = { prompt_tokens: 9, completion_tokens: 2, cost };
    expect(answer({ content: 'Hi' }, { usage })?.usage).toEqual({ input: 9, output: 2 });
  });
});
