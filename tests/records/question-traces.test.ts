/** What users said, out of traces by every version of the `gen_ai` conventions. */
import { describe, expect, it } from 'vitest';
import { BOTH, CHAT, turnsOf } from '../support/chats.ts';

const value = (it: unknown): object =>
  typeof it === 'string'
    ? { stringValue: it }
    : Array.isArray(it)
      ? { arrayValue: { values: it.map(value) } }
      : { kvlistValue: { values: attributesOf(it as object) } };
const attributesOf = (fields: object): object[] =>
  Object.entries(fields).map(([key, it]) => ({ key, value: value(it) }));

interface Span {
  readonly trace?: string;
  readonly start?: number;
  readonly attributes?: object;
  readonly events?: readonly { readonly name: string; readonly attributes: object }[];
}

function traces(...spans: readonly Span[]) {
  const all = spans.map(({ trace = 'a', start = 1, attributes = {}, events = [] }) => ({
    traceId: trace,
    name: 'chat',
    startTimeUnixNano: String(start),
    attributes: attributesOf(attributes),
    events: events.map(({ name, attributes: own }) => ({ name, attributes: attributesOf(own) })),
  }));
  return {
    resourceSpans: [
      { resource: { attributes: attributesOf({ 'service.name': 'desk' }) }, scopeSpans: [{ spans: all }] },
    ],
  };
}

const PARTS = [
  { role: 'system', parts: [{ type: 'text', content: 'You help.' }] },
  { role: 'user', parts: [{ type: 'text', content: 'Where is it?' }] },
  { role: 'assistant', parts: [{ type: 'tool_call', name: 'find' }] },
  { role: 'user', parts: [{ type: 'text', content: 'My order.' }] },
];

describe('OTLP JSON', () => {
  it.each<[string, Span]>([
    ['messages in an attribute, as JSON', { attributes: { 'gen_ai.input.messages': JSON.stringify(PARTS) } }],
    ['messages in an attribute, as they are', { attributes: { 'gen_ai.input.messages': PARTS } }],
    [
      'messages of the event with all details',
      {
        events: [
          {
            name: 'gen_ai.client.inference.operation.details',
            attributes: { 'gen_ai.input.messages': JSON.stringify(PARTS) },
          },
        ],
      },
    ],
    [
      'numbered attributes',
      {
        attributes: {
          'gen_ai.prompt.0.role': 'system',
          'gen_ai.prompt.0.content': 'You help.',
          'gen_ai.prompt.1.role': 'user',
          'gen_ai.prompt.1.content': 'Where is it?',
          'gen_ai.prompt.2.role': 'user',
          'gen_ai.prompt.2.content': 'My order.',
        },
      },
    ],
    [
      'an event that holds the prompt',
      { events: [{ name: 'gen_ai.content.prompt', attributes: { 'gen_ai.prompt': JSON.stringify(CHAT) } }] },
    ],
    [
      'an event a message',
      { events: BOTH.map((content) => ({ name: 'gen_ai.user.message', attributes: { content } })) },
    ],
  ])('%s', (_, span) => {
    expect(turnsOf('traces.json', traces(span))).toEqual([BOTH]);
  });

  it('log records, a message each', () => {
    const records = ['gen_ai.system.message', 'gen_ai.user.message', 'gen_ai.choice'].map((eventName) => ({
      traceId: 'a',
      spanId: 's',
      eventName,
      body: value({ content: eventName === 'gen_ai.user.message' ? 'Where is it?' : 'x' }),
    }));
    expect(turnsOf('logs.jsonl', { resourceLogs: [{ scopeLogs: [{ logRecords: records }] }] })).toEqual([
      ['Where is it?'],
    ]);
  });

  it('calls of one conversation, with their history or without, in the order of time', () => {
    const call = (start: number, id: string, ...said: string[]): Span => ({
      trace: String(start),
      start,
      attributes: {
        'gen_ai.conversation.id': id,
        'gen_ai.input.messages': JSON.stringify(said.map((content) => ({ role: 'user', content }))),
      },
    });
    expect(turnsOf('t.json', traces(call(20, 'a', 'One?', 'Two?'), call(10, 'a', 'One?')))).toEqual([
      ['One?', 'Two?'],
    ]);
    expect(turnsOf('t.json', traces(call(20, 'a', 'Two?'), call(10, 'a', 'One?')))).toEqual([
      ['One?', 'Two?'],
    ]);
  });

  it('calls of one trace without a name are one conversation: that which says most', () => {
    const call = (content: string): Span => ({
      attributes: { 'gen_ai.prompt.0.role': 'user', 'gen_ai.prompt.0.content': content },
    });
    expect(turnsOf('t.json', traces(call('Where is it?'), call('Rewrite: where is it')))).toEqual([
      ['Where is it?'],
    ]);
    expect(turnsOf('t.jsonl', traces({ attributes: { 'http.method': 'GET' } }), traces(call('Hi?')))).toEqual(
      [['Hi?']],
    );
  });
});
