/** What is sent to each API, and what is made of what comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { providers } from '../src/providers/index.ts';
import type { Fields, Json, Message, Request } from '../src/types.ts';

const messages: readonly Message[] = [
  { role: 'system', content: 'Be kind.' },
  { role: 'developer', content: 'Be brief.' },
  { role: 'user', content: 'Hi' },
  { role: 'assistant', content: 'Hello' },
  { role: 'user', content: 'Where is my order?' },
];

const request: Request = {
  endpoint: 'default',
  model: 'gpt-6.1-terra',
  parameters: {},
  messages: [],
  turns: [],
  tools: [],
  responseFormat: null,
};

const schema = {
  type: 'json_schema',
  json_schema: { name: 'answer', strict: true, schema: { type: 'object' } },
};
const nested = { type: 'function', function: { name: 'find', parameters: { type: 'object' } } };
const flat = { type: 'function', name: 'find', parameters: { type: 'object' } };

const { chat, responses } = providers;
const bodyOf = (provider: typeof chat, changes: Partial<Request>, said = messages): Fields =>
  provider.body({ ...request, ...changes }, said) as Fields;

describe('chat', () => {
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

  const call = { id: '1', type: 'function', function: { name: 'find', arguments: '{"id": 1}' } };

  test.each<[string, Json, string, number]>([
    ['tool calls without content', { content: null, tool_calls: [call, call] }, '', 2],
    ['tool calls with the content left out', { tool_calls: [call] }, '', 1],
    [
      'a custom tool',
      { content: null, tool_calls: [{ type: 'custom', custom: { name: 'sql', input: 'x' } }] },
      '',
      1,
    ],
    ['a refusal', { content: null, refusal: 'I cannot help.' }, 'I cannot help.', 0],
    ['an empty answer', { content: '' }, '', 0],
    ['an answer cut off before its first word', { content: null }, '', 0],
  ])('reads %s', (_, message, text, calls) => {
    expect(answer(message)).toMatchObject({ text, model: 'gpt-6.1-terra-0301', usage: null });
    expect(answer(message)?.toolCalls).toHaveLength(calls);
  });

  test.each<[string, Json]>([
    ['nothing', null],
    ['a text', 'Hi'],
    ['an error', { error: { message: 'no' } }],
    ['no choices', { choices: [] }],
    ['choices of another kind', { choices: 'Hi' }],
    ['no message', { choices: [{ text: 'Hi' }] }],
    ['content of another kind', { choices: [{ message: { content: [{ type: 'text', text: 'Hi' }] } }] }],
    ['no content at all', { choices: [{ message: { role: 'assistant' } }] }],
    [
      'arguments that are no text',
      { choices: [{ message: { content: null, tool_calls: [{ function: { name: 'f', arguments: {} } }] } }] },
    ],
    ['tool calls of another kind', { choices: [{ message: { content: '', tool_calls: 'f' } }] }],
  ])('takes %s for malformed', (_, body) => expect(chat.answer(body)).toBeNull());

  test('usage that makes no sense is no usage', () => {
    expect(
      answer({ content: 'Hi' }, { usage: { prompt_tokens: -1, completion_tokens: 2 } })?.usage,
    ).toBeNull();
    expect(
      answer({ content: 'Hi' }, { usage: { prompt_tokens: '1', completion_tokens: 2 } })?.usage,
    ).toBeNull();
  });
});

describe('responses', () => {
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

  test('a refusal counts as text, and an answer that was cut off as what there is of it', () => {
    const output = [{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }];
    expect(responses.answer({ status: 'incomplete', output })).toMatchObject({
      text: 'No.',
      usage: null,
      model: null,
    });
    expect(responses.answer({ status: 'incomplete', output: [] })).toMatchObject({ text: '' });
  });

  test.each<[string, Json]>([
    ['nothing', null],
    ['no output', { status: 'completed' }],
    ['a failure', { status: 'failed', output: [], error: { message: 'no' } }],
    ['an error', { output: [], error: { message: 'no' } }],
    ['content of another kind', { output: [{ type: 'message', content: 'Hi' }] }],
    ['a text that is none', { output: [{ type: 'message', content: [{ type: 'output_text', text: 1 }] }] }],
    ['a call without a name', { output: [{ type: 'function_call', arguments: '{}' }] }],
    ['an item of another kind', { output: ['Hi'] }],
  ])('takes %s for malformed', (_, body) => expect(responses.answer(body)).toBeNull());
});

test.each(Object.entries(providers))('%s reads any JSON without an exception', (_, provider) => {
  const odd = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      fc.constantFrom(null, 0, -1, '', 'message', 'function_call', true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          'choices',
          'message',
          'content',
          'tool_calls',
          'function',
          'output',
          'type',
          'text',
          'usage',
          'error',
        ),
        tie('value'),
      ),
    ),
  })).value;
  fc.assert(
    fc.property(odd, (body) => {
      const answer = provider.answer(body);
      if (answer !== null) expect(typeof answer.text).toBe('string');
    }),
    { numRuns: 500 },
  );
});
