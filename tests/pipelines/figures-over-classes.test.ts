/** F1 and recall are no mean of cases: they are resampled, prove nothing of few cases, and have no interval of a mean. */
import { describe, expect, it } from 'vitest';
import { shownGain } from '../../src/stats/shown-gain.ts';
import { CONFIG, FILE, inShop } from '../support/shop.ts';

const KINDS = ['wait', 'go', 'stay'];

/** Every case has a kind, which is named rightly where the script says so. */
function classified(
  {
    cases,
    aggregate,
    trials = 1,
  }: { readonly cases: number; readonly aggregate: string; readonly trials?: number },
  isRight: (isHead: boolean, at: number) => boolean,
) {
  const lines = Array.from({ length: cases }, (_, at) =>
    JSON.stringify({ id: `order-${at}`, input: { question: `Order ${at}?` }, expected: KINDS[at % 3] }),
  );
  const card = `{ measure: macro-f1, options: { labels: [${KINDS}] }, aggregate: ${aggregate}, threshold: { max-regression: 0.05 }, why: w, owner: me, review-by: 2030-01-01 }`;
  return inShop({
    base: {
      [FILE]: `${CONFIG.replace('[polite, short]', `[kind]\n    trials: ${trials}`)}  kind: ${card}\n`,
      'evals/orders.jsonl': lines.join('\n'),
    },
    answer: ({ messages: [system], text }) => {
      const at = Number(/\d+/.exec(text)?.[0]);
      const isHead = system?.content.includes('briefly') === true;
      return KINDS[(at + (isRight(isHead, at) ? 0 : 1)) % 3] ?? '';
    },
  });
}

describe.each(['f1', 'recall'])('%s', (aggregate) => {
  it('of 12 cases that did not change rules out nothing', async () => {
    const told = await classified({ cases: 12, aggregate }, (_, at) => at % 4 !== 0);
    const { because, clauses } = told.check('kind');
    expect(because).toContain('no drop beyond 5 points was seen; any size is not ruled out');
    expect(clauses[0].because).toMatchObject({ proved: false, 'ruled-out': null });
  });

  it('of 12 cases that all broke has no interval that leaves out what it lost', async () => {
    const told = await classified({ cases: 12, aggregate }, (isHead) => !isHead);
    const { outcome, baseline, candidate, gain } = told.check('kind');
    expect({ outcome, base: baseline.value, head: candidate.value }).toEqual({
      outcome: 'fail',
      base: 1,
      head: 0,
    });
    expect(gain.value).toBe(-1);
    for (const bound of [gain.low, gain.high]) expect(bound === null || bound === -1).toBe(true);
  });

  it('that fell on a third of its cases says by how much, and has no interval of their mean', async () => {
    const told = await classified({ cases: 24, aggregate, trials: 3 }, (isHead, at) => !isHead || at % 3 > 0);
    // One class is never named, another is named twice as often as it is due.
    const value = aggregate === 'f1' ? -4 / 9 : -1 / 3;
    expect(told.check('kind').gain.value).toBeCloseTo(value, 6);
    const [check] = told.report.verdict.checks;
    const [clause] = check?.clauses ?? [];
    if (clause?.because.code !== 'drop' || !check) throw new Error('it did not fail by its drop');
    const { comparison } = check;
    // As where the cases alone can't show it, but their trials can.
    const gain = { value, low: -0.9, high: 0.1, relative: false };
    const here = { ...clause, because: { ...clause.because, reach: 'these-cases' as const } };
    const shown = shownGain({ ...check, comparison: { ...comparison, gain }, clauses: [here] });
    expect(shown).toEqual({ ...gain, low: null, high: null });
  });
});
