/** Answers that are written down instead of asked for. */
import type { Case, Exam, Failure, Run, Side, Span, Trial } from '../../src/types.ts';

/** What a side says to a case in a trial: words, or why there are none. */
export type Says = (at: number, trial: number) => string | Failure;

/** Who speaks: the versions that sit an exam, and what the parts of the system did. */
export interface Speaking {
  readonly exam: Exam;
  readonly spans?: ((side: Side, at: number) => readonly Span[]) | undefined;
}

/** What a side said to every case of an exam, in the trials that are named. */
export function runsOf(
  { exam, spans }: Speaking,
  side: Side,
  says: Says | null,
  trials: readonly number[],
): Run[] {
  if (!says) return [];
  return exam.suite.cases.flatMap((each, at) =>
    trials.map((index) => {
      const run = runOf(exam, each, side, index, says(at, index));
      return spans ? withSpans(run, spans(side, at)) : run;
    }),
  );
}

function withSpans(run: Run, spans: readonly Span[]): Run {
  if (!run.result.ok) return run;
  return { ...run, result: { ok: true, value: run.result.value.map((answer) => ({ ...answer, spans })) } };
}

function runOf(exam: Exam, each: Case, side: Side, index: number, said: string | Failure): Run {
  const request = {
    endpoint: 'default',
    model: 'scripted',
    parameters: {},
    messages: [],
    turns: each.turns,
    tools: [],
    responseFormat: null,
  };
  const trial: Trial = {
    exam,
    case: each,
    side,
    index,
    request: { ok: true, value: request },
    key: `${side}-${each.id}`,
  };
  if (typeof said !== 'string') return { trial, result: { ok: false, failure: said }, source: 'called' };
  const answer = {
    turn: each.turns.length,
    user: each.turns.at(-1)?.user ?? '',
    text: said,
    toolCalls: [],
    usage: { input: 50, output: 20 },
    latencyMs: 800,
    firstTokenMs: null,
    model: 'scripted',
  };
  return { trial, result: { ok: true, value: [answer] }, source: 'called' };
}
