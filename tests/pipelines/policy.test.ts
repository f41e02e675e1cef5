import { describe, expect, it } from 'vitest';
import type { Edits } from '../support/world.ts';
import type { Told } from '../support/account.ts';
import { CASES, CONFIG, HARMLESS, inShop } from '../support/shop.ts';

const FILE = '.github/micro-metrics.yml';
const swap = (from: string, to: string): Edits => {
  if (!CONFIG.includes(from)) throw new Error(`the config does not say ${from}`);
  return { [FILE]: CONFIG.replace(from, to) };
};

/** What a pull request may try beside a prompt that is worse; none of it may help. */
const WAYS_OUT: readonly [name: string, head: Edits][] = [
  ['a lower limit', swap('min: 0.9', 'min: 0.1')],
  ['a wider tolerance', swap('max-regression: 0.05', 'max-regression: 0.99')],
  ['no tolerance', swap(', max-regression: 0.05', '')],
  ['a floor for effects', swap('max-regression: 0.05', 'max-regression: 0.05, min-effect: 1')],
  ['warning only', swap('    why:', '    on-fail: warn\n    why:')],
  ['retirement', swap('    why:', '    status: retired\n    why:')],
  ['a sunset that is over', swap('    why:', '    sunset: 2000-01-01\n    why:')],
  ['a later stage', swap('    why:', '    stage: run\n    why:')],
  ['a metric left out of the suite', swap('[polite, short]', '[short]')],
  ['a metric that measures something else', swap('value: please', 'value: n')],
  [
    'another measure',
    swap('measure: contains\n    options: { value: please }', 'measure: length\n    options: { max: 900 }'),
  ],
  ['a suite with another name and fewer demands', swap('  orders:', '  others:')],
  [
    'a suite that asks nobody',
    {
      [FILE]: CONFIG.replace('cases: [evals/*.jsonl]', 'cases: [evals/few.jsonl]'),
      'evals/few.jsonl': '{"id":"x","input":{"question":"?"}}',
    },
  ],
  ['no config at all', { [FILE]: null }],
  [
    'no config, and another place for the prompt',
    {
      [FILE]: null,
      'prompts/support.md': null,
      'bots/helper.md': 'You answer politely and briefly. Say please.\n',
      'docs/notes.md': 'What we learned last year about shops.\n',
    },
  ],
  ['a false alarm that never rings', { [FILE]: `${CONFIG}false-alarm: 0.000001\n` }],
  [
    'no cases but one',
    { 'evals/orders.jsonl': '{"id":"order-0","input":{"question":"Where is order 0?"}}\n' },
  ],
  ['other cases under the same names', { 'evals/orders.jsonl': CASES.replaceAll('Where', 'Please, where') }],
  ['a budget of nothing', { [FILE]: `${CONFIG}budget: { max-requests: 1 }\n` }],
  [
    'another name for everything',
    {
      [FILE]: CONFIG.replaceAll('support', 'helper')
        .replace('orders:', 'calls:')
        .replace('min: 0.9', 'min: 0')
        .replace('0.05', '1'),
      'prompts/support.md': null,
      'prompts/helper.md': 'You answer politely and briefly. Say please.\n',
      'config/models.yml': 'helper: { model: scripted-1, temperature: 0 }\n',
    },
  ],
];

/** The new prompt, wherever it is, makes the bot impolite. */
const worse = ({ messages }: { messages: unknown }): string =>
  JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';

describe('a worse prompt fails, whatever else the change does', () => {
  it.each(WAYS_OUT)('%s is no way out', async (_, head) => {
    const { verdict, code, outputs, comment } = await inShop({
      head: { 'prompts/support.md': 'You answer politely and briefly. Say please.\n', ...head },
      answer: worse,
    });
    expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
    expect(outputs['failed-metrics']).toContain('polite');
    expect(comment).toContain('<summary>Policy: ');
  });
});

it('a prompt that is gone is not found in a new file that has little of it', async () => {
  const { verdict, report, questions } = await inShop({
    head: { [FILE]: null, 'prompts/support.md': null, 'prompts/other.md': 'Sort tickets by their team.\n' },
  });
  expect({ verdict, calls: questions.length }).toEqual({ verdict: 'unchanged', calls: 0 });
  expect(report.headline).toContain('support was deleted');
});

describe('the check that every suite has', () => {
  const loose = CONFIG.replace('short]', 'answered, short]').replace(
    'metrics:\n',
    'metrics:\n  answered: { measure: answered }\n',
  );
  const silent = ({ messages }: { messages: unknown }): string =>
    /briefly.*order (?:[13579]|1\d)\?/.test(JSON.stringify(messages)) ? '' : 'please wait';
  const laws = ({ checks }: Told): unknown[] =>
    checks
      .filter(({ metric }) => metric === 'answered')
      .map(({ law, outcome, blocking }) => ({ law, outcome, blocking }));

  it('is not taken out by a metric of its name that head brings', async () => {
    const told = await inShop({ head: { ...HARMLESS, [FILE]: loose }, answer: silent });
    expect(told.verdict).toBe('fail');
    expect(laws(told)).toContainEqual({ law: 'base', outcome: 'fail', blocking: true });
  });

  it('is there for head once head takes such a metric out', async () => {
    const told = await inShop({
      base: { [FILE]: loose },
      head: { ...HARMLESS, [FILE]: CONFIG },
      answer: silent,
    });
    expect(told.verdict).toBe('fail');
    expect(laws(told)).toContainEqual({ law: 'head', outcome: 'fail', blocking: true });
  });

  it('is what both say where both say it', async () => {
    const told = await inShop({ base: { [FILE]: loose }, answer: silent });
    expect(laws(told)).toEqual([{ law: 'both', outcome: 'pass', blocking: false }]);
  });
});

describe('a change of the law alone', () => {
  it('that only tightens is enforced, and listed', async () => {
    const base = CONFIG.replace('min: 0.9', 'min: 0.5');
    const { verdict, code, comment } = await inShop({
      base: { [FILE]: base },
      head: { [FILE]: base.replace('min: 0.5', 'min: 0.95') },
      answer: ({ text }) => (/order [0-4]\?/.test(text) ? 'no' : 'please wait'),
    });
    expect({ verdict, code }).toEqual({ verdict: 'pass', code: 0 });
    expect(comment).toContain('**tightened**');
    expect(comment).toContain('on base just as much');
  });

  const TOP = 'version: 1\n';
  const CARD = '    why: customers';
  const LOOK = '{ measure: length';
  it.each([
    ['false-alarm', TOP, TOP, 'false-alarm: 0.01\n', 'loosened'],
    ['false-alarm', TOP, 'false-alarm: 0.01\n', TOP, 'tightened'],
    ['doubt', TOP, TOP, 'doubt: 0.3\n', 'tightened'],
    ['stage', TOP, 'stage: walk\n', 'stage: crawl\n', 'loosened'],
    ['stage', TOP, TOP, 'stage: run\n', 'tightened'],
    ['budget.max-requests', TOP, TOP, 'budget: { max-requests: 9 }\n', 'loosened'],
    ['budget.max-requests', TOP, 'budget: { max-requests: 9 }\n', TOP, 'tightened'],
    ['metric polite.threshold.by', 'min: 0.9', 'by: value, min: 0.9', 'min: 0.9', 'loosened'],
    ['metric polite.stage', CARD, CARD, `    stage: walk\n${CARD}`, 'loosened'],
    ['metric polite.stage', CARD, `    stage: run\n${CARD}`, `    stage: walk\n${CARD}`, 'tightened'],
    ['metric polite.sunset', CARD, CARD, `    sunset: 2099-01-01\n${CARD}`, 'loosened'],
    ['metric polite.sunset', CARD, `    sunset: 2099-01-01\n${CARD}`, CARD, 'tightened'],
    [
      'metric polite.sunset',
      CARD,
      `    sunset: 2099-01-01\n${CARD}`,
      `    sunset: 2098-12-31\n${CARD}`,
      'loosened',
    ],
    [
      'metric polite.sunset',
      CARD,
      `    critical: true\n${CARD}`,
      `    critical: true\n    sunset: 2099-01-01\n${CARD}`,
      'changed',
    ],
    ['metric short.on-fail', LOOK, `{ on-fail: warn, ${LOOK.slice(2)}`, LOOK, 'loosened'],
  ])('%s: in place of %j, %j to %j is called what it is', async (what, place, was, is, effect) => {
    const config = (words: string): string =>
      CONFIG.replace(place, place === TOP && words !== TOP ? `${TOP}${words}` : words);
    const base = { [FILE]: config(was) };
    const { report } = await inShop({ base, head: { ...HARMLESS, [FILE]: config(is) } });
    expect(report.policy.find((change) => change.what === what)).toMatchObject({ effect });
  });

  it('that only changes words asks nothing', async () => {
    const { verdict, questions } = await inShop({
      head: swap('why: customers expect it', 'why: customers love it'),
    });
    expect({ verdict, calls: questions.length }).toEqual({ verdict: 'unchanged', calls: 0 });
  });
});

describe('an endpoint', () => {
  const at = (url: string): string =>
    `${CONFIG.replace('{ prompt:', '{ endpoint: eu, prompt:')}endpoints: { eu: { base-url: "${url}" } }\n`;

  it('that only head declares is refused', async () => {
    const { verdict, questions, words } = await inShop({
      head: { ...HARMLESS, [FILE]: at('https://mallory.example/v1') },
    });
    expect({ verdict, calls: questions.length }).toEqual({ verdict: 'error', calls: 0 });
    expect(words).toContain('endpoint "eu" is declared neither by base nor by the workflow');
    expect(words).toContain('An endpoint takes effect when it is merged');
  });

  it('of base is where base says it is', async () => {
    const addresses: (string | undefined)[] = [];
    const asked = inShop({
      base: { [FILE]: at('https://eu.example/v1') },
      head: { ...HARMLESS, [FILE]: at('https://mallory.example/v1') },
      model: ({ endpoints }) => {
        addresses.push(endpoints['eu']?.baseUrl);
        return Promise.reject(new Error('nobody is there'));
      },
    });
    await expect(asked).rejects.toThrow('nobody is there');
    expect(addresses).toEqual(['https://eu.example/v1']);
  });
});
