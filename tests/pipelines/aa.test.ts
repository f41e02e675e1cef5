/** Base against itself: how often the gate cries wolf, and what would make it stop. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { aa } from '../../src/pipelines/aa.ts';
import { BASE, type Call, dice, noisy } from '../support/noisy-shop.ts';
import { HARMLESS, inShop, SHOP } from '../support/shop.ts';
import { told } from '../support/account.ts';
import { failed, laidOver, type Setting } from '../support/world.ts';

async function itself({ base = BASE, ...setting }: Partial<Setting>) {
  const seen = await told({ ...setting, base: laidOver(SHOP, base), head: HARMLESS }, aa);
  return { ...seen, json: JSON.parse(seen.files['report.json'] ?? '') };
}

/** The noisy shop against itself: the same however often it is looked at. */
let noisyRun: ReturnType<typeof itself> | null = null;
function noisyItself(): ReturnType<typeof itself> {
  return (noisyRun ??= itself({ answer: noisy }));
}

type Counts = Readonly<Record<'failed' | 'undecided', number>>;
type Audited = Counts & { readonly metric: string; readonly held: readonly Counts[] };

const folder = mkdtempSync(join(tmpdir(), 'aa-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A recording on disk, and what answers from it. */
function recorded(name: string, text = ''): Setting['model'] {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  return () => openRecording(join(folder, name));
}

describe('base against itself', () => {
  it('says how often the gate would have failed by noise, and which limit would not', async () => {
    const run = await noisyItself();
    expect({ code: run.code, verdict: run.outputs.verdict, calls: run.questions.length }).toEqual({
      code: 0,
      verdict: 'pass',
      calls: 96,
    });
    expect(new Set(run.questions.map(({ messages }) => JSON.stringify(messages))).size).toBe(24);
    expect(JSON.stringify(run.questions.map(({ messages }) => messages))).not.toContain('briefly');
    const { aa } = run.json;
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
    for (const shown of [run.comment, run.summary]) {
      expect(shown).toMatch(/Base against itself: the gate would have failed in \d+ of 200 rehearsals/);
      expect(shown).toContain('Flaky cases');
    }
  });

  it('and does not fail any more with the limit that it proposes', async () => {
    const first = await noisyItself();
    const polite = first.json.aa.checks.find(({ metric }: any) => metric === 'polite');
    const proposed = (limit: string): number =>
      polite.held.find((held: any) => held.limit === limit).proposed;
    const config = BASE['.github/micro-metrics.yml'].replace(
      'min: 0.9, max-regression: 0.05',
      `min: ${proposed('min')}, max-regression: ${proposed('max-regression')}`,
    );
    const mended = await itself({
      base: { ...BASE, '.github/micro-metrics.yml': config },
      answer: noisy,
    });
    const again = mended.json.aa.checks.find(({ metric }: any) => metric === 'polite');
    for (const held of again.held) expect({ ...held, of: held.failed <= 10 }).toMatchObject({ of: true });
    expect(again.failed).toBeLessThan(polite.failed);
  });

  it('says of no limit what its check does not come to, and of no check what none of its limits did', async () => {
    const run = await noisyItself();
    const { checks } = run.json.aa as { readonly checks: readonly Audited[] };
    expect(checks.some(({ failed: times }) => times > 0)).toBe(true);
    for (const { metric, held, ...check } of checks) {
      for (const outcome of ['failed', 'undecided'] as const) {
        const most = Math.max(...held.map((each) => each[outcome]));
        const all = held.reduce((sum, each) => sum + each[outcome], 0);
        expect({ metric, outcome, isBetween: check[outcome] >= most && check[outcome] <= all }).toMatchObject(
          {
            isBetween: true,
          },
        );
      }
    }
  });

  it('finds nothing where answers do not change', async () => {
    const run = await itself({});
    const { aa } = run.json;
    expect({ failed: aa.failed, undecided: aa.undecided, flaky: aa.flaky }).toEqual({
      failed: 0,
      undecided: 0,
      flaky: [],
    });
    expect(
      aa.checks.map(({ noise, held }: any) => [noise, held.map(({ proposed }: any) => proposed)]),
    ).toEqual([
      [0, [null, null]],
      [0, [null]],
    ]);
    expect(run.summary).toContain('would have failed in none of 200 rehearsals');
  });

  it('fails only when it could not be computed', async () => {
    const down = () => failed('auth', 'the endpoint refused the key');
    const run = await itself({ answer: down });
    expect({ code: run.code, verdict: run.outputs.verdict }).toEqual({ code: 1, verdict: 'error' });
    expect(run.summary).toContain('Could not be computed');
    const kind = await itself({ inputs: { 'on-error': 'pass' }, answer: down });
    expect(kind.code).toBe(0);
    const gone = await itself({ answer: () => failed('not-found', 'the endpoint does not know the model') });
    expect(gone.outputs.verdict).toBe('error');
  });
});

describe('stored runs against themselves', () => {
  it('say the same again, without a call', async () => {
    const live = await noisyItself();
    const again = await itself({ model: recorded('live.jsonl', live.files['runs.jsonl']) });
    expect(live.questions.length).toBe(96);
    expect(again.questions).toEqual([]);
    expect(again.json.aa).toEqual(live.json.aa);
  });

  it('of several gates pool their answers, each once', async () => {
    const texts: string[] = [];
    for (const seed of ['monday', 'tuesday', 'friday']) {
      const answer = (call: Call): string => (dice(call, seed) < 0.9 ? 'please wait' : 'wait');
      texts.push((await inShop({ base: BASE, answer })).files['runs.jsonl'] ?? '');
    }
    [...texts, texts[0]].forEach((text, at) => recorded(`history/run-${at}/runs.jsonl`, text));
    const run = await itself({ model: () => openRecording(join(folder, 'history')) });
    expect({ code: run.code, calls: run.questions.length }).toEqual({ code: 0, calls: 0 });
    const { aa } = run.json;
    expect(aa).toMatchObject({ cases: 24, left: 0 });
    const trials = aa.flaky.map((flaky: any) => flaky.trials);
    expect(Math.max(...trials)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...trials)).toBeLessThanOrEqual(6);
  });
});
