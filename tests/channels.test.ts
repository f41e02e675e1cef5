import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as all from '../src/channels/all.ts';
import { channels } from '../src/channels/index.ts';
import { reportSchema } from '../src/render/report-schema.ts';
import { bytes } from '../src/render/text.ts';
import type { Block, Report } from '../src/types.ts';
import { anyText } from './support/hostile.ts';
import { readable } from './support/page-part.ts';
import {
  change,
  checkOf,
  comparisonOf,
  exam,
  fileOf,
  postsOf,
  reportOf,
  ruleOf,
  runOf,
  suite,
} from './support/report.ts';

const outputsOf = (report: Report): Record<string, string> =>
  Object.fromEntries(
    postsOf('outputs', report).map((post) => (post.kind === 'output' ? [post.name, post.value] : [])),
  );

/** The same report with another text in every place that a stranger can write to. */
function saying(text: string): Report {
  const asked = suite.cases[0] ?? { ...comparisonOf().pairs.at(0)!.case };
  const mine = { ...asked, id: text, tags: { [text]: text } };
  const run = runOf(mine, 'candidate', text);
  const rule = ruleOf({ id: text, owner: text });
  const there = { ...exam, change: { ...change, target: text, file: text }, suite: { ...suite, name: text } };
  const mark = { value: 0, reason: text, evidence: { turn: 1, expected: text, observed: text, span: text } };
  const score = { run: { ...run, trial: { ...run.trial, exam: there } }, rule, mark, turns: [] };
  const pair = {
    ...({ case: mine, status: 'introduced', before: null, after: 0, gain: null, upwards: true } as const),
    baseline: [],
    candidate: [score],
  };
  const comparison = { ...comparisonOf(rule, { tag: text, value: text }), exam: there, pairs: [pair] };
  return reportOf({
    headline: text,
    warnings: [{ code: 'left-uncovered', message: text }],
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
    const written = (name: string) =>
      postsOf(name, report).map((post) => {
        if (post.kind === 'page') return Array.from(post.parts(), readable);
        return post.kind === 'pieces' ? [...post.pieces()] : post;
      });
    for (const name of Object.keys(channels)) expect(written(name)).toEqual(written(name));
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
    expect(outputsOf(reportOf({ command: 'micro-metrics gate --base a --head b' }))).toEqual({
      command: 'micro-metrics gate --base a --head b',
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
it('the terminal shows the comment without its marks, each line by itself', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 2, words: ['German was lost'] },
    { kind: 'paragraph', words: ['In ', { code: 'support' }, '.\n::error::forged'] },
  ];
  const posts = postsOf('terminal', reportOf({ blocks }));
  expect(posts.map((post) => (post.kind === 'log' ? post.text : ''))).toEqual([
    'German was lost',
    '',
    'In support.',
    '::error::forged',
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
