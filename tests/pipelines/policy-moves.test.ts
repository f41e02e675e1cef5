/** What is moved, renamed or pointed elsewhere beside a prompt that is worse is found where it is now. */
import { describe, expect, it } from 'vitest';
import { gated } from '../support/account.ts';
import { CONFIG, FILE, inShop, SHOP } from '../support/shop.ts';
import type { Edits } from '../support/world.ts';

const WORSE = 'You answer politely and briefly. Say please.\n';
const OLD = SHOP['prompts/support.md'] ?? '';
const MODELS = 'support: { model: scripted-1, temperature: 0 }\n';
const swap = (from: string, to: string): string => {
  if (!CONFIG.includes(from)) throw new Error(`the config does not say ${from}`);
  return CONFIG.replace(from, to);
};
const gone = (path: string, text: string, config: string | null): Edits => ({
  'prompts/support.md': null,
  [path]: text,
  [FILE]: config,
});
const recorded = Array.from({ length: 12 }, (_, index) =>
  JSON.stringify({ case: `order-${index}`, output: 'please' }),
).join('\n');
const decoy = swap('prompts/support.md', 'prompts/decoy.md');
const unasked = decoy.replace(
  'suites:',
  '  real: { prompt: prompts/real.md, model: config/models.yml#/support }\nsuites:',
);
const harmless = swap('targets: [support]', 'targets: [other]').replace(
  'suites:',
  '  other: { prompt: prompts/other.md, model: config/models.yml#/support }\nsuites:',
);
const chat =
  'messages:\n  - role: system\n    content: You answer politely and briefly. Say please.\n  - role: user\n    content: "{{question}}"\n';

const WAYS_OUT: readonly [name: string, head: Edits][] = [
  [
    'a copy of the old prompt for the target, the new one in another file',
    { ...gone('prompts/real.md', WORSE, decoy), 'prompts/decoy.md': OLD },
  ],
  [
    'the same, with a target for the new file that no suite asks',
    { ...gone('prompts/real.md', WORSE, unasked), 'prompts/decoy.md': OLD },
  ],
  [
    'a recording for the target, the prompt in another file',
    {
      ...gone(
        'prompts/real.md',
        WORSE,
        swap(
          '{ prompt: prompts/support.md, model: config/models.yml#/support }',
          '{ recorded: out/answers.jsonl }',
        ),
      ),
      'out/answers.jsonl': recorded,
    },
  ],
  ['no config, and a file of another ending', gone('prompts/support.txt', WORSE, null)],
  ['no config, and a file of another format', gone('prompts/support.prompt.yml', chat, null)],
  [
    'no config, and another place for the settings of the model',
    { 'prompts/support.md': WORSE, [FILE]: null, 'config/models.yml': null, 'config/llm.yml': MODELS },
  ],
  [
    'no config, and nothing left of the settings of the model',
    { 'prompts/support.md': WORSE, [FILE]: null, 'config/models.yml': 'other: { model: scripted-1 }\n' },
  ],
  [
    'a target less, and its settings with it',
    {
      'prompts/support.md': WORSE,
      'prompts/other.md': 'Sort tickets by team.\n',
      'config/models.yml': 'other: { model: scripted-1, temperature: 0 }\n',
      [FILE]: CONFIG.replaceAll('support', 'other').replace('orders:', 'calls:'),
    },
  ],
  [
    'a harmless target in the place of the one that changed',
    { 'prompts/support.md': WORSE, 'prompts/other.md': 'Please say please.\n', [FILE]: harmless },
  ],
  [
    'other names for the suite and the target, and other words',
    {
      ...gone(
        'prompts/helper.md',
        'Keep every reply briefly worded; ten words at most.\n',
        CONFIG.replaceAll('support', 'helper')
          .replace('orders:', 'calls:')
          .replace('min: 0.9', 'min: 0')
          .replace('0.05', '1'),
      ),
      'config/models.yml': 'helper: { model: scripted-1, temperature: 0 }\n',
    },
  ],
];

it.each(WAYS_OUT)('%s is no way out', async (_, head) => {
  const { verdict, code, outputs } = await inShop({
    head,
    answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
  });
  expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
  expect(outputs['failed-metrics']).toContain('polite');
});

it('settings that moved and got worse are found behind a copy of the old ones', async () => {
  const { verdict } = await inShop({
    head: {
      'config/models.yml': null,
      'config/llm.yml': MODELS.replace('temperature: 0', 'temperature: 2'),
      'config/decoy.yml': MODELS,
      [FILE]: swap('config/models.yml', 'config/decoy.yml'),
    },
    answer: ({ request }) => (request.parameters['temperature'] === 2 ? 'no' : 'please wait'),
  });
  expect(verdict).toBe('fail');
});

it.each([30, 60, 100])('a suite of head does not use up the %i calls that base allows', async (most) => {
  const budget = `budget: { max-requests: ${most} }\n`;
  const easy = Array.from({ length: 200 }, (_, index) =>
    JSON.stringify({ id: `easy-${index}`, input: { question: `hi ${index}` } }),
  );
  const config = `${CONFIG}${budget}`.replace(
    'suites:',
    'suites:\n  anew: { targets: [support], cases: [more/*.jsonl], metrics: [polite] }',
  );
  const { verdict, code } = await inShop({
    base: { [FILE]: `${CONFIG}${budget}` },
    head: { 'prompts/support.md': WORSE, [FILE]: config, 'more/easy.jsonl': easy.join('\n') },
    answer: ({ text, messages }) =>
      JSON.stringify(messages).includes('briefly') && text.includes('order') ? 'no' : 'please wait',
  });
  expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
});

describe('a prompt of promptfoo', () => {
  const tests = Array.from(
    { length: 12 },
    (_, index) => `  - vars: { q: "order ${index}" }\n    assert: [{ type: contains, value: please }]\n`,
  );
  const config = (prompt: string): string =>
    `prompts: [file://prompts/${prompt}]\nproviders: [openai:chat:scripted-1]\ntests:\n${tests.join('')}`;
  const was = 'You answer politely. {{q}}\n';
  const is = 'You answer politely and briefly. {{q}}\n';

  it.each([
    ['whose config is gone', { 'promptfooconfig.yaml': null }],
    ['that is asked as it was', { 'promptfooconfig.yaml': config('old.txt'), 'prompts/old.txt': was }],
  ] as const)('%s is found in another file', async (_, head) => {
    const { verdict, code } = await gated({
      base: { 'promptfooconfig.yaml': config('a.txt'), 'prompts/a.txt': was },
      head: { ...head, 'prompts/a.txt': null, 'prompts/b.txt': is },
      answer: ({ messages }) => (JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait'),
    });
    expect({ verdict, code }).toEqual({ verdict: 'fail', code: 1 });
  });
});

describe('what is really gone', () => {
  it('is not asked, though its prompt is still there as it was', async () => {
    const { verdict, questions, report } = await inShop({
      head: { [FILE]: null, 'config/models.yml': null },
    });
    expect({ verdict, calls: questions.length }).toEqual({ verdict: 'unchanged', calls: 0 });
    expect(report.headline).toContain('support was');
  });

  it('is not found in new data that only tells of it', async () => {
    const told = `about:\n  text: ${OLD.trim()}\n`;
    const { verdict, questions } = await inShop({ head: gone('docs/about.yml', told, null) });
    expect({ verdict, calls: questions.length }).toEqual({ verdict: 'unchanged', calls: 0 });
  });
});
