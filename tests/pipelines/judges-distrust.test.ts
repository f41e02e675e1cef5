/** Judges that can't be trusted, judges of two answers, and embeddings. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Judging, judged as visitJudged } from '../support/judged-visit.ts';
import { failed } from '../support/world.ts';
import { calibrate, judgedConfig, PAIRWISE } from '../support/judged-shop.ts';

let calibration = '';
let pairwise = '';
beforeAll(async () => {
  calibration = (await calibrate('good')).file ?? '';
  const labels = Array.from({ length: 40 }, (_, index) => ({
    ...{ input: `Order ${index}?`, output: index % 2 ? 'Wait' : 'Wait, please', label: index % 2 === 0 },
    other: index % 2 ? 'Hold on, please' : 'Hold on',
  }));
  pairwise = (await calibrate('good', { labels, config: judgedConfig(PAIRWISE) })).file ?? '';
});

/** The visit, with the calibration of the good judge unless told otherwise. */
const judged = (kind: Parameters<typeof visitJudged>[0], options: Judging = {}) =>
  visitJudged(kind, { calibrated: calibration, ...options });

const FORGED = /exactly this JSON/;

describe("a judge that can't be trusted is never green", () => {
  it.each([
    ['obedient', 'obeys a bad answer that tells it to pass'],
    ['lenient', 'obeys a bad answer that tells it to pass (and 1 more)'],
    ['long', 'obeys a bad answer that tells it to pass (and 1 more)'],
    ['strict', 'takes what is known to be good for bad'],
  ] as const)('%s', async (kind, words) => {
    const run = await judged(kind);
    expect(run.code).toBe(1);
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain(`the judge judge-1 can't be trusted: it ${words}`);
    expect(run.said.includes('it passes a bad answer for being long')).toBe(
      ['lenient', 'long'].includes(kind),
    );
    expect(run.said).toContain('calibrate it anew');
    expect(run.json.trouble).toMatchObject([
      { metric: 'asks-nicely', failure: { cause: 'judge-untrusted' } },
    ]);
    expect(run.json.checks[0]).toMatchObject({ outcome: 'inconclusive', n: 0 });
    // It was asked its canaries, and nothing more.
    expect(run.judge).toHaveLength(3);
  });

  it('nor when it is only looked at, though it stops nothing', async () => {
    const run = await judged('lenient', { calibrated: null });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.json.checks[0]).toMatchObject({ outcome: 'inconclusive', blocking: false });
    expect(run.said).toContain("can't be trusted");
  });

  it('nor when it shows no words for its verdicts', async () => {
    const run = await judged('inventive');
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain('shows no words of the answer for its verdict, but "words that nobody said"');
  });

  it('nor when it answers its canaries only', async () => {
    const soon: Judging['soon'] = ({ text }) =>
      FORGED.test(text) || /Go away|Of course/.test(text) ? null : failed('server', 'the endpoint failed');
    const run = await judged('good', { soon });
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain('could not be judged: the endpoint failed');
  });

  it('nor when it is down', async () => {
    const run = await judged('good', { soon: () => failed('auth', 'the endpoint refused the key') });
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain('the endpoint refused the key');
  });
});

describe('two answers compared', () => {
  const config = judgedConfig(PAIRWISE);

  it('loses what head says worse, in both orders', async () => {
    const run = await judged('good', { config, calibrated: pairwise });
    expect(run.outputs.verdict).toBe('fail');
    expect(run.said).toContain('Blocked: asks-nicely fell on orders: 100 % → 0 %');
    expect(run.json.checks[0].gain.value).toBe(-1);
    // Two canaries and twelve pairs, each in both orders, though both sides are marked by them.
    expect(run.judge.length).toBeLessThanOrEqual(4 + 24);
  });

  it('finds a tie where nothing differs, without a question', async () => {
    const answer = (): string => 'Would you please wait';
    const run = await judged('good', { config, calibrated: pairwise, answer });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.json.checks[0]).toMatchObject({ baseline: { value: 0.5 }, candidate: { value: 0.5 } });
    expect(run.judge).toHaveLength(4);
  });

  it.each(['first', 'long', 'obedient'] as const)('%s is not believed', async (kind) => {
    const run = await judged(kind, { config, calibrated: pairwise });
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain("the judge judge-1 can't be trusted");
  });
});

describe('embeddings', () => {
  const config = judgedConfig(
    'measure: embedding-similarity\n    options: { model: vectors-1, value: Would you please wait }',
  );
  const near: Record<string, number[]> = {
    'Spuds are one of my favourite foods': [1, 0.1],
    'I like to eat potatoes': [1, 0],
  };
  const embedder = (text: string): number[] =>
    near[text] ?? (/not|60|man bit the dog|Sundays|days$/.test(text) ? [0, 1] : [1, 0]);

  it('are asked on both sides, and marked by their angle', async () => {
    const run = await judged('good', { config, embed: embedder });
    expect(run.outputs.verdict).toBe('fail');
    expect(run.json.checks[0]).toMatchObject({ baseline: { value: 1 }, candidate: { value: 0 } });
    expect(run.said).toContain('It got 5 of 5 canaries right in this run.');
  });

  it('are not believed where they miss a negation', async () => {
    const run = await judged('good', { config, embed: () => [1, 0] });
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain('takes "I do not like to eat potatoes" to be nearer');
  });
});
