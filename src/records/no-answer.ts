/** What came back and is no answer: it is unscored by every measure, with its own word. */
import { isFields } from '../parsing/json.ts';
import { failureOf } from './failure.ts';
import type { Answer, Cause, Failure, Json, NoAnswer, Result } from '../types.ts';

const WORDS: Readonly<Record<NoAnswer, string>> = {
  empty: 'the answer is empty',
  'cut-off': 'the answer was cut off',
  filtered: 'the answer was filtered',
  refused: 'the endpoint refused to answer',
  'broken-off': 'the answer broke off',
};

/** Whether the endpoint did reply, though with no answer. */
export function isNoAnswer(cause: Cause): cause is NoAnswer {
  return Object.hasOwn(WORDS, cause);
}

/** `about` says of what, and in whose words; it may be empty. */
export function noAnswer(cause: NoAnswer, about: string): Failure {
  const message = about === '' ? WORDS[cause] : `${WORDS[cause]} (${about})`;
  return failureOf(cause, message);
}

const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Blanks are no words, nor is what nobody sees; but a call without words is an answer. */
export function isEmpty({ text, toolCalls }: Pick<Answer, 'text' | 'toolCalls'>): boolean {
  return toolCalls.length === 0 && !SEEN.test(text);
}

/** A conversation in which one reply is empty was not answered. */
export function unlessEmpty<T extends Pick<Answer, 'text' | 'toolCalls'>>(
  came: Result<readonly T[]>,
): Result<readonly T[]> {
  if (!came.ok || !came.value.some(isEmpty)) return came;
  return { ok: false, failure: noAnswer('empty', '') };
}

/** What endpoints say of how a reply ended, where it ended too early. */
const ENDINGS: Readonly<Record<string, NoAnswer>> = {
  length: 'cut-off',
  max_tokens: 'cut-off',
  max_output_tokens: 'cut-off',
  model_length: 'cut-off',
  model_context_window_exceeded: 'cut-off',
  content_filter: 'filtered',
  content_filtered: 'filtered',
  guardrail_intervened: 'filtered',
  safety: 'filtered',
  recitation: 'filtered',
  blocklist: 'filtered',
  prohibited_content: 'filtered',
  spii: 'filtered',
  refusal: 'refused',
  error: 'broken-off',
  abort: 'broken-off',
  cancelled: 'broken-off',
  failed: 'broken-off',
  malformed_function_call: 'broken-off',
  insufficient_system_resource: 'broken-off',
};

/** What kind of no answer a reason is, such as `length` or `content_filter: SAFETY`; null where the reply is whole. */
export function endingOf(reason: unknown): NoAnswer | null {
  if (typeof reason !== 'string') return null;
  const [word = ''] = reason.toLowerCase().split(':');
  return Object.hasOwn(ENDINGS, word.trim()) ? (ENDINGS[word.trim()] ?? null) : null;
}

/** An endpoint's own words in an error that it describes. */
export function wordsOf(error: Json | undefined): string {
  if (typeof error === 'string') return error;
  if (!isFields(error)) return '';
  const said = [error['message'], error['code'], error['type']].find(
    (each) => typeof each === 'string' && each !== '',
  );
  return typeof said === 'string' ? said : '';
}
