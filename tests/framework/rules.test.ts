/** Rows of the framework that are rules rather than rates. */
import { describe, expect, it } from 'vitest';
import { createGate, takeWave } from '../../src/stats/waves.ts';
import { planWaves } from '../../src/stats/wave-plan.ts';
import { createRandom } from '../../src/stats/random.ts';
import type { Question } from '../support/world.ts';
import { uniform } from '../support/uniform.ts';
import { BLOCKS, play, type Told } from '../support/recording.ts';
import { CONFIG, inShop } from '../support/shop.ts';

const FILE = '.github/micro-metrics.yml';

describe('row 1: what changed, and whom it concerns', () => {
  const base = {
    [FILE]: CONFIG.replace(
      'suites:\n',
      `  billing: { prompt: prompts/billing.md, model: config/models.yml#/support }
suites:
  invoices: { targets: [billing], cases: [evals/*.jsonl], metrics: [short] }
`,
    ),
    'prompts/support.md': 'You answer politely. {{> prompts/_tone.md}}\n',
    'prompts/_tone.md': 'Say please.',
    'prompts/billing.md': 'You write invoices.\n',
  };
  const suitesOf = (questions: readonly Question[]): string[] => {
    const text = JSON.stringify(questions.map(({ messages }) => messages));
    return [/politely/.test(text) ? 'orders' : '', /invoices/.test(text) ? 'invoices' : ''].filter(Boolean);
  };

  it('a partial concerns the suites of the prompts that include it', async () => {
    const run = await inShop({ base, head: { 'prompts/_tone.md': 'Always say please.' } });
    expect(suitesOf(run.questions)).toEqual(['orders']);
    expect(JSON.parse(run.outputs['changes'] ?? '')).toMatchObject([{ target: 'support' }]);
  });

  it('a model concerns all that are asked of it', async () => {
    const head = { 'config/models.yml': 'support: { model: scripted-2, temperature: 0 }\n' };
    const run = await inShop({ base, head });
    expect(suitesOf(run.questions)).toEqual(['orders', 'invoices']);
  });

  it.each([
    [
      'white space and comments in YAML',
      { 'config/models.yml': '# ours\nsupport:\n  temperature: 0\n  model: scripted-1\n' },
    ],
    ['a README', { 'README.md': 'Another shop.\n' }],
  ])('%s concern nobody: no call, and the check is there', async (_, head) => {
    const run = await inShop({ base, head });
    expect({ calls: run.questions, code: run.code, verdict: run.outputs['verdict'] }).toEqual({
      calls: [],
      code: 0,
      verdict: 'unchanged',
    });
  });
});

it('row 7: similarity that misorders its own triples may not block', async () => {
  const metrics = `alike: { measure: similarity, options: { value: I like to eat potatoes }, threshold: { min: 0.5 }, ${BLOCKS} }`;
  const told: Told[] = [
    { case: { id: 'p' }, base: ['I am a potato'], head: ['I do not like to eat potatoes'] },
  ];
  const run = await play(told, { metrics });
  expect(run.outputs['verdict']).toBe('error');
  expect(run.annotations[0]?.message).toContain('similarity fails its own self-test, so it may not block');
  const advisory = await play(told, { metrics: metrics.replace('measure', 'on-fail: warn, measure') });
  expect(advisory.verdict).toBe('pass');
});

it('row 11: a failure says which words are wrong, and what was given', async () => {
  const told: Told[] = Array.from({ length: 20 }, (_, at) => ({
    case: { id: `returns-${at}`, context: ['Returns are accepted within 30 days.'] },
    base: ['You can return it within 30 days.'],
    head: ['You can return it within 60 days.'],
  }));
  const metrics = `figures: { measure: numbers-grounded, action: revert the prompt, threshold: { max-regression: 0.05 }, ${BLOCKS} }`;
  const run = await play(told, { metrics });
  expect(run.verdict).toBe('fail');
  for (const words of [
    'returns-',
    '"60 days" was not given; given is "30 days"',
    '**What to do:** revert the prompt.',
  ])
    expect(run.comment.replaceAll('\\', '')).toContain(words);
});

it.each([
  ['owner', "\n    owner: '@acme/shop'"],
  ['why', '\n    why: customers expect it'],
])('row 12: a metric that may block without %s is refused with its line', async (key, text) => {
  const run = await inShop({ head: { [FILE]: CONFIG.replace(text, '') } });
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
  expect(run.annotations[0]).toMatchObject({
    file: FILE,
    line: 10,
    message: expect.stringContaining(`lacks ${key}`),
  });
});

it('row 17: a strict step is checked to the letter', async () => {
  const told: Told[] = Array.from({ length: 12 }, (_, at) => ({
    case: { id: `fry-${at}` },
    base: ['Fry 3 min at 180 °C, then salt.'],
    head: ['Fry 4 min at 180 °C, then salt.'],
  }));
  const metrics = `frying: { measure: matches, options: { pattern: '3 min.*180 °C.*salt' }, threshold: { max-regression: 0 }, ${BLOCKS} }`;
  const run = await play(told, { metrics });
  expect({ verdict: run.verdict, outcome: run.check('frying').outcome }).toEqual({
    verdict: 'fail',
    outcome: 'fail',
  });
});

it('row 18: fewer documents are the fault of retrieval, and not of the answer', async () => {
  const answer = (found: number): string =>
    JSON.stringify({ answer: 'Returns are free.', sources: ['d1', 'd2', 'd3', 'd4', 'd5'].slice(0, found) });
  const told: Told[] = Array.from({ length: 30 }, (_, at) => ({
    case: { id: `q-${at}`, expected: ['d1', 'd2', 'd3'] },
    base: [answer(5)],
    head: [answer(2)],
  }));
  const metrics = `retrieval: { measure: recall-at-k, options: { k: 5, at: /sources }, threshold: { max-regression: 0.05 }, ${BLOCKS} }
generation: { measure: contains, options: { value: Returns are free }, threshold: { max-regression: 0.05 }, ${BLOCKS} }`;
  const run = await play(told, { metrics });
  expect(JSON.parse(run.outputs['failed-metrics'] ?? '')).toEqual(['retrieval']);
  expect(run.check('retrieval').candidate?.value).toBeCloseTo(2 / 3, 5);
  expect(run.check('generation')).toMatchObject({ outcome: 'pass', candidate: { value: 1 } });
});

it('row 20: of 200 runs of the same against the same, with twelve metrics, at most one in twenty fails', () => {
  let failed = 0;
  for (let run = 0; run < 200; run++) {
    const random = createRandom(`row 20/${run}`);
    const trial = (): number => (uniform(random) < 0.9 ? 1 : 0);
    const members = Array.from({ length: 12 }, (_, metric) => ({
      id: `m-${metric}`,
      statistic: { kind: 'mean' } as const,
      better: 'higher' as const,
      allowed: { absolute: 0.05 },
      pairs: Array.from({ length: 60 }, (_, at) => ({ unit: `c-${at}`, base: [trial()], head: [trial()] })),
    }));
    const waves = planWaves(1, 60);
    const gate = createGate({ seed: String(run), alpha: 0.05, doubt: 0.2, waves });
    if (takeWave(gate, members, { last: true }).members.some(({ outcome }) => outcome === 'fail'))
      failed += 1;
  }
  // 10 are expected; 16 or fewer come of one in twenty in 97 of 100 such counts.
  expect(failed).toBeGreaterThan(0);
  expect(failed).toBeLessThanOrEqual(16);
});

it('row 25: a metric that waits for a later stage only warns until the project has come so far', async () => {
  const waiting = CONFIG.replace('measure: contains\n', 'measure: contains\n    stage: walk\n');
  const answer = ({ messages }: { readonly messages: unknown }): string =>
    JSON.stringify(messages).includes('briefly') ? 'no' : 'please wait';
  const crawling = await inShop({ base: { [FILE]: waiting }, answer });
  expect(crawling).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
  expect(crawling.comment).toContain('warns');
  const walking = await inShop({ base: { [FILE]: `${waiting}stage: walk\n` }, answer });
  expect(walking).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
});
