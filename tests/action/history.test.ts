/** Rare events: a run is held against what earlier runs saw of base, from their own reports. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CONFIG } from '../support/shop.ts';
import { type Visit, visit } from '../support/visit.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

const THRICE = CONFIG.replace('metrics: [polite, short]', 'trials: 3\n    metrics: [polite, short]').replace(
  'min: 0.9, ',
  '',
);

/** Twenty-four cases, of which head gets the first two wrong in those of their trials that `wrong` names. */
const CASES = Array.from({ length: 24 }, (_, at) =>
  JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
).join('\n');
const rude =
  (wrong: readonly number[]): NonNullable<Visit['answer']> =>
  ({ messages, text, seen }) =>
    JSON.stringify(messages).includes('briefly') && /order [01]\?/.test(text) && wrong.includes(seen)
      ? 'wait'
      : 'please wait';

async function run(options: Visit) {
  const seen = await visit({
    base: { '.github/micro-metrics.yml': THRICE, 'evals/orders.jsonl': CASES },
    ...options,
  });
  closing.push(seen.close);
  const text = readFileSync(join(seen.run.outputs['report-dir'] ?? '', 'report.json'), 'utf8');
  const report = JSON.parse(text);
  const isPolite = ({ metric }: { metric: string }): boolean => metric === 'polite';
  return { ...seen, report, polite: report.checks.find(isPolite), asked: report.answers.find(isPolite) };
}

/** A report folder with a history: a real report, of a run over many more answers. */
function folderWith(report: any, more: (answers: any) => void = () => {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const past = structuredClone(report);
  for (const answers of past.answers) {
    Object.assign(answers.baseline, { wrong: 10, of: 20_000 });
    more(answers);
  }
  mkdirSync(join(folder, 'history', 'run-1'), { recursive: true });
  writeFileSync(join(folder, 'history', 'run-1', 'report.json'), JSON.stringify(past));
  return folder;
}

describe('a run with earlier reports', () => {
  let first: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    first = await run({ answer: rude([0, 1, 2]) });
    closing.splice(0);
  });
  afterAll(() => first.close());

  it('counts its own answers for later runs, base and head apart', () => {
    const { baseline, candidate } = first.asked;
    expect(baseline).toEqual({ model: 'scripted-1', wrong: 0, of: baseline.of });
    expect(candidate).toEqual({ model: 'scripted-1', wrong: candidate.of / 12, of: candidate.of });
    expect(baseline.of).toBeGreaterThanOrEqual(24);
  });

  it('fails what is rare in them and comes up again when asked once more', async () => {
    expect(first.run.outputs.verdict).toBe('inconclusive');
    const inputs = { 'report-dir': folderWith(first.report) };
    const { run: ended, polite } = await run({ answer: rude([0, 1, 2]), inputs });
    expect(ended.outputs.verdict).toBe('fail');
    expect(polite.clauses[0].because).toMatchObject({ code: 'rare' });
    expect(polite.because).toMatch(
      /^\d+ of \d+ answers are wrong, where earlier runs and base saw 10 of 20,/,
    );
  });

  it('asks no less than once more: what does not come up again fails nothing', async () => {
    const inputs = { 'report-dir': folderWith(first.report) };
    const { run: ended, polite } = await run({ answer: rude([0]), inputs });
    expect(polite.outcome).not.toBe('fail');
    expect(ended.code).toBe(0);
  });

  it('takes no notice of another model, another definition, or a damaged count', async () => {
    const others: ((answers: any) => void)[] = [
      (answers) => (answers.baseline.model = 'scripted-0'),
      (answers) => (answers.version = 'another'),
      (answers) => (answers.law = 'head'),
      (answers) => (answers.baseline.wrong = 20_001),
    ];
    for (const other of others) {
      const inputs = { 'report-dir': folderWith(first.report, other) };
      const { polite } = await run({ answer: rude([0, 1, 2]), inputs });
      expect(polite.outcome).toBe('inconclusive');
      expect(polite).not.toHaveProperty('record');
    }
  });
});
