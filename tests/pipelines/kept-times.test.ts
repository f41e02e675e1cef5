/** How long answers took that were kept on another day. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { gated } from '../support/account.ts';
import { createKeep } from '../support/keeping.ts';
import { CONFIG, FILE, HARMLESS, inShop, SHOP, type ShopSetting } from '../support/shop.ts';
import { type Edits, failed, laidOver, type Script, stageOf } from '../support/world.ts';

let keep: ReturnType<typeof createKeep>;
let folder: string;
beforeEach(() => {
  keep = createKeep();
  folder = mkdtempSync(join(tmpdir(), 'times-'));
});
afterEach(() => {
  keep.remove();
  rmSync(folder, { recursive: true });
});

const TIMED = CONFIG.replace('[polite, short]', '[polite, speed]');
const speed = (threshold: string) =>
  `${TIMED}  speed: { measure: latency, threshold: ${threshold}, why: w, owner: me, review-by: 2027-01-01 }\n`;

/** Base is kept on one day, and head asked on another; then its recording is played. */
async function twice(config: string, setting: Partial<ShopSetting>) {
  const base = { [FILE]: config };
  await baseline(stageOf({ base: { ...SHOP, ...base }, head: {}, store: keep.store }).world);
  keep.setDay('2026-12-12');
  const live = await inShop({ base, store: keep.store, ...setting });
  const path = join(folder, 'runs.jsonl');
  writeFileSync(path, live.files['runs.jsonl'] ?? '');
  const played = await inShop({ base, ...setting, model: () => openRecording(path) });
  return { live, played };
}

describe('a limit of a time, where base was kept on another day', () => {
  it.each([
    { max: 150, ms: 120, verdict: 'pass', says: 'Nothing got worse: 2 checks pass on 12 cases' },
    { max: 150, ms: 900, verdict: 'fail', says: 'Blocked: speed is beyond its limit on orders' },
    { max: 50, ms: 900, verdict: 'fail', says: 'Blocked: speed is beyond its limit on orders' },
    { max: 50, ms: 100, verdict: 'pass', says: 'speed is beyond its limit, on base just as much' },
  ])("is head's to keep: %o", async ({ max, ms, verdict, says }) => {
    const answer: Script = ({ messages: [system] }) => ({
      text: 'please',
      latencyMs: system?.content.includes('briefly') ? ms : 100,
    });
    const { live, played } = await twice(speed(`{ max: ${max} }`), { answer });
    expect(live.outputs.verdict).toBe(verdict);
    expect(live.outputs.headline).toContain(says);
    expect(live.words).toContain('answers kept');
    expect(played.outputs.headline).toBe(live.outputs.headline);
  });
});

describe('a time that may not grow, where base is gone', () => {
  it('is undecided, and so is its recording', async () => {
    const { live, played } = await twice(speed("{ max-regression: '50%' }"), {
      head: { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' },
      answer: ({ model }) =>
        model === 'scripted-1' ? failed('not-found', '404') : { text: 'please', latencyMs: 900 },
    });
    expect(live.outputs.headline).toBe(
      "Undecided: base's model scripted-1 no longer answers, so speed is compared with nothing",
    );
    expect(live.words).toContain('limit the time itself with max, which needs no base');
    expect(played.outputs.headline).toBe(live.outputs.headline);
  });
});

const GROWTH = "{ max-regression: '50%' }";
const slower: Script = ({ messages: [system] }) => ({
  text: 'please',
  latencyMs: system?.content.includes('briefly') ? 120 : 100,
});

describe('two suites that ask the same, of which one compares times', () => {
  it.each([
    { first: 'polite', second: 'polite, speed' },
    { first: 'polite, speed', second: 'polite' },
  ])('have all of it asked in one comparison: %o', async ({ first, second }) => {
    const suites = `suites:\n  again: { targets: [support], cases: [evals/*.jsonl], metrics: [${first}] }\n`;
    const config = speed(GROWTH)
      .replace('suites:\n', suites)
      .replace('metrics: [polite, speed]', `metrics: [${second}]`);
    const { live, played } = await twice(config, { answer: slower });
    expect(live.check('speed')).toMatchObject({ baseline: { value: 100 }, candidate: { value: 120 } });
    expect(live.questions).toHaveLength(24);
    expect(live.outputs.headline).toContain('3 checks pass on 24 cases');
    expect(played.outputs.headline).toBe(live.outputs.headline);
  });
});

describe('a model of base that refuses once', () => {
  it('is not gone: both sides are asked, and their times compared', async () => {
    let asked = 0;
    const { live } = await twice(speed(GROWTH), {
      answer: (question) =>
        question.model === 'scripted-1' && asked++ === 0 ? failed('not-found', '404') : slower(question),
    });
    expect(live.check('speed')).toMatchObject({ outcome: 'pass', baseline: { value: 100 } });
    expect(live.headline).toContain('2 checks pass on 11 of 12 cases');
    expect(live.words).not.toContain('gone');
  });
});

describe('times that are left out, since base was kept on another day', () => {
  const lines = (name: string, many: number): string =>
    Array.from({ length: many }, (_, at) =>
      JSON.stringify({ id: `${name}-${at}`, input: { question: `Where is ${name} ${at}?` } }),
    ).join('\n');
  /** With base kept, and as if nothing was. */
  const both = async (base: Edits, head: Edits, answer: Script, inputs = {}) => {
    const setting = { base: laidOver(SHOP, base), answer, inputs };
    const live = await gated({ ...setting, head });
    await baseline(stageOf({ ...setting, head: {}, store: keep.store }).world);
    keep.setDay('2026-12-12');
    return { live, kept: await gated({ ...setting, head, store: keep.store }) };
  };

  it('were marks: a case that head alone leaves unanswered is no metric that marks nothing', async () => {
    const { live, kept } = await both(
      { [FILE]: speed('{ max: 5000 }'), 'evals/orders.jsonl': lines('order', 1) },
      HARMLESS,
      ({ messages: [system] }) =>
        system?.content.includes('briefly') ? failed('empty', 'the answer is empty') : 'please',
    );
    expect(live.verdict).toBe('inconclusive');
    expect([kept.verdict, kept.headline]).toEqual([live.verdict, live.headline]);
  });

  it.each([
    { inputs: {}, verdict: 'pass', more: 1 },
    { inputs: { 'on-pre-existing': 'fail' }, verdict: 'fail', more: 0 },
  ])(
    'are asked for where a limit is open for want of them, beside one that base may excuse: %o',
    async ({ inputs, verdict, more }) => {
      const config = speed('{ max: 150 }, aggregate: p95').replace(
        'suites:\n',
        'suites:\n  returns: { targets: [support], cases: [returns/*.jsonl], metrics: [speed] }\n',
      );
      const { live, kept } = await both(
        { [FILE]: config, 'returns/few.jsonl': lines('return', 3) },
        HARMLESS,
        ({ text }) => ({ text: 'please', latencyMs: text.includes('return 1?') ? 100 : 900 }),
        inputs,
      );
      const [open] = live.checks.filter(({ suite, metric }) => suite === 'returns' && metric === 'speed');
      expect(open?.clauses[0].because.code).toBe('maybe-beyond');
      expect([live.verdict, kept.verdict]).toEqual([verdict, verdict]);
      expect(kept.headline.includes('speed is beyond its limit, on base just as much')).toBe(more > 0);
      const isOnHead = ({ text, messages }: { text: string; messages: readonly { content: string }[] }) =>
        text.includes('return 1?') && JSON.stringify(messages).includes('briefly');
      expect(kept.questions.filter(isOnHead)).toHaveLength(1 + more);
    },
  );

  it('are those of all of a suite that compares them on a slice alone', async () => {
    const growth = "slices: { lang: { de: { max-regression: '50%' } } }";
    const tagged = (SHOP['evals/orders.jsonl'] ?? '').replaceAll('"input"', '"tags":{"lang":"de"},"input"');
    const { live, kept } = await both(
      { [FILE]: speed(`{ max: 5000, ${growth} }, slices: [lang]`), 'evals/orders.jsonl': tagged },
      HARMLESS,
      slower,
    );
    expect([kept.verdict, kept.headline]).toEqual(['pass', live.headline]);
    expect(kept.check('speed', 'de').because).toBe(live.check('speed', 'de').because);
    expect(kept.check('speed', 'de')).toMatchObject({ baseline: { value: 100 } });
  });

  it('tell of what only warns what they tell of its twin that blocks', async () => {
    const config = speed('{ max: 150 }');
    const { live, kept } = await both(
      { [FILE]: config },
      { ...HARMLESS, [FILE]: config.replace('{ max: 150 },', '{ max: 150 }, on-fail: warn,') },
      () => ({ text: 'please', latencyMs: 900 }),
    );
    expect(live.headline).toContain('speed is beyond its limit, on base just as much');
    expect([kept.verdict, kept.headline]).toEqual([live.verdict, live.headline]);
  });
});
