/** What a run writes down is what a later one answers from. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** As a recording holds it. */
function lineOf(key: string, index: number, text: string, source = 'called'): string {
  return JSON.stringify({ key, index, source, answers: [{ turn: 1, user: 'é', text }] });
}

/** What answers a recording gives, held and read from disk. */
async function bothWays(path: string): Promise<readonly (readonly (string | null)[])[]> {
  const asked = [...'kl'].flatMap((key) => [0, 1, 2, 3].map((index) => [key, index] as const));
  const ways: (string | null)[][] = [];
  for (const held of [1e9, 0]) {
    const { replay } = await openRecording(path, held);
    const told = asked.map(([key, index]) => replay?.(key, index)?.result ?? null);
    ways.push(told.map((each) => (each?.ok ? (each.value[0]?.text ?? null) : each && each.failure.message)));
  }
  return ways;
}

test('a large recording, whose answers stay on disk, gives what one gives that is held', async () => {
  const file = join(folder, 'runs.jsonl');
  const lines = [
    ...[lineOf('k', 1, 'one'), '', lineOf('l', 0, 'ü'.repeat(20_000)), lineOf('k', 0, 'zero')],
    ...[JSON.stringify({ key: 'l', index: 2 }), lineOf('k', 1, 'later')],
  ];
  writeFileSync(file, lines.join('\n'));
  const [held, read] = await bothWays(file);
  expect(held).toEqual([
    ...['zero', 'later', null, null],
    ...['ü'.repeat(20_000), null, 'the recording holds no answer', null],
  ]);
  expect(read).toEqual(held);
});

test('so do reports in a folder, of which one that is there twice counts once, as does what one copied', async () => {
  for (const name of ['a', 'b', 'c']) mkdirSync(join(folder, name));
  const one = [lineOf('k', 0, 'one'), lineOf('k', 1, 'two'), lineOf('l', 0, 'three')].join('\n');
  for (const name of ['a', 'b']) writeFileSync(join(folder, name, 'runs.jsonl'), one);
  const copies = [lineOf('k', 0, 'one', 'stored'), lineOf('k', 1, 'four', 'stored'), lineOf('k', 2, 'two')];
  writeFileSync(join(folder, 'c', 'runs.jsonl'), copies.join('\n'));
  const [held, read] = await bothWays(folder);
  expect(held).toEqual(['one', 'two', 'two', 'four', 'three', null, null, null]);
  expect(read).toEqual(held);
});

test.each([1e9, 0])('what is no run is told with its line (held up to %d bytes)', async (held) => {
  const file = join(folder, 'runs.jsonl');
  writeFileSync(file, `${lineOf('k', 0, 'one')}\n{"key":"k"}\n`);
  await expect(openRecording(file, held)).rejects.toMatchObject({ where: { file, line: 2 } });
});

test('what was changed since it was opened is no answer', async () => {
  const file = join(folder, 'runs.jsonl');
  writeFileSync(file, lineOf('k', 0, 'one'));
  const { replay } = await openRecording(file, 0);
  writeFileSync(file, lineOf('l', 0, 'one'));
  expect(() => replay?.('k', 0)).toThrow('was changed while it was read');
});

test.each([
  ['held', undefined],
  ['on disk', 0],
])('what a kill cut short at the end is not there, %s; a broken line before it is told', async (_, held) => {
  const file = join(folder, 'runs.jsonl');
  const runs: Run[] = [{ trial, result: { ok: true, value: [answer] }, source: 'called' }];
  const [line = ''] = fileOf('runs', { runs } as unknown as Report).split('\n');
  const other = line.replace('"key":"k"', '"key":"other"');
  expect(other).not.toBe(line);
  writeFileSync(file, `${line}\n${other.slice(0, 40)}`);
  const { replay } = await openRecording(file, held);
  expect(replay?.('k', 0)?.result).toEqual({ ok: true, value: [answer] });
  expect(replay?.('other', 0)).toBeNull();
  writeFileSync(file, `${line}\n${other}`);
  expect((await openRecording(file, held)).replay?.('other', 0)?.result).toMatchObject({ ok: true });
  writeFileSync(file, `${line}\n${other.slice(0, 40)}\n${other}\n`);
  await expect(openRecording(file, held)).rejects.toThrow('not a run');
  writeFileSync(file, `${line.slice(0, 40)}`);
  await expect(openRecording(file, held)).rejects.toThrow('not a run');
});
