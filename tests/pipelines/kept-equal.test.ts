/** What is kept changes what is asked, and nothing of what is decided: live, kept, kept whole, played. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { fingerprint } from '../../src/lib/fingerprint.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { gated, type Told } from '../support/account.ts';
import { judgeSays } from '../support/judge.ts';
import { createKeep } from '../support/keeping.ts';
import { FILE, HARMLESS, SHOP } from '../support/shop.ts';
import { type Edits, laidOver, type Script, type Setting, stageOf } from '../support/world.ts';

const CARD = 'why: w, owner: me, review-by: 2030-01-01';
const LOSS = `threshold: { max-regression: 0.05 }, ${CARD}`;
const JUDGE =
  "model: judge-1, endpoint: judge, good: 'Of course, please wait a moment.', bad: 'Go away and never come back.'";

/** A metric of each kind that a model alone is needed for, and of each way of limiting it. */
const CONFIG = `version: 1
targets:
  support: { prompt: prompts/support.md, model: config/models.yml#/support }
prices: { scripted-1: { input: 1, output: 2 }, judge-1: { input: 1, output: 2 } }
suites:
  orders:
    targets: [support]
    cases: [evals/*.jsonl]
    trials: 3
    metrics: [polite, calm, short, answer-time, slow-tail, price, words, steady, apt, better, fails, kinds, alike, again]
  talks:
    targets: [support]
    cases: [talks/*.jsonl]
    metrics: [tongue, polite]
metrics:
  polite: { measure: contains, options: { value: please }, slices: [lang], ${LOSS} }
  calm: { measure: not-contains, options: { value: '!' }, critical: true, threshold: { min: 0.2 }, ${CARD} }
  short: { measure: length, options: { max: 60 }, threshold: { max-regression: 0.05, min-effect: 0.03 }, ${CARD} }
  answer-time: { measure: latency, threshold: { max: 5000 }, ${CARD} }
  slow-tail: { measure: latency, aggregate: p95, threshold: { max: 400 }, on-fail: warn, ${CARD} }
  price: { measure: cost, threshold: { max-regression: '25%' }, ${CARD} }
  words: { measure: tokens, options: { of: output } }
  steady: { measure: stability, ${LOSS} }
  apt: { measure: rubric, options: { rubric: The answer says please., ${JUDGE} }, ${LOSS} }
  better: { measure: pairwise, options: { better: The one that says please., ${JUDGE} }, ${LOSS} }
  fails: { measure: error-rate, threshold: { max: 0.2 }, ${CARD} }
  kinds: { measure: macro-f1, options: { labels: [wait, go] }, aggregate: rate, on-fail: warn, ${LOSS} }
  alike: { measure: similarity, threshold: { min: 0.01 }, on-fail: warn, ${CARD} }
  again: { measure: repeats-itself, threshold: { max: 0.5 }, ${CARD} }
  tongue: { measure: first-switch-turn, options: { expect: en } }
`;

const CASES = Array.from({ length: 16 }, (_, at) =>
  JSON.stringify({
    id: `order-${at}`,
    input: { question: `Where is order ${at}?` },
    expected: at % 2 ? 'wait' : 'go',
    tags: { lang: at % 3 ? 'en' : 'de' },
    ...(at === 5 && { pinned: true }),
  }),
);
const TALKS = Array.from({ length: 8 }, (_, at) =>
  JSON.stringify({ id: `talk-${at}`, turns: [`Hello ${at}`, 'And my order?', 'Thank you.'] }),
);
const BASE = laidOver(SHOP, {
  [FILE]: CONFIG,
  'evals/orders.jsonl': CASES.join('\n'),
  'talks/talks.jsonl': TALKS.join('\n'),
});

/** Each question is answered by what it says alone, well in such a share. */
const answering =
  (base: number, head: number): Script =>
  ({ messages, request, text }) => {
    if (request.endpoint === 'judge') return judgeSays('good', text, request.responseFormat);
    const words = JSON.stringify(messages);
    const drawn = Number.parseInt(fingerprint([words]).slice(0, 6), 16) / 0xffffff;
    const good = words.includes('briefly') ? head : base;
    const latencyMs = 80 + Math.round(100 * drawn);
    return {
      text:
        drawn < good
          ? `would you please wait while we look where your order is`
          : `no, go away, nobody here knows where your order is${drawn > 0.9 ? '!' : ''}`,
      latencyMs,
    };
  };

const INPUTS = { endpoints: 'judge: { base-url: "https://judge.example/v1", api-key: sk-judge }' };

let keep: ReturnType<typeof createKeep>;
let folder: string;
beforeEach(() => {
  keep = createKeep();
  folder = mkdtempSync(join(tmpdir(), 'equal-'));
});
afterEach(() => {
  keep.remove();
  rmSync(folder, { recursive: true });
});

/** Every check, but for what base's times were, which are from another day where base is kept. */
function decidedIn({ checks, outputs }: Told): unknown {
  const rows = checks.map(
    ({ metric, suite, slice, outcome, because, candidate, gain, n, unscored, baseline: base }) =>
      ['answer-time', 'slow-tail'].includes(metric)
        ? { metric, outcome, because, candidate }
        : { metric, suite, slice, outcome, because, candidate, gain, n, unscored, base },
  );
  return { rows, headline: outputs['headline'], failed: outputs['failed-metrics'] };
}

/** What a proposal may do besides changing the prompt. */
const FURTHER: Readonly<Record<string, Edits>> = {
  'a case more': { 'evals/more.jsonl': '{"id":"new","input":{"question":"And now?"}}\n' },
  'a target of another name': {
    [FILE]: CONFIG.replace('  support: {', '  helper: {').replaceAll('[support]', '[helper]'),
  },
  'another model': { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' },
};

/** Asked live, with base kept, with all kept, and played; the last three are to say what the first says. */
async function fourTimes(setting: Setting) {
  const live = await gated(setting);
  await baseline(stageOf({ ...setting, head: {}, store: keep.store }).world);
  keep.setDay('2026-12-12');
  const kept = await gated({ ...setting, store: keep.store });
  const whole = await gated({ ...setting, store: keep.store });
  const path = join(folder, 'runs.jsonl');
  writeFileSync(path, kept.files['runs.jsonl'] ?? '');
  const played = await gated({ ...setting, model: () => openRecording(path) });
  expect(kept.questions.length).toBeLessThan(live.questions.length);
  expect(whole.questions).toEqual([]);
  return { live, others: [kept, whole, played] };
}

describe('what is kept', () => {
  it.each([
    { base: 1, head: 1, verdict: 'pass' },
    { base: 0.9, head: 0.3, verdict: 'fail' },
    { base: 0.4, head: 0.9, verdict: 'fail' },
  ])('changes nothing of what is decided: %o', async ({ base, head, verdict }) => {
    const answer = answering(base, head);
    const { live, others } = await fourTimes({ base: BASE, head: HARMLESS, answer, inputs: INPUTS });
    expect(live.verdict).toBe(verdict);
    for (const other of others) expect(decidedIn(other)).toEqual(decidedIn(live));
  });

  it.each(Object.keys(FURTHER))('nor where there is %s', async (what) => {
    const head = { ...HARMLESS, ...FURTHER[what] };
    const { live, others } = await fourTimes({
      base: BASE,
      head,
      answer: answering(0.9, 0.5),
      inputs: INPUTS,
    });
    for (const other of others) expect(decidedIn(other)).toEqual(decidedIn(live));
  });
});
