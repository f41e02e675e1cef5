/** What comes back and is no answer, wherever it comes from. */
import { describe, expect, test } from 'vitest';
import { answersOf, recordingsOf } from '../../src/config/index.ts';
import type { Ask, Model } from '../../src/contracts.ts';
import * as measures from '../../src/measures/all.ts';
import { isNoAnswer, noAnswer } from '../../src/records/no-answer.ts';
import { conversationOf } from '../../src/records/conversation.ts';
import { outagesIn } from '../../src/stages/decide/trouble.ts';
import { createAsking } from '../../src/stages/run/index.ts';
import type {
  Answer,
  Case,
  Cause,
  Exam,
  Message,
  NoAnswer,
  Result,
  Request,
  Run,
  ToolResult,
  Trial,
  Turn,
} from '../../src/types.ts';

const CAUSES = [
  'empty',
  'cut-off',
  'filtered',
  'refused',
  'broken-off',
] as const satisfies readonly NoAnswer[];

const turns: readonly Turn[] = [
  { user: 'Where is it?', assistant: null },
  { user: 'And the invoice?', assistant: null },
];
const exam = { change: { target: 't' }, suite: { name: 's' } } as unknown as Exam;
const request: Request = {
  ...{ endpoint: 'default', model: 'gpt-6.1-terra', parameters: {}, messages: [], turns },
  ...{ tools: [], responseFormat: null },
};
const trial: Trial = {
  ...{ exam, case: { id: 'c1' } as Case, side: 'candidate', index: 0, key: 'k' },
  request: { ok: true, value: request },
};
const said = (text: string): Omit<Answer, 'turn' | 'user'> => ({
  ...{ text, toolCalls: [], usage: null, latencyMs: null, firstTokenMs: null, model: null },
});

function modelOf(ask: Ask, replay: Model['replay'] = null): Model {
  const consumption = { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] };
  return { ask, replay, consumption: () => consumption };
}

async function causeOf(model: Model, of: Trial = trial): Promise<Cause | null> {
  const [run] = await createAsking({ model }, 1)([of]);
  return run && !run.result.ok ? run.result.failure.cause : null;
}

describe('a conversation', () => {
  test.each(CAUSES)('ends where a reply is no answer: %s', async (cause) => {
    const sent: (readonly Message[])[] = [];
    const model = modelOf((_, messages) => {
      sent.push([...messages]);
      return Promise.resolve({ ok: false, failure: noAnswer(cause, 'gpt-6.1-terra') });
    });
    expect(await causeOf(model)).toBe(cause);
    expect(sent).toHaveLength(1);
  });

  test.each(CAUSES)('is kept when it was paid for: %s', async (cause) => {
    const kept: Run[] = [];
    const model = modelOf(() => Promise.resolve({ ok: false, failure: noAnswer(cause, 'gpt-6.1-terra') }));
    const runs = await createAsking({ model }, 1, { keep: (run) => kept.push(run) })([trial]);
    expect(kept).toEqual([...runs]);
    const down = { cause: 'server', first: null, message: 'down', status: 500 } as const;
    const nobody = modelOf(() => Promise.resolve({ ok: false, failure: down }));
    await createAsking({ model: nobody }, 1, { keep: (run) => kept.push(run) })([trial]);
    expect(kept).toHaveLength(1);
  });

  test('was not answered when one of its replies is empty', async () => {
    const replies = ['It comes on Friday.', ' \n'];
    expect(
      await causeOf(modelOf(() => Promise.resolve({ ok: true, value: said(replies.shift() ?? '') }))),
    ).toBe('empty');
  });

  describe('that goes on after a call', () => {
    const call = (given: string) => ({ ...said(''), toolCalls: [{ name: 'find', arguments: given }] });
    const held = async (toolResults: readonly ToolResult[] | undefined, given = '{"id": 7}') => {
      const sent: Message[][] = [];
      const replies = [call(given), said('On Friday.')];
      const model = modelOf((_, messages) => {
        sent.push([...messages]);
        return Promise.resolve({ ok: true, value: replies.shift() ?? said('') });
      });
      const asked = { ...request, ...(toolResults && { toolResults }) };
      const [run] = await createAsking({ model }, 1)([{ ...trial, request: { ok: true, value: asked } }]);
      return { result: run?.result, sent: sent.at(-1), times: sent.length };
    };

    test('keeps the call, and what came of it', async () => {
      const { result, sent } = await held([{ name: 'find', arguments: null, result: 'on its way' }]);
      expect(result).toMatchObject({ ok: true, value: [{ text: '' }, { text: 'On Friday.' }] });
      expect(sent?.[1]).toEqual({
        ...{ role: 'assistant', content: '' },
        calls: [{ name: 'find', arguments: '{"id": 7}', result: 'on its way' }],
      });
    });

    test('prefers what came of these very arguments', async () => {
      const results = [
        { name: 'find', arguments: null, result: 'any' },
        { name: 'find', arguments: { id: 8 }, result: 'eight' },
        { name: 'find', arguments: { id: 7 }, result: 'seven' },
      ];
      expect((await held(results, '{ "id": 7 }')).sent?.[1]?.calls?.[0]?.result).toBe('seven');
      expect((await held(results, 'no JSON')).sent?.[1]?.calls?.[0]?.result).toBe('any');
    });

    test.each<[string, readonly ToolResult[] | undefined]>([
      ['no results', undefined],
      ['results of another tool', [{ name: 'search', arguments: null, result: 'x' }]],
      ['results of other arguments', [{ name: 'find', arguments: { id: 8 }, result: 'x' }]],
    ])('ends there, with a reason, where the case has %s', async (_, results) => {
      const { result, times } = await held(results);
      expect(times).toBe(1);
      expect(result).toMatchObject({
        ok: false,
        failure: { cause: 'unfit', message: expect.stringMatching(/called find in turn 1.*tool-results/) },
      });
    });

    test('was answered when its last reply only calls', async () => {
      const last = modelOf(() => Promise.resolve({ ok: true, value: call('{}') }));
      const one = { ok: true, value: { ...request, turns: turns.slice(0, 1) } } as const;
      expect(await causeOf(last, { ...trial, request: one })).toBeNull();
    });
  });
});

describe('a recording', () => {
  const kept = (result: Result<readonly Answer[]>): Model =>
    modelOf(
      () => Promise.reject(new Error()),
      () => ({ result }),
    );
  test('with an empty answer holds none', async () => {
    const value = [{ ...said(''), turn: 1, user: 'Where is it?' }];
    expect(await causeOf(kept({ ok: true, value }))).toBe('empty');
  });
  test.each(CAUSES)('keeps the cause of what it holds: %s', async (cause) => {
    expect(await causeOf(kept({ ok: false, failure: noAnswer(cause, '') }))).toBe(cause);
  });
});

describe('a line of answers', () => {
  const line = (fields: object) => JSON.stringify({ case: 'c1', ...fields });
  const readers = {
    'of a recorded target': (text: string) => recordingsOf(text, 'a.jsonl')[0]?.outputs,
    'for score': (text: string) => answersOf(text, 'a.jsonl')[0]?.outputs,
  };
  const outcome = (text: string, read: (text: string) => ReturnType<(typeof readers)['for score']>) => {
    const outputs = read(text);
    if (!outputs) throw new Error('no line was read');
    const asked = outputs.ok ? outputs.value.length : 1;
    const held = conversationOf(outputs, turns.slice(0, asked));
    return held.ok ? null : held.failure.cause;
  };
  const CALL = { tool_calls: [{ name: 'find', arguments: {} }] };

  describe.each(Object.entries(readers))('%s', (_, read) => {
    test.each<[string, object, Cause | null]>([
      ['an empty text', { output: '' }, 'empty'],
      ['blanks', { output: ' \n' }, 'empty'],
      ['null', { output: null }, 'empty'],
      ['null beside calls', { output: null, ...CALL }, null],
      ['an empty text beside calls', { output: '', ...CALL }, null],
      ['a text cut off', { output: 'It comes on', finish_reason: 'length' }, 'cut-off'],
      ['what a filter took', { output: '', finish_reason: 'content_filter' }, 'filtered'],
      ['a text that ended by itself', { output: 'It comes on Friday.', finish_reason: 'stop' }, null],
      ['an error in words', { output: null, error: 'the agent crashed' }, 'server'],
    ])('%s', (_name, fields, cause) => expect(outcome(line(fields), read)).toBe(cause));

    test.each<[string, object, Cause | null]>([
      ['one of two answers is empty', { output: ['It comes.', ''] }, 'empty'],
      [
        'the first of two only calls',
        { output: [null, 'It comes.'], tool_calls: [CALL.tool_calls, []] },
        null,
      ],
      ['one of two was cut', { output: ['It', 'No.'], finish_reason: ['length', 'stop'] }, 'cut-off'],
    ])('%s', (_name, fields, cause) => {
      const users = turns.map(({ user }) => user);
      expect(outcome(line({ turns: users, ...fields }), read)).toBe(cause);
    });
  });
});

test.each(CAUSES)('no measure finds %s right', (cause) => {
  expect(isNoAnswer(cause)).toBe(true);
  const marks = Object.values(measures).flatMap(({ name, failed }) => {
    const value = failed?.(noAnswer(cause, '')).value ?? null;
    return value === null ? [] : [[name, value]];
  });
  expect(Object.fromEntries(marks)).toEqual({ answered: 0, 'error-rate': 1 });
});

test.each<[Cause, number]>([...CAUSES.map((cause): [Cause, number] => [cause, 0]), ['server', 1]])(
  'a suite of %s is an outage: %d',
  (cause, count) => {
    const failure = { cause, first: null, message: 'm', status: null };
    const runs: Run[] = [{ trial, result: { ok: false, failure }, source: 'called' }];
    expect(outagesIn([exam], runs)).toHaveLength(count);
  },
);

test('what the world did not answer is told of, not the answers that were none beside it', () => {
  const failure = (cause: Cause, message: string) => ({ cause, first: null, message, status: null });
  const lost = [failure('filtered', 'f'), failure('filtered', 'f'), failure('rejected', 'r')];
  const runs = lost.map((each): Run => ({ trial, result: { ok: false, failure: each }, source: 'called' }));
  expect(outagesIn([exam], runs)).toMatchObject([{ lost: 1, asked: 3, failure: { cause: 'rejected' } }]);
});

test('a line that says why there is no answer needs no place for it', () => {
  const [read] = recordingsOf('{"case": "a", "error": "out of memory"}', 'a.jsonl');
  expect(read?.outputs).toMatchObject({ ok: false, failure: { cause: 'server', message: 'out of memory' } });
  expect(() => recordingsOf('{"case": "a"}', 'a.jsonl')).toThrow(/output/);
});
