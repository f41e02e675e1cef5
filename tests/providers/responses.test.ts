/** What is sent to the Responses API, and what is made of what comes back. */
import { describe, expect, test } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import type { Cause, Fields, Json } from '../../src/types.ts';
import { bodyOf, called, flat, messages, nested, schema } from '../support/provider-bodies.ts';

const { responses } = providers;

describe('responses', () => {
  test('sends calls, each followed by what came of it', () => {
    expect(bodyOf(responses, {}, called)['input']).toEqual([
      { role: 'user', content: 'Where are they?' },
      { type: 'function_call', call_id: 'call_1_0', name: 'find', arguments: '{"id": 1}' },
      { type: 'function_call_output', call_id: 'call_1_0', output: 'on its way' },
      { type: 'function_call', call_id: 'call_1_1', name: 'find', arguments: '{"id": 2}' },
      { type: 'function_call_output', call_id: 'call_1_1', output: 'lost' },
      { role: 'user', content: 'And when?' },
    ]);
  });

  test('sends instructions, input, settings, tools and format under the names of the API', () => {
    const parameters = {
      temperature: 0,
      max_tokens: 100,
      reasoning_effort: 'low',
      verbosity: 'low',
      tool_choice: { type: 'function', function: { name: 'find' } },
    };
    expect(bodyOf(responses, { parameters, tools: [nested, flat], responseFormat: schema })).toEqual({
      model: 'gpt-6.1-terra',
      instructions: 'Be kind.\n\nBe brief.',
      input: messages.slice(2),
      temperature: 0,
      max_output_tokens: 100,
      reasoning: { effort: 'low' },
      tool_choice: { type: 'function', name: 'find' },
      tools: [flat, flat],
      text: {
        verbosity: 'low',
        format: { type: 'json_schema', name: 'answer', strict: true, schema: { type: 'object' } },
      },
      store: false,
    });
  });

  test('a prompt that only instructs is the input, which may not be empty', () => {
    const body = bodyOf(responses, {}, messages.slice(0, 1));
    expect(body).toEqual({ model: 'gpt-6.1-terra', input: [messages[0]], store: false });
  });

  test('of several names for the longest answer, the newest counts', () => {
    const parameters = { max_tokens: 1, max_completion_tokens: 2, max_output_tokens: 3 };
    expect(bodyOf(responses, { parameters })['max_output_tokens']).toBe(3);
    expect(
      bodyOf(responses, { parameters: { max_tokens: 1, max_completion_tokens: 2 } })['max_output_tokens'],
    ).toBe(2);
  });

  test('reads text, tool calls, usage and model', () => {
    const body: Json = {
      status: 'completed',
      error: null,
      model: 'gpt-6.1-terra-0301',
      output: [
        { type: 'reasoning', summary: [] },
        {
          type: 'message',
          role: 'assistant',
          content: [
            { type: 'output_text', text: 'Hi ' },
            { type: 'output_text', text: 'there' },
          ],
        },
        { type: 'function_call', call_id: '1', name: 'find', arguments: '{}' },
        { type: 'custom_tool_call', name: 'sql', input: 'select 1' },
        { type: 'web_search_call', status: 'completed' },
      ],
      usage: { input_tokens: 7, output_tokens: 2 },
    };
    expect(responses.answer(body)).toEqual({
      text: 'Hi there',
      toolCalls: [
        { name: 'find', arguments: '{}' },
        { name: 'sql', arguments: 'select 1' },
      ],
      usage: { input: 7, output: 2 },
      model: 'gpt-6.1-terra-0301',
    });
  });

  const said = (...content: readonly Json[]): Json => [{ type: 'message', content }];
  const half = said({ type: 'output_text', text: 'The parcel is on its' });

  test.each<[string, Fields, Cause, string]>([
    ['no output', { status: 'completed', output: [] }, 'empty', ''],
    ['an empty text', { status: 'completed', output: said({ type: 'output_text', text: '' }) }, 'empty', ''],
    ['thoughts alone', { status: 'completed', output: [{ type: 'reasoning', summary: [] }] }, 'empty', ''],
    [
      'a text that was cut',
      { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, output: half },
      'cut-off',
      'incomplete: max_output_tokens',
    ],
    ['what is incomplete for no reason', { status: 'incomplete', output: half }, 'cut-off', 'incomplete'],
    [
      'what a filter took',
      { status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] },
      'filtered',
      'incomplete: content_filter',
    ],
    [
      'a refusal',
      { status: 'completed', output: said({ type: 'refusal', refusal: 'No.' }) },
      'refused',
      'No.',
    ],
    [
      'a failure',
      { status: 'failed', output: [], error: { code: 'server_error', message: 'no' } },
      'broken-off',
      'no',
    ],
    ['an error', { output: [], error: { message: 'no' } }, 'broken-off', 'no'],
    ['what was called off', { status: 'cancelled', output: half }, 'broken-off', 'status cancelled'],
  ])('takes %s for no answer, and knows what it took', (_, body, cause, words) => {
    const usage = { input_tokens: 7, output_tokens: 2 };
    expect(responses.answer({ ...body, usage, model: 'gpt-6.1-terra-0301' })).toEqual({
      ...{ cause, words, usage: { input: 7, output: 2 }, model: 'gpt-6.1-terra-0301' },
    });
  });

  test.each<[string, Json]>([
    ['nothing', null],
    ['no output', { status: 'completed' }],
    ['content of another kind', { output: [{ type: 'message', content: 'Hi' }] }],
    ['a text that is none', { output: [{ type: 'message', content: [{ type: 'output_text', text: 1 }] }] }],
    ['a call without a name', { output: [{ type: 'function_call', arguments: '{}' }] }],
    ['an item of another kind', { output: ['Hi'] }],
  ])('takes %s for malformed', (_, body) => expect(responses.answer(body)).toBeNull());
});
