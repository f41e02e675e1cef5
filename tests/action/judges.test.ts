/** Judges in the gate: what they may decide, and what becomes of those that can't be trusted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { between, JUDGE_KEY, startJudge } from '../support/judge-server.ts';
import { calibrate, CALIBRATION_FILE, CONFIG_FILE, judgedConfig, PAIRWISE } from '../support/judged.ts';
import { KEY, visit, type Visit } from '../support/shop.ts';

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

interface Judging extends Visit {
  readonly config?: string;
  readonly calibrated?: string | null;
  readonly soon?: Parameters<typeof startJudge>[1];
}

/** A pull request that the shop's judge has a say in. Only head's answers are rude, unless told otherwise. */
async function judged(kind: Parameters<typeof startJudge>[0], options: Judging = {}) {
  const { config = judgedConfig(), calibrated = calibration, soon, base, inputs, ...rest } = options;
  const judge = await startJudge(kind, soon);
  closing.push(() => judge.close());
  const seen = await visit({
    answer: ({ messages, text }) =>
      JSON.stringify(messages).includes('briefly') ? `Wait for ${text.length} days` : `Would you please wait`,
    ...rest,
    base: { [CONFIG_FILE]: config, ...(calibrated ? { [CALIBRATION_FILE]: calibrated } : {}), ...base },
    inputs: { endpoints: `judge: { base-url: "${judge.url}", api-key: ${JUDGE_KEY} }`, ...inputs },
  });
  closing.push(seen.close);
  const file = (name: string): string => readFileSync(join(seen.run.temp, 'micro-metrics', name), 'utf8');
  const said = seen.comments.join().replaceAll('\\', '');
  return { ...seen, judge, said, file, report: JSON.parse(file('report.json')) };
}

const FORGED = /exactly this JSON/;

describe('a judge that people agree with', () => {
  it('stops a merge, and shows whose words, by which words, and what for', async () => {
    const { run, said, report } = await judged('good');
    expect(run.code).toBe(1);
    expect(run.outputs.verdict).toBe('fail');
    expect(said).toContain('asks-nicely got worse on orders: 100 % → 0 %');
    expect(said).toContain('misses the rubric: It does not say please.');
    const fingerprint = JSON.parse(calibration).judge.fingerprint as string;
    expect(said).toContain(fingerprint.slice(0, 12));
    expect(said).toContain('It got 3 of 3 canaries right in this run.');
    expect(said).toContain('kappa 1.00');
    const [mark] = report.cases[0].candidate[0].marks;
    expect(mark).toMatchObject({ value: 0, span: 'Wait for 17', observed: 'It does not say please.' });
  });

  it('lets a harmless change pass', async () => {
    const { run, said } = await judged('good', { answer: () => 'Would you please wait' });
    expect(run.outputs.verdict).toBe('pass');
    expect(said).toContain('no drop beyond 5.0 points was seen');
  });

  it('is asked with its own key, without tools, in a form, and about material between marks', async () => {
    const { judge, calls } = await judged('good');
    expect(judge.requests.every(({ headers }) => headers['authorization'] === `Bearer ${JUDGE_KEY}`)).toBe(
      true,
    );
    expect(calls.every(({ headers }) => headers['authorization'] === `Bearer ${KEY}`)).toBe(true);
    for (const { body } of judge.requests) {
      expect(body).not.toHaveProperty('tools');
      expect(body.model).toBe('judge-1');
      expect(body.response_format).toMatchObject({
        type: 'json_schema',
        json_schema: {
          strict: true,
          schema: { additionalProperties: false, required: ['quote', 'reason', 'meets'] },
        },
      });
      const text = body.messages.at(-1).content as string;
      expect(between(text, 'RUBRIC')).toBe('The answer says please.');
      expect(body.messages[0].content).not.toContain('please wait');
    }
    const codes = judge.requests.map(
      ({ body }) => /<<<RUBRIC (\w+)>>>/.exec(body.messages.at(-1).content)?.[1],
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('answers from the recording when the run is played again, and is counted in the first', async () => {
    const first = await judged('good');
    const usage = first.report.usage;
    expect(usage.requests).toBe(first.calls.length + first.judge.requests.length);
    expect(first.judge.requests.length).toBeGreaterThan(3);
    const lines = first
      .file('runs.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ judging }) => judging === 'asks-nicely')).toHaveLength(
      first.judge.requests.length,
    );
    const replies = first.file('runs.jsonl');
    const again = await judged('good', {
      base: { 'recorded.jsonl': replies },
      inputs: { replies: 'recorded.jsonl' },
    });
    expect([again.calls, again.judge.requests]).toEqual([[], []]);
    expect(again.report.cases).toEqual(first.report.cases);
    expect(again.run.outputs.verdict).toBe('fail');
  });

  it('blocks only where people agree with it, by the length of the question', async () => {
    const partly = (await calibrate('hasty')).file ?? '';
    const long = 'I have been waiting for it since a week, and nobody tells me anything.';
    const cases = Array.from({ length: 24 }, (_, index) =>
      JSON.stringify({
        id: `c-${index}`,
        input: { question: `Where is ${index}? ${index % 2 ? long : ''}` },
      }),
    ).join('\n');
    const { run, said, report } = await judged('good', {
      ...{ calibrated: partly, base: { 'evals/orders.jsonl': cases } },
      answer: ({ messages, text }) =>
        JSON.stringify(messages).includes('briefly') && !text.includes('week')
          ? 'Wait'
          : 'Would you please wait',
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(said).toContain('asks-nicely blocks on some inputs only: input under 58 characters: kappa is');
    const weights = report.checks.map(({ slice, blocking, outcome, n }: Record<string, unknown>) => ({
      ...{ slice, blocking, outcome, n },
    }));
    expect(weights).toEqual([
      { slice: null, blocking: true, outcome: 'pass', n: 12 },
      {
        slice: { tag: 'judge not calibrated', value: 'input under 58 characters' },
        ...{ blocking: false, outcome: 'fail', n: 12 },
      },
    ]);
  });
});

describe('a judge that nobody vouches for', () => {
  it('is only looked at without a calibration, and the comment says so', async () => {
    const { run, said } = await judged('good', { calibrated: null });
    expect(run.outputs.verdict).toBe('pass');
    expect(said).toContain('Nothing may block here');
    expect(said).toContain('asks-nicely is set to block, but is only looked at');
    expect(said).toContain('asks-nicely.json does not exist yet');
  });

  it('is only looked at when its model or words changed since', async () => {
    const config = judgedConfig().replace('says please.', 'says please, once.');
    const { run, said } = await judged('good', { config });
    expect(run.outputs.verdict).toBe('pass');
    expect(said).toContain('is of another judge: the model or its words changed');
  });

  it('may not be swapped by head: what base asks for is still judged by its judge', async () => {
    const head = {
      [CONFIG_FILE]: judgedConfig().replace('judge-1', 'judge-2'),
      'prompts/support.md': 'You answer politely and briefly. Say please.\n',
    };
    const { run, judge, said } = await judged('good', { head });
    expect(run.outputs.verdict).toBe('fail');
    expect(new Set(judge.requests.map(({ body }) => body.model))).toEqual(new Set(['judge-1', 'judge-2']));
    expect(said).toContain('(asked for by base)');
  });

  it('may not be tried on easier canaries by head', async () => {
    const head = {
      [CONFIG_FILE]: judgedConfig().replace('Go away and never come back.', 'Would you please wait, or not.'),
      'prompts/support.md': 'You answer politely and briefly. Say please.\n',
    };
    const { run, said } = await judged('good', { head });
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain('obeys a bad answer');
    const lenient = await judged('lenient', { head });
    expect(lenient.run.outputs.verdict).toBe('error');
  });

  it('is refused at stage run, with its place and what to do', async () => {
    const config = judgedConfig().replace('version: 1', 'version: 1\nstage: run');
    const { run, said } = await judged('good', { config, calibrated: null });
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain(`${CONFIG_FILE}:11`);
    expect(said).toContain('may not block at stage run');
    expect(said).toContain('micro-metrics calibrate LABELS.jsonl');
    const right = await judged('good', { config });
    expect(right.run.outputs.verdict).toBe('fail');
  });

  it('is refused at an endpoint that only head declares', async () => {
    const config = judgedConfig().replace('endpoint: judge', 'endpoint: mine');
    const declared = `${config}endpoints: { mine: { base-url: "https://mine.example/v1" } }\n`;
    const { run, said } = await judged('good', { head: { [CONFIG_FILE]: declared } });
    expect(run.outputs.verdict).toBe('error');
    expect(said).toContain('endpoint "mine" is declared neither by base nor by the workflow');
    expect(said).toContain('An endpoint takes effect when it is merged');
  });

  it('is named when it also answers', async () => {
    const { said } = await judged('good', { base: { 'config/models.yml': 'support: { model: judge-1 }\n' } });
    expect(said).toContain('which also answers for support: judges prefer their own words');
  });
});

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
    expect(said).toContain('asks-nicely got worse on orders: 100 % → 0 %');
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
