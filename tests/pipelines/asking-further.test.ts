/** What somebody had asked beyond the trials of a suite is evidence, and stays it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Told } from '../support/account.ts';
import { createKeep } from '../support/keeping.ts';
import { CONFIG, FILE, inShop, type ShopSetting } from '../support/shop.ts';

const TWENTY = Array.from({ length: 20 }, (_, at) =>
  JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
).join('\n');

let keep: ReturnType<typeof createKeep>;
beforeEach(() => (keep = createKeep()));
afterEach(() => keep.remove());

const visit = (setting: ShopSetting = {}): Promise<Told> => inShop({ store: keep.store, ...setting });

/** All that was decided, without what it took. */
function decided({ files }: Told): unknown {
  const { headline, verdict, checks, cases } = JSON.parse(files['report.json'] ?? '{}');
  expect(checks.length).toBeGreaterThan(0);
  return { headline, verdict, checks, cases };
}

describe('what fresh found', () => {
  /** Head is right at first, and wrong whenever it is asked further. */
  const turning = (): ShopSetting['answer'] => {
    const times = new Map<string, number>();
    return ({ messages }) => {
      const asked = JSON.stringify(messages);
      const before = times.get(asked) ?? 0;
      times.set(asked, before + 1);
      return asked.includes('briefly') && before > 0 ? 'no' : 'please wait';
    };
  };

  it.each([1, 3])(
    'stays evidence for whoever only runs it again, of suites of %d trials: nothing more is asked',
    async (trials) => {
      const config = CONFIG.replace('short]', `short]\n    trials: ${trials}`);
      const base = { 'evals/orders.jsonl': TWENTY, [FILE]: config };
      const answer = turning();
      expect((await visit({ base, answer })).verdict).toBe('pass');
      const fresh = await visit({ base, answer, inputs: { fresh: 'true' } });
      expect(fresh.verdict).toBe('fail');
      const again = await visit({ base, answer });
      expect(again.questions).toEqual([]);
      expect(decided(again)).toEqual(decided(fresh));
    },
  );

  it('is told from a second look at what would fail, which is none', async () => {
    const base = { 'evals/orders.jsonl': TWENTY };
    const answer: ShopSetting['answer'] = ({ messages }) =>
      JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';
    const first = await visit({ base, answer });
    const again = await visit({ base, answer });
    expect(again.questions).toEqual([]);
    expect(decided(again)).toEqual(decided(first));
    const fresh = await visit({ base, answer, inputs: { fresh: 'true' } });
    const last = await visit({ base, answer });
    expect(last.questions).toEqual([]);
    expect(decided(last)).toEqual(decided(fresh));
  });
});
