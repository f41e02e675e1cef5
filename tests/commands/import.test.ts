/** Cases of what users asked: folded, chosen, without personal data, with their origin beside them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { casesOf } from '../../src/config/index.ts';
import { importAsked } from '../../src/pipelines/import.ts';
import { type Ended, micro as command } from '../support/micro.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const micro = (...args: readonly string[]): Promise<Ended> => command(folder, args);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

function logOf(records: readonly unknown[]): string {
  return records.map((each) => `${JSON.stringify(each)}\n`).join('');
}

function imported(records: readonly unknown[], { max = 200, tags = [] as readonly string[] } = {}) {
  return importAsked({
    files: [{ file: 'chats.jsonl', text: logOf(records) }],
    tags,
    max,
    today: '2030-01-01',
  });
}

const asking = (question: string, lang = 'en') => ({ question, lang });

describe('micro-metrics import', () => {
  it('writes cases that a suite can ask, and where they come from', async () => {
    const talk = [
      { role: 'user', content: 'Hi, this is Anna Schmidt. Where is order 4711?' },
      { role: 'assistant', content: 'On its way, Anna.' },
      { role: 'user', content: 'Then write to anna.s@web.de, please. Anna Schmidt' },
    ];
    writeFileSync(
      join(folder, 'chats.jsonl'),
      logOf([{ messages: talk, lang: 'en' }, asking('Wo ist mein Paket?', 'de')]),
    );
    const { code, out } = await micro(
      'import',
      'chats.jsonl',
      '--out',
      'evals/asked.jsonl',
      '--tags',
      'lang',
      '--today',
      '2030-01-01',
    );
    expect(code).toBe(0);
    const cases = await casesOf(read('evals/asked.jsonl'), 'asked.jsonl');
    expect(cases.map(({ tags }) => tags)).toEqual([{ lang: 'en' }, { lang: 'de' }]);
    expect(cases[0]?.turns.map(({ user }) => user)).toEqual([
      'Hi, this is [name 1]. Where is order 4711?',
      'Then write to [e-mail address 1], please. [name 1]',
    ]);
    expect(cases[1]?.input).toEqual({ question: 'Wo ist mein Paket?' });
    const origin = JSON.parse(read('evals/asked.origin.json')) as Record<string, unknown>;
    expect(origin).toMatchObject({
      type: 'import',
      date: '2030-01-01',
      files: [{ file: 'chats.jsonl', kind: 'chat-log', conversations: 2 }],
      replaced: { name: 1, 'e-mail address': 1 },
      cases: [
        { asked: 1, from: 'chats.jsonl:1', replaced: ['[name 1]', '[e-mail address 1]'] },
        { from: 'chats.jsonl:2' },
      ],
    });
    expect(out).toContain('Replaced: 1 × name, 1 × e-mail address.');
    for (const text of [out, read('evals/asked.jsonl'), read('evals/asked.origin.json')])
      expect(text).not.toMatch(/Anna|Schmidt|web\.de/);
    expect(await micro('import', 'chats.jsonl', '--out', 'evals/asked.jsonl')).toMatchObject({
      code: 2,
      out: expect.stringContaining('exists already'),
    });
  });

  it('prints the cases alone, a line each, where no file is named', async () => {
    writeFileSync(join(folder, 'q.csv'), 'question\nWhere is it? I am jane.roe@web.de\nWhen?\n');
    const { code, out } = await micro('import', 'q.csv');
    expect(code).toBe(0);
    const cases = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { input: { question: string } });
    expect(cases).toHaveLength(2);
    expect(out).not.toContain('jane.roe');
  });

  it('prints both as JSON, and then needs no file', async () => {
    writeFileSync(join(folder, 'q.csv'), 'question\nWhere?\n');
    const { code, out } = await micro('import', 'q.csv', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      cases: [{ input: { question: 'Where?' } }],
      origin: { conversations: 1 },
    });
  });

  it.each([
    [[], 'takes files of traces'],
    [['q.csv', '--out', 'a.yml'], 'is no .jsonl file'],
    [['q.csv', '--json', '--max', '0'], 'no whole number above 0'],
    [['q.csv', '--json', '--tags', 'lnag'], 'no conversation has a field "lnag". Did you mean "lang"?'],
    [['gone.json', '--json'], 'gone.json'],
  ])('%j is refused', async (args, words) => {
    writeFileSync(join(folder, 'q.csv'), 'question,lang\nWhere?,en\n');
    expect(await micro('import', ...args)).toMatchObject({ code: 2, out: expect.stringContaining(words) });
  });
});

describe('what is chosen', () => {
  const often = Array.from({ length: 30 }, (_, at) => asking(`Where is my order ${at}?`));
  const rare = [
    'Can I pay with seashells?',
    'Does the kettle whistle in E flat?',
    'My cat ate the voucher.',
  ].map((text) => asking(text));

  it('is each question once, however its numbers, capitals and points differ', async () => {
    const { cases, origin } = await imported([...often, asking('where is my ORDER 99 ?!'), ...rare]);
    expect(cases).toHaveLength(4);
    expect(origin.cases[0]?.asked).toBe(31);
    expect(origin).toMatchObject({ conversations: 34, distinct: 4 });
  });

  it('is what is frequent and what is rare, at most so many', async () => {
    const alike = Array.from({ length: 20 }, (_, at) =>
      asking(`Please tell me about returns of ${'abcdefghijklmnopqrst'[at]}${'x'.repeat(at * 2)}`),
    );
    const { cases } = await imported([...often, ...alike, ...rare], { max: 5 });
    expect(cases).toHaveLength(5);
    const texts = JSON.stringify(cases);
    expect(texts).toContain('Where is my order');
    expect(texts).toContain('seashells');
    expect(texts).toContain('cat ate');
  });

  it('covers every stratum, the small ones too', async () => {
    const german = ['Wo ist mein Paket?', 'Kann ich umtauschen?'].map((text) => asking(text, 'de'));
    const { origin } = await imported([...often, ...rare, ...german], { max: 3, tags: ['lang'] });
    expect(origin.strata).toEqual([
      { name: 'lang=en', asked: 33, distinct: 4, kept: 2 },
      { name: 'lang=de', asked: 2, distinct: 2, kept: 1 },
    ]);
  });

  it('is the same every time, with the same ids', async () => {
    const [one, other] = await Promise.all([imported(rare, { max: 2 }), imported(rare, { max: 2 })]);
    expect(one).toEqual(other);
    expect(new Set(one.cases.map(({ id }) => id)).size).toBe(2);
  });

  it('takes many in a moment', async () => {
    const words = ['kettle', 'mug', 'lamp', 'tea', 'honey', 'filter', 'return', 'refund', 'label', 'photo'];
    const many = Array.from({ length: 3000 }, (_, at) =>
      asking(
        [0, 1, 2, 3, 4]
          .map((nth) => words[(at * 7 ** nth) % 10])
          .join(` ${at.toString(26).replace(/\d/g, 'z')} `),
      ),
    );
    const { cases } = await imported(many, { max: 50 });
    expect(cases).toHaveLength(50);
  });
});
