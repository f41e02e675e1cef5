/** Since when a metric is not what it was, where it goes in steps. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watch } from '../../src/pipelines/watch.ts';
import { told } from '../support/account.ts';
import { createKeep } from '../support/keeping.ts';
import { dice } from '../support/noisy-shop.ts';
import { cases } from '../support/sharding.ts';
import { SHOP } from '../support/shop.ts';
import { laidOver } from '../support/world.ts';

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

/** What a night says of a model that is polite in this share of its answers, always to the same questions. */
async function night(today: string, share: number): Promise<string> {
  keep.setDay(today);
  const base = laidOver(SHOP, { 'evals/orders.jsonl': cases(60) });
  const { headline } = await told(
    {
      base,
      head: {},
      today,
      store: keep.store,
      inputs: { mode: 'watch' },
      answer: ({ text }) => (dice({ text, seen: 0 }, 'steps') < share ? 'please wait' : 'no'),
    },
    async (world) => (await watch(world)).report,
  );
  return headline;
}

it('it is the last day before the first of them, however near to what it was that left it', async () => {
  await night('2026-11-20', 1);
  expect(await night('2026-11-21', 1)).toMatch(/^Quiet: /);
  expect(await night('2026-11-22', 0.8)).toMatch(
    /^polite fell since 2026-11-21: 100 % → 8\d(\.\d)? % on orders/,
  );
  expect(await night('2026-11-23', 0.2)).toMatch(/^polite fell since 2026-11-21: 100 % → /);
  expect(await night('2026-11-24', 1)).toMatch(/^Quiet: /);
  expect(await night('2026-11-25', 0.2)).toMatch(/^polite fell since 2026-11-24: 100 % → /);
});
