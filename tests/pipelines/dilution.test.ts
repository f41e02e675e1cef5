import { describe, expect, it } from 'vitest';
import { CONFIG, inShop, SHOP } from '../support/shop.ts';

const FILE = '.github/micro-metrics.yml';
const WORSE = 'You answer politely and briefly. Say please.\n';
const worse = { 'prompts/support.md': WORSE };
const rows = (count: number, of: (index: number) => object): string =>
  Array.from({ length: count }, (_, index) => JSON.stringify(of(index))).join('\n');

/** The new prompt is wrong on every question about an order, and right on all others. */
const wrongOnOrders = ({ text, messages }: { text: string; messages: unknown }): string =>
  JSON.stringify(messages).includes('briefly') && text.includes('order') ? 'no' : 'please wait';

describe('what head adds takes nothing from what base asks', () => {
  it('easy cases do not thin out the hard ones', async () => {
    const easy = {
      'evals/more.jsonl': rows(200, (index) => ({ id: `easy-${index}`, input: { question: 'hi' } })),
    };
    const { verdict, code, comment } = await inShop({ head: { ...worse, ...easy }, answer: wrongOnOrders });
    expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
    expect(comment).toContain('asked for by base');
  });

  it('impossible cases do not make a loss pre-existing', async () => {
    const hard = {
      'evals/more.jsonl': rows(200, (index) => ({ id: `hard-${index}`, input: { question: 'impossible' } })),
    };
    const { verdict } = await inShop({
      head: { ...worse, ...hard },
      answer: (call) => (call.text.includes('impossible') ? 'no' : wrongOnOrders(call)),
    });
    expect(verdict).toBe('fail');
  });

  it('a case with the name of another one takes no mark from it', async () => {
    const config = CONFIG.replace(
      'metrics: [polite, short]',
      'metrics: [polite, short]\n    trials: 3',
    ).replace('min: 0.9, ', '');
    const first = (question: string) => JSON.stringify({ id: 'order-0', pinned: true, input: { question } });
    const others = rows(11, (index) => ({
      id: `order-${index + 1}`,
      input: { question: `Question ${index}?` },
    }));
    const forged = JSON.stringify({ id: 'order-0 (as on base)', input: { question: 'nice' } });
    const { verdict } = await inShop({
      base: { [FILE]: config, 'evals/orders.jsonl': `${first('Where is order 0?')}\n${others}` },
      head: { ...worse, 'evals/orders.jsonl': `${first('nice')}\n${others}\n${forged}` },
      answer: wrongOnOrders,
    });
    expect(verdict).toBe('fail');
  });

  it('more trials or cases do not use up the budget of base', async () => {
    const { verdict } = await inShop({
      base: { [FILE]: `${CONFIG}budget: { max-requests: 30 }\n` },
      head: {
        ...worse,
        [FILE]: `${CONFIG.replace('metrics: [polite, short]', 'metrics: [polite, short]\n    trials: 50')}budget: { max-requests: 30 }\n`,
        'evals/more.jsonl': rows(60, (index) => ({ id: `m-${index}`, input: { question: `hi ${index}` } })),
      },
      answer: wrongOnOrders,
    });
    expect(verdict).toBe('fail');
  });
});

describe('a target that is pointed elsewhere', () => {
  it('is still looked at where base says it is', async () => {
    const { verdict, comment } = await inShop({
      head: {
        ...worse,
        'prompts/old.md': SHOP['prompts/support.md'] ?? '',
        [FILE]: CONFIG.replace('prompts/support.md', 'prompts/old.md'),
      },
      answer: wrongOnOrders,
    });
    expect(verdict).toBe('fail');
    expect(comment).toContain('as base declares it');
  });

  it('under another name is still looked at too', async () => {
    const decoy = CONFIG.replace('support: {', 'decoy: {')
      .replace('[support]', '[decoy]')
      .replace('prompts/support.md', 'prompts/old.md');
    const { verdict } = await inShop({
      head: { ...worse, 'prompts/old.md': SHOP['prompts/support.md'] ?? '', [FILE]: decoy },
      answer: wrongOnOrders,
    });
    expect(verdict).toBe('fail');
  });

  it('renamed and padded is recognised', async () => {
    const config = CONFIG.replace('min: 0.9, ', '');
    const padded = `${WORSE}${Array.from({ length: 40 }, (_, index) => `Filler${index} word${index}`).join(' ')}\n`;
    const renamed = config.replaceAll('support', 'helper');
    const { verdict } = await inShop({
      base: { [FILE]: config },
      head: {
        [FILE]: renamed,
        'prompts/support.md': null,
        'prompts/helper.md': padded,
        'config/models.yml': 'helper: { model: scripted-1, temperature: 0 }\n',
      },
      answer: wrongOnOrders,
    });
    expect(verdict).toBe('fail');
  });
});

describe('too little to speak for the suite', () => {
  it('when one side alone has marks, nothing is passed', async () => {
    const config = CONFIG.replace('measure: contains', 'measure: language')
      .replace('{ value: please }', '{ expect: en }')
      .replace('min: 0.9, ', '');
    const markedOn = (side: 'baseline' | 'candidate') =>
      inShop({
        base: { [FILE]: config },
        answer: ({ messages }) =>
          JSON.stringify(messages).includes('briefly') === (side === 'candidate')
            ? 'Your order is on its way and will arrive tomorrow.'
            : '```\ncode only, not a sentence\n```',
      });
    const gained = await markedOn('candidate');
    expect(gained.verdict).toBe('inconclusive');
    expect(gained.comment).toContain('could be scored');
    const lost = await markedOn('baseline');
    expect(lost.verdict).toBe('fail');
    expect(lost.check('polite').clauses).toMatchObject([
      { limit: 'marks', outcome: 'fail' },
      { limit: 'max-regression', outcome: 'inconclusive' },
    ]);
  });

  it('when a variable is renamed, old cases that do not fit are not taken for a pass, nor for a mistake', async () => {
    const { verdict, code } = await inShop({
      base: { 'prompts/support.md': 'Say please. Order: {{question}}\n' },
      head: {
        'prompts/support.md': 'Say please. Order: {{query}}\n',
        'evals/orders.jsonl': rows(12, (index) => ({
          id: `new-${index}`,
          input: { query: `Where is ${index}?` },
        })),
      },
    });
    expect({ verdict, code }).toEqual({ verdict: 'inconclusive', code: 0 });
  });
});
