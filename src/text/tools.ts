/** The tools that a case expects to be called, and those that were. */
import type { Sample } from '../contracts.ts';
import type { Fields, Json, ToolCall } from '../types.ts';
import { jsonIn } from './json-answer.ts';
import type { Digits } from '../parsing/digits.ts';
import { isFields } from '../parsing/json.ts';

export interface ExpectedCall {
  readonly name: string;
  /** Null when any arguments will do. A value may be `{any-of: […]}`: each of these is right. */
  readonly args: Fields | null;
  /** Arguments that may be left out; one that `args` does not name may be anything. */
  readonly optional: readonly string[];
}

/** Calls of which any will do. */
export type Wish = readonly ExpectedCall[];

/**
 * `expected-tools` as names, as `{name, arguments, optional}`, as the API's own `{function: …}`, or as `{any-of: […]}`
 * of these; null when one is none of them.
 */
export function expectedCalls(list: readonly Json[]): readonly Wish[] | null {
  const wishes = list.map(wishOf);
  return wishes.every((wish) => wish !== null) ? wishes : null;
}

function wishOf(item: Json): Wish | null {
  const calls = (alternativesIn(item) ?? [item]).map(expectedCall);
  return calls.length > 0 && calls.every((call) => call !== null) ? calls : null;
}

/** What `{any-of: […]}` holds; null for anything else. */
export function alternativesIn(value: Json): readonly Json[] | null {
  if (!isFields(value) || Object.keys(value).length !== 1) return null;
  const { 'any-of': list } = value;
  return Array.isArray(list) ? (list as readonly Json[]) : null;
}

function expectedCall(item: Json): ExpectedCall | null {
  if (typeof item === 'string') return { name: item, args: null, optional: [] };
  if (!isFields(item)) return null;
  const { name = null, arguments: args = null, function: inner = null, optional = [] } = item;
  if (inner !== null) return isFields(inner) ? expectedCall({ optional, ...inner }) : null;
  if (typeof name !== 'string' || !isTexts(optional)) return null;
  const read = typeof args === 'string' ? argumentsOf(args) : args;
  return read === null || isFields(read) ? { name, args: read, optional } : null;
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** The names that a wish may be fulfilled by, as a reader sees them: `find_order or search`. */
export function nameOf(wish: Wish): string {
  return [...new Set(wish.map(({ name }) => name))].join(' or ');
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
