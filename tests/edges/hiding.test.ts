import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import { hidingOf } from '../../src/edges/hiding.ts';
import { postsOf } from '../../src/edges/showing.ts';
import { wordDiff } from '../../src/render/worddiff.ts';
import { telling, written } from '../support/telling.ts';

/** Whatever an answer should not have told; none of it is anybody's. Joined here, since issuers' scanners read along. */
const SECRETS = [
  `ghp_${'x9Kq2LmN7pRs4TuVw8YzA1bCd3EfG5hJ6kMn'}`,
  `AKIA${'Q3ZTN5PWK7RMXH2C'}`,
  'maria.huber@kanzlei-huber.at',
  '+49 171 3920574',
  'DE89 3704 0044 0532 0130 00',
  '4556 7375 8689 9855',
];

const log = createLog({});

/** What may stand within a key without anybody reading it as two. */
const SEAMS = [
  '\n',
  '\r\n',
  '\n    ',
  '\n> ',
  '\\\n',
  '-\n',
  '\u200b',
  '\u00ad',
  '**',
  '`',
  '<br>',
  '\\n',
  '" + "',
];

/** Letters and digits of a secret that a text tells, be they ever so far apart; fewer than eight tell nothing. */
function givenAway(text: string, secret: string): string {
  const [said, whole] = [text, secret].map((each) => each.replace(/[^\p{L}\p{N}]/gu, '')) as [string, string];
  return [whole.slice(0, 8), whole.slice(-8)].find((part) => said.includes(part)) ?? '';
}

describe('what answers give away', () => {
  it.each(SECRETS)('is shown nowhere, and kept in the recording: %s', async (secret) => {
    const posts = written(await postsOf(telling(secret), log, true));
    const { 'runs.jsonl': recording, ...shown } = posts;
    expect(Object.keys(shown).sort()).toEqual([
      'annotation',
      'brief.md',
      'check-run',
      'comment',
      'junit.xml',
      'log',
      'objection',
      'output',
      'report.html',
      'report.json',
      'report.md',
      'review',
      'status',
      'summary',
    ]);
    for (const text of Object.values(shown)) expect(text).not.toContain(secret);
    for (const place of ['brief.md', 'comment', 'report.html', 'report.json'])
      expect(shown[place]).toContain('***');
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

  it.each(SECRETS)('is hidden where a line, a mark or a diff takes it apart: %s', async (secret) => {
    for (const seam of SEAMS)
      for (const at of [6, Math.floor(secret.length / 2), secret.length - 6]) {
        const apart = secret.slice(0, at) + seam + secret.slice(at);
        const hide = await hidingOf([`Here it is: ${apart}. Bye.`]);
        const before = `Here it is: ${secret.slice(0, at)}. Bye.`;
        for (const text of [apart, `Here: ${secret}`, wordDiff(before, `Here it is: ${apart}. Bye.`)])
          expect(givenAway(hide(text), secret), JSON.stringify([text, hide(text)])).toBe('');
      }
  });

  it('is hidden in whatever is published, wherever the answer broke it', async () => {
    const story = fc.record({
      secret: fc.constantFrom(...SECRETS),
      seam: fc.constantFrom(...SEAMS),
      place: fc.integer({ min: 5, max: 95 }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ secret, seam, place }) => {
        const at = Math.max(4, Math.min(secret.length - 4, Math.floor((place * secret.length) / 100)));
        const apart = secret.slice(0, at) + seam + secret.slice(at);
        const { 'runs.jsonl': _, ...shown } = written(await postsOf(telling(apart), log, true));
        for (const [name, text] of Object.entries(shown))
          expect(givenAway(text, secret), `${name}: ${JSON.stringify(apart)}`).toBe('');
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('stays where two lines only look like one number or key', async () => {
    const words = [
      '| year | sold |\n| --- | --- |\n| 2024 | 1,204 |\n| 2025 | 3,310 |',
      'a,b,c\n2024,12,30\n2025,13,31',
      '1. Take the AKIA form.\n2. Send it by 12:30.\n3. Wait 14 days.',
      'const total = items\n  .map(({ price }) => price)\n  .reduce((sum, each) => sum + each, 0);',
      'sk-learn\nis a library; risk-\nfree it is not.',
      '0.31\n0.42\n0.57\n0.61\n0.70',
    ];
    const hide = await hidingOf(words);
    expect(hide(words)).toEqual(words);
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

  it.each(['arguments@kanzlei-huber.at', 'candidate@kanzlei-huber.at'])(
    'takes no name of a field along: %s',
    async (address) => {
      const hide = await hidingOf([address]);
      expect(hide({ arguments: address, candidate: { text: address } })).toEqual({
        arguments: '***',
        candidate: { text: '***' },
      });
      const { comment } = written(await postsOf(telling(address), log, true));
      expect(comment).not.toContain('huber');
    },
  );

  it('and nothing else: dates, figures, versions and commits stay', async () => {
    const words = 'On 2026-11-28 v1.2.3 took 1,234 ms (+12.5 %), 0.0312 of 2000, at 3f2a9c1d4e5b6a7980.';
    const hide = await hidingOf([words]);
    expect(hide({ words })).toEqual({ words });
    const report = telling('nothing of note');
    expect(written(await postsOf(report, log, true))).toEqual(written(await postsOf(report, log, false)));
  });
});
