import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScores, type ScoreLine } from '../../src/records/scores/index.ts';
import { compared } from '../support/scores.ts';

const fixture = (name: string): string => readFileSync(`fixtures/scored/${name}`, 'utf8');
const read = (name: string) => readScores(fixture(name), name);
const brief = (lines: readonly ScoreLine[]) =>
  lines.map(({ case: id, trial, metric, value }) => `${id} ${trial} ${metric} ${value}`);

describe('results of promptfoo', () => {
  it('are success and each assertion, repeats as trials, named ones averaged', () => {
    const { suite, lines } = read('promptfoo-base.json');
    expect(suite).toBe('Support answers');
    const first = lines.filter(({ case: id }) => id.startsWith('de-01'));
    expect(new Set(first.map(({ trial }) => trial))).toEqual(new Set([0, 1]));
    expect(brief(first.filter(({ trial }) => trial === 0)).map((row) => row.replace(/ #\w+/, ''))).toEqual([
      'de-01 0 success 1',
      'de-01 0 polite 0.75',
      'de-01 0 contains 1',
      'de-01 0 latency 412',
      'de-01 0 cost 0.00021',
    ]);
    expect(first[0]).toMatchObject({ target: 'openai:chat:scripted-1', tags: { lang: 'de' } });
  });

  it('that are errors could not be scored; those that failed are zero', () => {
    const { lines } = read('promptfoo-head.json');
    const of = (id: string) =>
      lines.filter(({ case: it, metric }) => it.startsWith(id) && metric === 'success');
    expect(of('en-02').map(({ value }) => value)).toEqual([1, null]);
    expect(of('en-02')[1]?.reason).toContain('503');
    expect(of('de-02').map(({ value }) => value)).toEqual([0, 0]);
  });

  it('a result a line read the same', () => {
    const whole = JSON.parse(fixture('promptfoo-base.json')) as { results: { results: unknown[] } };
    const rows = whole.results.results.map((row) => JSON.stringify(row)).join('\n');
    expect(brief(readScores(rows, 'rows.jsonl').lines)).toEqual(brief(read('promptfoo-base.json').lines));
  });

  it('of two providers are two targets', () => {
    const whole = JSON.parse(fixture('promptfoo-base.json'));
    const other = whole.results.results.map((row: any) => ({
      ...row,
      provider: { id: 'openai:chat:scripted-2' },
    }));
    whole.results.results.push(...other);
    const { lines } = readScores(JSON.stringify(whole), 'two.json');
    expect([...new Set(lines.map(({ target }) => target))]).toEqual([
      'openai:chat:scripted-1',
      'openai:chat:scripted-2',
    ]);
    expect(Math.max(...lines.map(({ trial }) => trial))).toBe(1);
  });
});

describe('a log of inspect', () => {
  it('has letters as numbers, epochs as trials, parts of a score by name', () => {
    const { suite, lines } = read('inspect-base.json');
    expect(suite).toBe('returns');
    expect(brief(lines.filter(({ trial }) => trial === 0)).slice(0, 3)).toEqual([
      '1 0 match 1',
      '1 0 rubric/polite 0.5',
      '1 0 rubric/brief 1',
    ]);
    const match = lines.filter(({ metric, trial }) => metric === 'match' && trial === 1);
    expect(match.map(({ value }) => value)).toEqual([1, 1, 0.5, 0, 1]);
    expect(lines[0]).toMatchObject({ target: 'openai/scripted-1', tags: { lang: 'de' } });
  });

  it('says which samples erred, and that it is not whole', () => {
    const { lines, notes } = read('inspect-head.json');
    const lost = lines.filter(({ case: id }) => id === '5');
    expect(lost.map(({ value, reason }) => [value, reason])).toEqual(
      Array(6).fill([null, 'RateLimitError: 429']),
    );
    expect(notes.join()).toContain('the evaluation ended as "error"');
  });
});

describe('a sample log of lm-eval', () => {
  const [base, head] = [0, 1].map((side) => `samples_gsm8k_2026-03-02T09-1${side}-00.000000.jsonl`) as [
    string,
    string,
  ];

  it('has a document a line, and a metric for each filter', () => {
    const { suite, lines } = read(base);
    expect(suite).toBe('gsm8k');
    expect(brief(lines).slice(0, 2)).toEqual([
      '0 0 exact_match,strict-match 1',
      '0 0 exact_match,flexible-extract 1',
    ]);
  });

  it('may hold what Python calls a number, and is then unscored', () => {
    const text = fixture(base).replace('"exact_match": 1.0', '"exact_match": NaN');
    expect(readScores(text, base).lines[0]).toMatchObject({
      value: null,
      reason: 'the log has no number for it',
    });
  });

  it('is not compared with another document of the same number', async () => {
    const other = fixture(head).replace(`"doc_hash": "${'0'.repeat(64)}"`, `"doc_hash": "${'f'.repeat(64)}"`);
    const { code, out } = await compared({ base: fixture(base), head: other, names: [base, head] });
    expect({ code, out }).toEqual({
      code: 2,
      out: expect.stringContaining('is not the same document on both sides'),
    });
  });

  it('has lists of truth values averaged, and what is no number named', () => {
    const row = {
      doc_id: 1,
      metrics: ['parts', 'ppl', 'acc'],
      parts: [true, false, true, true],
      ppl: [-3.5, 9],
      acc: 1,
    };
    const { lines, notes } = readScores(JSON.stringify(row), base);
    expect(brief(lines)).toEqual(['1 0 parts 0.75', '1 0 acc 1']);
    expect(notes.slice(1)).toEqual([
      'Lists of truth values were averaged: parts.',
      'Metrics that are no numbers were left out: ppl.',
    ]);
  });

  it('names the line that is broken', () => {
    const text = `${fixture(base)}{"doc_id": 7, \n`;
    expect(() => readScores(text, base)).toThrow(/no JSON mapping/);
  });
});

describe('a table of scores', () => {
  const table = (text: string) => readScores(text, 'scores.csv');

  it('may have a score a line, in the words of our own form', () => {
    const { lines } = table(
      'case,trial,metric,value,tags.lang,reason\nde-01,1,tone,0.5,de,"curt, but polite"\nde-02,,tone,,,\n',
    );
    expect(brief(lines)).toEqual(['de-01 1 tone 0.5', 'de-02 0 tone null']);
    expect(lines[0]).toMatchObject({ tags: { lang: 'de' }, reason: 'curt, but polite', line: 2 });
  });

  it('may have a column for each metric; where the cell is empty, the metric does not apply', () => {
    const { lines, notes } = table('id;tags.lang;right;tone\r\nde-01;de;true;0,75\r\nde-02;de;;1\r\n');
    expect(brief(lines)).toEqual(['de-01 0 right 1', 'de-01 0 tone 0.75', 'de-02 0 tone 1']);
    expect(notes.join()).toContain('right, tone');
  });

  it('names the line and the column of what is no number', () => {
    expect(() => table('case,metric,value\na,tone,1\nb,tone,high\n')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('"high"'),
        where: expect.objectContaining({ line: 3 }),
      }),
    );
  });

  it('is not compared without a score in it', () => {
    expect(() => table('case,metric,value\n')).toThrow(/no score/);
  });
});

describe('old results of promptfoo', () => {
  const row = (display: string, day: string, success: boolean) => ({
    prompt: { raw: display.replace('{{day}}', day), display },
    vars: { day },
    provider: 'openai:scripted-1',
    success,
  });

  it('of two prompts are two targets, whatever was filled in', () => {
    const results = ['Monday', 'Friday'].flatMap((day) => [
      row('Say {{day}}.', day, true),
      row('Please say {{day}}.', day, false),
    ]);
    const { lines } = readScores(JSON.stringify({ results: { results } }), 'old.json');
    expect(lines.map(({ target, trial, value }) => [target, trial, value])).toEqual([
      ['openai:scripted-1 · prompt 1', 0, 1],
      ['openai:scripted-1 · prompt 2', 0, 0],
      ['openai:scripted-1 · prompt 1', 0, 1],
      ['openai:scripted-1 · prompt 2', 0, 0],
    ]);
  });

  it('of one prompt are one target', () => {
    const results = [row('Say {{day}}.', 'Monday', true), row('Say {{day}}.', 'Friday', true)];
    const { lines } = readScores(JSON.stringify({ results: { results } }), 'old.json');
    expect(new Set(lines.map(({ target }) => target))).toEqual(new Set(['openai:scripted-1']));
  });
});

describe('all of them', () => {
  const pairs = [
    ['promptfoo-base.json', 'promptfoo-head.json', 'success', 'inconclusive'],
    ['inspect-base.json', 'inspect-head.json', 'match', 'inconclusive'],
    [
      'samples_gsm8k_2026-03-02T09-10-00.000000.jsonl',
      'samples_gsm8k_2026-03-02T09-11-00.000000.jsonl',
      'exact_match,strict-match',
      // One of six is worse, which is noise.
      'pass',
    ],
  ] as const;

  for (const [base, head, metric, outcome] of pairs) {
    it(`are compared by the shipped command: ${base}`, async () => {
      const { code, report } = await compared({
        base: fixture(base),
        head: fixture(head),
        names: [base, head],
      });
      expect(code).toBe(0);
      const check = report.checks.find((each: any) => each.metric === metric);
      expect(check).toMatchObject({ outcome, blocking: true });
      expect(check.pairs.some(({ gain }: any) => gain < 0)).toBe(true);
      const same = await compared({ base: fixture(base), head: fixture(base), names: [base, head] });
      expect({ code: same.code, verdict: same.report.verdict }).toEqual({ code: 0, verdict: 'pass' });
    });
  }
});
