/** Judges in the gate: what they may decide, and what they need before they may. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { between } from '../support/judge.ts';
import { JUDGE_KEY, startJudge } from '../support/judge-server.ts';
import type { ModelRequest } from '../support/model-server.ts';
import { KEY, wired } from '../support/wire.ts';
import { openRecording } from '../../src/edges/model/recording.ts';
import { type Judging, judged as visitJudged } from '../support/judged-visit.ts';
import { calibrate, CALIBRATION_FILE, CONFIG_FILE, judgedConfig } from '../support/judged-shop.ts';

let calibration = '';
beforeAll(async () => {
  calibration = (await calibrate('good')).file ?? '';
});

/** The visit, with the calibration of the good judge unless told otherwise. */
const judged = (kind: Parameters<typeof visitJudged>[0], options: Judging = {}) =>
  visitJudged(kind, { calibrated: calibration, ...options });

describe('a judge that people agree with', () => {
  it('stops a merge, and shows whose words, by which words, and what for', async () => {
    const run = await judged('good');
    expect(run.code).toBe(1);
    expect(run.outputs.verdict).toBe('fail');
    expect(run.said).toContain('Blocked: asks-nicely broke in 12 of 12 cases');
    expect(run.said).toContain('**asks-nicely**: 100 → **0 %** (−100 points; 5 allowed)');
    expect(run.said).toContain('misses the rubric: It does not say please.');
    const fingerprint = JSON.parse(calibration).judge.fingerprint as string;
    expect(run.said).toContain(fingerprint.slice(0, 12));
    expect(run.said).toContain('It got 3 of 3 canaries right in this run.');
    expect(run.said).toContain('kappa 1.00');
    const [mark] = run.json.cases[0].candidate.at(0).marks;
    expect(mark).toMatchObject({ value: 0, span: 'Wait for 17', observed: 'It does not say please.' });
  });

  it('lets a harmless change pass', async () => {
    const run = await judged('good', { answer: () => 'Would you please wait' });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.said).toContain('Nothing got worse: 1 check passes on 12 cases');
    expect(run.json.checks[0].because).toContain('no drop beyond 5 points was seen');
  });

  it('is asked without tools, in a form, and about material between marks', async () => {
    const { judge } = await judged('good');
    for (const { request, messages, text } of judge) {
      expect(request).toMatchObject({ tools: [], model: 'judge-1' });
      expect(request.responseFormat).toMatchObject({
        type: 'json_schema',
        json_schema: {
          strict: true,
          schema: { additionalProperties: false, required: ['quote', 'reason', 'meets'] },
        },
      });
      expect(between(text, 'RUBRIC')).toBe('The answer says please.');
      expect(messages[0]?.content).not.toContain('please wait');
    }
    const codes = judge.map(({ text }) => /<<<RUBRIC (\w+)>>>/.exec(text)?.[1]);
    expect(codes.length).toBeGreaterThan(3);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is asked with its own key, and others with theirs', async () => {
    const server = await startJudge('good');
    const seen = await wired({
      answer: () => 'Would you please wait',
      base: { [CONFIG_FILE]: judgedConfig(), [CALIBRATION_FILE]: calibration },
      inputs: { endpoints: `judge: { base-url: "${server.url}", api-key: ${JUDGE_KEY} }` },
    });
    await server.close();
    const keys = (calls: readonly ModelRequest[]) =>
      new Set(calls.map(({ headers, body }) => `${headers['authorization']}, tools: ${body.tools}`));
    expect(seen.verdict).toBe('pass');
    expect([...keys(server.requests)]).toEqual([`Bearer ${JUDGE_KEY}, tools: undefined`]);
    expect([...keys(seen.calls)]).toEqual([`Bearer ${KEY}, tools: undefined`]);
  });

  it('answers from the recording when the run is played again, and is counted in the first', async () => {
    const first = await judged('good');
    const usage = first.json.usage;
    expect(usage.requests).toBe(first.asked.length + first.judge.length);
    expect(first.judge.length).toBeGreaterThan(3);
    const lines = first
      .file('runs.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ judging }) => judging === 'asks-nicely')).toHaveLength(first.judge.length);
    const folder = mkdtempSync(join(tmpdir(), 'judged-'));
    writeFileSync(join(folder, 'runs.jsonl'), first.file('runs.jsonl'));
    const again = await judged('good', { model: () => openRecording(join(folder, 'runs.jsonl')) });
    rmSync(folder, { recursive: true });
    expect(again.questions).toEqual([]);
    expect(again.json.cases).toEqual(first.json.cases);
    expect(again.outputs.verdict).toBe('fail');
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
    const run = await judged('good', {
      ...{ calibrated: partly, base: { 'evals/orders.jsonl': cases } },
      answer: ({ messages, text }) =>
        JSON.stringify(messages).includes('briefly') && !text.includes('week')
          ? 'Wait'
          : 'Would you please wait',
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.said).toContain('asks-nicely blocks on some inputs only: input under 58 characters: kappa is');
    // The last is answered, which every suite has.
    const weights = run.json.checks.map(({ slice, blocking, outcome, n }: Record<string, unknown>) => ({
      ...{ slice, blocking, outcome, n },
    }));
    expect(weights).toEqual([
      { slice: null, blocking: true, outcome: 'pass', n: 12 },
      {
        slice: { tag: 'judge not calibrated', value: 'input under 58 characters' },
        ...{ blocking: false, outcome: 'fail', n: 12 },
      },
      { slice: null, blocking: true, outcome: 'pass', n: 24 },
    ]);
  });
});

describe('a calibration', () => {
  it('that a change brings along is no setting of a model that nobody covers', async () => {
    const run = await judged('good', {
      calibrated: null,
      head: { [CALIBRATION_FILE]: calibration },
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.said).not.toContain('not covered');
  });
});

describe('a judge that nobody vouches for', () => {
  it('is only looked at without a calibration, and the comment says so', async () => {
    const run = await judged('good', { calibrated: null });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.said).toContain('Nothing may block here');
    expect(run.said).toContain('asks-nicely is set to block, but is only looked at');
    expect(run.said).toContain('asks-nicely.json does not exist yet');
  });

  it('is only looked at when its model or words changed since', async () => {
    const config = judgedConfig().replace('says please.', 'says please, once.');
    const run = await judged('good', { config });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.said).toContain('is of another judge: the model or its words changed');
  });

  it('may not be swapped by head: what base asks for is still judged by its judge', async () => {
    const head = {
      [CONFIG_FILE]: judgedConfig().replace('judge-1', 'judge-2'),
      'prompts/support.md': 'You answer politely and briefly. Say please.\n',
    };
    const run = await judged('good', { head });
    expect(run.outputs.verdict).toBe('fail');
    expect(new Set(run.judge.map(({ model }) => model))).toEqual(new Set(['judge-1', 'judge-2']));
    expect(run.said).toContain('(asked for by base)');
  });

  it('may not be tried on easier canaries by head', async () => {
    const head = {
      [CONFIG_FILE]: judgedConfig().replace('Go away and never come back.', 'Would you please wait, or not.'),
      'prompts/support.md': 'You answer politely and briefly. Say please.\n',
    };
    const run = await judged('good', { head });
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain('obeys a bad answer');
    const lenient = await judged('lenient', { head });
    expect(lenient.outputs.verdict).toBe('error');
  });

  it('is refused at stage run, with its place and what to do', async () => {
    const config = judgedConfig().replace('version: 1', 'version: 1\nstage: run');
    const run = await judged('good', { config, calibrated: null });
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain(`${CONFIG_FILE}:11`);
    expect(run.said).toContain('may not block at stage run');
    expect(run.said).toContain('micro-metrics calibrate LABELS.jsonl');
    const right = await judged('good', { config });
    expect(right.outputs.verdict).toBe('fail');
  });

  it('is refused at an endpoint that only head declares', async () => {
    const config = judgedConfig().replace('endpoint: judge', 'endpoint: mine');
    const declared = `${config}endpoints: { mine: { base-url: "https://mine.example/v1" } }\n`;
    const run = await judged('good', { head: { [CONFIG_FILE]: declared } });
    expect(run.outputs.verdict).toBe('error');
    expect(run.said).toContain('endpoint "mine" is declared neither by base nor by the workflow');
    expect(run.said).toContain('An endpoint takes effect when it is merged');
  });

  it('is named when it also answers', async () => {
    const run = await judged('good', { base: { 'config/models.yml': 'support: { model: judge-1 }\n' } });
    expect(run.said).toContain('which also answers for support: judges prefer their own words');
  });
});
