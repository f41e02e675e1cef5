/** What came back, as a line of a file of answers has it. */
import type { Answer, Fields, Json, Run, Usage } from '../types.ts';
import { caseLine } from './case-line.ts';

/** The case with what was answered to it; null where nothing came back. Nothing tells which side it is of. */
export function answerLine({ trial, result }: Run): Fields | null {
  const { request } = trial;
  if (!result.ok || !request.ok) return null;
  const answers = result.value;
  const { turns, messages } = request.value;
  const system = messages.find(({ role }) => role === 'system')?.content;
  const context = answers.at(-1)?.context;
  const model = answers.find((answer) => answer.model !== null)?.model;
  return {
    ...caseLine({ ...trial.case, turns }, trial.index),
    ...(context ? { context } : {}),
    ...(system === undefined ? {} : { system }),
    output: together(answers.map(({ text }) => text)),
    ...callsOf(answers),
    ...measured(answers, 'latency_ms', ({ latencyMs }) => latencyMs),
    ...measured(answers, 'usage', ({ usage }) => usage && usageShown(usage)),
    ...(model ? { model } : {}),
  };
}

/** As lines of answers have it: of all models together. */
function usageShown({ parts: _, ...usage }: Usage): Fields {
  return { ...usage };
}

/** One answer stands alone. */
function together(all: readonly Json[]): Json {
  const [first = null, ...more] = all;
  return more.length ? [...all] : first;
}

function callsOf(answers: readonly Answer[]): Fields {
  const calls = answers.map(({ toolCalls }): Json => toolCalls.map((call) => ({ ...call })));
  return answers.some(({ toolCalls }) => toolCalls.length) ? { tool_calls: together(calls) } : {};
}

/** Nothing where one of the answers lacks it. */
function measured(answers: readonly Answer[], key: string, of: (answer: Answer) => Json): Fields {
  const all = answers.map(of);
  return all.includes(null) ? {} : { [key]: together(all) };
}
