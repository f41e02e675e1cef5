/** Models come, float, refuse what they are told, and go. */
import { describe, expect, it } from 'vitest';
import { floats, retired } from '../../src/endpoints/models.ts';
import { aa } from '../../src/pipelines/aa.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { watch } from '../../src/pipelines/watch.ts';
import { CONFIG, FILE, inShop, SHOP } from '../support/shop.ts';
import { failed, stageOf } from '../support/world.ts';
import { wired } from '../support/wire.ts';

const MODELS = 'config/models.yml';
const model = (name: string, more = 'temperature: 0'): Record<string, string> => ({
  [MODELS]: `support: { model: ${name}, ${more} }\n`,
});

describe('a model that will be shut down', () => {
  it('is told with its day, looked up once for each model', async () => {
    const run = await wired({
      head: model('scripted-2'),
      server: { described: { 'scripted-1': { shutdown_date: '2027-01-31' }, 'scripted-2': {} } },
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.lookups.toSorted()).toEqual(['scripted-1', 'scripted-2']);
    expect(run.comment).toContain('scripted-1 is to be shut down on 2027-01-31');
    expect(run.comment).not.toContain('scripted-2 is to be');
  });
});

describe('a model that nobody has named yet', () => {
  it('is asked for by file, line and key, and nothing is sent in its name', async () => {
    const { [MODELS]: text = '' } = model('name-of-your-model');
    const run = await inShop({ head: { [MODELS]: `# Which model answers.\n${text}` } });
    expect(run.code).toBe(1);
    expect(run.questions).toEqual([]);
    expect(run.annotations).toMatchObject([{ file: MODELS, line: 2 }]);
    expect(run.words).toContain('`name-of-your-model` stands for a model that nobody has chosen yet');
    expect(run.words).toContain('`model: gpt-4o-mini-2024-07-18`');
  });
});

describe('a model that nobody has named yet, where a version is asked by itself', () => {
  it.each([
    ['watch', watch],
    ['baseline', baseline],
    ['aa', aa],
  ])('is refused by %s in the same words', async (_, run) => {
    const { [MODELS]: text = '' } = model('name-of-your-model');
    const { world } = stageOf({ base: { ...SHOP, [MODELS]: text }, head: {} });
    await expect(run(world)).rejects.toThrow(
      '`name-of-your-model` stands for a model that nobody has chosen yet',
    );
  });
});

describe('a question that base alone refuses as unknown', () => {
  it('now and then is no model that is gone', async () => {
    let asked = 0;
    const run = await inShop({
      head: model('scripted-2'),
      answer: ({ model: name }) =>
        name === 'scripted-1' && asked++ === 4 ? failed('not-found', 'not here: 404') : 'please wait',
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.words).not.toContain('model is gone');
  });
});

describe('a baseline whose model is gone', () => {
  const gone = (setting: Parameters<typeof wired>[0] = {}) =>
    wired({ head: model('scripted-2'), server: { models: ['scripted-2'] }, ...setting });
  const config = (from: string, to: string): Record<string, string> => ({ [FILE]: CONFIG.replace(from, to) });
  const but =
    (wrong: number) =>
    ({ text }: { text: string }) =>
      text.includes(`order ${wrong}?`) ? 'no' : 'please wait';
  const clausesIn = ({ report }: Awaited<ReturnType<typeof wired>>) =>
    report.verdict.checks.flatMap(({ clauses }) => clauses.map(({ because }) => because));

  it('leaves nothing to compare, which is said; absolute limits still hold', async () => {
    const run = await wired({
      head: model('scripted-2'),
      server: { models: ['scripted-2'] },
      answer: () => 'no',
    });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'fail', code: 1 });
    expect(JSON.parse(run.outputs['failed-metrics'] ?? '')).toEqual(['polite']);
    expect(run.comment).toContain("Base's model is gone on orders: the endpoint does not know");
    expect(run.comment).toContain('passes only where no base could have been better');
  });

  it('passes where head is right everywhere: no base could have been better', async () => {
    const run = await gone();
    expect(run.outputs.verdict).toBe('pass');
    expect(run.outputs.headline).toBe(
      "1 check passes on 12 cases; base's model scripted-1 no longer answers, so orders is compared with nothing",
    );
    expect(clausesIn(run)).toContainEqual({ code: 'no-room', most: 0 });
    expect(run.comment).toContain('does not know the model');
  });

  it.each([
    { allowed: 0.05, verdict: 'inconclusive', because: 'baseline-unavailable' },
    { allowed: 0.1, verdict: 'pass', because: 'no-room' },
  ])(
    'is undecided where base may have been better by more than is allowed: 1 of 12 wrong, $allowed allowed',
    async ({ allowed, verdict, because }) => {
      const run = await gone({
        base: config('max-regression: 0.05', `max-regression: ${allowed}`),
        answer: but(3),
      });
      expect(run.outputs.verdict).toBe(verdict);
      expect(clausesIn(run).map(({ code }) => code)).toContain(because);
    },
  );

  it('shows what head has wrong, since nothing else is there to read', async () => {
    const run = await gone({ answer: but(3) });
    expect(run.outputs.headline).toBe(
      "Undecided: base's model scripted-1 no longer answers, so polite is compared with nothing",
    );
    expect(run.comment).toContain('<strong>order-3</strong>: does not contain');
    expect(run.comment).toContain("leave base's target at an endpoint that still has its model");
    expect(run.comment).not.toContain('accept policy');
  });

  it('does not take what was refused for answers that base left out', async () => {
    const run = await gone({
      answer: ({ text }) => (text.includes('order 3?') ? { text: '', finish: 'length' } : 'please wait'),
    });
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(run.comment).toMatch(/answered\*\*\s\|\s–\s→\s\*\*91\.7/);
  });

  it('says of a critical metric that it stops the merge, and who can let it go', async () => {
    const run = await gone({ base: config('owner:', 'critical: true\n    owner:'), answer: but(3) });
    expect({ verdict: run.outputs.verdict, code: run.code }).toEqual({ verdict: 'inconclusive', code: 1 });
    expect(run.outputs.headline).toContain(
      'is compared with nothing (critical: it needs proof, so this stops the merge)',
    );
    expect(run.comment).toContain('/micro-metrics accept policy');
  });

  it.each([
    { wrong: 3, verdict: 'pass', says: '1 check passes' },
    { wrong: 0, verdict: 'inconclusive', says: 'Undecided: pinned case order-0 is wrong in polite' },
  ])('asks people about a pinned case that is wrong: order-$wrong', async ({ wrong, verdict, says }) => {
    const cases = SHOP['evals/orders.jsonl']?.replace('"id":"order-0"', '"id":"order-0","pinned":true') ?? '';
    const base = { ...config('max-regression: 0.05', 'max-regression: 0.1'), 'evals/orders.jsonl': cases };
    const run = await gone({ base, answer: but(wrong) });
    expect(run.outputs.verdict).toBe(verdict);
    expect(run.outputs.headline).toContain(says);
  });
});

describe('a parameter that a model does not take', () => {
  const refusing =
    (...names: string[]) =>
    ({ body }: { body: Record<string, unknown> }) => {
      const name = names.find((each) => each in body);
      if (!name) return 'please wait';
      const instead = name === 'max_tokens' ? " Use 'max_completion_tokens' instead." : '';
      const message = `Unsupported parameter: '${name}' is not supported with this model.${instead}`;
      return { status: 400, error: { message, code: 'unsupported_parameter', param: name } };
    };

  it('is left out on both sides, and that is said', async () => {
    const run = await wired({ answer: refusing('temperature') });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.comment).toContain(
      'scripted-1 does not take temperature: it was asked without, whichever side asked it',
    );
    const answered = run.calls.filter(({ body }) => !('temperature' in body));
    expect(answered.length).toBe(24);
  });

  it('goes by its other name where the model says so, so that answers keep their limit', async () => {
    const settings = { [MODELS]: 'support: { model: scripted-1, temperature: 0, max_tokens: 50 }\n' };
    const run = await wired({
      base: settings,
      answer: refusing('temperature', 'max_tokens'),
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.comment).toContain('max_tokens (sent as max_completion_tokens)');
    expect(
      run.calls.filter(({ body }) => body.max_completion_tokens === 50 && !('temperature' in body)).length,
    ).toBe(24);
  });

  it('stands above the figures where only one of the two models takes it', async () => {
    const refuses = refusing('temperature');
    const run = await wired({
      head: model('scripted-2'),
      answer: (call) => (call.model === 'scripted-2' ? refuses(call) : 'please wait'),
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.comment).toContain(
      '> scripted-2 does not take temperature: it was asked without, and scripted-1 with',
    );
    expect(run.comment).not.toContain('whichever side');
  });

  it('that nothing names stays a refusal', async () => {
    const run = await wired({
      answer: () => ({ status: 400, error: { message: 'Unsupported parameter', param: 'model' } }),
    });
    expect(run.outputs.verdict).toBe('error');
  });
});

describe('an endpoint that was retired', () => {
  it.each(['https://models.github.ai/inference', 'https://models.inference.ai.azure.com'])(
    '%s is not asked, and what to do is said',
    async (url) => {
      const run = await wired({ inputs: { 'base-url': url } });
      expect({ verdict: run.outputs.verdict, code: run.code, calls: run.calls.length }).toEqual({
        verdict: 'error',
        code: 1,
        calls: 0,
      });
      expect(run.comment).toContain(
        'GitHub Models was retired on 2026-07-30: set `base-url`'.replaceAll('`', '\\`'),
      );
    },
  );

  it('is told from others that only look alike', () => {
    expect(retired('https://models.github.ai.example.com/v1')).toBeNull();
    expect(retired('https://eu.models.github.ai/orgs/a/inference')).not.toBeNull();
  });
});

describe('a name that floats', () => {
  it.each([
    ['mistral-large-latest', 'latest'],
    ['llama3:latest', 'latest'],
    ['gpt-5-mini', 'undated'],
    ['openai/gpt-5', 'undated'],
    ['claude-sonnet-4-5', 'undated'],
    ['gpt-5-mini-2025-08-07', null],
    ['claude-sonnet-4-5-20250929', null],
    ['gpt-4-0613', null],
    ['gemini-2.0-flash-001', null],
    ['gpt-6.1-terra', 'undated'],
    ['openrouter/openai/gpt-5:online', 'undated'],
    ['anthropic/claude-haiku-4.5', 'undated'],
    ['claude-sonnet-4-6', null],
    ['claude-opus-5', null],
    ['gemini-1.5-pro', 'undated'],
    ['gemini-2.5-flash', null],
    ['mistral-large', 'undated'],
    ['scripted-1', null],
    ['llama-3-8b', null],
    ['llama-3.3-70b', null],
    ['qwen2.5:7b', null],
    ['gpt-oss-120b', null],
    ['openai/gpt-oss-20b', null],
    ['mistral-small:24b', null],
    ['mistral-7b-instruct', null],
    ['codestral:22b', null],
  ])('%s: %s', (name, kind) => expect(floats(name)).toBe(kind));

  it('is warned of where it is chosen, and -latest always', async () => {
    const chosen = await wired({ head: model('gpt-5-mini') });
    expect(chosen.comment).toContain('The model behind gpt-5-mini may change');
    const kept = await wired({ base: model('gpt-5-mini') });
    expect(kept.comment).not.toContain('may change without');
    const latest = await wired({ base: model('mistral-large-latest') });
    expect(latest.comment).toContain('The model behind mistral-large-latest may change');
  });
});
