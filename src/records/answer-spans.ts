/** Answers with what the spans of their trace say of how they came about. */
import type { Answer, Fields, Json, Span } from '../types.ts';
import { readSpans } from './gen-ai.ts';
import { usageShares } from './usage.ts';

/** Of an attribute that is kept to be read by people; measures have had the whole. */
const MOST_TEXT = 1000;
const MOST_ATTRIBUTES = 64;

/** Where the answers don't say what they took, called and found, their spans do; the spans stay with the last one. */
export function withSpans(
  answers: readonly Answer[],
  spans: readonly Span[],
  leftOut = 0,
): readonly Answer[] {
  if (spans.length === 0) return answers;
  const { usage, calls, found, model } = readSpans(spans);
  const says = (key: 'usage' | 'context' | 'toolCalls'): boolean =>
    answers.some((answer) => (key === 'toolCalls' ? answer.toolCalls.length > 0 : Boolean(answer[key])));
  const shares = usage && !says('usage') ? usageShares(usage, answers.length) : [];
  const context = found && !says('context') ? { context: found } : {};
  const toolCalls = says('toolCalls') ? [] : calls;
  return answers.map((answer, at): Answer => {
    const isLast = at === answers.length - 1;
    return {
      ...answer,
      ...context,
      model: answer.model ?? model,
      usage: answer.usage ?? shares[at] ?? null,
      toolCalls: isLast && toolCalls.length > 0 ? toolCalls : answer.toolCalls,
      ...(isLast ? { spans: spans.map(slim) } : {}),
      ...(isLast && leftOut > 0 ? { leftOutSpans: leftOut } : {}),
    };
  });
}

/** Messages and documents are kept elsewhere, or too long to be kept twice. */
function slim(span: Span): Span {
  const kept = Object.entries(span.attributes).slice(0, MOST_ATTRIBUTES);
  const attributes: Fields = Object.fromEntries(kept.map(([key, value]) => [key, shortened(value)]));
  return {
    ...span,
    name: cut(span.name),
    error: span.error && cut(span.error),
    attributes,
  };
}

function shortened(value: Json): Json {
  if (typeof value === 'string') return cut(value);
  if (value === null || typeof value !== 'object') return value;
  const text = JSON.stringify(value);
  return text.length > MOST_TEXT ? cut(text) : value;
}

function cut(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT).toWellFormed()}…` : text;
}
