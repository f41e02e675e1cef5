/** Small inputs that were read or marked wrongly once: each row of the table is run, and has the value that is right. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answersOf } from '../src/config/index.ts';
import { casesOf } from '../src/config/cases.ts';
import type { Model } from '../src/contracts.ts';
import { createForms } from '../src/edges/model/forms.ts';
import { formatOf } from '../src/formats/index.ts';
import { jsonIn } from '../src/judging/json-reply.ts';
import { measures } from '../src/measures/index.ts';
import { renderer } from '../src/prompts/render.ts';
import { providerFor } from '../src/providers/index.ts';
import { readScores } from '../src/records/scores/index.ts';
import { requestOf } from '../src/stages/plan/fill.ts';
import { createAsking } from '../src/stages/run/index.ts';
import type { Exam, Fields, Json, Message, Request, Run, ToolCall, Trial } from '../src/types.ts';
import { type Example, sampleOf } from './support/examples.ts';
import { texts } from './support/folder-tree.ts';
import { messagesOf, sentBy } from './support/promptfoo-requests.ts';

interface Marked extends Pick<Example, 'options' | 'context' | 'expected-tools' | 'value'> {
  readonly measure: string;
  readonly answers?: readonly string[];
  readonly calls?: readonly (readonly ToolCall[])[];
}

interface Rows {
  readonly configs: readonly {
    readonly what: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly config: Fields;
    readonly sent: readonly (readonly Fields[])[];
    readonly warned?: readonly string[];
  }[];
  readonly replies: readonly {
    readonly what: string;
    readonly api?: string;
    readonly body: Json;
    readonly is: Fields;
  }[];
  readonly calls: readonly {
    readonly what: string;
    readonly case: Fields;
    readonly sent?: readonly Message[];
    readonly ends?: string;
  }[];
  readonly lines: readonly { readonly what: string; readonly line: string; readonly is: readonly Fields[] }[];
  readonly digits: readonly {
    readonly file: string;
    readonly text: string;
    readonly input: Fields;
    readonly expected?: Json;
  }[];
  readonly judges: readonly { readonly what: string; readonly reply: string; readonly is: Json }[];
  readonly scores: readonly {
    readonly what: string;
    readonly file: string;
    readonly text: string;
    readonly lines: readonly Json[];
    readonly notes?: readonly string[];
  }[];
  readonly measures: readonly (Marked & { readonly what: string })[];
}

const rows = parse(readFileSync('fixtures/found/rows.yml', 'utf8')) as Rows;
const FILE = 'promptfooconfig.yaml';

describe('of a promptfoo config is sent what promptfoo sends', () => {
  test.each(rows.configs)('$what', async ({ files = {}, config, sent, warned = [] }) => {
    const text = JSON.stringify({ providers: ['openai:scripted-1'], ...config });
    const { requests, warnings } = await sentBy(FILE, text, texts({ ...files, [FILE]: text }));
    expect(requests.map(messagesOf)).toEqual(sent);
    expect(warnings).toHaveLength(warned.length);
    for (const [at, words] of warned.entries()) expect(warnings[at]).toContain(words);
  });
});

describe('a reply', () => {
  test.each(rows.replies)('is read: $what', ({ api = 'chat', body, is }) => {
    expect(providerFor(api, undefined).answer(body)).toMatchObject(is);
  });
});

/** Answers the first turn with a call, the others in words, and tells what each was sent with. */
function calling(): { readonly model: Model; readonly sent: Message[][] } {
  const sent: Message[][] = [];
  const quiet = { usage: null, latencyMs: null, firstTokenMs: null, model: null };
  const toolCalls = [{ name: 'stock', arguments: '{"tea": "oolong"}' }];
  const ask: Model['ask'] = (_, messages) => {
    const isFirst = sent.push([...messages]) === 1;
    const value = { ...quiet, text: isFirst ? '' : 'On Friday.', toolCalls: isFirst ? toolCalls : [] };
    return Promise.resolve({ ok: true, value });
  };
  const consumption = { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, usd: 0, unpriced: [] };
  return { sent, model: { ask, replay: null, consumption: () => consumption } };
}

async function held(line: string, model: Model): Promise<Run['result'] | undefined> {
  const [of] = await casesOf(line, 'cases.jsonl');
  const prompt = await formatOf('a.md', 'Sell tea.').parse({
    path: 'a.md',
    text: 'Sell tea.',
    read: () => Promise.resolve(''),
  });
  const request = requestOf({ ...prompt, model: 'scripted-1' }, await renderer(prompt), of!, 'default');
  const exam = { change: { target: 't' }, suite: { name: 's' } } as unknown as Exam;
  const trial: Trial = { exam, case: of!, side: 'candidate', index: 0, key: 'k', request };
  return (await createAsking({ model }, 1)([trial])).at(0)?.result;
}

describe('a turn that is answered by a call', () => {
  test.each(rows.calls)('$what', async ({ case: written, sent, ends }) => {
    const { model, sent: seen } = calling();
    const result = await held(JSON.stringify(written), model);
    expect(seen).toHaveLength(ends ? 1 : 2);
    if (sent) expect(seen.at(-1)?.filter(({ role }) => role !== 'system')).toEqual(sent);
    expect(result).toMatchObject(
      ends ? { ok: false, failure: { message: expect.stringContaining(ends) } } : { ok: true },
    );
  });
});

describe('a recorded answer', () => {
  test.each(rows.lines)('is read: $what', ({ line, is }) => {
    expect(answersOf(line, 'a.jsonl')[0]?.outputs).toMatchObject({ ok: true, value: is });
  });
});

test.each(rows.digits)(
  'an integer is kept to the digit in $file',
  async ({ text, file, input, expected }) => {
    expect(await casesOf(text, file)).toMatchObject([{ input, expected: expected ?? null }]);
  },
);

describe('a reply of a judge', () => {
  test.each(rows.judges)('with $what', ({ reply, is }) => {
    expect(jsonIn(reply) ?? null).toEqual(is);
  });

  test('is asked for as any object, and then in words, where a schema is refused', () => {
    const schema = { type: 'object', required: ['meets'] };
    const format = { type: 'json_schema', json_schema: { name: 'mark', schema } };
    const messages: Message[] = [{ role: 'user', content: 'Is it kind?' }];
    const asked = { request: { responseFormat: format, formInWords: true } as unknown as Request, messages };
    const forms = createForms();
    const ways: Json[] = [];
    for (const word of ['json_schema', 'json_object', 'json_object']) {
      const { request, messages: said } = forms.fitted('default judge-1', asked);
      ways.push(request.responseFormat);
      expect(said[0]?.content.includes(JSON.stringify(schema))).toBe(ways.length > 1);
      const message = `This server does not support response_format ${word}.`;
      const refusal = { status: 400, message, code: null, param: null, type: null };
      expect(forms.learns('default judge-1', request, refusal)).toBe(ways.length < 3);
    }
    expect(ways).toEqual([format, { type: 'json_object' }, null]);
  });
});

describe('a file of scores', () => {
  test.each(rows.scores)('with $what', ({ text, file, lines, notes = [] }) => {
    const read = readScores(text, file);
    const brief = read.lines.map(({ target, trial, metric, value }) => [target ?? '', trial, metric, value]);
    expect(brief).toEqual(lines);
    for (const note of notes) expect(read.notes).toContain(note);
  });
});

describe.each(rows.measures)('$measure, $what', ({ measure: name, answers = [''], calls = [[]], ...row }) => {
  const measure = measures[name]!;
  const all = answers.flatMap((answer) => calls.map((made) => ({ answer, calls: made })));

  test.each(all)('$answer $calls', async (given) => {
    const scorer = await measure.prepare(await measure.options().parseAsync(row.options ?? {}));
    const { value, reason } = await scorer(sampleOf({ situation: '', ...row, ...given }));
    expect([value, reason]).toEqual([row.value, reason]);
  });
});
