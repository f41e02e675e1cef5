/** What goes wrong with batches, and with lines of them. */
import { afterEach, describe, expect, it } from 'vitest';
import { HURRIED, openDesk, PATIENT, polite } from '../support/delivery.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
afterEach(() => desk.close());

describe('lines that did not come', () => {
  it('are handed in once more where they may come, and are taken from there', async () => {
    desk = await openDesk((at) => (at === 0 ? { after: 1, state: 'expired', done: 30 } : { after: 1 }));
    const seen = await desk.visit(PATIENT);
    expect(seen).toMatchObject({ verdict: 'pass', code: 0 });
    expect(desk.server.batches.map(({ lines }) => lines.length)).toEqual([48, 18]);
  });

  it('that expire twice are a fault of their kind', async () => {
    desk = await openDesk(() => ({ after: 1, state: 'expired', done: 0 }));
    const seen = await desk.visit(PATIENT);
    expect(seen).toMatchObject({ verdict: 'error', code: 1 });
    expect(seen.headline).toContain(
      'the batch ended without an answer (scripted-1: batch_expired: not executed)',
    );
    expect(desk.server.batches).toHaveLength(2);
  });

  it('of a batch that somebody called off are not handed in again', async () => {
    desk = await openDesk(() => ({ after: 1, state: 'cancelled', done: 10 }));
    const seen = await desk.visit(PATIENT);
    expect([seen.verdict, desk.server.batches.length]).toEqual(['error', 1]);
    expect(seen.headline).toContain('batch_cancelled');
    await desk.visit(PATIENT);
    expect(desk.server.batches[1]?.lines).toHaveLength(38);
  });

  it.each([
    [400, 'odd', 'the endpoint refused the request', 1],
    [500, 'oops', 'the endpoint failed', 2],
    [429, 'slow down', 'the endpoint limits the rate', 2],
  ])('for a %i are a fault of that kind', async (status, message, words, batches) => {
    desk = await openDesk(
      () => ({ after: 1 }),
      ({ text }) => (text.includes('order 3?') ? { status, error: { message } } : polite({ text } as never)),
    );
    const seen = await desk.visit(PATIENT);
    expect(desk.server.batches).toHaveLength(batches);
    expect(seen.files['runs.jsonl']).toContain(words);
    expect(desk.server.direct).toEqual([]);
    expect(seen.checks.some(({ unscored }) => unscored > 0)).toBe(true);
  });

  it('for a parameter that can be left out are handed in without it', async () => {
    desk = await openDesk(
      () => ({ after: 1 }),
      ({ body }) =>
        'temperature' in body
          ? { status: 400, error: { message: "Unsupported parameter: 'temperature' is not supported" } }
          : 'please wait',
    );
    const seen = await desk.visit(PATIENT);
    expect(seen).toMatchObject({ verdict: 'pass', code: 0 });
    expect(desk.server.batches.map(({ lines }) => lines.length)).toEqual([48, 48]);
    expect(seen.markdown).toContain('does not take temperature');
  });

  it('with no answer in the words of the endpoint are answers, and not asked again', async () => {
    desk = await openDesk(
      () => ({ after: 1 }),
      ({ text }) => (text.includes('order 3?') ? { text: 'no', refusal: 'I will not' } : 'please wait'),
    );
    await desk.visit(PATIENT);
    await desk.visit(PATIENT);
    expect(desk.server.batches).toHaveLength(1);
  });
});

describe('lines that failed twice', () => {
  it('are handed in anew by the next run, whatever the endpoint still lists', async () => {
    let isDown = true;
    desk = await openDesk(
      () => ({ after: 1 }),
      () => (isDown ? { status: 500, error: { message: 'oops' } } : 'please wait'),
    );
    expect((await desk.visit(PATIENT)).verdict).toBe('error');
    isDown = false;
    expect(desk.server.batches).toHaveLength(2);
    expect((await desk.visit(PATIENT)).verdict).toBe('pass');
    expect(desk.server.batches.map(({ lines }) => lines.length)).toEqual([48, 48, 48]);
  });
});

describe('a batch that is not taken', () => {
  it('is a fault in the words of the endpoint', async () => {
    const errors = [{ code: 'token_limit_exceeded', message: 'Enqueued token limit reached' }];
    desk = await openDesk(() => ({ after: 0, state: 'failed', errors }));
    const seen = await desk.visit(PATIENT);
    expect([seen.verdict, desk.server.batches.length]).toEqual(['error', 1]);
    expect(seen.headline).toContain('token_limit_exceeded: Enqueued token limit reached');
    await desk.visit(PATIENT);
    expect(desk.server.batches).toHaveLength(2);
  });

  it.each([
    ['/v1/files', 401, 'the endpoint refused the key', 1],
    // The list is refused as well, and nothing comes of that.
    ['/v1/batches', 404, 'the endpoint takes no batches (scripted-1: 404 ', 2],
    ['/v1/files', 405, 'leave out `delivery: batch` there', 1],
    // A passing fault is tried four times.
    ['/v1/files', 501, 'the endpoint takes no batches (scripted-1: 501 ', 4],
    ['/v1/files', 503, null, 1],
  ])('%s with %i', async (path, status, words, times) => {
    desk = await openDesk(() => ({ after: 1 }), polite, { path, status, times });
    const seen = await desk.visit(PATIENT);
    if (words === null) expect(seen).toMatchObject({ verdict: 'pass', code: 0 });
    else {
      expect([seen.verdict, seen.headline]).toEqual(['error', expect.stringContaining(words)]);
      // Nobody was asked anything.
      expect(seen.outputs['requests']).toBe('0');
    }
  });

  it.each([
    // A gateway says so, behind which a server may have heard it.
    ['/v1/batches', 504, '48'],
    ['/v1/batches', 400, '0'],
    ['/v1/files', 504, '0'],
  ])('%s with %i until the end counts what may have been taken', async (path, status, requests) => {
    desk = await openDesk(() => ({ after: 1 }), polite, { path, status, times: 100 });
    const seen = await desk.visit(PATIENT);
    expect([seen.verdict, seen.outputs['requests']]).toEqual(['error', requests]);
  });

  it('where one side is asked says nothing of its model, and is no reason to go without it', async () => {
    desk = await openDesk(() => ({ after: 1 }), polite, { path: '/v1/files', status: 404, times: 1 });
    const head = { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' };
    const seen = await desk.visit(PATIENT, { head });
    expect([seen.verdict, seen.code]).toEqual(['error', 1]);
    expect(seen.headline).toContain('the endpoint takes no batches');
    expect(seen.markdown).not.toContain('no longer answers');
  });

  it('any more, since nobody knows it, is handed in anew', async () => {
    desk = await openDesk(() => ({}));
    await desk.visit(HURRIED);
    desk.server.forget();
    await desk.visit(HURRIED);
    expect(desk.server.batches[0]?.lines).toHaveLength(48);
  });
});

describe('caps', () => {
  it.each([
    [{ 'max-requests': '10' }, 10],
    [{ 'max-cost': '0' }, 0],
  ])('%j hold before anything is handed in', async (inputs, most) => {
    desk = await openDesk(() => ({ after: 1 }));
    const priced = `${PATIENT}prices: { scripted-1: { input: 1, output: 2 } }\n`;
    const seen = await desk.visit(priced, { inputs: inputs });
    expect(desk.server.batches.flatMap(({ lines }) => lines)).toHaveLength(most);
    expect(desk.server.direct).toEqual([]);
    expect(seen.verdict).not.toBe('pass');
  });
});
