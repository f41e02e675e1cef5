import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { ModelCall } from '../support/model-calls.ts';
import { scheduleEvent } from '../support/events.ts';
import { micro } from '../support/micro.ts';
import { CONFIG } from '../support/shop.ts';
import { visit } from '../support/visit.ts';

const cases = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `order-${index}`, input: { question: `Where is order ${index}?` } }),
  ).join('\n');

/** Twenty-four cases of two trials: 96 conversations for base against itself. */
const BASE = {
  '.github/micro-metrics.yml': CONFIG.replace(
    'metrics: [polite, short]',
    'metrics: [polite, short]\n    trials: 2',
  ),
  'evals/orders.jsonl': cases(24),
};

/** A number from 0 to 1 that only the words and the turn of asking decide. */
function dice({ text, seen }: ModelCall, seed: string): number {
  return createHash('sha256').update(`${seed}/${text}/${seen}`).digest().readUInt32BE() / 2 ** 32;
}

/** Polite in nine of ten answers, whatever the prompt. */
const noisy = (call: ModelCall): string => (dice(call, 'aa') < 0.9 ? 'please wait' : 'wait');

const reportOf = (temp: string, folder = 'micro-metrics') =>
  JSON.parse(readFileSync(join(temp, folder, 'report.json'), 'utf8'));

describe('base against itself', () => {
  it('says how often the gate would have failed by noise, and which limit would not', async () => {
    const { run, calls, comments, violations, close } = await visit({
      base: BASE,
      inputs: { mode: 'aa' },
      answer: noisy,
    });
    expect({ code: run.code, verdict: run.outputs.verdict, calls: calls.length }).toEqual({
      code: 0,
      verdict: 'pass',
      calls: 96,
    });
    expect(new Set(calls.map(({ body }) => JSON.stringify(body))).size).toBe(24);
    expect(JSON.stringify(calls)).not.toContain('briefly');
    const { aa } = reportOf(run.temp);
    expect(aa).toMatchObject({ rehearsals: 200, cases: 24, left: 0, trials: 2 });
    const polite = aa.checks.find(({ metric }: any) => metric === 'polite');
    const [regression, least] = polite.held;
    expect(least).toMatchObject({ limit: 'min', amount: { value: 0.9, relative: false } });
    expect(least.failed).toBeGreaterThan(20);
    expect(least.proposed).toBeLessThan(0.9);
    expect(regression).toMatchObject({ limit: 'max-regression', failed: expect.any(Number) });
    expect(regression.failed).toBeLessThanOrEqual(20);
    expect(regression.proposed).toBeGreaterThan(0.05);
    expect(polite.noise).toBeGreaterThan(0.6);
    expect(aa.flaky.length).toBeGreaterThan(3);
    expect(aa.flaky[0]).toMatchObject({ metric: 'polite', trials: 4 });
    expect(comments).toHaveLength(1);
    for (const shown of [comments[0] ?? '', run.summary]) {
      expect(shown).toMatch(/Base against itself: the gate would have failed in \d+ of 200 rehearsals/);
      expect(shown).toContain('Flaky cases');
    }
    expect(violations).toEqual([]);
    close();
  });

  it('and does not fail any more with the limit that it proposes', async () => {
    const first = await visit({ base: BASE, inputs: { mode: 'aa' }, answer: noisy });
    const polite = reportOf(first.run.temp).aa.checks.find(({ metric }: any) => metric === 'polite');
    const proposed = (limit: string): number =>
      polite.held.find((held: any) => held.limit === limit).proposed;
    const config = BASE['.github/micro-metrics.yml'].replace(
      'min: 0.9, max-regression: 0.05',
      `min: ${proposed('min')}, max-regression: ${proposed('max-regression')}`,
    );
    const mended = await visit({
      base: { ...BASE, '.github/micro-metrics.yml': config },
      inputs: { mode: 'aa' },
      answer: noisy,
    });
    const again = reportOf(mended.run.temp).aa.checks.find(({ metric }: any) => metric === 'polite');
    for (const held of again.held) expect({ ...held, of: held.failed <= 10 }).toMatchObject({ of: true });
    expect(again.failed).toBeLessThan(polite.failed);
    first.close();
    mended.close();
  });

  it('finds nothing where answers do not change', async () => {
    const { run, close } = await visit({ base: BASE, inputs: { mode: 'aa' } });
    const { aa } = reportOf(run.temp);
    expect({ failed: aa.failed, undecided: aa.undecided, flaky: aa.flaky }).toEqual({
      failed: 0,
      undecided: 0,
      flaky: [],
    });
    expect(
      aa.checks.map(({ noise, held }: any) => [noise, held.map(({ proposed }: any) => proposed)]),
    ).toEqual([[0, [null, null]]]);
    expect(run.summary).toContain('would have failed in none of 200 rehearsals');
    close();
  });

  it('looks at what there is where nothing is proposed, and only the summary tells', async () => {
    const { run, calls, comments, close } = await visit({
      base: BASE,
      inputs: { mode: 'aa' },
      event: (story) => scheduleEvent({ sha: story.head }),
    });
    expect({ code: run.code, verdict: run.outputs.verdict, comments }).toEqual({
      code: 0,
      verdict: 'pass',
      comments: [],
    });
    expect(JSON.stringify(calls)).toContain('politely and briefly');
    expect(run.summary).toContain('Base against itself');
    close();
  });

  it('fails only when it could not be computed', async () => {
    const down = () => ({ status: 401 });
    const { run, close } = await visit({ base: BASE, inputs: { mode: 'aa' }, answer: down });
    expect({ code: run.code, verdict: run.outputs.verdict }).toEqual({ code: 1, verdict: 'error' });
    expect(run.summary).toContain('Could not be computed');
    close();
    const kind = await visit({ base: BASE, inputs: { mode: 'aa', 'on-error': 'pass' }, answer: down });
    expect(kind.run.code).toBe(0);
    kind.close();
    const gone = await visit({ base: BASE, inputs: { mode: 'aa' }, answer: () => ({ status: 404 }) });
    expect(gone.run.outputs.verdict).toBe('error');
    gone.close();
  });
});

describe('stored runs against themselves', () => {
  it('say the same again, without a call', async () => {
    const live = await visit({ base: BASE, inputs: { mode: 'aa' }, answer: noisy });
    const replies = join(live.run.temp, 'micro-metrics/runs.jsonl');
    const again = await visit({ base: BASE, inputs: { mode: 'aa', replies } });
    expect(again.calls).toEqual([]);
    expect(reportOf(again.run.temp).aa).toEqual(reportOf(live.run.temp).aa);
    live.close();
    again.close();
  });

  it('of several gates pool their answers, each once', async () => {
    const gates = [];
    for (const seed of ['monday', 'tuesday', 'friday']) {
      const answer = (call: ModelCall): string => (dice(call, seed) < 0.9 ? 'please wait' : 'wait');
      gates.push(await visit({ base: BASE, answer }));
    }
    const [first] = gates;
    if (!first) throw new Error('no gate ran');
    const folder = join(first.run.temp, 'history');
    gates.forEach(({ run }, at) => {
      mkdirSync(join(folder, `run-${at}`), { recursive: true });
      writeFileSync(
        join(folder, `run-${at}/runs.jsonl`),
        readFileSync(join(run.temp, 'micro-metrics/runs.jsonl')),
      );
    });
    mkdirSync(join(folder, 'copy'));
    writeFileSync(
      join(folder, 'copy/runs.jsonl'),
      readFileSync(join(first.run.temp, 'micro-metrics/runs.jsonl')),
    );
    const { run, calls, close } = await visit({ base: BASE, inputs: { mode: 'aa', replies: folder } });
    expect({ code: run.code, calls: calls.length }).toEqual({ code: 0, calls: 0 });
    const { aa } = reportOf(run.temp);
    expect(aa).toMatchObject({ cases: 24, left: 0 });
    expect(Math.max(...aa.flaky.map(({ trials }: any) => trials))).toBeGreaterThanOrEqual(3);
    expect(Math.max(...aa.flaky.map(({ trials }: any) => trials))).toBeLessThanOrEqual(6);
    close();
    for (const gate of gates) gate.close();
  });
});

describe('micro-metrics aa', () => {
  it('works at home, and exits 3 where a recording holds too little', async () => {
    const { story, run, close } = await visit({ base: BASE, inputs: { mode: 'aa' }, answer: noisy });
    const replies = join(run.temp, 'micro-metrics/runs.jsonl');
    const dir = story.repo.dir;
    const whole = await micro(dir, ['aa', '--base', story.base, '--replies', replies, '--json']);
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.stdout).aa.rehearsals).toBe(200);
    const plain = await micro(dir, ['aa', '--base', story.base, '--replies', replies]);
    expect(plain.stdout).toMatch(
      /orders\/support polite: failed in \d+ .*noise \d+.* %; max-regression 5\.0 points/,
    );
    const half = join(run.temp, 'half.jsonl');
    writeFileSync(
      half,
      readFileSync(replies, 'utf8')
        .split('\n')
        .filter((line) => line.includes('"index":0,'))
        .join('\n'),
    );
    const few = await micro(dir, ['aa', '--base', story.base, '--replies', half]);
    expect({ code: few.code, out: few.out }).toEqual({
      code: 3,
      out: expect.stringContaining('none of 24 cases has two answers to compare'),
    });
    const none = await micro(dir, ['aa', '--base', story.base, '--replies', join(dir, 'prompts')]);
    expect({ code: none.code, out: none.out }).toEqual({
      code: 2,
      out: expect.stringContaining('there is no runs.jsonl in'),
    });
    close();
  });
});
