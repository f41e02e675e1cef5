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

/** Runs that were answered together, so that an answer is written once: the first, and the places of the others. */
function together(runs: Sequence<Run>): readonly Sequence<Run>[] {
  const question = ({ trial }: Run, at: number): string =>
    trial.key === '' ? `unasked ${at}` : `${trial.key}/${trial.index}`;
  const groups = new Map<string, Run[]>();
  runs.forEach((run, at) => {
    const key = question(run, at);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  });
  return [...groups.values()];
}

/** A line for runs that were answered together. */
export function lineOf(runs: Sequence<Run>): string {
  const run = runs.find(({ source }) => source !== 'shared') ?? runs.at(0);
  if (run === undefined) return '';
  const { trial, result, source } = run;
  const { request } = trial;
  const asked = request.ok ? { model: request.value.model, endpoint: request.value.endpoint } : null;
  const came = result.ok ? { answers: result.value.map(answerShown) } : { failure: result.failure };
  const also = runs.filter((other) => other !== run).map(placeOf);
  const line = { key: trial.key, index: trial.index, ...placeOf(run), source, request: asked, ...came, also };
  return `${JSON.stringify(line)}\n`;
}

function* linesOf(runs: Sequence<Run>): Generator<string> {
  for (const group of together(runs)) yield lineOf(group);
}

/** The file of a recording. */
export function recordingOf(runs: Sequence<Run>): Post {
  return { kind: 'pieces', name: 'runs.jsonl', pieces: () => linesOf(runs) };
}

/** `runs.jsonl`: every answer, in the order in which it was asked for; what is needed to replay without a call. */
export const channel: Channel = {
  name: 'runs',
  what: 'Every answer and mark, a line each, to play again.',
  posts: ({ runs, judgements = [] }) => [recordingOf([...runs, ...judgements])],
};
