/** The folder of earlier reports inside the report folder is found by the shipped action. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONFIG, FILE, inShop } from '../support/shop.ts';
import { visit } from '../support/visit.ts';

it('fails what earlier reports never saw, where they lie in the report folder', async () => {
  const setting = {
    base: {
      [FILE]: CONFIG.replace('metrics: [polite, short]', 'trials: 3\n    metrics: [polite, short]').replace(
        'min: 0.9, ',
        '',
      ),
      'evals/orders.jsonl': Array.from({ length: 24 }, (_, at) =>
        JSON.stringify({ id: `order-${at}`, input: { question: `Where is order ${at}?` } }),
      ).join('\n'),
    },
    // Two of the first three trials, which may be chance, and all that follow.
    answer: ({ messages, text, seen }: { messages: unknown; text: string; seen: number }) =>
      JSON.stringify(messages).includes('briefly') && /order [01]\?/.test(text) && seen !== 1
        ? 'wait'
        : 'please wait',
  };
  // Without a second round, which would settle it without the history.
  const before = await inShop({ ...setting, inputs: { confirm: 'false' } });
  expect(before.verdict).toBe('inconclusive');
  const past = JSON.parse(before.files['report.json'] ?? '');
  for (const answers of past.answers) Object.assign(answers.baseline, { wrong: 10, of: 20_000 });
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  mkdirSync(join(folder, 'history/run-1'), { recursive: true });
  writeFileSync(join(folder, 'history/run-1/report.json'), JSON.stringify(past));
  const { run, close } = await visit({ ...setting, inputs: { 'report-dir': folder, confirm: 'false' } });
  expect(run.outputs.verdict).toBe('fail');
  const { checks } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  expect(checks[0].clauses[0].because).toMatchObject({ code: 'rare' });
  close();
  rmSync(folder, { recursive: true });
});
