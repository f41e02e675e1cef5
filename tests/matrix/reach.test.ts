/** How far an edit reaches through what prompts are made of; and that what it can't reach is not even read. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Files } from '../support/repo.ts';
import { CONFIG_FILE as FILE, selecting } from '../support/selection.ts';
import { BASE, config, names, PROMPTS } from './prompts.ts';

const THIRD = ['chain', 'near', 'chat', 'hidden', 'filed', 'folded'];

const { select, close } = selecting(BASE);
afterAll(close);

describe('an edit reaches', () => {
  test.each<readonly [what: string, head: Files, selected: readonly string[]]>([
    ['a partial of a partial, however it is written', { 'shared/three.md': 'Be the last.\n' }, THIRD],
    ['a partial', { 'shared/two.md': 'Be another.\n' }, ['chain']],
    ['a partial without its ending', { 'prompts/tone.hbs': 'Be rude.\n' }, ['dotted']],
    ['a partial in a folder without its ending', { 'prompts/parts/_voice.hbs': 'Be low.\n' }, ['barred']],
    ['what takes the place of a partial', { 'prompts/_tone.prompt': 'Be new.\n' }, ['dotted']],
    ['what is included', { 'shared/loop.j2': 'Be out.\n' }, ['asked', 'looped']],
    ['a file of settings that a prompt names', { 'prompts/options.json': '{"temperature": 1}\n' }, ['asked']],
    [
      'settings behind a pointer',
      { 'config/models.yml': 'chat: { model: m }\nlent: { model: n, temperature: 0 }\n' },
      ['lent'],
    ],
    [
      'the tools',
      { 'config/tools.json': '[{"type": "function", "function": {"name": "look"}}]\n' },
      ['lent'],
    ],
    [
      'a prompt in which nothing else goes',
      { 'prompts/short.md': '---\nmodel: m\n---\nBe brief.\n' },
      ['short'],
    ],
    [
      'a prompt that nothing else can go into',
      { 'prompts/alone.prompt.yml': PROMPTS['alone']?.[1].replace('m\n', 'n\n') ?? '' },
      ['alone'],
    ],
    ['cases', { 'evals/alone.jsonl': '{"id": "b", "input": {"question": "How?"}}\n' }, ['alone']],
    [
      'nothing, where a partial has a new remark',
      { 'shared/three.md': 'Be the third.{{! the last }}\n' },
      [],
    ],
    [
      'nothing, elsewhere',
      {
        'src/main.ts': 'export const two = 2;\n',
        'evals/alone.jsonl': '{"input":{"question":"Why?"},"id":"a"}\n',
      },
      [],
    ],
  ])('%s', async (_, head, selected) => {
    expect((await select(head)).selected).toEqual(selected.toSorted());
  });

  test('a name that moved with its prompt, and one whose words moved too', async () => {
    const moved = { ...BASE, [FILE]: config({ short: 'prompts/new/short.md' }) };
    const head = {
      'prompts/short.md': null,
      'prompts/new/short.md': BASE['prompts/short.md'] ?? '',
      [FILE]: moved[FILE] ?? '',
    };
    expect((await select(head)).selected).toEqual([]);
    const edited = { ...head, 'prompts/new/short.md': '---\nmodel: m\n---\nBe brief.\n' };
    expect((await select(edited)).selected).toEqual(['short']);
  });

  test('what lost a partial: it stands somewhere else now', async () => {
    const { selected, changes } = await select({
      'prompts/tone.hbs': null,
      'prompts/_tone.hbs': 'Be stern.\n',
    });
    expect(selected).toEqual(['dotted']);
    expect(changes.find(({ kind }) => kind === 'edited')?.reason).toBe(
      'prompts/_tone.hbs, prompts/tone.hbs changed',
    );
  });

  test('with the reason, and the line', async () => {
    const { changes } = await select({ 'shared/three.md': 'Be the last.\n' });
    const chain = changes.find(({ target }) => target === 'chain');
    expect(chain).toMatchObject({
      kind: 'edited',
      reason: 'shared/three.md changed',
      file: 'shared/three.md',
      line: 1,
    });
  });
});

describe('what an edit can’t reach', () => {
  test('is not read, nor compiled', async () => {
    const { read, changes } = await select({ 'prompts/short.md': '---\nmodel: m\n---\nBe brief.\n' });
    expect(changes.map(({ target }) => target)).toEqual(['short']);
    expect([...read]).not.toContain('prompts/alone.prompt.yml');
    expect([...read]).not.toContain('config/tools.json');
  });

  test('is read once it is asked: by force, or since its suite changed', async () => {
    const forced = await select({ 'src/main.ts': 'export const two = 2;\n' }, true);
    expect(forced.selected).toEqual(names.toSorted());
    expect(forced.changes.every(({ kind, candidate }) => kind === 'same' && candidate !== null)).toBe(true);
    const { selected, changes, read } = await select({ [FILE]: config().replace('max: 9', 'max: 8') });
    expect(selected).toEqual(names.toSorted());
    expect(changes).toHaveLength(names.length);
    expect([...read]).toContain('prompts/alone.prompt.yml');
  });
});

describe('without a config, an edit reaches', () => {
  const PROMPTFOO = `prompts: ['file://prompts/*.txt']
providers: [{ id: openai:m, config: { tools: file://tools.json } }]
tests: [{ vars: { question: file://question.txt }, assert: [{ type: contains, value: x }] }]
`;
  const own = (verb: string): string =>
    `model: m\nmessages:\n  - { role: user, content: "${verb} {{ticket}}" }\ntestData:\n  - { ticket: late, expected: x }\nevaluators:\n  - { name: is, string: { equals: "{{expected}}" } }\n`;
  const found = selecting({
    'evals/promptfooconfig.yaml': PROMPTFOO,
    'evals/prompts/one.txt': 'Answer {{question}}.\n',
    'evals/tools.json': '[{"type": "function", "function": {"name": "find"}}]\n',
    'evals/question.txt': 'Why?\n',
    'a/sort.prompt.yml': own('Sort'),
    'b/rank.prompt.yaml': own('Rank'),
    'b/worn.prompt.yml': 'messages: [\n',
    'src/main.ts': 'export const one = 1;\n',
  });
  afterAll(found.close);
  const one = 'evals/promptfoo · one.txt · openai:m';

  test.each<readonly [what: string, head: Files, selected: readonly string[]]>([
    ['its own prompt', { 'a/sort.prompt.yml': own('Order') }, ['a/sort']],
    ['what a glob finds', { 'evals/prompts/one.txt': 'Say {{question}}.\n' }, [one]],
    [
      'what a glob finds now',
      { 'evals/prompts/two.txt': 'Say {{question}}.\n' },
      [one, one.replace('one', 'two')],
    ],
    ['the tools', { 'evals/tools.json': '[{"type": "function", "function": {"name": "look"}}]\n' }, [one]],
    ['the variables', { 'evals/question.txt': 'How?\n' }, [one]],
    ['nothing, elsewhere, whatever is broken there', { 'src/main.ts': 'export const two = 2;\n' }, []],
  ])('%s', async (_, head, selected) => {
    expect((await found.select(head)).selected).toEqual(selected.toSorted());
  });

  test('nothing that it does not touch: not even to read it', async () => {
    const { read } = await found.select({ 'a/sort.prompt.yml': own('Order') });
    expect([...read].filter((path) => path.startsWith('b/'))).toEqual([]);
  });
});
