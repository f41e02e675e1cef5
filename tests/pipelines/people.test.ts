/** A judge that is put right by what people said of the same answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { calibrate, CONFIG_FILE, judgedConfig } from '../support/judged-shop.ts';
import { HARMLESS } from '../support/shop.ts';
import { type Judging, judged } from '../support/judged-visit.ts';

let calibration = '';
beforeAll(async () => {
  calibration = (await calibrate('good')).file ?? '';
});

const LABELS = 'evals-judge/labels.jsonl';
const CONFIG = judgedConfig().replace('good:', `labels: ${LABELS}\n      good:`);
const COUNT = 60;
const question = (at: number): string => `Where is order ${100 + at}?`;
const CASES = Array.from({ length: COUNT }, (_, at) =>
  JSON.stringify({ id: `c-${at}`, input: { question: question(at) } }),
).join('\n');

/** What people said of base's answers and of head's, to so many cases. */
function labels(cases: number, rude = false, more: Record<string, unknown> = {}): string {
  const about = (at: number, output: string, label: boolean): string =>
    JSON.stringify({ case: `c-${at}`, input: question(at), output, label, ...more });
  return Array.from({ length: cases }, (_, at) => [
    about(at, `Would you please wait for ${100 + at}`, true),
    about(at, `Wait for ${100 + at}`, rude),
  ])
    .flat()
    .join('\n');
}

/** Head is rude to everybody; the judge was vouched for, but has gone soft since. */
function visit(said: string, more: Judging = {}) {
  return judged('soft', {
    ...{ config: CONFIG, calibrated: calibration },
    base: { 'evals/orders.jsonl': CASES, [LABELS]: said },
    answer: ({ messages, text }) => {
      const number = /order (\d+)/.exec(text)?.[1] ?? '';
      return JSON.stringify(messages).includes('briefly')
        ? `Wait for ${number}`
        : `Would you please wait for ${number}`;
    },
    ...more,
  });
}

describe('labels of the answers that come up', () => {
  it('fail what the judge lets pass, and the line says whose word it is', async () => {
    const run = await visit(labels(COUNT));
    expect(run.outputs.verdict).toBe('fail');
    const [check] = run.json.checks;
    expect(check).toMatchObject({
      outcome: 'fail',
      candidate: { value: 1 },
      gain: { value: -1, labelled: 60 },
    });
    expect(check.because).toContain('the change leans on what people said of 60 cases');
    expect(run.said).toContain('what people said of 60 cases');
  });

  it('say nothing below 50 cases, of other words, to another question, or where people differ', async () => {
    const silent = [
      labels(49),
      labels(COUNT).replaceAll('Wait for', 'Do wait for'),
      labels(COUNT, false, { input: 'Where is my parcel?' }),
      labels(COUNT, false, { label: [true, false] }),
    ];
    for (const said of silent) {
      const run = await visit(said);
      expect(run.outputs.verdict).toBe('pass');
      expect(run.json.checks[0].gain).toEqual({ ...run.json.checks[0].gain, value: 0 });
      expect(run.json.checks[0].gain).not.toHaveProperty('labelled');
    }
  });

  it("are base's: a pull request that relabels rudeness as good fails all the same", async () => {
    const run = await visit(labels(COUNT), {
      head: { ...HARMLESS, [LABELS]: labels(COUNT, true) },
    });
    expect(run.outputs.verdict).toBe('fail');
    expect(run.said).toContain('asked for by base');
    expect(run.said).toContain('labels');
  });

  it('that are not there are an error with the line of the option', async () => {
    const run = await visit(labels(COUNT), {
      base: { 'evals/orders.jsonl': CASES },
    });
    expect(run.code).toBe(1);
    expect(run.annotations[0]).toMatchObject({
      file: CONFIG_FILE,
      message: expect.stringContaining(`there is no file ${LABELS}`),
    });
  });
});
