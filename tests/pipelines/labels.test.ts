/** Figures over classes, and over trials, through the whole gate. */
import { describe, expect, it } from 'vitest';
import { inShop } from '../support/shop.ts';

const LABELS = ['returns', 'refund', 'none'];
const FILE = 'out/answers.jsonl';

function card(text: string): string {
  return `${text}
    threshold: { max-regression: 0.05 }
    why: wrong intents go to wrong people
    owner: '@acme/shop'
    review-by: 2030-01-01`;
}

const CONFIG = `version: 1
targets: { triage: { recorded: ${FILE} } }
suites:
  intents: { targets: [triage], cases: [evals/intents.jsonl], trials: 3, metrics: [accuracy, f1, recall, none, stable] }
metrics:
  accuracy: { measure: accuracy, options: { labels: [${LABELS.join(', ')}] } }
  f1: { measure: macro-f1, options: { labels: [${LABELS.join(', ')}] } }
  recall: { measure: label, level: aggregate, aggregate: recall, options: { labels: [${LABELS.join(', ')}] } }
  none:
    ${card('measure: none-recall')}
  stable: { measure: stability, options: { labels: [${LABELS.join(', ')}] } }
`;

/** 60 cases: 30 returns, 20 refunds, 10 that belong to no class. */
const DUE = Array.from({ length: 60 }, (_, at) => (at < 30 ? 'returns' : at < 50 ? 'refund' : 'none'));
const CASES = DUE.map((expected, at) => JSON.stringify({ id: at, input: 'Text', expected })).join('\n');

type Say = (due: string, at: number, trial: number) => string;

function answers(say: Say, trials = 1): string {
  const lines = DUE.flatMap((due, at) =>
    Array.from({ length: trials }, (_, trial) =>
      JSON.stringify({ case: at, trial, output: say(due, at, trial) }),
    ),
  );
  return `${lines.join('\n')}\n`;
}

interface Check {
  readonly metric: string;
  readonly outcome: string;
  readonly n: number;
  readonly baseline: { value: number };
  readonly candidate: { value: number; low: number | null };
  readonly gain: { value: number };
  readonly pairs: readonly { status: string; before: number }[];
}

async function compared(base: Say, head: Say, trials = 1) {
  const run = await inShop({
    base: {
      '.github/micro-metrics.yml': CONFIG,
      'evals/intents.jsonl': CASES,
      [FILE]: answers(base, trials),
    },
    head: { [FILE]: answers(head, trials) },
  });
  return { ...run, check: run.check as (metric: string) => Check };
}

/** Nothing is left alone any more: the ten cases of no class are called returns. */
const greedy: Say = (due) => (due === 'none' ? 'returns' : due);

describe('figures over classes', () => {
  it('accuracy hides what macro-F1, recall and the class of no class show', async () => {
    const run = await compared((due) => due, greedy);
    expect(run.check('accuracy').candidate.value).toBeCloseTo(50 / 60, 5);
    // F1 of returns is 2·30/(30+40), of refund 1, of none 0.
    expect(run.check('f1')).toMatchObject({ baseline: { value: 1 } });
    expect(run.check('f1').candidate.value).toBeCloseTo((60 / 70 + 1 + 0) / 3, 5);
    expect(run.check('f1').gain.value).toBeCloseTo((60 / 70 + 1) / 3 - 1, 5);
    expect(run.check('recall').candidate.value).toBeCloseTo(2 / 3, 5);
    expect(run.check('none')).toMatchObject({ outcome: 'fail', n: 10, candidate: { value: 0 } });
    expect(run).toMatchObject({ code: 1, outputs: { 'failed-metrics': '["none"]' } });
  });

  it('cases of other classes are neither marked nor missed by none-recall', async () => {
    const run = await compared(
      (due) => due,
      (due, at) => (at === 0 ? 'refund' : due),
    );
    expect(run.check('none')).toMatchObject({ outcome: 'pass', n: 10 });
    expect(run.check('none').pairs).toHaveLength(10);
    expect(run.code).toBe(0);
  });
});

describe('stability', () => {
  it('is the share of trials that say the same, a mark a case', async () => {
    const wavering: Say = (due, at, trial) => (at < 20 && trial === 1 ? 'refund' : due);
    const run = await compared((due) => due, wavering, 3);
    expect(run.check('stable').baseline.value).toBe(1);
    // Twenty cases say something else in one of three trials.
    expect(run.check('stable').candidate.value).toBeCloseTo((20 * (2 / 3) + 40) / 60, 5);
    expect(run.check('stable').pairs.filter(({ status }) => status === 'worse')).toHaveLength(20);
  });

  it('is not told from one trial', async () => {
    const run = await compared((due) => due, greedy);
    expect(run.check('stable')).toMatchObject({ n: 0, baseline: null });
  });
});

it('refuses a figure over classes of what names none', async () => {
  const run = await inShop({
    head: {
      '.github/micro-metrics.yml': CONFIG.replace(
        /accuracy: \{.*\}$/m,
        'accuracy: { measure: length, options: { max: 9 }, aggregate: f1 }',
      ),
    },
  });
  expect(run.annotations[0]).toMatchObject({
    file: '.github/micro-metrics.yml',
    line: 6,
    message: expect.stringContaining('there is no f1 of length'),
  });
});
