import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createRepo } from '../support/repo.ts';
import { CONFIG, SHOP } from '../support/shop.ts';
import { micro } from '../support/micro.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

function shop(): string {
  const repo = createRepo();
  closing.push(() => repo.cleanup());
  repo.commit('first', SHOP);
  return repo.dir;
}

const TRANSCRIPT = {
  origin: { type: 'incident', ref: 'INC-42', date: '2026-01-12' },
  tags: { lang: 'de' },
  messages: [
    { role: 'system', content: 'You are a support bot. Key sk-proj-abcdefghij0123456789KLMNOP' },
    { role: 'user', content: 'Guten Tag, ich heiße Anna Schmidt, meine E-Mail ist anna.schmidt@posteo.de.' },
    { role: 'assistant', content: 'Guten Tag, Frau Schmidt.' },
    {
      role: 'user',
      content: [{ type: 'text', text: 'Rufen Sie mich an: +49 151 23456789. Karte 4111 1111 1111 1111.' }],
    },
    { role: 'assistant', content: 'Your card was charged.' },
    {
      role: 'user',
      content:
        'Schreiben Sie an ANNA.SCHMIDT@posteo.de, der Token ist ghp_0123456789abcdefghijABCDEFGHIJ012345.',
    },
  ],
};

function write(directory: string, transcript: unknown, name = 'chat.json'): string {
  writeFileSync(join(directory, name), JSON.stringify(transcript));
  return name;
}

const casesIn = (directory: string, file: string): Record<string, unknown>[] =>
  readFileSync(join(directory, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('micro-metrics add-case', () => {
  it('adds a pinned case of what the user said, without who said it', async () => {
    const directory = shop();
    const from = write(directory, TRANSCRIPT);
    const { code, out } = await micro(directory, ['add-case', '--from', from, '--metric', 'polite']);
    expect({ code, out }).toMatchObject({ code: 0 });
    const cases = casesIn(directory, 'evals/orders.jsonl');
    expect(cases).toHaveLength(13);
    const text = JSON.stringify(cases[12]);
    expect(cases[12]).toMatchObject({ id: 'inc-42', pinned: true, tags: { lang: 'de' } });
    expect(cases[12]?.['turns']).toHaveLength(3);
    for (const gone of ['posteo', 'Anna', 'Schmidt', '23456789', '4111', 'ghp_', 'sk-proj', 'support bot'])
      expect(text).not.toContain(gone);
    const turns = cases[12]?.['turns'] as string[];
    expect(turns[0]).toBe('Guten Tag, ich heiße [name 1], meine E-Mail ist [e-mail address 1].');
    expect(turns[2]).toContain('[e-mail address 1]');
    expect(out).toContain('Added the case inc-42 to evals/orders.jsonl, pinned, without');
    expect(out).toContain(text);
    expect((await micro(directory, ['validate'])).out).toContain('13 cases');
  });

  it('never writes over anything', async () => {
    const directory = shop();
    const from = write(directory, TRANSCRIPT);
    const args = ['add-case', '--from', from, '--metric', 'polite'];
    await micro(directory, args);
    const before = readFileSync(join(directory, 'evals/orders.jsonl'), 'utf8');
    const again = await micro(directory, args);
    expect(again).toMatchObject({ code: 2, out: expect.stringContaining('has a case inc-42 already') });
    expect(readFileSync(join(directory, 'evals/orders.jsonl'), 'utf8')).toBe(before);
  });

  it('writes a card to fill in where there is none, and says what is still missing', async () => {
    const directory = shop();
    const from = write(directory, { turns: ['Wo ist meine Bestellung?'], origin: { ref: 'INC-7' } });
    const args = [
      'add-case',
      '--from',
      from,
      '--metric',
      'language',
      '--cases',
      'evals/incidents/german.jsonl',
    ];
    const { code, out } = await micro(directory, args);
    expect(code).toBe(0);
    expect(casesIn(directory, 'evals/incidents/german.jsonl')).toEqual([
      { id: 'inc-7', turns: ['Wo ist meine Bestellung?'], pinned: true },
    ]);
    expect(out).toContain('No suite asks for language');
    const card = readFileSync(join(directory, 'metrics/language.yml'), 'utf8');
    expect(card).toContain('measure: language\n');
    expect(card).toContain('origin: { type: "incident", ref: "INC-7" }');
    expect(out).toContain('.github/micro-metrics.yml does not read it yet: move it under `metrics` there');
    const config = CONFIG.slice(0, CONFIG.indexOf('metrics:\n')).replace('[polite, short]', '[language]');
    writeFileSync(join(directory, '.github/micro-metrics.yml'), `${config}metrics: metrics/*.yml\n`);
    const valid = await micro(directory, ['validate']);
    expect(valid).toMatchObject({ code: 0, out: expect.stringContaining('language may not block') });
  });

  it('refuses a case that lacks what a prompt needs, and takes it once the transcript says it', async () => {
    const directory = shop();
    const needy = 'You help {{customer}}, who bought {{item}}.\n';
    writeFileSync(join(directory, 'prompts/support.md'), needy);
    const given = { customer: 'Ann', item: 'a lamp' };
    writeFileSync(
      join(directory, 'evals/orders.jsonl'),
      `${JSON.stringify({ id: 'one', input: given, turns: ['Hello?'] })}\n`,
    );
    const said = { turns: ['Wo ist sie?'], origin: { ref: 'INC-9' } };
    const args = ['add-case', '--from', write(directory, said), '--metric', 'polite'];
    const { code, out } = await micro(directory, args);
    expect(code).toBe(2);
    expect(out).toContain('prompts/support.md needs {{customer}}, {{item}}, which case inc-9 does not have');
    expect(out).toContain('Nothing was written');
    expect(casesIn(directory, 'evals/orders.jsonl')).toHaveLength(1);
    write(directory, { ...said, input: given });
    expect((await micro(directory, args)).code).toBe(0);
    expect((await micro(directory, ['validate'])).out).toContain('2 cases');
  });

  it('writes a card that the config can read, whatever options the measure of its name needs', async () => {
    const directory = shop();
    mkdirSync(join(directory, 'metrics'));
    const cards = 'polite: { measure: contains, options: { value: please } }\n';
    writeFileSync(join(directory, 'metrics/all.yml'), cards);
    const config = CONFIG.slice(0, CONFIG.indexOf('metrics:\n')).replace('[polite, short]', '[polite]');
    writeFileSync(join(directory, '.github/micro-metrics.yml'), `${config}metrics: metrics/*.yml\n`);
    const from = write(directory, { turns: ['Hello?'] });
    const { out } = await micro(directory, ['add-case', '--from', from, '--metric', 'rubric']);
    expect(out).toContain(
      'Wrote metrics/rubric.yml, a card to fill in. It is proposed, so it is not run yet.',
    );
    expect(await micro(directory, ['validate'])).toMatchObject({ code: 0 });
  });

  it('leaves a file alone that stands where the card would', async () => {
    const directory = shop();
    mkdirSync(join(directory, 'metrics'));
    writeFileSync(join(directory, 'metrics/rude.yml'), 'mine\n');
    const from = write(directory, { turns: ['Hello?'] });
    const { code, out } = await micro(directory, ['add-case', '--from', from, '--metric', 'rude']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('is there already') });
    expect(readFileSync(join(directory, 'metrics/rude.yml'), 'utf8')).toBe('mine\n');
  });

  it.each<[string, unknown, string[], string]>([
    [
      'a transcript in which nobody asks',
      { messages: [{ role: 'assistant', content: 'Hi' }] },
      [],
      'no user says anything',
    ],
    ['what is no transcript', { messages: 'text' }, [], 'messages'],
    ['a place outside', { turns: ['Hi'] }, ['--cases', '../out.jsonl'], "can't be added there"],
    ['another kind of file', { turns: ['Hi'] }, ['--cases', 'evals/x.csv'], "can't be added there"],
  ])('refuses %s', async (_, transcript, more, words) => {
    const directory = shop();
    const from = write(directory, transcript);
    const result = await micro(directory, ['add-case', '--from', from, '--metric', 'polite', ...more]);
    expect(result).toMatchObject({ code: 2, out: expect.stringContaining(words) });
  });

  it('says what it needs', async () => {
    expect(await micro(shop(), ['add-case'])).toMatchObject({
      code: 2,
      out: expect.stringContaining('add-case needs --from'),
    });
  });
});
