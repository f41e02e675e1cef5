/** Another model in place of the one before: what the comment says besides right and wrong. */
import { describe, expect, it } from 'vitest';
import { CONFIG, FILE, inShop, type ShopSetting } from '../support/shop.ts';

const PRICES = 'prices: { scripted-1: { input: 1, output: 10 }, scripted-2: { input: 2, output: 16 } }\n';
const TO_NEW = { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' };

/** The shop with what an answer costs and how long it takes, which have no limit unless told. */
const priced = (prices: string, cost = 'cost: { measure: cost }'): string =>
  `${CONFIG.replace('[polite, short]', '[polite, short, cost, latency]')}  ${cost}\n  latency: { measure: latency }\n${prices}`;

const moved = (setting: ShopSetting = {}) =>
  inShop({ base: { [FILE]: priced(PRICES) }, head: TO_NEW, ...setting });

describe('a model that is as good', () => {
  it('and dearer and slower is not said to be nothing worse, though nothing blocks', async () => {
    const run = await moved({
      answer: ({ model }) => ({ text: 'please wait', latencyMs: model === 'scripted-1' ? 100 : 900 }),
    });
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      headline: '1 check passes on 12 cases; cost and latency got worse, which are only looked at',
    });
    expect(run.words).toContain('+800');
  });

  it('shows no cases of what is only looked at', async () => {
    const run = await moved({ answer: () => 'please wait' });
    expect(run.outputs.headline).toMatch(
      /^1 check passes on 12 cases; cost rose on orders: .*, which is only looked at$/,
    );
    expect(run.words).not.toContain('<details open>');
  });

  it('and takes as long and costs as much got nothing worse', async () => {
    const same = PRICES.replace('input: 2, output: 16', 'input: 1, output: 10');
    const run = await moved({ base: { [FILE]: priced(same) } });
    expect(run.outputs.headline).toBe('Nothing got worse: 1 check passes on 12 cases');
  });
});

describe('a model without a price', () => {
  it('is what a limit of cost is told to lack', async () => {
    const unknown = PRICES.replace(/, scripted-2: .*\}/, ' }');
    const limit =
      "cost: { measure: cost, threshold: { max-regression: '20%' }, why: bills, owner: '@acme/shop', review-by: 2030-01-01 }";
    const run = await moved({ base: { [FILE]: priced(unknown, limit) } });
    expect(run.outputs.headline).toContain("cost can't be told for 12 of 12 cases of head");
    expect(run.words).toContain('could not be marked (the model has no price; add it under');
  });
});

describe('both models side by side, before one takes over', () => {
  const next = 'support-next: { prompt: prompts/support.md, model: config/models.yml#/next }';
  const both = {
    [FILE]: CONFIG.replace('suites:', `  ${next}\nsuites:`).replace('[support]', '[support, support-next]'),
    'config/models.yml':
      'support: { model: scripted-1, temperature: 0 }\nnext: { model: scripted-2, temperature: 0 }\n',
  };

  it('is a new target, whose settings base lacks', async () => {
    const run = await inShop({ head: both });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.words).toContain('(asked for the first time)');
    expect(run.words).not.toContain("can't be compiled");
  });

  it('ends where the new one stays alone, and its settings take the place of the old ones', async () => {
    const head = { [FILE]: CONFIG, ...TO_NEW };
    const answer: ShopSetting['answer'] = ({ model }) => (model === 'scripted-2' ? 'no' : 'please wait');
    const run = await inShop({ base: both, head, answer });
    expect(run.outputs).toMatchObject({
      verdict: 'fail',
      headline: expect.stringContaining('polite broke in 12 of 12 cases'),
    });
  });

  it('or where the new one is given up', async () => {
    const run = await inShop({
      base: both,
      head: { [FILE]: CONFIG, 'config/models.yml': 'support: { model: scripted-1, temperature: 0 }\n' },
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.words).toContain('`prompts/support.md` (not asked any more)');
  });
});

describe('another endpoint', () => {
  const at = (endpoint: string, endpoints: string): string =>
    `${CONFIG.replace('#/support }', `#/support, endpoint: ${endpoint} }`)}endpoints:\n${endpoints}`;
  const old = (more = ''): string =>
    `  old: { base-url: 'https://one.example/v1', api-key-env: KEY${more} }\n`;
  const young = "  new: { base-url: 'https://two.example/v1', api-key-env: KEY }\n";

  it.each([
    ['at another address', old().replace('one', 'two')],
    ['by another API', old(', api: responses')],
    ['with the key in another header', old(', auth: api-key')],
  ])('under the same name, %s, is not asked, which is said', async (_, endpoint) => {
    const run = await inShop({ base: { [FILE]: at('old', old()) }, head: { [FILE]: at('old', endpoint) } });
    expect(run.outputs).toMatchObject({
      verdict: 'unchanged',
      headline: 'Nothing was asked: endpoint old changed, and counts once it is merged',
    });
    expect(run.words).toContain('nothing is known of what will answer after');
    expect(run.words).toContain('add the new one under a name of its own');
  });

  it('is said beside what was asked', async () => {
    const head = { [FILE]: at('old', old(', api: responses')), ...TO_NEW };
    const run = await inShop({ base: { [FILE]: at('old', old()) }, head });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.words).toContain('> endpoint old changed, which counts once it is merged');
  });

  it.each(['base-url', 'api', 'auth'])(
    'in the workflow of the gate, as its %s, is not silent',
    async (input) => {
      const file = '.github/workflows/prompts.yml';
      const step = (value: string): string =>
        `jobs: { gate: { steps: [{ uses: micro-metrics/micro-metrics@v1, with: { ${input}: ${value}, comment: never } }] } }\n`;
      const run = await inShop({ base: { [file]: step('one') }, head: { [file]: step('two') } });
      expect(run.outputs.headline).toBe(`No suite covers what changed: ${file}`);
      expect(run.words).toContain(`jobs.gate.steps.0.with.${input} changed`);
      expect(run.words).toContain('asked on both sides alike');
    },
  );

  it('under a name of its own is compared with the one before, and told where the config says so', async () => {
    const run = await inShop({
      base: { [FILE]: at('old', old() + young) },
      head: { [FILE]: at('new', old() + young) },
    });
    expect(run.outputs.headline).toBe('Nothing got worse: 1 check passes on 12 cases');
    expect(new Set(run.questions.map(({ request }) => request.endpoint))).toEqual(new Set(['old', 'new']));
    expect(run.words).toContain(`**What changed:** \`${FILE}:3\`: \`endpoint\` \`old\` → \`new\``);
    expect(run.words).not.toContain('counts once it is merged');
  });
});
