import { describe, expect, it } from 'vitest';
import { CONFIG } from '../support/shop.ts';
import { visit } from '../support/visit.ts';

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

const said = (comments: readonly string[]): string => comments.join().replaceAll('\\', '');

describe('what can not be proved says how many cases would do', () => {
  it('twenty clean cases prove nothing of 2 %, 149 would', async () => {
    const { run, comments, close } = await visit({ base: strict(20) });
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(said(comments)).toContain('neither proved nor refuted by 20 cases; 149 clean cases would do');
    close();
  });

  it('149 do', async () => {
    const { run, comments, close } = await visit({ base: strict(149) });
    expect(run.outputs.verdict).toBe('pass');
    expect(said(comments)).toContain('at least 98 %, proved');
    close();
  });

  it('what is wrong already makes it more', async () => {
    const { comments, close } = await visit({
      base: strict(60),
      answer: ({ text }) => (text.includes('order 7?') ? 'no' : 'please wait'),
    });
    expect(said(comments)).toContain('236 cases would do if no more of them are wrong');
    close();
  });

  it('a critical metric that is not proved says what it takes', async () => {
    const { run, comments, close } = await visit({
      base: strict(20, '\n    critical: true'),
      answer: ({ text }) => (text.includes('order 7?') ? 'no' : 'please wait'),
    });
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(run.code).toBe(1);
    expect(said(comments)).toContain('236 cases would do');
    close();
  });

  it('a drop that can not be ruled out says how many unchanged cases would', async () => {
    const { comments, close } = await visit();
    expect(said(comments)).toContain('(38 unchanged cases would rule out 10.0)');
    close();
  });
});
