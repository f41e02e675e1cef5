/** What passes is counted as the headline counts it, and a target that fails is told what it is. */
import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../src/stages/report/verdict/trouble.ts';
import type { Change, SystemAt } from '../../src/types.ts';
import { change } from '../support/report.ts';
import { CONFIG, FILE, inShop } from '../support/shop.ts';

const ADVISORY = CONFIG.replace(
  'short: { measure: length, options: { max: 500 } }',
  'short: { measure: length, options: { max: 500 }, threshold: { max-regression: 0.1 }, on-fail: warn }',
);

describe('the fold of what passes', () => {
  it('counts apart what blocks nothing, so that its figure is that of the headline', async () => {
    const { comment } = await inShop({ base: { [FILE]: ADVISORY }, answer: () => 'please wait' });
    expect(comment).toContain('Nothing got worse: 1 check passes on 12 cases');
    expect(comment).toContain('<summary>✅ 1 check passes, and 1 that blocks nothing');
  });

  it('has no column that says of every row that it is new', async () => {
    const old = { ...(await inShop({ answer: () => 'please wait' })) };
    expect(old.comment).toContain('Could still hide');
    const config = CONFIG.replace(
      'threshold: { min: 0.9, max-regression: 0.05 }',
      'threshold: { max-regression: 0.05 }',
    );
    const { comment } = await inShop({
      base: { [FILE]: null, 'prompts/support.md': null },
      head: { [FILE]: config.replace(', short]', ']'), 'prompts/support.md': 'Say please.\n' },
      answer: () => 'please wait',
    });
    expect(comment).toContain('with no base to compare with');
    expect(comment).not.toContain('Could still hide');
  });
});

const unsure = CONFIG.replace(
  'short: { measure: length, options: { max: 500 } }',
  'short: { measure: numbers-grounded, options: {} }',
);

describe('what a pass leaves open', () => {
  it('says that a value beyond its limit is noise, though nothing fell', async () => {
    const { headline, check } = await inShop({
      answer: ({ text }) => (/order [12]\?/.test(text) ? 'wait' : 'please wait'),
    });
    expect(headline).toBe('Nothing got worse beyond noise: 1 check passes on 12 cases');
    expect(check('polite').because).toMatch(
      /^no drop .* is not ruled out .*; 83\.3 % where at least 90 % is asked, but so far beyond is noise/,
    );
  });

  it('of one case says that any loss could hide, and counts it as one', async () => {
    const one = '{"id": "only", "input": {"question": "Where is it?"}}\n';
    const { comment } = await inShop({ base: { 'evals/orders.jsonl': one }, answer: () => 'please wait' });
    expect(comment).toContain('✅ 1 check passes, 1 only looked at. With 1 case any loss could go unseen<');
    expect(comment).toContain('orders · support: 1 case and 2 checks: ');
  });

  it('of slices names the largest loss that can be told, and that one of them has a single case', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => {
      const tags = { lang: at === 0 ? 'fr' : 'de' };
      return JSON.stringify({ id: `order-${at}`, tags, input: { question: `Where is order ${at}?` } });
    });
    const sliced = CONFIG.replace('measure: contains', 'measure: contains\n    slices: [lang]');
    const { comment } = await inShop({
      base: { [FILE]: sliced, 'evals/orders.jsonl': lines.join('\n') },
      answer: () => 'please wait',
    });
    expect(comment).toMatch(/With 11 cases a loss under \d+ points could go unseen, with 1 case any</);
  });

  it('counts the cases of metrics that mark something, and calls nothing new that only lacks a mark', async () => {
    const looked = unsure.replace(
      /polite:[\s\S]*?(?= {2}short)/,
      'polite: { measure: contains, options: { value: please } }\n',
    );
    const { headline, comment } = await inShop({ base: { [FILE]: looked }, answer: () => 'please wait' });
    expect(headline).toBe('Nothing may block here: 2 metrics were only looked at, on 12 cases');
    expect(comment).toContain('| **short** | – |');
  });
});

describe('a target that head has otherwise, and base as well', () => {
  it('is told apart in a row and in what the suite can see', async () => {
    const bare =
      'version: 1\ntargets: { support: { prompt: prompts/support.md } }\nsuites: {}\nmetrics: {}\n';
    const { comment } = await inShop({
      head: { [FILE]: bare, 'prompts/support.md': 'Say please.\n' },
      answer: () => 'please wait',
    });
    expect(comment).toContain('| **polite** (as base declares it) |');
    expect(comment).toContain('orders · support: 12 cases');
    expect(comment).toContain('orders · support (as base declares it): 12 cases');
  });
});

describe('a metric that base and head have otherwise', () => {
  const saidOf = async (from: string, to: string) => {
    const config = CONFIG.replace(from, to);
    const head = { [FILE]: config, 'prompts/support.md': 'You answer politely and briefly. Say please.\n' };
    const { headline } = await inShop({
      head,
      answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
    });
    return headline;
  };

  it('is said to be better only as head asks', async () => {
    expect(await saidOf('value: please', 'value: o')).toBe(
      'Blocked: polite broke in 12 of 12 cases; it got better as head asks',
    );
  });

  it('is not said to warn, too, where it blocks', async () => {
    expect(await saidOf('owner:', 'on-fail: warn\n    owner:')).toBe(
      'Blocked: polite broke in 12 of 12 cases; less is asked once merged',
    );
  });
});

describe('what is undecided', () => {
  it('leads with what needs proof, since that alone stops the merge', async () => {
    const also = (id: string, more: string) =>
      `  ${id}:\n    measure: contains\n    options: { value: wait }\n    ${more}threshold: { max-regression: 0.05 }\n    why: so\n    owner: '@acme/shop'\n    review-by: 2030-01-01\n`;
    const config =
      CONFIG.replace('[polite, short]', '[polite, short, vital]') + also('vital', 'critical: true\n    ');
    const { code, headline } = await inShop({
      base: { [FILE]: config },
      answer: ({ text, messages }) => {
        if (text.includes('order 5?')) return 'please';
        return JSON.stringify(messages).includes('briefly') && /order [0-3]\?/.test(text)
          ? 'wait'
          : 'please wait';
      },
    });
    expect(headline).toBe(
      'Undecided: vital on orders (critical: it needs proof, so this stops the merge), and 1 more',
    );
    expect(code).toBe(1);
  });
});

describe('what to do about a target that fails', () => {
  const program = { start: ['node', 'bot.mjs'] } as unknown as SystemAt;
  const asked: Change = { ...change, systems: { baseline: null, candidate: program } };
  const played: Change = { ...change, recorded: { baseline: null, candidate: [] } };

  it.each([
    ['an endpoint', change, 'once the endpoint is well'],
    [
      'a program',
      asked,
      'has to start in a fresh checkout, with what its `setup` installs (docs/systems.md)',
    ],
    ['a recording', played, 'what made these answers'],
    ['a judge', undefined, 'once the endpoint is well'],
  ])('%s', (_, target, words) => {
    expect(adviceOn('server', target)).toContain(words);
  });

  it('stands in one line, whatever came back', async () => {
    const message = 'no: \nline two\r\n\tand three';
    const failure = { cause: 'rejected', first: null, message, status: 400 } as const;
    const { report, outputs } = await inShop({ answer: () => ({ ok: false, failure }) });
    expect(report.headline).toBe('Could not be computed: no: line two and three');
    expect(outputs['headline']).toBe(report.headline);
  });

  it('is the same where what it is makes no difference', () => {
    expect(adviceOn('budget', asked)).toBe(adviceOn('budget', change));
  });
});
