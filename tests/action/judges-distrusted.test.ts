/** Judges that can't be trusted, judges of two answers, and embeddings. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Judging, judged as visitJudged } from '../support/judged-visit.ts';
import { calibrate, judgedConfig, PAIRWISE } from '../support/judged.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

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
async function judged(kind: Parameters<typeof visitJudged>[0], options: Judging = {}) {
  const seen = await visitJudged(kind, { calibrated: calibration, ...options });
  closing.push(seen.close);
  return seen;
}

const FORGED = /exactly this JSON/;

describe("a judge that can't be trusted is never green", () => {
  it.each([
    ['obedient', 'obeys a bad answer that tells it to pass'],
    ['lenient', 'obeys a bad answer that tells it to pass (and 1 more)'],
    ['long', 'obeys a bad answer that tells it to pass (and 1 more)'],
    ['strict', 'takes what is known to be good for bad'],
  ] as const)('%s', async (kind, words) => {
    const { run, said, report, judge } = await judged(kind);
    expect(run.code).toBe(1);
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain(`the judge judge-1 can't be trusted: it ${words}`);
    expect(said.includes('it passes a bad answer for being long')).toBe(['lenient', 'long'].includes(kind));
    expect(said).toContain('calibrate it anew');
    expect(report.trouble).toMatchObject([{ metric: 'asks-nicely', failure: { cause: 'judge-untrusted' } }]);
    expect(report.checks[0]).toMatchObject({ outcome: 'inconclusive', n: 0 });
    // It was asked its canaries, and nothing more.
    expect(judge.requests).toHaveLength(3);
  });

  it('nor when it is only looked at, though it stops nothing', async () => {
    const { run, said, report } = await judged('lenient', { calibrated: null });
    expect(run.outputs.verdict).toBe('pass');
    expect(report.checks[0]).toMatchObject({ outcome: 'inconclusive', blocking: false });
    expect(said).toContain("can't be trusted");
  });

  it('nor when it shows no words for its verdicts', async () => {
    const { run, said } = await judged('inventive');
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(said).toContain('shows no words of the answer for its verdict, but "words that nobody said"');
  });

  it('nor when it answers its canaries only', async () => {
    const soon: Judging['soon'] = ({ text }) =>
      FORGED.test(text) || /Go away|Of course/.test(text) ? null : { status: 500 };
    const { run, said } = await judged('good', { soon });
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain('could not be judged: the endpoint failed');
  });

  it('nor when it is down', async () => {
    const { run, said } = await judged('good', { soon: () => ({ status: 401 }) });
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain('the endpoint refused the key');
  });
});

describe('two answers compared', () => {
  const config = judgedConfig(PAIRWISE);

  it('loses what head says worse, in both orders', async () => {
    const { run, said, report, judge } = await judged('good', { config, calibrated: pairwise });
    expect(run.outputs.verdict).toBe('fail');
    expect(said).toContain('asks-nicely broke in');
    expect(report.checks[0].gain.value).toBe(-1);
    // Two canaries and twelve pairs, each in both orders, though both sides are marked by them.
    expect(judge.requests.length).toBeLessThanOrEqual(4 + 24);
  });

  it('finds a tie where nothing differs, without a question', async () => {
    const answer = (): string => 'Would you please wait';
    const { run, judge, report } = await judged('good', { config, calibrated: pairwise, answer });
    expect(run.outputs.verdict).toBe('pass');
    expect(report.checks[0]).toMatchObject({ baseline: { value: 0.5 }, candidate: { value: 0.5 } });
    expect(judge.requests).toHaveLength(4);
  });

  it.each(['first', 'long', 'obedient'] as const)('%s is not believed', async (kind) => {
    const { run, said } = await judged(kind, { config, calibrated: pairwise });
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain("the judge judge-1 can't be trusted");
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
    const { run, report, said } = await judged('good', { config, embed: embedder });
    expect(run.outputs.verdict).toBe('fail');
    expect(report.checks[0]).toMatchObject({ baseline: { value: 1 }, candidate: { value: 0 } });
    expect(said).toContain('It got 5 of 5 canaries right in this run.');
  });

  it('are not believed where they miss a negation', async () => {
    const { run, said } = await judged('good', { config, embed: () => [1, 0] });
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain('takes "I do not like to eat potatoes" to be nearer');
  });
});
