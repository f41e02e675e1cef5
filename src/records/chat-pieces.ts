/** A chat completion that came in events, put together as if it had come whole. */
import type { Pieces } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import type { Fields, Json } from '../types.ts';

export const pieces: Pieces = {
  asked: { stream: true, stream_options: { include_usage: true } },
  isFirst: (event) => {
    const { content, refusal, tool_calls: calls } = deltaIn(event);
    const isSaid = [content, refusal].some((text) => Boolean(wordsIn(text)));
    // Some servers send an empty list with the role, before anything is said.
    return isSaid || (Array.isArray(calls) && calls.length > 0);
  },
  whole: (events) => {
    const all = events.filter(isFields);
    const failed = all.find(({ error }) => isFields(error));
    const choices = all.map(choiceIn);
    const ended = choices.findLast(({ finish_reason: reason }) => typeof reason === 'string');
    // An answer that nobody ended may have more to it.
    if (!failed && !ended) return null;
    const deltas = all.map(deltaIn);
    const message: Fields = {
      content: joined(deltas, 'content'),
      refusal: joined(deltas, 'refusal'),
      tool_calls: calls(deltas),
    };
    const end: Fields = failed
      ? { error: failed['error'] ?? null }
      : { finish_reason: ended?.['finish_reason'] ?? null };
    return { model: last(all, 'model'), usage: last(all, 'usage'), choices: [{ message, ...end }] };
  },
};

function choiceIn(event: Json): Fields {
  const choices = isFields(event) ? event['choices'] : null;
  const [first = null] = Array.isArray(choices) ? (choices as readonly Json[]) : [];
  return isFields(first) ? first : {};
}

function deltaIn(event: Json): Fields {
  const { delta = null } = choiceIn(event);
  return isFields(delta) ? delta : {};
}

function joined(deltas: readonly Fields[], key: 'content' | 'refusal'): string | null {
  const texts = deltas.map((delta) => wordsIn(delta[key])).filter((text) => text !== null);
  return texts.length > 0 ? texts.join('') : null;
}

/** Words, or the words among parts, where thoughts are parts as well; null where neither came. */
function wordsIn(content: Json | undefined): string | null {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return null;
  const said = (content as readonly Json[]).filter((part) => isFields(part) && part['type'] === 'text');
  return said.map((part) => (isFields(part) ? textOf(part['text']) : '')).join('');
}

/** The last that said it: usage comes at the end, after all choices. */
function last(events: readonly Fields[], key: 'model' | 'usage'): Json {
  return events.findLast((event) => (event[key] ?? null) !== null)?.[key] ?? null;
}

/** Pieces of calls are told apart by their place. */
function calls(deltas: readonly Fields[]): Json {
  const made = new Map<Json, { name: string; arguments: string }>();
  for (const { tool_calls: some } of deltas) {
    for (const call of (Array.isArray(some) ? some : []) as readonly Json[]) {
      if (!isFields(call) || !isFields(call['function'])) continue;
      const at = call['index'] ?? made.size;
      const so = made.get(at) ?? { name: '', arguments: '' };
      const { name, arguments: given } = call['function'];
      made.set(at, { name: so.name + textOf(name), arguments: so.arguments + textOf(given) });
    }
  }
  return [...made.values()].map((each) => ({ type: 'function', function: each }));
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
