/** A judge that is asked several times: what most of its votes say. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecording } from '../../src/edges/model/recording.ts';
import { judgeSays } from '../support/judge.ts';
import { judged } from '../support/judged-visit.ts';
import { calibrate, judgedConfig, PAIRWISE } from '../support/judged-shop.ts';
import type { Question } from '../support/world.ts';

const three = (config: string): string => config.replace('model: judge-1', 'model: judge-1\n      votes: 3');
const CONFIG = three(judgedConfig());

let calibration = '';
beforeAll(async () => {
  calibration = (await calibrate('good', { config: CONFIG })).file ?? '';
});

const polite = (): string => 'Would you please wait';

/** Wrong of every answer of head whenever it is asked for the first time. */
const errsOnce = (question: Question): string | null =>
  question.seen === 0 && question.text.includes('Would you') && !question.text.includes('briefly')
    ? judgeSays('strict', question.text, question.request.responseFormat)
    : null;

describe('three votes', () => {
  it('outvote one that errs, where a single one decides', async () => {
    const answer = ({ messages }: Question): string =>
      JSON.stringify(messages).includes('briefly') ? 'Would you please wait a bit' : 'I say please wait';
    const voted = await judged('good', { config: CONFIG, calibrated: calibration, answer, soon: errsOnce });
    expect(voted.outputs.verdict).toBe('pass');
    const { file } = await calibrate('good');
    const single = await judged('good', { calibrated: file, answer, soon: errsOnce });
    expect(single.outputs.verdict).toBe('fail');
  });

  it('say how many of them agree where not all do, and put every question to each', async () => {
    const run = await judged('good', {
      config: CONFIG,
      calibrated: calibration,
      answer: polite,
      soon: errsOnce,
    });
    const marks = run.json.cases.flatMap(({ candidate }: any) => candidate.at(0).marks);
    expect(marks[0]).toMatchObject({
      value: 1,
      reason: expect.stringMatching(/^2 of 3 votes: meets the rubric/),
    });
    expect(run.judge.filter(({ seen }) => seen === 2).length * 3).toBe(run.judge.length);
    expect(run.said).toContain('It got 3 of 3 canaries right in this run.');
  });

  it('that say three things say nothing, which is no failure of the answer', async () => {
    const differs = (question: Question): string | null =>
      question.text.includes('Would you')
        ? judgeSays(
            question.seen === 0 ? 'strict' : question.seen === 1 ? 'good' : 'inventive',
            question.text,
            question.request.responseFormat,
          )
        : null;
    const run = await judged('good', {
      config: CONFIG,
      calibrated: calibration,
      answer: polite,
      soon: differs,
    });
    const marks = run.json.cases.flatMap(({ candidate }: any) => candidate.at(0).marks);
    expect(marks[0]).toMatchObject({
      value: null,
      reason: "the judge's 3 votes do not agree: 0, 1, nothing",
    });
    expect(run.outputs.verdict).toBe('error');
  });

  it('are foreseen, canaries too', async () => {
    const calls = async (config: string): Promise<number> =>
      (await judged('good', { config })).json.forecast.once.calls;
    // Three canaries, and twelve cases on both sides.
    expect((await calls(CONFIG)) - (await calls(judgedConfig()))).toBe(2 * (3 + 24));
  });

  it('are played again from the recording, without a question', async () => {
    const options = { config: CONFIG, calibrated: calibration, soon: errsOnce };
    const first = await judged('good', options);
    const folder = mkdtempSync(join(tmpdir(), 'voted-'));
    writeFileSync(join(folder, 'runs.jsonl'), first.file('runs.jsonl'));
    const again = await judged('good', {
      ...options,
      model: () => openRecording(join(folder, 'runs.jsonl')),
    });
    rmSync(folder, { recursive: true });
    expect(again.questions).toEqual([]);
    expect(again.json.cases).toEqual(first.json.cases);
  });

  it('of two answers compared are put in both orders each', async () => {
    const run = await judged('good', { config: three(judgedConfig(PAIRWISE)) });
    const about = run.judge.filter(({ text }) => text.includes('Where is order 7?'));
    expect(about.map(({ seen }) => seen).sort()).toEqual([0, 0, 1, 1, 2, 2]);
    expect(run.json.cases[0].candidate.at(0).marks[0]).toMatchObject({ value: 0 });
  });

  it('are another judge than one, which has to be held against people anew', async () => {
    const { file } = await calibrate('good');
    const run = await judged('good', { config: CONFIG, calibrated: file });
    expect(run.outputs.verdict).not.toBe('fail');
    expect(run.said).toContain('Only looked at, since its calibration');
  });
});

it.each([2, 0, 11])('%i votes are refused', async (votes) => {
  const run = await judged('good', { config: CONFIG.replace('votes: 3', `votes: ${votes}`) });
  expect(run.outputs.verdict).toBe('error');
  expect(run.headline + run.said).toContain('votes');
});
