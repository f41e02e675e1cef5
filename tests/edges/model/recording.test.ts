/** What a run writes down is what a later one answers from. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRecording } from '../../../src/edges/model/recording.ts';
import { noAnswer } from '../../../src/records/no-answer.ts';
import { createAsking } from '../../../src/stages/run/index.ts';
import type { Answer, NoAnswer, Result, Report, Run, Trial } from '../../../src/types.ts';
import { fileOf } from '../../support/report.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recording-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const trial = {
  exam: { change: { target: 't' }, suite: { name: 's' } },
  ...{ case: { id: 'c1' }, side: 'candidate', index: 0, key: 'k' },
  request: { ok: true, value: { model: 'm', endpoint: 'default', turns: [] } },
} as unknown as Trial;

async function again(result: Result<readonly Answer[]>): Promise<Run['result'] | undefined> {
  const runs: Run[] = [{ trial, result, source: 'called' }];
  const file = join(folder, 'runs.jsonl');
  writeFileSync(file, fileOf('runs', { runs } as unknown as Report));
  const [run] = await createAsking({ model: await openRecording(file) }, 1)([trial]);
  return run?.result;
}

const answer: Answer = {
  ...{ turn: 1, user: 'Where is it?', text: 'On its way.', toolCalls: [], model: 'm-1' },
  ...{ usage: { input: 9, output: 2, cached: 4, usd: 0.25 }, latencyMs: 12, firstTokenMs: null },
};

test('an answer comes back as it was, with what it took', async () => {
  expect(await again({ ok: true, value: [answer] })).toEqual({ ok: true, value: [answer] });
});

test('so do the spans of a system, and how many of them were left out', async () => {
  const span = { id: '1', parent: null, name: 'chat', start: 0, ms: 2, error: null, attributes: { n: 1 } };
  const value = [{ ...answer, spans: [span], leftOutSpans: 3 }];
  expect(await again({ ok: true, value })).toEqual({ ok: true, value });
});

test('an answer without a word or a call is none', async () => {
  expect(await again({ ok: true, value: [{ ...answer, text: '' }] })).toMatchObject({
    ok: false,
    failure: { cause: 'empty' },
  });
  const called = { ...answer, text: '', toolCalls: [{ name: 'find', arguments: '{}' }] };
  expect(await again({ ok: true, value: [called] })).toEqual({ ok: true, value: [called] });
});

test.each<NoAnswer>(['empty', 'cut-off', 'filtered', 'refused', 'broken-off'])(
  'what was %s stays so',
  async (cause) => {
    const result = { ok: false, failure: noAnswer(cause, 'm') } as const;
    expect(await again(result)).toEqual(result);
  },
);
