/** Suites with `delivery: batch`: handed in by one run, taken by a later one, and decided as if asked directly. */
import { afterEach, describe, expect, it } from 'vitest';
import type { World } from '../../src/contracts.ts';
import { aa } from '../../src/pipelines/aa.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { watch } from '../../src/pipelines/watch.ts';
import { BATCH, HURRIED, openDesk, PATIENT } from '../support/delivery.ts';
import type { ModelScript } from '../support/model-calls.ts';
import { FILE, inShop } from '../support/shop.ts';
import type { Told } from '../support/account.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
afterEach(() => desk.close());

/** All that was decided, without what it took and by which way. */
function decided({ files, headline }: Told): unknown {
  const { verdict, checks, cases } = JSON.parse(files['report.json'] ?? '{}');
  return { headline, verdict, checks, cases };
}

describe.each(['chat', 'responses'])('over %s, a suite that can wait', (api) => {
  it('is handed in whole, waited for and decided as if it had been asked directly', async () => {
    desk = await openDesk(() => ({ after: 2 }));
    const seen = await desk.visit(PATIENT, { api });
    expect(seen).toMatchObject({ verdict: 'pass', code: 0 });
    const path = api === 'chat' ? '/v1/chat/completions' : '/v1/responses';
    expect(desk.server.batches.map(({ endpoint, lines }) => [endpoint, lines.length])).toEqual([[path, 48]]);
    const [line] = desk.server.batches[0]?.lines ?? [];
    expect(line).toMatchObject({ method: 'POST', url: path, body: { model: 'scripted-1', temperature: 0 } });
    expect(new Set(desk.server.batches[0]?.lines.map((each) => each['custom_id'])).size).toBe(48);
    expect(desk.server.direct).toEqual([]);
    desk.renew();
    const direct = await desk.visit(PATIENT.replace('delivery: batch', 'delivery: direct'), { api });
    expect(desk.server.direct.length).toBeGreaterThan(0);
    expect(decided(seen)).toEqual(decided(direct));
  });
});

describe('a batch that is not done', () => {
  it('ends red with its own word, never green, and is taken by the next run', async () => {
    desk = await openDesk(() => ({}));
    const first = await desk.visit(HURRIED);
    expect(first).toMatchObject({ verdict: 'error', code: 1 });
    expect(first.headline).toBe(
      'Not yet: answers of scripted-1 are being made (batch_0, 0 of 48 so far): run this again, from 2026-12-01 00:53 UTC at the latest',
    );
    expect(first.words).toContain('run it again later');
    expect((await desk.visit(HURRIED)).headline).toBe(first.headline);
    desk.server.end(0, { after: 0 });
    const later = await desk.visit(HURRIED);
    expect(later).toMatchObject({ verdict: 'pass', code: 0 });
    expect([desk.server.batches.length, desk.server.direct.length]).toEqual([1, 0]);
    const again = await desk.visit(HURRIED);
    expect(decided(again)).toEqual(decided(later));
    expect(desk.server.batches).toHaveLength(1);
  });

  it('is found again at the endpoint by a run that knows nothing of it, and paid for once', async () => {
    desk = await openDesk(() => ({}));
    await desk.visit(HURRIED);
    desk.renew();
    const next = await desk.visit(HURRIED);
    expect(next.headline).toContain('answers of scripted-1 are being made (batch_0, 0 of 48 so far)');
    desk.renew();
    desk.server.end(0, { after: 0 });
    const later = await desk.visit(PATIENT);
    expect(later).toMatchObject({ verdict: 'pass', code: 0 });
    expect([desk.server.batches.length, desk.server.direct.length]).toEqual([1, 0]);
    // What stands beside it tells nobody what is asked.
    const { metadata } = desk.server.batches[0] ?? {};
    expect(metadata).toEqual({ 'micro-metrics': expect.stringMatching(/^[0-9a-f]+$/) });
  });

  it('is not the one of other questions, nor one that has ended without them', async () => {
    desk = await openDesk(() => ({ after: 1, state: 'expired', done: 0 }));
    await desk.visit(PATIENT);
    desk.renew();
    await desk.visit(HURRIED.replace('trials: 2', 'trials: 1'));
    await desk.visit(PATIENT);
    expect(desk.server.batches.map(({ lines }) => lines.length).slice(0, 4)).toEqual([48, 48, 24, 24]);
    expect(desk.server.batches.length).toBeGreaterThan(4);
  });

  it('leaves what is asked directly decided, and excuses no failure', async () => {
    const both = `${HURRIED.replace(
      'metrics:\n  polite',
      '  quick:\n    targets: [support]\n    cases: [quick/*.jsonl]\n    metrics: [polite]\nmetrics:\n  polite',
    )}`;
    const rude: ModelScript = ({ messages }) =>
      JSON.stringify(messages).includes('briefly') ? 'no' : 'please';
    desk = await openDesk(() => ({}), rude);
    const quick = Array.from({ length: 20 }, (_, at) =>
      JSON.stringify({ id: `q-${at}`, input: { question: `Quick ${at}?` } }),
    ).join('\n');
    const seen = await desk.visit(both, { base: { 'quick/a.jsonl': quick }, inputs: { confirm: 'false' } });
    expect([seen.verdict, seen.code]).toEqual(['fail', 1]);
    expect(seen.headline).toContain('Blocked: polite broke');
    expect(seen.words).toContain('answers of scripted-1 are being made');
  });

  it('counts half the price, and what was handed in as requests', async () => {
    desk = await openDesk(() => ({ after: 1 }));
    const priced = `${PATIENT}prices: { scripted-1: { input: 1000, output: 2000 } }\n`;
    const batch = JSON.parse((await desk.visit(priced)).files['report.json'] ?? '').usage;
    desk.renew();
    const asked = await desk.visit(priced.replace('delivery: batch', 'delivery: direct'));
    const direct = JSON.parse(asked.files['report.json'] ?? '').usage;
    expect(batch.requests).toBe(48);
    const each = (usage: typeof batch): number => usage['cost-usd'] / usage['output-tokens'];
    expect(each(batch) / each(direct)).toBeCloseTo(0.5, 1);
  });
});

describe('a conversation of several turns', () => {
  it('is handed in a turn at a time, each with what was said before', async () => {
    desk = await openDesk(() => ({ after: 1 }));
    const talk = JSON.stringify({ id: 'long', turns: ['one', 'two', 'three'] });
    const seen = await desk.visit(PATIENT, { base: { 'evals/orders.jsonl': talk } });
    expect(desk.server.batches.map(({ lines }) => lines.length)).toEqual([4, 4, 4]);
    expect(JSON.stringify(desk.server.batches[2]?.lines[0])).toContain('please wait: two');
    expect([seen.verdict, desk.server.direct.length]).toEqual(['pass', 0]);
  });
});

describe('`mode: baseline`', () => {
  it('hands in as well, and what it kept is not asked by a proposal', async () => {
    desk = await openDesk(() => ({ after: 1 }));
    const filled = await desk.visit(PATIENT, { pipeline: baseline });
    expect([filled.code, desk.server.batches.map(({ lines }) => lines.length)]).toEqual([0, [24]]);
    expect(filled.outputs['requests']).toBe('24');
    await desk.visit(PATIENT);
    // Its own candidate alone; what base kept is held against new answers first.
    expect(desk.server.batches.map(({ lines }) => lines.length)).toEqual([24, 24]);
    expect(desk.server.direct).toHaveLength(8);
  });

  it('that no longer holds since the model moved is handed in anew, and nothing but the looking is asked directly', async () => {
    let [word, isDone] = ['please', true];
    desk = await openDesk(
      () => (isDone ? { after: 1 } : {}),
      () => word,
    );
    await desk.visit(PATIENT, { pipeline: baseline });
    [word, isDone] = ['no', false];
    const first = await desk.visit(HURRIED);
    expect(first.headline).toContain(
      'Not yet: answers of scripted-1 are being made (batch_1, 0 of 48 so far)',
    );
    expect(first.report.warnings.map(({ code }) => code)).toContain('kept-elsewhen');
    desk.server.end(1, { after: 0 });
    const later = await desk.visit(HURRIED);
    expect(desk.server.batches.map(({ lines }) => lines.length)).toEqual([24, 48]);
    expect(desk.server.direct).toHaveLength(8);
    // Both sides are as bad as each other now, on answers of one time.
    expect(later.verdict).toBe('pass');
  });

  it('that is not done is red', async () => {
    desk = await openDesk(() => ({}));
    expect(await desk.visit(HURRIED, { pipeline: baseline })).toMatchObject({ verdict: 'error', code: 1 });
  });
});

describe('what is asked again', () => {
  it('before it fails is asked directly', async () => {
    desk = await openDesk(
      () => ({ after: 1 }),
      ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please'),
    );
    const seen = await desk.visit(PATIENT);
    expect([seen.verdict, desk.server.batches.length]).toEqual(['fail', 1]);
    expect(desk.server.direct.length).toBeGreaterThan(0);
  });
});

describe('a config', () => {
  it.each([
    [
      BATCH.replace('[polite, short]', '[polite, slow]').concat('  slow: { measure: latency }\n'),
      'how long an answer takes',
    ],
    [
      BATCH.replace('prompt: prompts/support.md, model: config/models.yml#/support', 'recorded: out.jsonl'),
      'is for prompts',
    ],
    [BATCH.replace('delivery: batch', 'delivery: later'), 'delivery'],
  ])('that asks for what a batch can not do is refused', async (config, words) => {
    desk = await openDesk(() => ({}));
    const seen = await desk.visit(config);
    expect([seen.verdict, seen.headline + seen.markdown]).toEqual(['error', expect.stringContaining(words)]);
  });

  it('without a place for answers is asked directly, and says so', async () => {
    desk = await openDesk(() => ({}));
    const seen = await inShop({ base: { [FILE]: BATCH } });
    expect(seen.report.warnings.map(({ code }) => code)).toContain('asked-directly');
  });
});

describe('a mode that asks nothing twice', () => {
  it.each([
    ['watch', async (world: World) => (await watch(world)).report],
    ['aa', aa],
  ])('asks directly, and says so: %s', async (_, pipeline) => {
    desk = await openDesk(() => ({}));
    const seen = await desk.visit(PATIENT, { pipeline });
    expect(seen.report.warnings.map(({ code }) => code)).toContain('asked-directly');
    expect([desk.server.batches.length, desk.server.direct.length > 0]).toEqual([0, true]);
  });
});
