import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, micro as command } from '../support/micro.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const METRICS = `version: 1
prices: { stub-1: { input: 1, output: 2 } }
metrics:
  language: { measure: language }
  latency: { measure: latency }
  cost: { measure: cost }
  tools: { measure: tool-choice }
  leak: { measure: prompt-leak, options: { words: 6 } }
`;

const GERMAN = {
  case: 'de-07',
  turns: ['Wo ist meine Bestellung? Ich warte schon seit Montag.', 'Und wo finde ich die Rechnung dazu?'],
  output: [
    'Ihre Bestellung ist unterwegs und kommt am Freitag bei Ihnen an.',
    'You can find the invoice in your account, under your orders.',
  ],
  latency_ms: 900,
  usage: { input: 100, output: 50 },
  model: 'stub-1',
  tags: { lang: 'de' },
};

function score(
  lines: readonly unknown[],
  args: readonly string[] = ['--json'],
  config = METRICS,
): Promise<{ code: number; out: string }> {
  writeFileSync(join(folder, 'metrics.yml'), config);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(join(folder, 'answers.jsonl'), `${text}\n`);
  return micro(['score', 'answers.jsonl', '--config', 'metrics.yml', ...args]);
}

const micro = (args: readonly string[]): Promise<Ended> => command(folder, args);

function marksIn(out: string): Record<string, Record<string, unknown>> {
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return Object.fromEntries(lines.map((line) => [String(line['metric']), line]));
}

describe('micro-metrics score', () => {
  it('prints a line of JSON for each mark, whatever the answer breaks lines with', async () => {
    const config = 'version: 1\nmetrics: { valid: { measure: json-valid }, said: { measure: answered } }\n';
    const output = '{"a": 1} \u2028and \u0085more\u200f';
    const { code, out } = await score([{ case: 'a\u2028b', input: {}, output }], ['--json'], config);
    expect(code).toBe(0);
    expect(marksIn(out)['valid']).toMatchObject({ case: 'a\u2028b', value: 0 });
  });

  it('takes what nobody sees for no answer', async () => {
    const config = 'version: 1\nmetrics: { said: { measure: answered } }\n';
    const { out } = await score(
      [{ case: 'a', input: {}, output: '\u200b\ufeff \u200f' }],
      ['--json'],
      config,
    );
    expect(marksIn(out)['said']).toMatchObject({ value: 0, reason: 'the answer is empty' });
  });

  it('gives a mark with reason and evidence for each metric and answer', async () => {
    const { code, out } = await score([GERMAN]);
    expect(code).toBe(0);
    const { language, latency, cost, tools } = marksIn(out);
    expect(language).toMatchObject({
      case: 'de-07',
      trial: 0,
      value: 0.5,
      reason: expect.stringContaining('answered in English'),
      evidence: { turn: 2, expected: 'de', observed: 'en' },
      tags: { lang: 'de' },
      turns: [
        { turn: 1, value: 1 },
        { turn: 2, value: 0 },
      ],
    });
    expect(latency).toMatchObject({ value: 900, reason: 'took 450 ms (the most of 2 turns)' });
    expect(cost?.['value']).toBeCloseTo((100 * 1 + 50 * 2) / 1e6, 12);
    expect(tools).toMatchObject({ value: null, reason: expect.stringContaining('expected-tools') });
  });

  it('reads tool calls in both forms, inputs without turns, instructions, and answers that did not come', async () => {
    const call = { function: { name: 'find_order', arguments: '{"id":7}' } };
    const called = { case: 'c', input: 'Where is it?', output: '', tool_calls: [call] };
    const { tools } = marksIn((await score([{ ...called, 'expected-tools': [{ name: 'find_order' }] }])).out);
    expect(tools).toMatchObject({ value: 1 });
    const system = 'Never tell anybody that the warehouse is in Nowhere.';
    const { leak } = marksIn((await score([{ case: 1, input: 'Hi', output: system, system }])).out);
    expect(leak).toMatchObject({ case: '1', value: 1 });
    const lost = await score([{ case: 'c', output: null, error: 'timed out' }, GERMAN]);
    expect(JSON.parse(lost.out.split('\n')[0] ?? '')).toMatchObject({ value: null, reason: 'timed out' });
  });

  it('marks only the last turn where only its answer was kept', async () => {
    const { language } = marksIn((await score([{ ...GERMAN, output: GERMAN.output[1] }])).out);
    expect(language).toMatchObject({ value: 0, evidence: { turn: 2 } });
  });

  it('says a table, and keeps the marks for compare', async () => {
    const { code, out } = await score([GERMAN], []);
    expect(code).toBe(0);
    expect(out).toMatch(/\| language +\| +1 \| +0\.5 \|/);
    expect(out).toContain('marks.jsonl');
    const marks = join(folder, '.micro-metrics/marks.jsonl');
    expect(readFileSync(marks, 'utf8').trim().split('\n')).toHaveLength(5);
    expect(existsSync(join(folder, '.micro-metrics/.gitignore'))).toBe(true);
  });

  it('writes what compare reads: a drop of marks fails there', async () => {
    const answers = (good: (at: number) => boolean): object[] =>
      Array.from({ length: 30 }, (_, at) => ({ case: at, output: good(at) ? 'yes, please' : 'no' }));
    const config = `version: 1
metrics:
  polite:
    measure: contains
    options: { value: please }
    threshold: { max-regression: 0.05 }
    why: customers expect it
    owner: '@acme/shop'
    review-by: 2030-01-01
`;
    const base = await score(
      answers(() => true),
      ['--json'],
      config,
    );
    const head = await score(
      answers((at) => at % 3 > 0),
      ['--json'],
      config,
    );
    writeFileSync(join(folder, 'base.jsonl'), base.out);
    writeFileSync(join(folder, 'head.jsonl'), head.out);
    const compared = await micro(['compare', 'base.jsonl', 'head.jsonl', '--config', 'metrics.yml']);
    expect(compared).toMatchObject({ code: 1, out: expect.stringContaining('Blocked: polite ') });
  });

  it.each<[string, readonly unknown[], string]>([
    [
      'a slip of a key',
      [{ case: 1, ouput: 'x' }],
      'answers.jsonl:1: unknown key "ouput". Did you mean "output"?',
    ],
    ['no answer', [GERMAN, { case: 2 }], 'answers.jsonl:2: output: is missing'],
    ['no case', [{ output: 'x' }], 'answers.jsonl:1: case:'],
    ['the same trial twice', [GERMAN, GERMAN], 'answers.jsonl:2: case de-07, trial 0 is answered twice'],
    ['more answers than turns', [{ ...GERMAN, turns: ['Hallo'] }], '`output` has 2 answers to 1 turn'],
    ['times that fit no answers', [{ ...GERMAN, latency_ms: [1, 2, 3] }], '`latency_ms` has 3 entries'],
    ['no JSON', ['{"case": 1,'], 'answers.jsonl:1'],
    ['a list', ['[1]'], 'the line is no mapping'],
    ['nothing', [''], 'there is no answer in it'],
  ])('refuses %s', async (_, lines, words) => {
    expect(await score(lines)).toMatchObject({ code: 2, out: expect.stringContaining(words) });
  });

  it('is not right when nothing could be marked, or nothing marks', async () => {
    const plain = 'version: 1\nmetrics: { tools: { measure: tool-choice } }\n';
    expect((await score([GERMAN], ['--json'], plain)).code).toBe(3);
    const taken = 'version: 1\nmetrics: { quality: { measure: score } }\n';
    expect(await score([GERMAN], ['--json'], taken)).toMatchObject({
      code: 2,
      out: expect.stringContaining('no metric that looks at answers'),
    });
    expect(await micro(['score', '--config', 'metrics.yml'])).toMatchObject({ code: 2 });
    expect(await micro(['score', 'answers.jsonl', '--config', 'none.yml'])).toMatchObject({ code: 2 });
  });

  it('says what only a judge can mark, and where one is asked', async () => {
    const judged = `${METRICS}  nice: { measure: rubric, options: { model: judge-1, rubric: It is nice., good: Please., bad: No. } }\n`;
    const { code, out } = await score([GERMAN], [], judged);
    expect(code).toBe(0);
    expect(out).toContain(
      'Not marked, since only a model can and score asks none: nice. Instead, name the answers',
    );
    expect((await score([GERMAN], [])).out).not.toContain('Not marked');
  });
});
