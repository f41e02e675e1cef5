import { describe, expect, it } from 'vitest';
import { CONFIG, inShop } from '../support/shop.ts';

const many = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
  ).join('\n');

/** The shop with a limit that is held against the whole interval. */
const strict = (cases: number, card = ''): Record<string, string> => ({
  '.github/micro-metrics.yml': CONFIG.replace(
    '{ min: 0.9, max-regression: 0.05 }',
    `{ min: 0.98, by: interval }${card}`,
  ),
  'evals/orders.jsonl': many(cases),
});

describe('what can not be proved says how many cases would do', () => {
  it('twenty clean cases prove nothing of 2 %, 149 would', async () => {
    const { verdict, words } = await inShop({ base: strict(20) });
    expect(verdict).toBe('inconclusive');
    expect(words).toContain('neither proved nor refuted by 20 cases; 149 clean cases would do');
  });

  it('149 do', async () => {
    const { verdict, words } = await inShop({ base: strict(149) });
    expect(verdict).toBe('pass');
    expect(words).toContain('at least 98 %, proved');
  });

  it('what is wrong already makes it more', async () => {
    const { words } = await inShop({
      base: strict(60),
      answer: ({ text }) => (text.includes('order 7?') ? 'no' : 'please wait'),
    });
    expect(words).toContain('236 cases would do if no more of them are wrong');
  });

  it('a critical metric that is not proved says what it takes', async () => {
    const { verdict, code, words } = await inShop({
      base: strict(20, '\n    critical: true'),
      answer: ({ text }) => (text.includes('order 7?') ? 'no' : 'please wait'),
    });
    expect(verdict).toBe('inconclusive');
    expect(code).toBe(1);
    expect(words).toContain('236 cases would do');
  });

  it('a drop that can not be ruled out says how many unchanged cases would', async () => {
    const { words } = await inShop();
    expect(words).toContain('(38 unchanged cases would rule out 10.0)');
  });
});
