/** The tools that a case expects to be called, and those that were. */
import type { Sample } from '../contracts.ts';
import type { Fields, Json, ToolCall } from '../types.ts';
import { jsonIn } from './json-answer.ts';
import type { Digits } from '../parsing/digits.ts';
import { isFields } from '../parsing/json.ts';

export interface ExpectedCall {
  readonly name: string;
  /** Null when any arguments will do. */
  readonly args: Fields | null;
}

/** `expected-tools` as names, as `{name, arguments}`, or as the API's own `{function: …}`; null when one is none of these. */
export function expectedCalls(list: readonly Json[]): readonly ExpectedCall[] | null {
  const calls = list.map(expectedCall);
  return calls.every((call) => call !== null) ? calls : null;
}

function expectedCall(item: Json): ExpectedCall | null {
  if (typeof item === 'string') return { name: item, args: null };
  if (!isFields(item)) return null;
  const { name = null, arguments: args = null, function: inner = null } = item;
  if (inner !== null) return isFields(inner) ? expectedCall(inner) : null;
  if (typeof name !== 'string') return null;
  const read = typeof args === 'string' ? argumentsOf(args) : args;
  return read === null || isFields(read) ? { name, args: read } : null;
}

/** All calls that the model asked for in the conversation, in order. */
export function callsOf({ earlier, answer }: Sample): readonly ToolCall[] {
  return [...earlier, answer].flatMap(({ toolCalls }) => toolCalls);
}

/** The arguments of a call as a mapping; an empty text is none. Null when they are no JSON object. */
export function argumentsOf(text: string, digits: Digits = 'kept'): Fields | null {
  if (text.trim() === '') return {};
  const found = jsonIn(text, true, digits);
  return 'value' in found && isFields(found.value) ? found.value : null;
}

/** `find_order, cancel_order`, or `no tool`. */
export function namesOf(calls: readonly { readonly name: string }[]): string {
  return calls.length === 0 ? 'no tool' : calls.map(({ name }) => name || '(nameless)').join(', ');
}
