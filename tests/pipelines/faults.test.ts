import { describe, expect, it } from 'vitest';
import type { ModelReply } from '../support/model-server.ts';
import { wired } from '../support/wire.ts';

type Answer = () => string | ModelReply;

/** A provider that never answers well: what it does, and the words that the verdict must have. */
const DEAD: readonly [name: string, answer: Answer, words: string, most: number][] = [
  ['401', () => ({ status: 401, error: { message: 'Incorrect API key' } }), 'refused the key', 20],
  ['403', () => ({ status: 403, error: { message: 'no access' } }), 'refused the key', 20],
  [
    '404',
    () => ({ status: 404, error: { message: 'The model does not exist' } }),
    'does not know the model',
    20,
  ],
  [
    '429',
    () => ({ status: 429, error: { message: 'slow down' }, headers: { 'retry-after': '0' } }),
    'limits the rate',
    60,
  ],
  [
    '503',
    () => ({ status: 503, error: { message: 'down' }, headers: { 'retry-after': '0' } }),
    'the endpoint failed',
    60,
  ],
  ['400', () => ({ status: 400, error: { message: 'unsupported parameter' } }), 'refused the request', 30],
  ['malformed JSON', () => ({ raw: '{"choices": [' }), 'not what the API promises', 40],
  ['an empty body', () => ({ raw: '' }), 'not what the API promises', 40],
  ['a dropped socket', () => ({ drop: 'at-once' }), 'could not be reached', 60],
];

describe('a provider that is down', () => {
  it.each(DEAD)('%s ends as error, in its own words, and is given up', async (_, answer, words, most) => {
    const run = await wired({ answer });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({
      verdict: 'error',
      code: 1,
    });
    expect(run.comment).toContain(words);
    expect(run.outputs['failed-metrics']).toBe('[]');
    expect(run.calls.length).toBeLessThanOrEqual(most);
  });

  it('never answering is given up too', async () => {
    const run = await wired({
      answer: () => ({ hang: true }),
      inputs: { timeout: '0.5' },
    });
    expect(run.outputs.verdict).toBe('error');
    expect(run.comment).toContain('no answer in time');
    expect(run.calls.length).toBeLessThanOrEqual(48);
  });

  it('may end the step well when told so, and says the same', async () => {
    const run = await wired({
      answer: () => ({ status: 401, error: { message: 'no' } }),
      inputs: { 'on-error': 'pass' },
    });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'error', code: 0 });
  });

  it('says so when there is no key', async () => {
    const run = await wired({ inputs: { 'api-key': '' } });
    expect({ verdict: run.outputs.verdict, code: run.code, calls: run.calls.length }).toEqual({
      verdict: 'error',
      code: 1,
      calls: 0,
    });
    expect(run.comment).toContain('there is no key');
  });
});

describe('faults now and then', () => {
  it('a quota that is used up in the middle stands alone: what it left unanswered is not laid at the door of head', async () => {
    let asked = 0;
    const usedUp = { status: 429, error: { message: 'no quota', code: 'insufficient_quota' } };
    const run = await wired({
      answer: () => (++asked <= 9 ? 'please wait' : usedUp),
      inputs: { concurrency: '1' },
    });
    expect(run.outputs.verdict).toBe('error');
    expect(run.outputs.headline).toMatch(
      /^Could not be computed: the quota of this key is used up \([^;]*429 no quota\)$/,
    );
  });

  it('are retried, and cost nothing but time', async () => {
    const run = await wired({
      answer: ({ seen }) =>
        seen === 0
          ? { status: 503, error: { message: 'once' }, headers: { 'retry-after': '0' } }
          : 'please wait',
    });
    expect({ verdict: run.outputs.verdict, code: run.code, calls: run.calls.length }).toEqual({
      verdict: 'pass',
      code: 0,
      calls: 48,
    });
  });

  it('drop the pair on both sides, and are no regression', async () => {
    const run = await wired({
      answer: ({ text, messages }) =>
        text.includes('order 3?') && JSON.stringify(messages).includes('briefly')
          ? { status: 400, error: { message: 'odd' } }
          : 'please wait',
    });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'pass', code: 0 });
    expect(run.comment).toContain('1 of 12 cases could not be scored');
  });

  it.each([
    ['undecided where base may have been better', 3, 'inconclusive'],
    ['but where head is right everywhere', 99, 'pass'],
  ])('of the baseline model alone leave limits standing, and the rest %s', async (_, wrong, verdict) => {
    const run = await wired({
      answer: ({ model, text }) => {
        if (model === 'scripted-1') return { status: 404, error: { message: 'retired' } };
        return text.includes(`order ${wrong}?`) ? 'no' : 'please wait';
      },
      head: { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' },
    });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict, code: 0 });
    expect(run.comment).toContain('no longer answers');
  });
});

describe('caps', () => {
  it('on requests are held, and what was cut is undecided', async () => {
    const run = await wired({ inputs: { 'max-requests': '10' } });
    expect(run.calls.length).toBe(10);
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'inconclusive', code: 0 });
  });

  it('on cost need prices', async () => {
    const run = await wired({ inputs: { 'max-cost': '1' } });
    expect({ code: run.code, calls: run.calls.length }).toEqual({ code: 1, calls: 0 });
    expect(run.comment).toContain('scripted-1 has no price');
  });
});
