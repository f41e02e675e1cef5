import { joined } from '../columns/concatenation.ts';
import { createKeyNumbers } from '../columns/keys.ts';
import { createColumn } from '../columns/numbers.ts';
import { picked } from '../columns/sequence.ts';
import { roomFor } from '../columns/room.ts';
import type { Channel } from '../contracts.ts';
import type { Answer, Post, Run, Sequence } from '../types.ts';

function answerShown({
  turn,
  user,
  text,
  toolCalls,
  usage,
  latencyMs,
  firstTokenMs,
  model,
  context,
  spans,
  leftOutSpans,
}: Answer) {
  const times = {
    'latency-ms': latencyMs,
    ...(firstTokenMs === null ? {} : { 'first-token-ms': firstTokenMs }),
  };
  return {
    turn,
    user,
    text,
    'tool-calls': toolCalls,
    usage,
    ...times,
    model,
    ...(context ? { context } : {}),
    ...(spans ? { spans } : {}),
    ...(leftOutSpans ? { 'left-out-spans': leftOutSpans } : {}),
  };
}

/** The place of a run: which case of which suite it was asked for. */
function placeOf({ trial }: Run) {
  const { exam, side, judging } = trial;
  const place = { suite: exam.suite.name, target: exam.change.target, side, case: trial.case.id };
  return judging === undefined ? place : { ...place, judging };
}

/** Places of runs that were answered together, so that an answer is written once: the first, and those of the others. */
function* together(runs: Sequence<Run>): Generator<Uint32Array> {
  const keys = createKeyNumbers();
  /** The last place of each question; and by place, 1 more than the next one of its question. */
  const [last, next] = [createColumn(Uint32Array), roomFor(Uint32Array, runs.length)];
  const follows = roomFor(Uint8Array, runs.length);
  let place = 0;
  for (const { trial } of runs) {
    const { key, index } = trial;
    const number = key === '' ? undefined : keys.find(key, index);
    if (number !== undefined) {
      next[last.at(number)] = place + 1;
      last.set(number, place);
      follows[place] = 1;
    } else if (key !== '') {
      keys.add(key, index);
      last.push(place);
    }
    place++;
  }
  for (let first = 0; first < next.length; first++) {
    if (follows[first]) continue;
    const group = [first];
    for (let other = next[first]; other; other = next[other - 1]) group.push(other - 1);
    yield Uint32Array.from(group);
  }
}

/** A line for runs that were answered together. */
export function lineOf(runs: Sequence<Run>): string {
  const all = [...runs];
  const own = Math.max(
    0,
    all.findIndex(({ source }) => source !== 'shared'),
  );
  const run = all[own];
  if (run === undefined) return '';
  const { trial, result, source, asking } = run;
  const { request } = trial;
  const asked = request.ok ? { model: request.value.model, endpoint: request.value.endpoint } : null;
  const came = result.ok ? { answers: result.value.map(answerShown) } : { failure: result.failure };
  const also = all.filter((_, at) => at !== own).map(placeOf);
  const line = {
    key: trial.key,
    index: trial.index,
    ...placeOf(run),
    source,
    asking,
    request: asked,
    ...came,
    also,
  };
  return `${JSON.stringify(line)}\n`;
}

function* linesOf(runs: Sequence<Run>): Generator<string> {
  for (const places of together(runs)) yield lineOf(picked(runs, places));
}

/** The file of a recording. */
export function recordingOf(runs: Sequence<Run>): Post {
  return { kind: 'pieces', name: 'runs.jsonl', pieces: () => linesOf(runs) };
}

/** `runs.jsonl`: every answer, in the order in which it was asked for; what is needed to replay without a call. */
export const channel: Channel = {
  name: 'runs',
  what: 'Every answer and mark, a line each, to play again.',
  posts: ({ runs, judgements = [] }) => [recordingOf(joined([runs, judgements]))],
};
