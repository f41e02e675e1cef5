/** How long answers took, by night: limits are kept, and no earlier day is compared. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watch } from '../../src/pipelines/watch.ts';
import { told } from '../support/account.ts';
import { createKeep } from '../support/keeping.ts';
import { CONFIG, FILE, SHOP } from '../support/shop.ts';

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

const CASES = Array.from({ length: 12 }, (_, at) =>
  JSON.stringify({
    id: `order-${at}`,
    tags: { lang: at % 2 ? 'de' : 'en' },
    input: { question: `Where is order ${at}?` },
  }),
).join('\n');

/** Two nights with these metrics, on the second of which answers take nine times as long. */
async function slower(metrics: string, threshold: string) {
  const card = `measure: latency, threshold: ${threshold}, slices: [lang], why: w, owner: me, review-by: 2030-01-01`;
  const config = `${CONFIG.replace('[polite, short]', metrics)}  speed: { ${card} }\n`;
  const night = (today: string, latencyMs: number) => {
    keep.setDay(today);
    return told(
      {
        base: { ...SHOP, [FILE]: config, 'evals/orders.jsonl': CASES },
        head: {},
        today,
        store: keep.store,
        answer: () => ({ text: 'please', latencyMs }),
        inputs: { mode: 'watch' },
      },
      async (world) => (await watch(world)).report,
    );
  };
  await night('2026-11-20', 100);
  return night('2026-11-21', 900);
}

const GROWTH = "{ max-regression: '50%' }";

describe('a time that is longer than on another day', () => {
  it.each([
    ['[polite, speed]', GROWTH, '2 metrics are within their limits, and 1 of them as it was on 2026-11-20'],
    ['[short, speed]', GROWTH, '1 metric is as it was on 2026-11-20'],
    ['[speed]', '{ max: 5000 }', '1 metric is within its limits'],
  ])('is not "as it was": %s, %s', async (metrics, threshold, says) => {
    const { verdict, headline } = await slower(metrics, threshold);
    expect([verdict, headline]).toEqual(['pass', `Quiet: ${says}`]);
  });

  it('is all that there is, and nothing is told', async () => {
    const { verdict, headline } = await slower('[speed]', GROWTH);
    expect([verdict, headline]).toEqual(['pass', 'Nothing to tell: no metric is compared']);
  });

  it('is only looked at where nothing but its growth is limited', async () => {
    const { check, markdown } = await slower('[polite, speed]', GROWTH);
    expect(check('speed')).toMatchObject({ blocking: false, because: 'only looked at: no limit is set' });
    expect(markdown).not.toContain('nothing was asked of it');
  });

  it('is no model that is gone, on a slice with limits of its own', async () => {
    const own = "{ max-regression: '50%', slices: { lang: { de: { max: 5000 } } } }";
    const { verdict, check, words } = await slower('[polite, speed]', own);
    expect(verdict).toBe('pass');
    expect(check('speed', 'de').because).toBe('at most 5.00 s, proved');
    expect(words).not.toContain('no longer answers');
  });
});
