/** Rare events: a run is held against what earlier runs saw of base, from their own reports. */
import { beforeAll, describe, expect, it } from 'vitest';
import { trackRecords } from '../../src/records/history.ts';
import { CONFIG, inShop, type ShopSetting } from '../support/shop.ts';

const THRICE = CONFIG.replace('metrics: [polite, short]', 'trials: 3\n    metrics: [polite, short]').replace(
  'min: 0.9, ',
  '',
);

/** Twenty-four cases, of which head gets the first two wrong in those of their trials that `wrong` names. */
const CASES = Array.from({ length: 24 }, (_, at) =>
  JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
).join('\n');
const rude =
  (wrong: readonly number[]): NonNullable<ShopSetting['answer']> =>
  ({ messages, text, seen }) =>
    JSON.stringify(messages).includes('briefly') && /order [01]\?/.test(text) && wrong.includes(seen)
      ? 'wait'
      : 'please wait';

/** Wrong in two of the first three trials, which may be chance, and in all that follow. */
const MOSTLY = [0, 2, 3, 4, 5];

async function run(options: ShopSetting) {
  const seen = await inShop({
    base: { '.github/micro-metrics.yml': THRICE, 'evals/orders.jsonl': CASES },
    ...options,
  });
  const report = JSON.parse(seen.files['report.json'] ?? '');
  const isPolite = ({ metric }: { metric: string }): boolean => metric === 'polite';
  return { ...seen, report, polite: report.checks.find(isPolite), asked: report.answers.find(isPolite) };
}

/** A history: a real report, of a run over many more answers. */
function past(report: any, more: (answers: any) => void = () => {}): ShopSetting['history'] {
  const earlier = structuredClone(report);
  for (const answers of earlier.answers) {
    Object.assign(answers.baseline, { wrong: 10, of: 20_000 });
    more(answers);
  }
  return async () => trackRecords([{ file: 'run-1/report.json', text: JSON.stringify(earlier) }]);
}

/** By itself, so that nothing but the record decides. */
const ONCE = { confirm: 'false' };

describe('a run with earlier reports', () => {
  let first: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    first = await run({ answer: rude(MOSTLY), inputs: ONCE });
  });

  it('counts its own answers for later runs, base and head apart', () => {
    const { baseline, candidate } = first.asked;
    expect(baseline).toEqual({ model: 'scripted-1', wrong: 0, of: baseline.of });
    expect(candidate).toEqual({ model: 'scripted-1', wrong: candidate.of / 18, of: candidate.of });
    expect(baseline.of).toBeGreaterThanOrEqual(24);
  });

  it('fails what is rare in them and comes up again when asked once more', async () => {
    expect(first.outputs.verdict).toBe('inconclusive');
    const history = past(first.report);
    const seen = await run({ answer: rude(MOSTLY), history });
    expect(seen.outputs.verdict).toBe('fail');
    expect(seen.polite.clauses[0].because).toMatchObject({ code: 'rare' });
    expect(seen.polite.because).toMatch(
      /^\d+ of \d+ answers are wrong, where earlier runs and base saw 10 of 20,/,
    );
  });

  it('asks no less than once more: what does not come up again fails nothing', async () => {
    const history = past(first.report);
    const seen = await run({ answer: rude([0]), history });
    expect(seen.polite.outcome).not.toBe('fail');
    expect(seen.code).toBe(0);
  });

  it('takes no notice of another model, another definition, or a damaged count', async () => {
    const others: ((answers: any) => void)[] = [
      (answers) => (answers.baseline.model = 'scripted-0'),
      (answers) => (answers.version = 'another'),
      (answers) => (answers.law = 'head'),
      (answers) => (answers.baseline.wrong = 20_001),
    ];
    for (const other of others) {
      const history = past(first.report, other);
      const seen = await run({ answer: rude(MOSTLY), history, inputs: ONCE });
      expect(seen.polite.outcome).toBe('inconclusive');
      expect(seen.polite).not.toHaveProperty('record');
    }
  });
});
