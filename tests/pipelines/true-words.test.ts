/** What a headline says is what the rows below it say: each of these was said otherwise once. */
import { describe, expect, it } from 'vitest';
import { gate } from '../../src/pipelines/gate.ts';
import { saidOf } from '../support/account.ts';
import { CONFIG, FILE, inShop, SHOP } from '../support/shop.ts';
import { type Edits, failed, type Script, stageOf } from '../support/world.ts';

const isHead = ({ messages }: Parameters<Script>[0]): boolean =>
  JSON.stringify(messages).includes('briefly') || JSON.stringify(messages).includes('Shortly');
/** Head says this, and base is polite. */
const onHead =
  (answer: Script): Script =>
  (question) =>
    isHead(question) ? answer(question) : 'please wait';
const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);
const wrongIn = (...wrong: readonly number[]): Script =>
  onHead(({ text }) => (wrong.includes(numberIn(text)) ? 'no' : 'please wait'));

const withCard = (from: string, to: string): Edits => ({ [FILE]: CONFIG.replace(from, to) });
const SHORT = 'short: { measure: length, options: { max: 500 } }';
const LIMITS = 'threshold: { min: 0.9, max-regression: 0.05 }';
const allowing = (most: string, more = ''): Edits =>
  withCard(LIMITS, `threshold: { max-regression: ${most} }${more}`);
const AGREED = "why: it costs\n    owner: '@acme/shop'\n    review-by: 2030-01-01";
/** A metric of amounts in place of the one that is looked at. */
const amounts = (measure: string, how: string, most: string): Edits =>
  withCard(
    SHORT,
    `short:\n    measure: ${measure}\n    aggregate: ${how}\n    threshold: { max-regression: ${most} }\n    ${AGREED}`,
  );

describe('nothing got worse', () => {
  it('is said where nothing did', async () => {
    const { headline } = await inShop();
    expect(headline).toBe('Nothing got worse: 1 check passes on 12 cases');
  });

  it('is not said of a case that broke, though so much is allowed', async () => {
    const { headline } = await inShop({ base: allowing('0.1'), answer: wrongIn(3) });
    expect(headline).toBe('Nothing got worse beyond what is allowed: 1 check passes on 12 cases');
  });

  it('is not said of what is only looked at, where three cases broke and chance may have broken them', async () => {
    const looked = withCard(SHORT, 'short: { measure: contains, options: { value: wait } }');
    const answer = onHead(({ text }) => (numberIn(text) < 3 ? 'please' : 'please wait'));
    const { headline, check } = await inShop({ base: looked, answer });
    expect(check('short').gain.value).toBe(-0.25);
    expect(headline).toBe('Nothing got worse beyond noise: 1 check passes on 12 cases');
  });
});

describe('what may not block', () => {
  const advisory = (from: string, to: string): Edits => ({
    [FILE]: CONFIG.replace('owner:', 'on-fail: warn\n    owner:').replace(from, to),
  });

  it('is counted by metric, however many slices it has, and what has a limit and keeps it passes', async () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      JSON.stringify({
        id: `order-${at}`,
        tags: { lang: at % 2 ? 'de' : 'en' },
        input: { question: `Where is order ${at}?` },
      }),
    );
    const sliced = advisory(SHORT, 'short: { measure: length, slices: [lang], options: { max: 500 } }');
    const { headline, checks } = await inShop({
      base: { ...sliced, 'evals/orders.jsonl': lines.join('\n') },
    });
    expect(checks.filter(({ metric }) => metric === 'short')).toHaveLength(3);
    expect(headline).toBe(
      'Nothing may block here: 1 check passes and 1 metric was only looked at, on 12 cases',
    );
  });

  it('was marked in no case, where head answers none', async () => {
    const bare = CONFIG.replace(/polite:[\s\S]*?(?= {2}short)/, '').replace('polite, ', '');
    const { headline } = await inShop({
      base: { [FILE]: bare },
      answer: onHead(() => failed('empty', 'the answer is empty')),
    });
    expect(headline).toBe(
      'Nothing may block here: 1 metric was only looked at, on 0 of 12 cases; head left 12 of 12 cases unanswered (12 empty)',
    );
  });
});

describe('what did not come', () => {
  const two = {
    [FILE]: CONFIG.replace('targets: [support]', 'targets: [support, faq]').replace(
      'suites:',
      '  faq: { prompt: prompts/faq.md, model: config/models.yml#/support }\nsuites:',
    ),
    'prompts/faq.md': 'You answer politely. At length.\n',
  };

  it('of several targets of a suite is said once, and where else', async () => {
    const head = { 'prompts/support.md': 'Briefly, briefly.\n', 'prompts/faq.md': 'Shortly.\n' };
    const answer = onHead(() => failed('empty', 'the answer is empty'));
    const { headline } = await inShop({ base: two, head, answer });
    expect(headline).toMatch(
      /^Blocked: head left 12 of 12 cases unanswered \(12 empty\); more is unanswered in orders · (?:support|faq)(?:;|$)/,
    );
  });

  it('of both sides is none of what head left', async () => {
    const answer: Script = (question) => {
      const at = numberIn(question.text);
      const isLost = isHead(question) ? at < 8 : at < 4;
      return isLost ? failed('empty', 'the answer is empty') : 'please wait';
    };
    const { headline } = await inShop({ answer });
    expect(headline).toContain('head left 4 of 12 cases unanswered that base answers (4 empty)');
  });

  it('is told in words', async () => {
    const answer = onHead(({ text }) =>
      numberIn(text) === 3 ? failed('server', 'the server is down') : 'please wait',
    );
    const { headline } = await inShop({ answer });
    expect(headline).toContain('head left 1 of 12 cases unanswered (1 failed by the server)');
  });

  it('is no reason where answers came that have no mark: then the advice is about the metric', async () => {
    const expecting = Array.from({ length: 12 }, (_, at) =>
      JSON.stringify({
        id: `order-${at}`,
        input: { question: `Where is order ${at}?` },
        ...(at < 2 ? { expected: 'please wait' } : {}),
      }),
    );
    const { outputs, words } = await inShop({
      base: {
        [FILE]: CONFIG.replace('measure: contains\n    options: { value: please }', 'measure: exact-match'),
        'evals/orders.jsonl': expecting.join('\n'),
      },
      answer: onHead(({ text }) =>
        numberIn(text) === 3 ? failed('filtered', 'the answer was filtered') : 'please wait',
      ),
    });
    expect(outputs['verdict']).toBe('inconclusive');
    expect(words).toContain('**What to do:** look whether the metric fits these cases');
  });
});

describe('what somebody let through', () => {
  it('is undecided where it was, and did not fall', async () => {
    const { world } = stageOf({
      base: {
        ...SHOP,
        [FILE]: CONFIG.replace('options: { value: please }', 'options: { expected-at: /holds }'),
      },
      head: { 'prompts/support.md': 'You answer politely and briefly.\n' },
    });
    const report = await gate(world);
    expect(report.verdict.outcome).not.toBe('pass');
    const acceptances = async () => [
      {
        metric: 'polite',
        actor: 'octocat',
        reason: 'we know',
        at: '2026-11-02T10:00:00Z',
        url: 'https://x.example',
      },
    ];
    const { headline } = saidOf(await gate({ ...world, acceptances }));
    expect(headline).not.toMatch(/fell|rose|→ –/);
  });
});

describe('a figure and its change', () => {
  /** How long base and head take for a case. */
  const slow =
    (base: (at: number) => number, head: (at: number) => number): Script =>
    (question) => ({
      text: 'please wait',
      latencyMs: (isHead(question) ? head : base)(numberIn(question.text)),
    });

  it('got better only where the figure did: most are faster, the slowest decides', async () => {
    const { headline, check } = await inShop({
      base: amounts('latency', 'max', '900%'),
      answer: slow(
        () => 500,
        (at) => (at === 5 ? 600 : 100),
      ),
    });
    expect([check('short').baseline.value, check('short').candidate.value]).toEqual([500, 600]);
    expect(headline).not.toContain('got better');
  });

  it('are told apart where a single case sways the mean: what cases typically did is no quotient of the two', async () => {
    const { headline, words } = await inShop({
      base: amounts('latency', 'mean', "'5%'"),
      answer: slow(
        (at) => (at === 5 ? 5000 : 500),
        (at) => (at === 5 ? 4500 : 550),
      ),
    });
    expect(words).toContain('+10 % typically');
    expect(headline).toBe('Blocked: short rose on orders: 875 ms → 879 ms');
  });

  it('of money are not rounded to one digit', async () => {
    const { words } = await inShop({
      base: {
        [FILE]: `${amounts('cost', 'mean', "'5%'")[FILE]}prices: { scripted-1: { input: 4, output: 8 } }\n`,
      },
      answer: onHead(() => `please wait${' a bit'.repeat(3)}`),
    });
    expect(words).toContain('$0.000076 → **$0.00013**');
  });
});

describe('what a pass rules out', () => {
  it('is said of those checks alone of which it holds', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
    );
    const limit = `short:\n    measure: length\n    options: { max: 500 }\n    threshold: { min: 0.5 }\n    ${AGREED}`;
    const { words } = await inShop({
      base: {
        [FILE]: CONFIG.replace(LIMITS, 'threshold: { max-regression: 0.05 }').replace(SHORT, limit),
        'evals/orders.jsonl': many.join('\n'),
      },
    });
    expect(words).toContain('✅ 2 checks pass; a loss of 10 points is ruled out in 1 of them');
  });
});

describe('a metric that is asked by both laws', () => {
  it('could mark none of its cases, each counted once', async () => {
    const cases = (SHOP['evals/orders.jsonl'] ?? '').split('\n').slice(1).join('\n');
    const { headline, words } = await inShop({
      base: { [FILE]: CONFIG.replace('measure: contains\n    options: { value: please }', 'measure: cost') },
      head: { 'prompts/support.md': 'You answer politely and briefly.\n', 'evals/orders.jsonl': cases },
    });
    expect(headline).toContain('polite could mark none of 12 cases');
    expect(words).toContain('**Where:** 12 of 12 cases of orders · support.');
  });
});
