import { describe, expect, it } from 'vitest';
import type { ModelScript as Answer } from '../support/model-calls.ts';
import { CONFIG } from '../support/shop.ts';
import { visit } from '../support/visit.ts';

const many = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
  ).join('\n');

const shop = (cases: number, trials: number, tolerance = 0.05): Record<string, string> => ({
  '.github/micro-metrics.yml': CONFIG.replace(
    'metrics: [polite, short]',
    `metrics: [polite, short]\n    trials: ${trials}`,
  ).replace('min: 0.9, max-regression: 0.05', `max-regression: ${tolerance}`),
  'evals/orders.jsonl': many(cases),
});

const said = (comments: readonly string[]): string => comments.join().replaceAll('\\', '');

describe('what a suite can see', () => {
  it('is said before anything is asked, and at the foot of the report', async () => {
    const { run, comments, close } = await visit({ base: shop(100, 1) });
    const sentence =
      'orders · support: 100 cases and 1 check: a drop of 8 points will be seen in 9 of 10 runs; 122 more cases for 7 (one trial a case; assumed';
    expect(run.stdout.indexOf(sentence)).toBeGreaterThanOrEqual(0);
    expect(run.stdout.indexOf(sentence)).toBeLessThan(run.stdout.indexOf('Nothing got worse'));
    expect(said(comments)).toContain(sentence);
    close();
  });

  it('comes from the trials of the run, once there are several', async () => {
    const { comments, close } = await visit({
      base: shop(20, 3),
      answer: ({ text, seen }) => (seen % 2 === 0 && /order 1?[1-4]\?/.test(text) ? 'no' : 'please wait'),
    });
    expect(said(comments)).toContain('noise as between the trials of this run');
    close();
  });

  it('says when there are too few cases to see anything', async () => {
    const { comments, close } = await visit({ base: shop(4, 1) });
    expect(said(comments)).toContain(
      '4 cases and 1 check: too few for any drop to be seen in 9 of 10 runs; 16 more cases for 25 points',
    );
    close();
  });
});

describe('single cases that surely changed', () => {
  /** Of 60 cases four break and two are fixed; the others are right now and then, so that trials go on. */
  const shifted: Answer = ({ text, messages, seen }) => {
    const isHead = JSON.stringify(messages).includes('briefly');
    const number = Number(/order (\d+)\?/.exec(text)?.[1]);
    if (number < 6) return isHead === number < 4 ? 'no' : 'please wait';
    return (number + seen) % 5 === 0 ? 'no' : 'please wait';
  };

  it('are listed by name, broken and fixed ones apart', async () => {
    const { comments, close } = await visit({ base: shop(60, 6), answer: shifted });
    const text = said(comments);
    expect(text).toContain('### Cases that surely changed');
    const [, broke = '', fixed = ''] = text.split(/\*\*(?:Broke: 4|Fixed: 2)\*\*/);
    expect(broke).toContain(
      '`order-0` – **polite** · orders · support: right in 6 of 6 trials, now in 0 of 6',
    );
    expect(broke).not.toContain('order-4');
    expect(fixed).toContain(
      '`order-5` – **polite** · orders · support: right in 0 of 6 trials, now in 6 of 6',
    );
    expect(fixed).not.toContain('order-6');
    close();
  });

  it('are not listed after one trial', async () => {
    const { comments, close } = await visit({ base: shop(24, 1), answer: shifted });
    expect(said(comments)).not.toContain('surely changed');
    close();
  });
});
