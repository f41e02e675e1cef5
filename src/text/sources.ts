/** What an answer could draw on. */
import type { Sample } from '../contracts.ts';
import type { Json } from '../types.ts';
import { isFields } from '../parsing/json.ts';

/** The case's context and input, and all that the model was sent except its own earlier answers. */
export function sourcesOf({ case: it, sent, earlier }: Sample): readonly string[] {
  const own = new Set(earlier.map(({ text }) => text));
  const messages = sent.filter(({ role, content }) => role !== 'assistant' || !own.has(content));
  return [...it.context, ...textsIn(it.input), ...messages.map(({ content }) => content)];
}

/** The instructions: system and developer messages. */
export function instructionsOf({ sent }: Sample): string {
  return sent
    .filter(({ role }) => role === 'system' || role === 'developer')
    .map(({ content }) => content)
    .join('\n\n');
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((item: Json) => textsIn(item));
  return isFields(value) ? Object.values(value).flatMap(textsIn) : [];
}
