import { UserError } from '../../errors.ts';
import { fill, placeholders } from '../../lib/template.ts';
import type { Case, Fields, Outcome, Prompt, Request, Turn } from '../../types.ts';

/** Fields that hold what the user says, where a prompt leaves several of a case's fields unused. */
const SPOKEN = ['question', 'input', 'message', 'query', 'text', 'prompt', 'user'];

/** The request that puts a case to a prompt; a failure `unfit` names what is missing. */
export function requestOf(prompt: Prompt, each: Case, endpoint: string): Outcome<Request> {
  if (prompt.model === null) return unfit(`${prompt.path} names no model`);
  const fields: Fields = each.context.length
    ? { context: each.context.join('\n\n'), ...each.input }
    : each.input;
  const missing: string[] = [];
  const messages = prompt.messages.map(({ role, content }) => {
    const filled = fill(content, fields, prompt.syntax);
    missing.push(...filled.missing);
    return { role, content: filled.text };
  });
  if (missing.length)
    return unfit(`${prompt.path} needs {{${missing.join('}}, {{')}}}, which case ${each.id} does not have`);
  const last = messages.at(-1);
  const spoken = last?.role === 'user' ? last.content : null;
  const turns = turnsOf(prompt, each, spoken);
  if (typeof turns === 'string') return unfit(turns);
  return {
    ok: true,
    value: {
      endpoint,
      model: prompt.model,
      parameters: prompt.parameters,
      messages: spoken === null ? messages : messages.slice(0, -1),
      turns,
      tools: prompt.tools,
      responseFormat: prompt.responseFormat,
    },
  };
}

/** The user's side of the conversation: the prompt's own last message first, then the turns of the case. */
function turnsOf(prompt: Prompt, each: Case, spoken: string | null): readonly Turn[] | string {
  const first: Turn[] = spoken === null ? [] : [{ user: spoken, assistant: null }];
  if (first.length || each.turns.length) return [...first, ...each.turns];
  if (prompt.messages.some(({ role }) => role === 'user')) return [{ user: '', assistant: null }];
  const used = new Set(
    prompt.messages.flatMap(({ content }) => placeholders(content)).map((name) => name.split('.')[0]),
  );
  const unused = Object.keys(each.input).filter((name) => !used.has(name));
  const name = unused.length === 1 ? unused[0] : SPOKEN.find((spokenName) => unused.includes(spokenName));
  if (name !== undefined) return [{ user: text(each.input[name]), assistant: null }];
  if (unused.length === 0) return [{ user: '', assistant: null }];
  return `case ${each.id} does not say which of ${unused.join(', ')} is the user's message; write it under "turns"`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unfit(message: string): Outcome<Request> {
  return { ok: false, failure: { cause: 'unfit', first: null, message, status: null } };
}

/** The same finding, where it is the author's own to mend: head's case on head's prompt. */
export function unfitError(message: string, each: Case): UserError {
  return new UserError(message, each.where, 'Add the field to the case, or mend the prompt.');
}
