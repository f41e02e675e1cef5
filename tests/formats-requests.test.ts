/** From a prompt file and a case to what a model is asked. */
import { describe, expect, test } from 'vitest';
import { Missing } from '../src/errors.ts';
import { formatOf } from '../src/formats/index.ts';
import { renderer } from '../src/prompts/render.ts';
import { providers } from '../src/providers/index.ts';
import { differences } from '../src/stages/detect/differences.ts';
import { requestOf } from '../src/stages/plan/fill.ts';
import type { Case, Fields, Result, Prompt, Request } from '../src/types.ts';

const some: Omit<Case, 'input'> = {
  id: 'de-07',
  turns: [],
  expected: null,
  context: [],
  expectedTools: [],
  tags: {},
  pinned: false,
  law: 'both',
  where: { file: 'cases.jsonl', line: 1, key: null },
};

async function promptOf(path: string, text: string): Promise<Prompt> {
  const read = async (name: string): Promise<string> => {
    throw new Missing(`${name} does not exist`, null, 'Mend the path.');
  };
  return formatOf(path, text).parse({ path, text, read });
}

async function asked(path: string, text: string, input: Fields): Promise<Result<Request>> {
  const prompt = await promptOf(path, text);
  return requestOf(prompt, await renderer(prompt), { ...some, input }, 'default');
}

async function request(path: string, text: string, input: Fields): Promise<Request> {
  const outcome = await asked(path, text, input);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

test.each([
  ['a.prompty', '---\nmodel: x\n---\nsystem:\nHi {{ who }}\nuser:\n{{ question }}'],
  ['a.prompt', '---\nmodel: x\n---\n{{role "system"}}Hi {{who}}{{role "user"}}{{question}}'],
  ['a.j2', '---\nmodel: x\n---\nsystem:\nHi {{ who }}\nuser:\n{{ question }}'],
  ['a.hbs', '---\nmodel: x\n---\nHi {{who}}'],
  ['a.md', '---\nmodel: x\n---\nHi {{who}}'],
  [
    'a.prompt.yml',
    'model: x\nmessages: [{role: system, content: "Hi {{who}}"}, {role: user, content: "{{question}}"}]',
  ],
  ['a.json', '{"model": "x", "messages": [{"role": "system", "content": "Hi {{who}}"}]}'],
])('%s asks the same', async (path, text) => {
  const { messages, turns } = await request(path, text, { who: 'Ada', question: 'Why?' });
  expect(messages).toEqual([{ role: 'system', content: 'Hi Ada' }]);
  expect(turns).toEqual([{ user: 'Why?', assistant: null }]);
});

describe('a case that does not fit', () => {
  test.each(['a.prompty', 'a.prompt', 'a.j2', 'a.hbs', 'a.md'])('is named: %s', async (path) => {
    const outcome = await asked(path, '---\nmodel: x\n---\nHi {{ who.name }}', { question: 'Why?' });
    const message = `${path} needs {{who.name}}, which case de-07 does not have`;
    expect(outcome).toMatchObject({ ok: false, failure: { cause: 'unfit', message } });
  });

  test('is named where a template refuses it', async () => {
    const outcome = await asked('a.j2', '---\nmodel: x\n---\nHi {{ who | upper }}', { who: [1] });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { cause: 'unfit', message: expect.stringContaining('de-07') },
    });
  });
});

test('defaults of a format stand in, and are part of what is compared', async () => {
  const text = '---\nmodel: x\ninput: {default: {who: Ada}}\n---\nHi {{who}}';
  expect((await request('a.prompt', text, {})).turns).toEqual([{ user: 'Hi Ada', assistant: null }]);
  expect((await request('a.prompt', text, { who: 'Bea' })).turns).toEqual([
    { user: 'Hi Bea', assistant: null },
  ]);
  const other = await promptOf('a.prompt', text.replace('Ada', 'Eve'));
  expect(differences(await promptOf('a.prompt', text), other)).toEqual([
    { what: 'messages.defaults', before: { who: 'Ada' }, after: { who: 'Eve' } },
  ]);
});

test('a stored prompt is asked by its reference, with its variables filled', async () => {
  const text =
    '{"model": "x", "prompt": {"id": "pmpt_1", "version": "2", "variables": {"who": "{{customer.name}}"}}}';
  const input = { customer: { name: 'Ada' }, question: 'Why?' };
  const one = await request('a.json', text, input);
  const messages = [{ role: 'user' as const, content: one.turns[0]?.user ?? '' }];
  expect(providers.responses.body(one, messages)).toEqual({
    model: 'x',
    prompt: { id: 'pmpt_1', version: '2', variables: { who: 'Ada' } },
    input: [{ role: 'user', content: 'Why?' }],
    store: false,
  });
  const found = differences(
    await promptOf('a.json', text),
    await promptOf('a.json', text.replace('"2"', '"3"')),
  );
  expect(found.map(({ what }) => what)).toEqual(['parameters.prompt']);
  const lacking = await asked('a.json', text, { question: 'Why?' });
  expect(lacking).toMatchObject({ failure: { message: expect.stringContaining('{{customer.name}}') } });
});

test('a stored prompt needs a model that is named here', async () => {
  const outcome = await asked('a.json', '{"id": "pmpt_1", "version": "2"}', { question: 'Why?' });
  expect(outcome).toMatchObject({ failure: { message: expect.stringContaining('names no model') } });
});

test('what the schema of a .prompt calls optional may be left out, and is nothing then', async () => {
  const text = `---
model: x
input:
  schema: { who: string, tone?: string, 'notes?(array, what to heed)': string }
---
{{role "system"}}Hi {{who}}{{#if tone}}, be {{tone}}{{/if}}.{{#each notes}} {{this}}{{/each}}{{tone}}{{role "user"}}Why?`;
  const bare = await request('a.prompt', text, { who: 'Ada' });
  expect(bare.messages).toEqual([{ role: 'system', content: 'Hi Ada.' }]);
  const full = await request('a.prompt', text, { who: 'Ada', tone: 'kind', notes: ['Bow.'] });
  expect(full.messages).toEqual([{ role: 'system', content: 'Hi Ada, be kind. Bow.kind' }]);
  expect(await asked('a.prompt', text, { tone: 'kind' })).toMatchObject({
    failure: { message: 'a.prompt needs {{who}}, which case de-07 does not have' },
  });
});

test.each([
  ['messages', { role: 'user', content: 'Capital?' }, { role: 'assistant', content: 'Paris' }],
  ['conversations', { from: 'human', value: 'Capital?' }, { from: 'gpt', value: 'Paris' }],
])('a conversation under %s is never sent as one text', async (name, ...said) => {
  expect(await asked('a.md', '---\nmodel: x\n---\nBe brief.', { [name]: said })).toMatchObject({
    failure: { cause: 'unfit', message: expect.stringContaining(`${name} is a conversation`) as string },
  });
  const loop = '---\nmodel: x\n---\nsystem:\n{% for m in all %}{{ m.content or m.value }} {% endfor %}';
  const { messages } = await request('a.j2', loop, { all: said, question: 'Why?' });
  expect(messages).toEqual([{ role: 'system', content: 'Capital? Paris' }]);
});
