/** What spans say of models, tools and searches, by the conventions that are in use. */
import { describe, expect, it } from 'vitest';
import { readSpans } from '../../src/records/gen-ai.ts';
import { withSpans } from '../../src/records/answer-spans.ts';
import { costOf } from '../../src/records/usage.ts';
import type { Answer, Fields, Span } from '../../src/types.ts';

function span(id: string, parent: string | null, attributes: Fields, name = 'part'): Span {
  return { id, parent, name, start: 0, ms: 1, error: null, attributes };
}

const NOTHING = { usage: null, calls: [], found: null, asked: 0, model: null };
const REFUND = [{ name: 'refund', arguments: '{"amount":10}' }];
const PARTS = [
  { type: 'text', content: 'One moment' },
  { type: 'tool_call', id: 'c1', name: 'refund', arguments: { amount: 10 } },
];

describe('the reading of spans', () => {
  it.each<[string, Fields, object]>([
    [
      'tokens and model as they are called today',
      {
        'gen_ai.operation.name': 'chat',
        'gen_ai.request.model': 'small',
        'gen_ai.response.model': 'small-0613',
        'gen_ai.usage.input_tokens': 100,
        'gen_ai.usage.output_tokens': 7,
        'gen_ai.usage.cache_read.input_tokens': 40,
      },
      { usage: { input: 100, output: 7, cached: 40 }, asked: 1, model: 'small-0613' },
    ],
    [
      'as they were called before',
      {
        'gen_ai.system': 'openai',
        'gen_ai.request.model': 'small',
        'gen_ai.usage.prompt_tokens': 9,
        'gen_ai.usage.completion_tokens': 2,
      },
      { usage: { input: 9, output: 2 }, asked: 1, model: 'small' },
    ],
    [
      'as OpenInference calls them',
      {
        'openinference.span.kind': 'LLM',
        'llm.model_name': 'small',
        'llm.token_count.prompt': 9,
        'llm.token_count.completion': 2,
      },
      { usage: { input: 9, output: 2 }, asked: 1, model: 'small' },
    ],
    [
      'a model that counts no tokens',
      { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'small' },
      { asked: 1, model: 'small' },
    ],
    [
      'an embedding, which takes tokens and is no answer',
      { 'gen_ai.operation.name': 'embeddings', 'gen_ai.usage.input_tokens': 5 },
      { usage: { input: 5, output: 0 } },
    ],
    [
      'a tool that was carried out',
      {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': 'refund',
        'gen_ai.tool.call.arguments': '{"amount":10}',
      },
      { calls: REFUND },
    ],
    [
      'a tool as OpenInference calls it',
      { 'openinference.span.kind': 'TOOL', 'tool.name': 'refund', 'input.value': '{"amount":10}' },
      { calls: REFUND },
    ],
    [
      'a tool whose arguments are structured',
      {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': 'refund',
        'gen_ai.tool.call.arguments': { amount: 10 },
      },
      { calls: REFUND },
    ],
    [
      'a tool that only the model speaks of',
      {
        'gen_ai.operation.name': 'chat',
        'gen_ai.output.messages': JSON.stringify([{ role: 'assistant', parts: PARTS }]),
      },
      { calls: REFUND, asked: 1 },
    ],
    [
      'the same in numbered keys',
      {
        'gen_ai.operation.name': 'chat',
        'gen_ai.completion.0.tool_calls.0.name': 'refund',
        'gen_ai.completion.0.tool_calls.0.arguments': '{"amount":10}',
      },
      { calls: REFUND, asked: 1 },
    ],
    [
      'documents that were found',
      {
        'gen_ai.operation.name': 'retrieval',
        'gen_ai.retrieval.documents': JSON.stringify([
          { id: 'a', score: 1, content: 'Page A' },
          { id: 'b', score: 0.5 },
        ]),
      },
      { found: ['Page A', 'b'] },
    ],
    [
      'documents in numbered keys, in their order',
      {
        'openinference.span.kind': 'RETRIEVER',
        'retrieval.documents.10.document.content': 'K',
        'retrieval.documents.2.document.content': 'C',
        'retrieval.documents.2.document.score': 0.3,
      },
      { found: ['C', 'K'] },
    ],
    ['a search that found nothing', { 'gen_ai.operation.name': 'retrieval' }, { found: [] }],
    ['nothing of all that', { 'http.request.method': 'GET', 'gen_ai.tool.name': 7 }, {}],
    [
      'what is of no use',
      {
        'gen_ai.usage.input_tokens': 'many',
        'gen_ai.retrieval.documents': '{',
        'gen_ai.output.messages': '[[7]]',
      },
      { found: [] },
    ],
  ])('finds %s', (_, attributes, expected) => {
    expect(readSpans([span('1', null, attributes)])).toEqual({ ...NOTHING, ...expected });
  });

  it('does not count again what an agent sums up, nor a tool that is told twice', () => {
    const asks = {
      'gen_ai.operation.name': 'chat',
      'gen_ai.usage.input_tokens': 10,
      'gen_ai.usage.output_tokens': 1,
    };
    const spans = [
      span('1', null, {
        'gen_ai.operation.name': 'invoke_agent',
        'gen_ai.usage.input_tokens': 20,
        'gen_ai.usage.output_tokens': 2,
      }),
      span('2', '1', { ...asks, 'gen_ai.output.messages': JSON.stringify([{ parts: PARTS }]) }),
      span('3', '1', {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': 'refund',
        'gen_ai.tool.call.arguments': '{"amount":10}',
      }),
      span('4', '1', asks),
    ];
    expect(readSpans(spans)).toEqual({
      ...NOTHING,
      usage: { input: 20, output: 2 },
      calls: REFUND,
      asked: 2,
    });
  });

  it('holds a circle of spans', () => {
    const asks = { 'gen_ai.usage.input_tokens': 1, 'gen_ai.usage.output_tokens': 1 };
    expect(() => readSpans([span('1', '2', asks), span('2', '1', asks)])).not.toThrow();
  });
});

const ANSWER: Answer = {
  turn: 1,
  user: 'Hi',
  text: 'Hello',
  toolCalls: [],
  usage: null,
  latencyMs: null,
  firstTokenMs: null,
  model: null,
};

describe('an answer with its spans', () => {
  const models = ['small', 'large'].map((model, at) =>
    span(`${at}`, null, {
      'gen_ai.operation.name': 'chat',
      'gen_ai.request.model': model,
      'gen_ai.usage.input_tokens': 1001,
      'gen_ai.usage.output_tokens': 10,
    }),
  );

  it('costs what each of its models takes', () => {
    const [answer] = withSpans([ANSWER], models);
    const prices = { small: { input: 1, output: 10 }, large: { input: 10, output: 100 } };
    expect(costOf(answer?.usage ?? null, prices, [])).toBeCloseTo(((1001 + 100) * 11) / 1e6, 12);
    expect(costOf(answer?.usage ?? null, { small: prices.small }, ['small'])).toBeNull();
  });

  it('shares out over a conversation what all of it took, and keeps the spans once', () => {
    const answers = withSpans([ANSWER, { ...ANSWER, turn: 2 }], models);
    const sum = (key: 'input' | 'output'): number =>
      answers.reduce((all, { usage }) => all + (usage?.[key] ?? 0), 0);
    expect([sum('input'), sum('output')]).toEqual([2002, 20]);
    expect(answers.map(({ spans }) => spans?.length)).toEqual([undefined, 2]);
  });

  it('says itself what it took, called and found, where it does', () => {
    const own = {
      ...ANSWER,
      usage: { input: 1, output: 1 },
      toolCalls: [{ name: 'own', arguments: '{}' }],
      context: ['own'],
      model: 'own',
    };
    const spans = [
      ...models,
      span('9', null, { 'gen_ai.operation.name': 'retrieval' }),
      span('8', null, { 'gen_ai.operation.name': 'execute_tool' }, 'execute_tool x'),
    ];
    expect(withSpans([own], spans)).toEqual([{ ...own, spans }]);
    expect(withSpans([ANSWER], spans)).toMatchObject([
      { toolCalls: [{ name: 'x', arguments: '{}' }], context: [] },
    ]);
  });

  it('says with the last answer how many spans were left out', () => {
    const answers = withSpans([ANSWER, { ...ANSWER, turn: 2 }], models, 3);
    expect(answers.map(({ leftOutSpans }) => leftOutSpans)).toEqual([undefined, 3]);
  });

  it('is left alone where no spans came, and keeps of long attributes the beginning', () => {
    expect(withSpans([ANSWER], [])).toEqual([ANSWER]);
    const [{ spans = [] } = ANSWER] = withSpans(
      [ANSWER],
      [span('1', null, { long: 'x'.repeat(5000), many: Array<number>(900).fill(7) })],
    );
    expect(JSON.stringify(spans).length).toBeLessThan(2500);
  });
});
