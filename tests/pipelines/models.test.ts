/** Models come, float, refuse what they are told, and go. */
import { describe, expect, it } from 'vitest';
import { floats, retired } from '../../src/endpoints/models.ts';
import { aa } from '../../src/pipelines/aa.ts';
import { baseline } from '../../src/pipelines/baseline.ts';
import { watch } from '../../src/pipelines/watch.ts';
import { inShop, SHOP } from '../support/shop.ts';
import { stageOf } from '../support/world.ts';
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
