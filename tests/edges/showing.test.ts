import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import { createRedactor } from '../../src/edges/redact.ts';
import { postsOf } from '../../src/edges/showing.ts';
import type { Case, CaseStatus, Check, Exam, Pair, Post, Report, Run, Score, Side } from '../../src/types.ts';
import { readable } from '../support/page-part.ts';
import { change, checkOf, comparisonOf, reportOf, ruleOf, runOf, suite } from '../support/report.ts';
import { inViews } from '../support/views.ts';

const KEY = 'sk-proj-9f2C_kQ7x-Lm4tZ0bWv8';
/** Nobody would take it for a key who does not know it. */
const PLAIN = 'blue lantern orchard';
const STATUSES: readonly CaseStatus[] = [
  'introduced',
  'passing',
  'fixed',
  'pre-existing',
  'unscored',
  'same',
];
const RULES = ['language', 'short'].map((id) => ruleOf({ id }));

/** A metric on all cases and on a slice, which holds the same scores; two trials a side. */
function reportWith(cases: readonly (readonly [status: CaseStatus, words: string])[]): Report {
  const asked = cases.map(([, words], at): Case => ({
    ...(suite.cases[0] as Case),
    id: `c-${(at * 7) % 10}-${at}`,
    tags: { lang: at % 2 ? 'de' : 'en' },
    turns: [{ user: words, assistant: null }],
  }));
  const exam: Exam = { change, suite: { ...suite, cases: asked, rules: RULES } };
  const runs = cases.map(([, words], at) => {
    const of = (side: Side): Run[] =>
      [0, 1].map((index) => {
        const run = runOf(asked[at] as Case, side, `${words} ${index}`);
        return { ...run, trial: { ...run.trial, exam, index } };
      });
    return { baseline: of('baseline'), candidate: of('candidate') };
  });
  const checks = RULES.flatMap((rule): Check[] => {
    const scoresOf = (own: readonly Run[], words: string): Score[] =>
      own.map((run, at) => {
        const evidence = { turn: 5, expected: 'de', observed: words, span: null };
        const mark = { value: at, reason: `said ${words}`, evidence: at ? evidence : null };
        return { run, rule, mark, turns: [] };
      });
    const pairs = cases.map(([status, words], at): Pair => ({
      ...{ case: asked[at] as Case, status, before: 1, after: 0, gain: -1, upwards: true },
      baseline: scoresOf(runs[at]?.baseline ?? [], words),
      candidate: scoresOf(runs[at]?.candidate ?? [], words),
    }));
    const slice = { tag: 'lang', value: 'de' };
    const some = pairs.filter((_, at) => at % 2);
    return [
      checkOf({ comparison: { ...comparisonOf(rule), exam, pairs: pairs.toReversed() } }),
      checkOf({ comparison: { ...comparisonOf(rule), exam, slice, pairs: some } }),
    ];
  });
  const all = runs.flatMap(({ baseline, candidate }) => [...baseline, ...candidate]);
  return reportOf({ verdict: { outcome: 'fail', checks, trouble: [] }, runs: all, exams: [exam] });
}

async function shown(report: Report, isToHide: boolean, key = KEY): Promise<unknown> {
  const log = createLog({}, () => undefined);
  log.mask(key);
  const posts = await postsOf(report, log, isToHide, ['runs']);
  return posts.map((post: Post) => {
    if (post.kind === 'page') return Array.from(post.parts(), readable);
    // As it is made: our keys are taken out of it once more when it is written.
    return post.kind === 'pieces' ? [...post.pieces()].join('') : post;
  });
}

describe('a report', () => {
  const words = fc.constantFrom(
    '30 days',
    `my key is ${KEY}`,
    'write to anna.berg@example-shop.de',
    'a "b" \\n 50 %',
  );
  const cases = fc.array(fc.tuple(fc.constantFrom(...STATUSES), words), { minLength: 1, maxLength: 12 });

  it('is the same in every place, whether its parts lie in memory or are made at each look', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.boolean(), async (of, isToHide) => {
        const report = reportWith(of);
        expect(await shown(inViews(report), isToHide)).toEqual(await shown(report, isToHide));
      }),
      { numRuns: 30 },
    );
  });

  it('shows neither our keys nor what answers gave away', async () => {
    const report = reportWith([
      ['introduced', `my key is ${KEY}`],
      ['passing', 'write to anna.berg@example-shop.de'],
    ]);
    for (const each of [report, inViews(report)]) {
      const text = JSON.stringify(await shown(each, true));
      expect(text).not.toContain(KEY);
      expect(text).not.toContain('anna.berg');
      expect(text).toContain('my key is ***');
    }
  });

  it.each(['reason', 'expected', 'observed', 'span', 'answer', 'warning'] as const)(
    'has no key of ours where it stands nowhere but in the %s of one case, behind others that are alike',
    async (place) => {
      const report = withWords(reportWith([...alike, ...alike]), place, PLAIN);
      for (const each of [report, inViews(report)]) {
        const text = JSON.stringify(await shown(each, true, PLAIN));
        expect([text.includes(PLAIN), text.includes('***')]).toEqual([false, true]);
      }
    },
  );

  it('has none of them where so much else is found that nobody looks at the rest for that', async () => {
    const addresses = Array.from({ length: 210 }, (_, at) => `a${at}@example-shop.de`).join(' ');
    const report = withWords(reportWith([['passing', addresses], ...alike]), 'reason', PLAIN);
    expect(JSON.stringify(await shown(report, true, PLAIN))).not.toContain(PLAIN);
  });
});

const alike = ['a', 'b', 'a'].map((said) => ['passing', said] as const);

/** The same report with other words in one place, of a kind that comes late. */
function withWords(report: Report, place: string, words: string): Report {
  if (place === 'warning')
    return { ...report, warnings: [...report.warnings, { code: 'told-by-model', message: words }] };
  const last = report.runs.at(-1) as Run;
  if (place === 'answer') {
    if (!last.result.ok) throw new Error('it has an answer');
    const value = last.result.value.map((answer) => ({ ...answer, text: words }));
    return { ...report, runs: [...report.runs.slice(0, -1), { ...last, result: { ok: true, value } }] };
  }
  const [check, ...checks] = report.verdict.checks as [Check, ...Check[]];
  const pairs = check.comparison.pairs.map((pair, at, { length } = check.comparison.pairs): Pair => {
    if (at < length - 1) return pair;
    const candidate = pair.candidate.map((score) => {
      const { mark } = score;
      const evidence = { turn: 5, expected: 'de', observed: 'en', span: null, ...mark.evidence };
      return {
        ...score,
        mark:
          place === 'reason'
            ? { ...mark, reason: words }
            : { ...mark, evidence: { ...evidence, [place]: words } },
      };
    });
    return { ...pair, candidate };
  });
  const other = { ...check, comparison: { ...check.comparison, pairs } };
  return { ...report, verdict: { ...report.verdict, checks: [other, ...checks] } };
}

it('JSON that is free of keys holds no value that would be changed', () => {
  const { add, deep } = createRedactor();
  add(KEY);
  const piece = fc.constantFrom(
    KEY,
    KEY.slice(0, 12),
    [...KEY].join('\n'),
    encodeURIComponent(KEY),
    'abc',
    '\n',
    '"',
    '\\',
    '%',
    'ü',
  );
  const text = fc.array(piece, { maxLength: 4 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(fc.dictionary(text, text), { maxLength: 4 }), (value) => {
      for (const indent of [0, 2])
        if (deep.isFree?.(JSON.stringify(value, null, indent))) expect(deep(value)).toBe(value);
    }),
    { numRuns: 300 },
  );
  expect(deep.isFree?.(JSON.stringify({ said: 'a "b"\n' }))).toBe(true);
  expect(deep.isFree?.(JSON.stringify({ said: [...KEY].join('\n') }))).toBe(false);
});
