import { describe, expect, it } from 'vitest';
import { gate } from '../../src/pipelines/gate.ts';
import { worsened } from '../support/noisy-shop.ts';
import { CONFIG, HARMLESS, inShop, SHOP } from '../support/shop.ts';
import { saidOf } from '../support/account.ts';
import { type Script, stageOf } from '../support/world.ts';

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

describe('what a suite can see', () => {
  it('is said before anything is asked, and at the foot of the report', async () => {
    const sentence =
      'orders · support: 100 cases and 2 checks: a drop of 8 points will be seen in 9 of 10 runs; 58 more cases for 6 (one trial a case; assumed';
    const heard: string[] = [];
    const stage = stageOf({
      base: { ...SHOP, ...shop(100, 1) },
      head: HARMLESS,
      answer: () => {
        heard.push(stage.said.join('\n'));
        return 'please wait';
      },
    });
    const { comment } = saidOf(await gate(stage.world));
    expect(heard[0]).toContain(sentence);
    expect(comment).toContain(sentence);
  });

  it('comes from the trials of the run, once there are several', async () => {
    const { words } = await inShop({
      base: shop(20, 3),
      answer: worsened('b', 0.8),
    });
    expect(words).toContain('noise as between the trials of this run');
  });

  it('says when there are too few cases to see anything', async () => {
    const { words } = await inShop({ base: shop(4, 1) });
    expect(words).toContain(
      '4 cases and 2 checks: too few for any drop to be seen in 9 of 10 runs; 16 more cases for 25 points',
    );
  });
});

describe('single cases that surely changed', () => {
  /** Of 60 cases four break and two are fixed; the others are right now and then, so that trials go on. */
  const shifted: Script = ({ text, messages, seen }) => {
    const isHead = JSON.stringify(messages).includes('briefly');
    const number = Number(/order (\d+)\?/.exec(text)?.[1]);
    if (number < 6) return isHead === number < 4 ? 'no' : 'please wait';
    return (number + seen) % 5 === 0 ? 'no' : 'please wait';
  };

  it('are listed by name, broken and fixed ones apart', async () => {
    const { words } = await inShop({ base: shop(60, 6, 0.03), answer: shifted });
    const text = words;
    // Six trials, and six more as it would fail.
    expect(text).toContain('### Cases that surely changed');
    const [, broke = '', fixed = ''] = text.split(/\*\*(?:Broke: 4|Fixed: 2)\*\*/);
    expect(broke).toContain('`order-0` – **polite** · orders: right in 12 of 12 trials, now in 0 of 12');
    expect(broke).not.toContain('order-4');
    expect(fixed).toContain('`order-5` – **polite** · orders: right in 0 of 12 trials, now in 12 of 12');
    expect(fixed).not.toContain('order-6');
  });

  it('are not listed after one trial', async () => {
    const { words } = await inShop({ base: shop(24, 1), answer: shifted });
    expect(words).not.toContain('surely changed');
  });
});
