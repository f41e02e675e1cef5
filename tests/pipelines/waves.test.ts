import { describe, expect, it } from 'vitest';
import { worsened } from '../support/noisy-shop.ts';
import { CONFIG, inShop } from '../support/shop.ts';

const many = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
  ).join('\n');

/** Sixty cases with up to five trials each: 600 calls if all were made. */
const LARGE = {
  '.github/micro-metrics.yml': CONFIG.replace(
    'metrics: [polite, short]',
    'metrics: [polite, short]\n    trials: 5',
  ),
  'evals/orders.jsonl': many(60),
};

describe('trials are spent on what is undecided', () => {
  it('a harmless change is done after a look or two', async () => {
    const { verdict, questions } = await inShop({ base: LARGE });
    expect(verdict).toBe('pass');
    expect(questions.length).toBeLessThanOrEqual(240);
  });

  it('a broken prompt shows after a quarter of the cases, and is asked once more', async () => {
    const { verdict, code, headline, check, comment, questions } = await inShop({
      base: LARGE,
      answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
    });
    // Fifteen cases on both sides; then those three times more, since what would fail is asked again.
    expect({ verdict, code, calls: questions.length }).toEqual({
      verdict: 'fail',
      code: 1,
      calls: 30 + 90,
    });
    expect(headline).toBe('Blocked: polite broke in 15 of 15 cases');
    expect(check('polite').because).toContain('asked 3 more times, it did so again');
    expect(comment).toContain('; seen twice.');
  });

  it('and after that quarter, where it is not to be asked again', async () => {
    const { verdict, code, comment, questions } = await inShop({
      base: LARGE,
      inputs: { confirm: 'false' },
      answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
    });
    expect({ verdict, code, calls: questions.length }).toEqual({ verdict: 'fail', code: 1, calls: 30 });
    expect(comment).toContain('45 not asked');
    expect(comment).toContain('45 of 60 cases were not asked any more');
    expect(comment).not.toContain('seen twice');
  });

  it('a drop that may be chance uses them up, and stays undecided where it is not to be asked again', async () => {
    const { verdict, questions } = await inShop({
      base: { ...LARGE, 'evals/orders.jsonl': many(20) },
      inputs: { confirm: 'false' },
      answer: worsened('g', 0.83),
    });
    expect(verdict).toBe('inconclusive');
    expect(questions.length).toBe(200);
  });

  it('and passes when it is asked again and does not drop any more', async () => {
    const { verdict, questions, check } = await inShop({
      base: { ...LARGE, 'evals/orders.jsonl': many(20) },
      answer: worsened('g', 0.83),
    });
    expect({ verdict, calls: questions.length }).toEqual({ verdict: 'pass', calls: 400 });
    expect(check('polite').because).toContain('worse at first, but not when asked 5 times more');
  });

  it('and fails by both rounds when it drops again, where one of them would not have done', async () => {
    const setting = {
      base: {
        ...LARGE,
        '.github/micro-metrics.yml': LARGE['.github/micro-metrics.yml'].replace('min: 0.9, ', ''),
        'evals/orders.jsonl': many(20),
      },
      answer: worsened('k', 0.76),
    };
    const once = await inShop({ ...setting, inputs: { confirm: 'false' } });
    expect(once.verdict).toBe('inconclusive');
    const { verdict, check } = await inShop(setting);
    expect(verdict).toBe('fail');
    expect(check('polite').because).toMatch(
      /in fewer than 1 of 1,000 runs.*asked 5 more times, it did so again/,
    );
  });

  it('a pinned case gets the trials that it takes to fail it, whatever the suite has', async () => {
    const cases = many(12).replace('"order-3",', '"order-3","pinned":true,');
    const { verdict, comment } = await inShop({
      base: {
        '.github/micro-metrics.yml': LARGE['.github/micro-metrics.yml']
          .replace('min: 0.9, ', '')
          .replace(/trials: \d+/, 'trials: 1'),
        'evals/orders.jsonl': cases,
      },
      answer: ({ text, messages }) =>
        JSON.stringify(messages).includes('briefly') && text.includes('order 3?') ? 'no' : 'please wait',
    });
    expect(verdict).toBe('fail');
    expect(comment.replaceAll('\\', '')).toContain('pinned case broke: order-3');
  });

  it('a pinned case that looks broken in fewer trials is no pass', async () => {
    const cases = many(12).replace('"order-3",', '"order-3","pinned":true,');
    const { verdict, comment } = await inShop({
      inputs: { 'max-requests': '24' },
      base: {
        '.github/micro-metrics.yml': LARGE['.github/micro-metrics.yml']
          .replace('min: 0.9, ', '')
          .replace(/trials: \d+/, 'trials: 1'),
        'evals/orders.jsonl': cases,
      },
      answer: ({ text, messages }) =>
        JSON.stringify(messages).includes('briefly') && text.includes('order 3?') ? 'no' : 'please wait',
    });
    expect(verdict).toBe('inconclusive');
    expect(comment.replaceAll('\\', '')).toContain('pinned case may have broken: order-3; one trial is');
  });

  it('says the same again, to the letter', async () => {
    const answer = ({ text }: { text: string }): string => (text.length % 2 ? 'please' : 'no');
    const first = await inShop({ base: LARGE, answer });
    const second = await inShop({ base: LARGE, answer });
    expect(second.comment).toContain('polite');
    expect(second.comment).toBe(first.comment);
  });
});
