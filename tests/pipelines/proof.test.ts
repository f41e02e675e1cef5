import { describe, expect, it } from 'vitest';
import { CONFIG, inShop } from '../support/shop.ts';

const many = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
  ).join('\n');

/** The shop with a limit that takes many cases to prove. */
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
    expect(verdict).toBe('pass');
    expect(words).toContain('at least 98 % (149 clean cases would prove it)');
  });

  it('149 do', async () => {
    const { verdict, words } = await inShop({ base: strict(149) });
    expect(verdict).toBe('pass');
    expect(words).toContain('at least 98 %, proved');
  });

  it('what is wrong already is within the limit, and no proof', async () => {
    const { verdict, check } = await inShop({
      base: strict(60),
      answer: ({ text }) => (text.includes('order 7?') ? 'no' : 'please wait'),
    });
    expect(verdict).toBe('pass');
    expect(check('polite').clauses).toMatchObject([
      { limit: 'min', outcome: 'pass', because: { proved: false, 'cases-needed': 236 } },
    ]);
  });

  it('a critical metric that is not proved says what it takes', async () => {
    const { verdict, code, words } = await inShop({
      base: strict(60, '\n    critical: true'),
      answer: ({ text }) => (text.includes('order 7?') ? 'no' : 'please wait'),
    });
    expect(verdict).toBe('inconclusive');
    expect(code).toBe(1);
    expect(words).toContain('236 cases would do if no more of them are wrong');
  });

  it('a drop that can not be ruled out says how many unchanged cases would', async () => {
    const { words, check } = await inShop();
    const said = '(38 unchanged cases would rule out 10)';
    expect(check('polite').because).toContain(said);
    expect(words).toContain(said);
  });
});
