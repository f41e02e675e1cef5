import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import { hidingOf } from '../../src/edges/hiding.ts';
import { postsOf } from '../../src/edges/showing.ts';
import type { Post, Report } from '../../src/types.ts';
import { checkOf, comparisonOf, reportOf, runOf, suite } from '../support/report.ts';

/** Whatever an answer should not have told; none of it is anybody's. Joined here, since issuers' scanners read along. */
const SECRETS = [
  `ghp_${'x9Kq2LmN7pRs4TuVw8YzA1bCd3EfG5hJ6kMn'}`,
  `AKIA${'Q3ZTN5PWK7RMXH2C'}`,
  'maria.huber@kanzlei-huber.at',
  '+49 171 3920574',
  'DE89 3704 0044 0532 0130 00',
  '4556 7375 8689 9855',
];

/** A report in which the first case's answer tells something, and the report's own words tell it on. */
function telling(text: string, shown = text): Report {
  const [asked] = suite.cases;
  if (!asked) throw new Error('no case');
  const run = runOf(asked, 'candidate', `Here it is: ${text}. Bye.`);
  const mark = {
    value: 0,
    reason: `tells ${shown}`,
    evidence: { turn: 5, expected: null, observed: shown, span: shown },
  };
  const comparison = comparisonOf();
  const pairs = comparison.pairs.map((pair) => ({
    ...pair,
    candidate: pair.candidate.map((score) => ({ ...score, run, mark, turns: [{ turn: 5, mark }] })),
  }));
  const check = checkOf({ comparison: { ...comparison, pairs } });
  return reportOf({
    verdict: { outcome: 'fail', checks: [check], trouble: [] },
    runs: [run],
    headline: `language got worse: ${shown}`,
    because: [`it said ${shown}`],
    warnings: [{ code: 'left-uncovered', message: `beware of ${shown}` }],
    blocks: [
      { kind: 'paragraph', words: ['It said ', { strong: shown }] },
      { kind: 'code', text: `Here it is: ${shown}`, language: 'text' },
    ],
  });
}

/** What would be written or sent, by its place. */
function written(posts: readonly Post[]): Record<string, string> {
  const texts = posts.map((post): [string, string] => {
    if (post.kind === 'pieces') return [post.name, [...post.pieces()].join('')];
    return [post.kind === 'file' ? post.name : post.kind, JSON.stringify(post)];
  });
  const places = [...new Set(texts.map(([place]) => place))];
  return Object.fromEntries(
    places.map((place) => [
      place,
      texts
        .filter(([at]) => at === place)
        .map(([, text]) => text)
        .join('\n'),
    ]),
  );
}

const log = createLog({});

describe('what answers give away', () => {
  it.each(SECRETS)('is shown nowhere, and kept in the recording: %s', async (secret) => {
    const posts = written(await postsOf(telling(secret), log, true));
    const { 'runs.jsonl': recording, ...shown } = posts;
    expect(Object.keys(shown).sort()).toEqual([
      'annotation',
      'comment',
      'junit.xml',
      'log',
      'output',
      'report.html',
      'report.json',
      'report.md',
      'summary',
    ]);
    for (const text of Object.values(shown)) expect(text).not.toContain(secret);
    for (const place of ['comment', 'report.html', 'report.json']) expect(shown[place]).toContain('***');
    expect(recording).toContain(secret);
  });

  it.each(SECRETS)('is shown where that was asked for: %s', async (secret) => {
    const { comment, 'report.json': json } = written(await postsOf(telling(secret), log, false));
    expect(json).toContain(secret);
    expect(comment).not.toContain('***');
  });

  it('is hidden too where only a part of it was quoted', async () => {
    const [token = ''] = SECRETS;
    const posts = written(await postsOf(telling(token, `${token.slice(0, 20)}…`), log, true));
    for (const place of ['comment', 'junit.xml', 'report.html', 'output'])
      expect(posts[place]).not.toContain(token.slice(0, 12));
  });

  it('is hidden where a key is written in lines', async () => {
    const key = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n9w0BAQEFAASCBKcwggSj\n-----END PRIVATE KEY-----`;
    const hide = await hidingOf([`take this:\n${key}`]);
    expect(hide('say 9w0BAQEFAASCBKcwggSj')).toBe('say ***');
  });

  it('is hidden however much there is of it', async () => {
    const address = (at: number): string => `person.${at}@kanzlei-huber.at`;
    const answers = Array.from({ length: 30 }, (_, part) =>
      Array.from({ length: 100 }, (__, at) => address(part * 100 + at)).join(', '),
    );
    const hide = await hidingOf(answers);
    for (const answer of hide(answers)) expect(answer).not.toMatch(/person|huber/);
  });

  it('and nothing else: dates, figures, versions and commits stay', async () => {
    const words = 'On 2026-11-28 v1.2.3 took 1,234 ms (+12.5 %), 0.0312 of 2000, at 3f2a9c1d4e5b6a7980.';
    const hide = await hidingOf([words]);
    expect(hide({ words })).toEqual({ words });
    const report = telling('nothing of note');
    expect(written(await postsOf(report, log, true))).toEqual(written(await postsOf(report, log, false)));
  });
});
