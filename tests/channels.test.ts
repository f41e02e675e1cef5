import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as all from '../src/channels/all.ts';
import { channels } from '../src/channels/index.ts';
import { reportSchema } from '../src/lib/report-schema.ts';
import { bytes } from '../src/lib/text.ts';
import type { Block, Post, Report } from '../src/types.ts';
import { anyText } from './support/hostile.ts';
import { change, checkOf, comparisonOf, exam, reportOf, ruleOf, runOf, suite } from './support/report.ts';

const postsOf = (name: string, report: Report): readonly Post[] => channels[name]?.posts(report) ?? [];
const fileOf = (name: string, report: Report = reportOf()): string => {
  const [post] = postsOf(name, report);
  return post?.kind === 'file' ? post.text : '';
};
const outputsOf = (report: Report): Record<string, string> =>
  Object.fromEntries(
    postsOf('outputs', report).map((post) => (post.kind === 'output' ? [post.name, post.value] : [])),
  );

/** The same report with another text in every place that a stranger can write to. */
function saying(text: string): Report {
  const asked = suite.cases[0] ?? { ...comparisonOf().pairs[0]!.case };
  const mine = { ...asked, id: text, tags: { [text]: text } };
  const run = runOf(mine, 'candidate', text);
  const rule = ruleOf({ id: text, owner: text });
  const there = { ...exam, change: { ...change, target: text, file: text }, suite: { ...suite, name: text } };
  const mark = { value: 0, reason: text, evidence: { turn: 1, expected: text, observed: text, span: text } };
  const score = { run: { ...run, trial: { ...run.trial, exam: there } }, rule, mark, turns: [] };
  const pair = {
    ...({ case: mine, status: 'introduced', before: null, after: 0, gain: null } as const),
    baseline: [],
    candidate: [score],
  };
  const comparison = { ...comparisonOf(rule, { tag: text, value: text }), exam: there, pairs: [pair] };
  return reportOf({
    headline: text,
    warnings: [text],
    because: [text],
    blocks: [{ kind: 'paragraph', words: [text] }],
    changes: [there.change],
    runs: [score.run],
    policy: [{ what: text, before: text, after: text, effect: 'changed' }],
    verdict: { outcome: 'fail', checks: [checkOf({ comparison })], trouble: [] },
  });
}

describe('the catalogue', () => {
  it('holds every channel by the name of its file', () => {
    const files = readdirSync('src/channels').filter((file) => !/^(all|index)[.]ts$/.test(file));
    expect(Object.keys(channels).sort()).toEqual(files.map((file) => file.replace(/[.]ts$/, '')).sort());
    expect(Object.entries(all).every(([name, channel]) => channel.name === name)).toBe(true);
  });

  it('says the same of the same report, and leaves it as it was', () => {
    const report = reportOf();
    const before = structuredClone(report);
    for (const name of Object.keys(channels)) expect(postsOf(name, report)).toEqual(postsOf(name, report));
    expect(report).toEqual(before);
  });

  it('has something for a run with nothing to say', () => {
    const report = reportOf({
      ...{
        verdict: { outcome: 'unchanged', checks: [], trouble: [] },
        because: [],
        changes: [],
        exams: [],
        runs: [],
      },
      ...{ policy: [], warnings: [], blocks: [] },
    });
    for (const name of Object.keys(channels)) expect(() => postsOf(name, report)).not.toThrow();
    expect(reportSchema.parse(JSON.parse(fileOf('json', report))).checks).toEqual([]);
    expect(fileOf('runs', report)).toBe('');
  });
});

describe('comment and summary', () => {
  const long = reportOf({
    blocks: Array.from({ length: 3000 }, (_, at): Block => ({
      kind: 'details',
      summary: [`case ${at}`],
      rank: at,
      blocks: [{ kind: 'code', text: 'Größe 日本語 '.repeat(100), language: '' }],
    })),
  });
  it('keep to the limits of GitHub, and use them', () => {
    for (const [name, limit] of [
      ['comment', 65_536],
      ['summary', 1024 * 1024],
    ] as const) {
      const [post] = postsOf(name, long);
      const body = post?.kind === 'comment' || post?.kind === 'summary' ? post.body : '';
      expect(bytes(body)).toBeLessThan(limit);
      expect(bytes(body)).toBeGreaterThan(limit * 0.8);
      expect(body).toMatch(/Left out here: “case \d+”, .* and [\d,]+ more\. In full in /);
    }
  });
});

describe('outputs', () => {
  it('are those of the contract that a report knows', () => {
    expect(outputsOf(reportOf())).toEqual({
      verdict: 'fail',
      headline: 'language got worse: 100 % → 33.3 %',
      changes:
        '[{"target":"support","file":"prompts/support.md","line":13,"kind":"edited","touched":["messages"]}]',
      'failed-metrics': '["language"]',
      requests: '6',
      cached: '0',
      tokens: '720',
      'cost-usd': '0.001235',
    });
  });
  it('name each failed metric once, and none that only warns', () => {
    const checks = [
      checkOf(),
      checkOf(),
      checkOf({ blocking: false, comparison: comparisonOf(ruleOf({ id: 'tone' })) }),
    ];
    const report = reportOf({ verdict: { outcome: 'fail', checks, trouble: [] } });
    expect(outputsOf(report)['failed-metrics']).toBe('["language"]');
  });
  it('are one line each, whatever a headline holds', () => {
    expect(outputsOf(reportOf({ headline: 'a\nb::error::c\u2028d' }))['headline']).toBe('a b::error::c d');
  });
});

describe('report.json', () => {
  it('has what the contract says', () => {
    const file = reportSchema.parse(JSON.parse(fileOf('json')));
    expect(file).toMatchObject({
      version: 1,
      verdict: 'fail',
      proposal: { pull: 7 },
      usage: { 'cost-usd': 0.00123457 },
    });
    expect(file.checks[0]).toMatchObject({
      ...{
        suite: 'german',
        target: 'support',
        metric: 'language',
        slice: null,
        law: 'both',
        outcome: 'fail',
      },
      ...{ blocking: true, 'pre-existing': false, n: 3, unscored: 0 },
      clauses: [
        { limit: 'max-regression', amount: 0.02, because: { code: 'drop', chance: 0.003, family: 4 } },
      ],
      gain: { value: -0.666667, low: -0.99, high: 0.1, relative: false },
      pairs: [
        { case: 'de-01', status: 'introduced' },
        { case: 'de-02' },
        { case: 'de-03', status: 'passing' },
      ],
    });
    expect(file.cases[0]).toMatchObject({
      case: 'de-01',
      baseline: [{ answers: [{ turn: 5, text: 'Sie haben 30 Tage Zeit.' }], marks: [{ value: 1 }] }],
      candidate: [
        {
          trial: 0,
          answers: [{ text: 'You have 30 days.', 'tool-calls': [{ name: 'look_up' }] }],
          marks: [
            {
              metric: 'language',
              value: 0,
              reason: 'answered in English',
              turn: 5,
              expected: 'de',
              observed: 'en',
            },
          ],
        },
      ],
    });
    expect(file.cases[2]?.candidate[0]).not.toHaveProperty('answers');
  });

  it('names each case once, though slices and laws ask for it again', () => {
    const checks = [
      checkOf(),
      checkOf({ comparison: comparisonOf(ruleOf(), { tag: 'lang', value: 'de' }) }),
      checkOf({ comparison: comparisonOf(ruleOf({}, 'base')) }),
    ];
    const file = reportSchema.parse(
      JSON.parse(fileOf('json', reportOf({ verdict: { outcome: 'fail', checks, trouble: [] } }))),
    );
    expect(file.cases.map(({ case: id }) => id)).toEqual(['de-01', 'de-02', 'de-03']);
    expect(file.cases[0]?.candidate).toHaveLength(1);
  });

  it('tells a failure from an answer, and no number from zero', () => {
    const asked = suite.cases[0];
    if (!asked) throw new Error('no case');
    const failure = { cause: 'timeout', first: null, message: 'took too long', status: null } as const;
    const run = { ...runOf(asked, 'candidate', ''), result: { ok: false, failure } as const };
    const pairs = [
      {
        ...({ case: asked, status: 'unscored', before: null, after: Number.NaN, gain: null } as const),
        baseline: [],
        candidate: [],
      },
    ];
    const check = checkOf({ comparison: { ...comparisonOf(), pairs } });
    const trouble = [
      { ...({ suite: 'german', target: 'support', side: 'candidate', lost: 1, asked: 1 } as const), failure },
    ];
    const report = reportOf({ runs: [run], verdict: { outcome: 'error', checks: [check], trouble } });
    const file = reportSchema.parse(JSON.parse(fileOf('json', report)));
    expect(file.cases[0]).toMatchObject({ baseline: [], candidate: [{ failure, marks: [] }] });
    expect(file.checks[0]?.pairs).toEqual([
      { case: 'de-01', status: 'unscored', before: null, after: null, gain: null },
    ]);
    expect(file.trouble[0]).toMatchObject({ side: 'candidate', failure: { cause: 'timeout' } });
  });
});

describe('runs.jsonl', () => {
  const linesOf = (report: Report): readonly Record<string, unknown>[] =>
    fileOf('runs', report)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('has a line for every run, with all that was answered', () => {
    const lines = linesOf(reportOf());
    expect(lines).toHaveLength(6);
    expect(lines[3]).toEqual({
      ...{
        key: 'candidate-de-01',
        index: 0,
        suite: 'german',
        target: 'support',
        side: 'candidate',
        case: 'de-01',
      },
      ...{ source: 'called', request: { model: 'gpt-6.1-terra', endpoint: 'default' }, also: [] },
      answers: [
        {
          ...{
            turn: 5,
            user: 'Wie lange?',
            text: 'You have 30 days.',
            'tool-calls': [{ name: 'look_up', arguments: '{"a":1}' }],
          },
          ...{ usage: { input: 100, output: 20 }, 'latency-ms': 812.4, model: 'gpt-6.1-terra' },
        },
      ],
    });
  });

  it('writes a shared answer once, with all its places', () => {
    const [asked] = suite.cases;
    if (!asked) throw new Error('no case');
    const shared = runOf(asked, 'baseline', 'Ja.', 'shared');
    const called = runOf(asked, 'baseline', 'Ja.');
    const elsewhere = { ...shared, trial: { ...shared.trial, side: 'candidate' as const } };
    const [line, ...rest] = linesOf(reportOf({ runs: [elsewhere, called] }));
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      side: 'baseline',
      source: 'called',
      also: [{ side: 'candidate', case: 'de-01' }],
    });
  });

  it('keeps apart what was never asked', () => {
    const failure = { cause: 'unfit', first: null, message: 'no variable', status: null } as const;
    const runs = suite.cases.map((each) => {
      const run = runOf(each, 'candidate', '');
      const request = { ok: false, failure } as const;
      return { ...run, trial: { ...run.trial, request, key: '' }, result: request };
    });
    expect(linesOf(reportOf({ runs }))).toMatchObject(
      suite.cases.map(({ id }) => ({ case: id, request: null, failure })),
    );
  });
});

describe('annotations', () => {
  it('stand at the changed line', () => {
    expect(postsOf('annotations', reportOf())).toEqual([
      {
        ...{ kind: 'annotation', level: 'error', file: 'prompts/support.md', line: 13 },
        message: 'german/support language: such a drop happens by chance in 0.3 % of unchanged proposals',
      },
    ]);
  });
  it('are as loud as their check', () => {
    const checks = [
      checkOf({ outcome: 'pass' }),
      checkOf({ outcome: 'inconclusive' }),
      checkOf({ blocking: false }),
      checkOf({ blocking: false, comparison: comparisonOf(ruleOf({ onFail: 'info' })) }),
      checkOf({ blocking: false, outcome: 'inconclusive' }),
    ];
    const posts = postsOf('annotations', reportOf({ verdict: { outcome: 'fail', checks, trouble: [] } }));
    expect(posts.map((post) => (post.kind === 'annotation' ? post.level : ''))).toEqual([
      'warning',
      'warning',
      'notice',
    ]);
  });
  it('tell what was written wrong, where it was', () => {
    const where = { file: 'metrics/a.yml', line: 3, key: 'threshold.min' };
    const mistakes = [
      { message: 'threshold.min is no number', where, hint: 'Write a number.' },
      { message: 'input mode: no such mode', where: null, hint: 'Use gate.' },
    ];
    const report = reportOf({ mistakes, verdict: { outcome: 'error', checks: [], trouble: [] } });
    const level = { kind: 'annotation', level: 'error' };
    expect(postsOf('annotations', report)).toEqual([
      { ...level, message: 'threshold.min is no number. Write a number.', file: 'metrics/a.yml', line: 3 },
      { ...level, message: 'input mode: no such mode. Use gate.', file: null, line: null },
    ]);
    expect(reportSchema.parse(JSON.parse(fileOf('json', report))).mistakes[0]).toMatchObject({
      key: 'threshold.min',
    });
  });
  it('are at most ten of a level, and the last says how many more', () => {
    const checks = Array.from({ length: 30 }, () => checkOf());
    const posts = postsOf('annotations', reportOf({ verdict: { outcome: 'fail', checks, trouble: [] } }));
    expect(posts).toHaveLength(10);
    expect(posts.at(-1)).toMatchObject({
      message: '… and 21 more; all of them are in the job summary',
      file: null,
    });
  });
});

describe('junit.xml', () => {
  it('has a case for each check', () => {
    const checks = [
      checkOf(),
      checkOf({ outcome: 'pass' }),
      checkOf({ blocking: false }),
      checkOf({ outcome: 'inconclusive' }),
    ];
    const because = ['a < b', 'fine', 'warns', 'unclear'];
    expect(fileOf('junit', reportOf({ because, verdict: { outcome: 'fail', checks, trouble: [] } })))
      .toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="micro-metrics" tests="4" failures="1" errors="0" skipped="2">
        <testsuite name="german/support" tests="4" failures="1" errors="0" skipped="2">
          <testcase classname="german.support" name="language" file="prompts/support.md"><failure message="a &lt; b"/></testcase>
          <testcase classname="german.support" name="language" file="prompts/support.md"><system-out>fine</system-out></testcase>
          <testcase classname="german.support" name="language" file="prompts/support.md"><skipped message="fail, does not block: warns"/></testcase>
          <testcase classname="german.support" name="language" file="prompts/support.md"><skipped message="inconclusive: unclear"/></testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });
  it('is red when the run could not be computed', () => {
    const report = reportOf({
      headline: 'no answers',
      because: [],
      verdict: { outcome: 'error', checks: [], trouble: [] },
    });
    expect(fileOf('junit', report)).toContain('<error message="no answers"/>');
    expect(fileOf('junit', report)).toContain('tests="1" failures="0" errors="1"');
  });
});

it('the terminal has a plain line for each check', () => {
  const checks = [
    checkOf(),
    checkOf({ blocking: false, comparison: comparisonOf(ruleOf({}, 'base'), { tag: 'lang', value: 'de' }) }),
  ];
  const posts = postsOf(
    'terminal',
    reportOf({ because: ['it fell', 'it\nfell'], verdict: { outcome: 'fail', checks, trouble: [] } }),
  );
  expect(posts.map((post) => (post.kind === 'log' ? post.text : ''))).toEqual([
    'language got worse: 100 % → 33.3 %',
    'fail          german/support language: it fell',
    'fail          german/support language [lang=de] (base) (does not block): it fell',
    'warning       triage changed, but no suite asks it',
  ]);
});

describe('whatever strangers write', () => {
  it('report.json satisfies its schema, runs.jsonl is JSON, junit.xml well-formed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = saying(text);
        const file = reportSchema.parse(JSON.parse(fileOf('json', report)));
        expect(file.checks[0]?.metric).toBe(JSON.parse(JSON.stringify(text)));
        const lines = fileOf('runs', report).split('\n').filter(Boolean);
        expect(lines.map((line) => JSON.parse(line) as unknown)).toHaveLength(1);
        const xml = fileOf('junit', report);
        const bare = xml.replace(
          /<\?xml[^?]*\?>|<\/?[a-z]+(?: [a-z]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|#39);[^"<>&]*)*")*\/?>/g,
          '',
        );
        expect(bare).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        for (const post of postsOf('terminal', report))
          expect(post.kind === 'log' && post.text).not.toContain('\n');
      }),
      { numRuns: 300 },
    );
  });
});
