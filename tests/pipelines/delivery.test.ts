/** Suites with `delivery: batch`: handed in by one run, taken by a later one, and decided as if asked directly. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCourier } from '../../src/edges/batches/index.ts';
import { readInputs } from '../../src/edges/inputs.ts';
import { openModelFor } from '../../src/edges/world.ts';
import { type BatchServer, type Ending, startBatchServer } from '../support/batch-server.ts';
import { hurried } from '../support/hurried.ts';
import { createKeep, ENDPOINT } from '../support/kept.ts';
import type { ModelScript } from '../support/model-calls.ts';
import { CONFIG, FILE, inShop, type ShopSetting } from '../support/shop.ts';
import type { Told } from '../support/told.ts';

const BATCH = CONFIG.replace('[polite, short]', '[polite, short]\n    trials: 2\n    delivery: batch');
/** On a clock that is fifty times as fast. */
const PATIENT = `${BATCH}budget: { max-wait-minutes: 10 }\n`;
const HURRIED = `${BATCH}budget: { max-wait-minutes: 0.02 }\n`;

let keep: ReturnType<typeof createKeep>;
let server: BatchServer;
beforeEach(() => (keep = createKeep()));
afterEach(async () => {
  keep.remove();
  await server.close();
});

const polite: ModelScript = ({ text }) => `please wait: ${text}`;

async function serve(endingOf: (at: number) => Ending, answer: ModelScript = polite): Promise<void> {
  server = await startBatchServer({ answer, endingOf });
}

/** One run of the gate over the edge as it is. */
async function visit(config: string, setting: ShopSetting & { api?: string } = {}): Promise<Told> {
  const { api = 'chat', inputs = {}, base = {}, ...rest } = setting;
  const given = { 'base-url': server.url, 'api-key': 'sk-shop-0123456789abcdefghij', api, ...inputs };
  const read = readInputs((name) => (given as Readonly<Record<string, string>>)[name] ?? '');
  const doors = { inputs: read, directory: process.cwd(), env: {}, mask: () => undefined, clock: hurried() };
  const endpoints = { default: { ...ENDPOINT, baseUrl: server.url, api } };
  return inShop({
    ...rest,
    base: { [FILE]: config, ...base },
    inputs: given,
    store: keep.store,
    model: (settings) => openModelFor(settings, doors),
    courier: (settings, store, minutes) =>
      Promise.resolve(
        openCourier({ endpoints, settings, store, minutes, say: () => undefined, clock: hurried() }),
      ),
  });
}

/** All that was decided, without what it took and by which way. */
function decided({ files, headline }: Told): unknown {
  const { verdict, checks, cases } = JSON.parse(files['report.json'] ?? '{}');
  return { headline, verdict, checks, cases };
}

describe.each(['chat', 'responses'])('over %s, a suite that can wait', (api) => {
  it('is handed in whole, waited for and decided as if it had been asked directly', async () => {
    await serve(() => ({ after: 2 }));
    const told = await visit(PATIENT, { api });
    expect(told).toMatchObject({ verdict: 'pass', code: 0 });
    const path = api === 'chat' ? '/v1/chat/completions' : '/v1/responses';
    expect(server.batches.map(({ endpoint, lines }) => [endpoint, lines.length])).toEqual([[path, 48]]);
    const [line] = server.batches[0]?.lines ?? [];
    expect(line).toMatchObject({ method: 'POST', url: path, body: { model: 'scripted-1', temperature: 0 } });
    expect(new Set(server.batches[0]?.lines.map((each) => each['custom_id'])).size).toBe(48);
    expect(server.direct).toEqual([]);
    keep.remove();
    keep = createKeep();
    const direct = await visit(PATIENT.replace('delivery: batch', 'delivery: direct'), { api });
    expect(server.direct.length).toBeGreaterThan(0);
    expect(decided(told)).toEqual(decided(direct));
  });
});

describe('a batch that is not done', () => {
  it('ends red with its own word, never green, and is taken by the next run', async () => {
    await serve(() => ({}));
    const first = await visit(HURRIED);
    expect(first).toMatchObject({ verdict: 'error', code: 1 });
    expect(first.headline).toBe(
      'Not yet: answers of scripted-1 are being made (batch_0, 0 of 48 so far): run this again, from 2026-12-01 00:53 UTC at the latest',
    );
    expect(first.words).toContain('run it again later');
    expect((await visit(HURRIED)).headline).toBe(first.headline);
    server.end(0, { after: 0 });
    const later = await visit(HURRIED);
    expect(later).toMatchObject({ verdict: 'pass', code: 0 });
    expect([server.batches.length, server.direct.length]).toEqual([1, 0]);
    const again = await visit(HURRIED);
    expect(decided(again)).toEqual(decided(later));
    expect(server.batches).toHaveLength(1);
  });

  it('leaves what is asked directly decided, and excuses no failure', async () => {
    const both = `${HURRIED.replace(
      'metrics:\n  polite',
      '  quick:\n    targets: [support]\n    cases: [quick/*.jsonl]\n    metrics: [polite]\nmetrics:\n  polite',
    )}`;
    const rude: ModelScript = ({ messages }) =>
      JSON.stringify(messages).includes('briefly') ? 'no' : 'please';
    await serve(() => ({}), rude);
    const quick = Array.from({ length: 20 }, (_, at) =>
      JSON.stringify({ id: `q-${at}`, input: { question: `Quick ${at}?` } }),
    ).join('\n');
    const told = await visit(both, { base: { 'quick/a.jsonl': quick }, inputs: { confirm: 'false' } });
    expect([told.verdict, told.code]).toEqual(['fail', 1]);
    expect(told.headline).toContain('Blocked: polite broke');
    expect(told.words).toContain('answers of scripted-1 are being made');
  });

  it('counts half the price, and what was handed in as requests', async () => {
    await serve(() => ({ after: 1 }));
    const priced = `${PATIENT}prices: { scripted-1: { input: 1000, output: 2000 } }\n`;
    const batch = JSON.parse((await visit(priced)).files['report.json'] ?? '').usage;
    keep.remove();
    keep = createKeep();
    const direct = JSON.parse(
      (
        await visit(
          priced
            .replace('delivery: batch', 'trials: 1')
            .replace('trials: 2\n', '\n')
            .replace('trials: 1', 'trials: 2'),
        )
      ).files['report.json'] ?? '',
    ).usage;
    expect(batch.requests).toBe(48);
    const each = (usage: typeof batch): number => usage['cost-usd'] / usage['output-tokens'];
    expect(each(batch) / each(direct)).toBeCloseTo(0.5, 1);
  });
});

describe('a conversation of several turns', () => {
  it('is handed in a turn at a time, each with what was said before', async () => {
    await serve(() => ({ after: 1 }));
    const talk = JSON.stringify({ id: 'long', turns: ['one', 'two', 'three'] });
    const told = await visit(PATIENT, { base: { 'evals/orders.jsonl': talk } });
    expect(server.batches.map(({ lines }) => lines.length)).toEqual([4, 4, 4]);
    expect(JSON.stringify(server.batches[2]?.lines[0])).toContain('please wait: two');
    expect([told.verdict, server.direct.length]).toEqual(['pass', 0]);
  });
});

describe('lines that did not come', () => {
  it('are handed in once more where they may come, and are taken from there', async () => {
    await serve((at) => (at === 0 ? { after: 1, state: 'expired', done: 30 } : { after: 1 }));
    const told = await visit(PATIENT);
    expect(told).toMatchObject({ verdict: 'pass', code: 0 });
    expect(server.batches.map(({ lines }) => lines.length)).toEqual([48, 18]);
  });

  it('that expire twice are a fault of their kind', async () => {
    await serve(() => ({ after: 1, state: 'expired', done: 0 }));
    const told = await visit(PATIENT);
    expect(told).toMatchObject({ verdict: 'error', code: 1 });
    expect(told.headline).toContain(
      'the batch ended without an answer (scripted-1: batch_expired: not executed)',
    );
    expect(server.batches).toHaveLength(2);
  });

  it('of a batch that somebody called off are not handed in again', async () => {
    await serve(() => ({ after: 1, state: 'cancelled', done: 10 }));
    const told = await visit(PATIENT);
    expect([told.verdict, server.batches.length]).toEqual(['error', 1]);
    expect(told.headline).toContain('batch_cancelled');
    await visit(PATIENT);
    expect(server.batches[1]?.lines).toHaveLength(38);
  });

  it.each([
    [400, 'odd', 'the endpoint refused the request', 1],
    [500, 'oops', 'the endpoint failed', 2],
    [429, 'slow down', 'the endpoint limits the rate', 2],
  ])('for a %i are a fault of that kind', async (status, message, words, batches) => {
    await serve(
      () => ({ after: 1 }),
      ({ text }) => (text.includes('order 3?') ? { status, error: { message } } : polite({ text } as never)),
    );
    const told = await visit(PATIENT);
    expect(server.batches).toHaveLength(batches);
    expect(told.files['runs.jsonl']).toContain(words);
    expect(server.direct).toEqual([]);
    expect(told.checks.some(({ unscored }) => unscored > 0)).toBe(true);
  });

  it('for a parameter that can be left out are handed in without it', async () => {
    await serve(
      () => ({ after: 1 }),
      ({ body }) =>
        'temperature' in body
          ? { status: 400, error: { message: "Unsupported parameter: 'temperature' is not supported" } }
          : 'please wait',
    );
    const told = await visit(PATIENT);
    expect(told).toMatchObject({ verdict: 'pass', code: 0 });
    expect(server.batches.map(({ lines }) => lines.length)).toEqual([48, 48]);
    expect(told.markdown).toContain('does not take temperature');
  });

  it('with no answer in the words of the endpoint are answers, and not asked again', async () => {
    await serve(
      () => ({ after: 1 }),
      ({ text }) => (text.includes('order 3?') ? { text: 'no', refusal: 'I will not' } : 'please wait'),
    );
    await visit(PATIENT);
    await visit(PATIENT);
    expect(server.batches).toHaveLength(1);
  });
});

describe('a batch that is not taken', () => {
  it('is a fault in the words of the endpoint', async () => {
    const errors = [{ code: 'token_limit_exceeded', message: 'Enqueued token limit reached' }];
    await serve(() => ({ after: 0, state: 'failed', errors }));
    const told = await visit(PATIENT);
    expect([told.verdict, server.batches.length]).toEqual(['error', 1]);
    expect(told.headline).toContain('token_limit_exceeded: Enqueued token limit reached');
    await visit(PATIENT);
    expect(server.batches).toHaveLength(2);
  });

  it.each([
    ['/v1/files', 401, 'the endpoint refused the key', 1],
    ['/v1/batches', 404, 'does not know the model or the address', 1],
    ['/v1/files', 503, null, 1],
  ])('%s with %i', async (path, status, words, times) => {
    server = await startBatchServer({
      answer: polite,
      endingOf: () => ({ after: 1 }),
      refuse: { path, status, times },
    });
    const told = await visit(PATIENT);
    if (words === null) expect(told).toMatchObject({ verdict: 'pass', code: 0 });
    else expect([told.verdict, told.headline]).toEqual(['error', expect.stringContaining(words)]);
  });

  it('any more, since nobody knows it, is handed in anew', async () => {
    await serve(() => ({}));
    await visit(HURRIED);
    server.forget();
    await visit(HURRIED);
    expect(server.batches[0]?.lines).toHaveLength(48);
  });
});

describe('caps', () => {
  it.each([
    [{ 'max-requests': '10' }, 10],
    [{ 'max-cost': '0' }, 0],
  ])('%j hold before anything is handed in', async (inputs, most) => {
    await serve(() => ({ after: 1 }));
    const priced = `${PATIENT}prices: { scripted-1: { input: 1, output: 2 } }\n`;
    const told = await visit(priced, { inputs: inputs as Readonly<Record<string, string>> });
    expect(server.batches.flatMap(({ lines }) => lines)).toHaveLength(most);
    expect(server.direct).toEqual([]);
    expect(told.verdict).not.toBe('pass');
  });
});

describe('what is asked again', () => {
  it('before it fails is asked directly', async () => {
    await serve(
      () => ({ after: 1 }),
      ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please'),
    );
    const told = await visit(PATIENT);
    expect([told.verdict, server.batches.length]).toEqual(['fail', 1]);
    expect(server.direct.length).toBeGreaterThan(0);
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
    await serve(() => ({}));
    const told = await visit(config);
    expect([told.verdict, told.headline + told.markdown]).toEqual(['error', expect.stringContaining(words)]);
  });

  it('without a place for answers is asked directly, and says so', async () => {
    await serve(() => ({}));
    const told = await inShop({ base: { [FILE]: BATCH } });
    expect(told.report.warnings.map(({ code }) => code)).toContain('asked-directly');
  });
});
