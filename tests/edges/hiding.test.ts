import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/edges/log.ts';
import { hidingOf } from '../../src/edges/hiding.ts';
import { postsOf } from '../../src/edges/showing.ts';
import { wordDiff } from '../../src/render/worddiff.ts';
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

/** As it is read, without escapes that would hide an end of a line from who looks for a leak. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What would be written or sent, by its place. */
function written(posts: readonly Post[]): Record<string, string> {
  const texts = posts.map((post): [string, string] => {
    if (post.kind === 'pieces') return [post.name, [...post.pieces()].join('')];
    if (post.kind === 'page')
      return [
        post.name,
        [...post.parts()].map((part) => (typeof part === 'string' ? part : part.pack)).join(''),
      ];
    return [post.kind === 'file' ? post.name : post.kind, stringsIn(post).join('\n')];
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
      'check-run',
      'comment',
      'junit.xml',
      'log',
      'output',
      'report.html',
      'report.json',
      'report.md',
      'review',
      'status',
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

const of = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '123456789';
const ANY = UPPER + LOWER + DIGITS;

/** A card number's last digit, by Luhn. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function iban(account: string): string {
  const rest = BigInt(`${account}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, '0')}${account}`;
}

const drawn = fc.oneof(
  of(ANY, 36).map((rest) => `ghp_${rest}`),
  of(ANY, 82).map((rest) => `github_pat_${rest}`),
  of(ANY, 40).map((rest) => `sk-proj-${rest}`),
  of(ANY, 36).map((rest) => `npm_${rest}`),
  of(ANY, 20).map((rest) => `glpat-${rest}`),
  of(ANY, 24).map((rest) => `sk_live_${rest}`),
  of(UPPER.replaceAll(/[01]/g, ''), 16).map((rest) => `AKIA${rest}`),
  fc.tuple(of(LOWER, 9), of(LOWER, 11)).map(([name, host]) => `${name}@${host}.at`),
  of(DIGITS, 7).map((rest) => `+49 171 ${rest}`),
  of(DIGITS, 18).map(iban),
  of(DIGITS, 14).map((rest) => withCheckDigit(`4${rest}`)),
);

/** How an answer may say it, and how much of it is quoted as evidence. */
const manners = fc.record({
  before: fc.constantFrom('', 'It is ', '| id | ', '**', '"', '{"value": "', '- ', '\n\n> ', '(', '`', 'é '),
  after: fc.constantFrom('', '.', ' | x |', '**', '"', '"}', '\n', ')', '`', ', of course'),
  filling: fc.constantFrom(0, 100, 280, 590, 1180, 1990, 3990, 29_980),
  quoted: fc.double({ min: 0.4, max: 1, noNaN: true }),
});

it('shows nothing of what an answer told, wherever, however it was cut, wrapped and drawn', async () => {
  const bare = (text: string): string => text.replace(/&[a-z#\d]+;|[^A-Za-z\d@]/g, '');
  const property = fc.asyncProperty(drawn, manners, async (secret, { before, after, filling, quoted }) => {
    const said = `${'wide '.repeat(filling / 5)}${before}${secret}${after}`;
    const part = secret.slice(0, Math.ceil(secret.length * quoted));
    const { 'runs.jsonl': _, ...shown } = written(await postsOf(telling(said, `${part}…`), log, true));
    const core = bare(secret).slice(-Math.min(10, bare(secret).length));
    const leaks = Object.entries(shown).filter(
      ([, text]) => (part.length >= 12 && text.includes(part)) || bare(text).includes(core),
    );
    expect(leaks.map(([place]) => place)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60, seed: 20_261_128 });
}, 60_000);
