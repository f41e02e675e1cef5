import { throwFound, UserError, UserErrors } from '../errors.ts';
import { isFields, parseJson } from '../parsing/json.ts';
import { endingOf, noAnswer } from '../records/no-answer.ts';
import { shares, usageOf, usageShares } from '../records/usage.ts';
import { spokenTurns, turnsToAnswer } from '../records/conversation.ts';
import { failed } from '../records/failure.ts';
import type { Case, Failure, Fields, Json, Recording, ToolCall, Turn, Usage, Where } from '../types.ts';
import {
  type AnswerLine,
  answerLine,
  type RecordedLine,
  recordedLine,
  slipOf,
  type ToolCallWritten,
  type UsageWritten,
} from './answer-lines.ts';
import { type Located, validate, whereIs } from './validate.ts';

/** The same with its case, as a line of its own says it. */
export interface AnswerRow extends Recording {
  readonly asked: Case;
  readonly system: string | null;
}

const MOST_MISTAKES = 20;

/** A target's recorded answers, a line each; throws every mistake with its line. */
export function recordingsOf(text: string, file: string): Recording[] {
  return linesOf(text, file, (source) => recordedFrom(validate(recordedLine(), source), source));
}

/** One answer of a program, as a line of such a file; throws what is wrong with it. */
export function answerIn(row: string, file: string, line: number): Recording {
  const source = sourceOf(row, file, line);
  return recordedFrom(validate(recordedLine(), source), source);
}

/** Answers that bring their cases along, a line each; throws every mistake with its line. */
export function answersOf(text: string, file: string): AnswerRow[] {
  return linesOf(text, file, (source) => {
    const written = validate(answerLine(), source);
    const recorded = recordedFrom(written, source);
    return { ...recorded, asked: caseOf(written, recorded.where), system: written.system ?? null };
  });
}

function linesOf<T extends Recording>(text: string, file: string, read: (source: Located) => T): T[] {
  const found: UserError[] = [];
  const seen = new Map<string, number>();
  const lines: T[] = [];
  for (const [index, row] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (row.trim() === '' || found.length >= MOST_MISTAKES) continue;
    try {
      const next = read(sourceOf(row, file, index + 1));
      const place = JSON.stringify([next.case, next.trial]);
      const first = seen.get(place);
      if (first !== undefined) throw twice(next, first);
      seen.set(place, index + 1);
      lines.push(next);
    } catch (error) {
      if (error instanceof UserErrors) found.push(...error.errors.map(withForm));
      else if (error instanceof UserError) found.push(withForm(error));
      else throw error;
    }
  }
  throwFound(found);
  if (lines.length > 0) return lines;
  throw new UserError(`${file}: there is no answer in it`, { file, line: 1, key: null }, FORM);
}

/** Where there is no better advice, the form of a line is shown. */
function withForm({ message, where, hint }: UserError): UserError {
  return new UserError(message, where, hint.startsWith('docs/config.md') ? FORM : hint);
}

const FORM = 'A line is {"case": "de-07", "turns": ["…"], "output": "…"}; docs/answers.md shows all keys.';

function sourceOf(row: string, file: string, line: number): Located {
  const { value } = parseJson(row, file, line, 'kept');
  const source: Located = { file, value, lineOf: () => line };
  if (!isFields(value)) throw new UserError('the line is no mapping', { file, line, key: null }, FORM);
  for (const key of Object.keys(value)) {
    const meant = slipOf(key);
    if (meant !== null && !Object.hasOwn(value, meant))
      throw new UserError(`unknown key "${key}"`, whereIs(source, [key]), `Did you mean "${meant}"?`);
  }
  return { ...source, value: withOutput(value) };
}

/** Whoever says why there is none, or called tools instead, may leave `output` out. */
function withOutput(line: Fields): Fields {
  const isSaid = typeof line['error'] === 'string' || Array.isArray(line['tool_calls']);
  return isSaid && !Object.hasOwn(line, 'output') ? { ...line, output: null } : line;
}

function twice({ case: id, trial, where }: Recording, first: number): UserError {
  const hint = `It is answered in line ${first} already; number repeats with \`trial\`: 0, 1, 2 ….`;
  return new UserError(`case ${id}, trial ${trial} is answered twice`, where, hint);
}

function recordedFrom(written: RecordedLine, source: Located): Recording {
  return {
    case: String(written.case),
    trial: written.trial ?? 0,
    outputs: outputsOf(written, source),
    model: written.model ?? null,
    where: { ...whereIs(source, []), key: null },
  };
}

function outputsOf(written: RecordedLine, source: Located): Recording['outputs'] {
  const { output, error } = written;
  if (typeof error === 'string') return failed('server', error);
  const texts = Array.isArray(output) ? output : [output];
  const ended = lackIn(written, texts.length, source);
  if (ended) return { ok: false, failure: ended };
  const calls = callsOf(written.tool_calls ?? [], texts.length);
  if (output === null && !calls[0]?.length)
    return { ok: false, failure: noAnswer('empty', 'no answer was recorded') };
  const times = each(written.latency_ms, texts.length, shares, 'latency_ms', source);
  const usages = each(written.usage, texts.length, splitUsage, 'usage', source).map(usageFrom);
  const found = contextOf(written.context);
  return {
    ok: true,
    value: texts.map((text, at) => ({
      ...(found ? { context: found } : {}),
      text: text ?? '',
      toolCalls: calls[at] ?? [],
      usage: usages[at] ?? null,
      latencyMs: times[at] ?? null,
      firstTokenMs: null,
      model: written.model ?? null,
    })),
  };
}

/** Why a whole conversation is no answer: one of its replies ended too early. One reason is that of the last. */
function lackIn({ finish_reason: given }: RecordedLine, count: number, source: Located): Failure | null {
  const reasons = each(given, count, (whole) => [whole], 'finish_reason', source);
  const reason = reasons.find((one) => endingOf(one));
  const ending = endingOf(reason);
  return ending && noAnswer(ending, `finish_reason ${String(reason)}`);
}

function contextOf(written: RecordedLine['context']): readonly string[] | null {
  return typeof written === 'string' ? [written] : (written ?? null);
}

/** One for each answer; one for all of them is shared out. */
function each<T>(
  given: T | readonly T[] | null | undefined,
  count: number,
  shared: (whole: T, count: number) => readonly T[],
  key: string,
  source: Located,
): readonly T[] {
  if (given === null || given === undefined) return [];
  if (!Array.isArray(given)) return shared(given as T, count);
  if (given.length === count) return given as readonly T[];
  const what = `\`${key}\` has ${given.length} entries, \`output\` has ${count}`;
  throw new UserError(what, whereIs(source, [key]), 'Give one for each answer, or one for all together.');
}

function splitUsage(whole: UsageWritten, count: number): UsageWritten[] {
  return usageShares(usageFrom(whole), count).map((share) => ({ ...share }));
}

/** Under our own names, or under those of either API. */
function usageFrom(written: UsageWritten): Usage {
  const it = written as Fields;
  if (typeof it['input'] === 'number' && typeof it['output'] === 'number') return it as unknown as Usage;
  const found =
    usageOf(it, 'input_tokens', 'output_tokens') ?? usageOf(it, 'prompt_tokens', 'completion_tokens');
  return found ?? { input: 0, output: 0 };
}

/** Calls by answer; a plain list belongs to the last one. */
function callsOf(written: NonNullable<RecordedLine['tool_calls']>, count: number): ToolCall[][] {
  if (written.length > 0 && written.every(Array.isArray)) return written.map((calls) => calls.map(callOf));
  const last = (written as readonly ToolCallWritten[]).map(callOf);
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? last : []));
}

function callOf(written: ToolCallWritten): ToolCall {
  const { name, arguments: given } = ('function' in written ? written.function : written) as {
    name: string;
    arguments?: Json;
  };
  return { name, arguments: typeof given === 'string' ? given : JSON.stringify(given ?? {}) };
}

function caseOf(written: AnswerLine, where: Where): Case {
  const { input, context, tags } = written;
  return {
    id: String(written.case),
    input: typeof input === 'string' ? { input } : (input ?? {}),
    turns: turnsOf(written, where),
    expected: written.expected ?? null,
    context: contextOf(context) ?? [],
    expectedTools: written['expected-tools'] ?? [],
    tags: Object.fromEntries(Object.entries(tags ?? {}).map(([tag, value]) => [tag, String(value)])),
    pinned: written.pinned ?? false,
    law: 'both',
    where,
  };
}

/** The user's side: as written, or what the input says. */
function turnsOf({ turns, input, output }: AnswerLine, where: Where): readonly Turn[] {
  const fields = (typeof input === 'string' ? { input } : (input ?? {})) as Fields;
  const written = (turns ?? []).map((turn) =>
    typeof turn === 'string' ? { user: turn, assistant: null } : turn,
  );
  const held = spokenTurns({ turns: written, input: fields });
  const asked = turnsToAnswer(held).length;
  const answers = Array.isArray(output) ? output.length : Math.min(1, asked);
  if (asked === answers || (answers === 1 && asked > 0)) return held;
  const what = `\`output\` has ${answers} answers to ${asked} ${asked === 1 ? 'turn' : 'turns'}`;
  const hint =
    'Give `turns`: one message of the user for each answer; history is {"user": …, "assistant": …}.';
  throw new UserError(what, { ...where, key: 'output' }, hint);
}
