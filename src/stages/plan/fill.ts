import { UserError } from '../../errors.ts';
import type { Render, Rendered } from '../../prompts/render.ts';
import { conversationIn, spokenIn } from '../../prompts/talk.ts';
import { failed } from '../../records/failure.ts';
import type { Case, Fields, Message, Result, Prompt, Request, Turn } from '../../types.ts';

/** The request that puts a case to a prompt; a failure `unfit` names what is missing. */
export function requestOf(prompt: Prompt, render: Render, each: Case, endpoint: string): Result<Request> {
  if (prompt.model === null) return unfit(`${prompt.path} names no model`);
  const fields: Fields = each.context.length
    ? { context: each.context.join('\n\n'), ...each.input }
    : each.input;
  const rendered = rendering(render, fields);
  if (typeof rendered === 'string') return unfit(`${prompt.path}, case ${each.id}: ${rendered}`);
  const { messages, missing, used } = rendered;
  if (missing.length)
    return unfit(`${prompt.path} needs {{${missing.join('}}, {{')}}}, which case ${each.id} does not have`);
  const last = messages.at(-1);
  const spoken = last?.role === 'user' ? last.content : null;
  const turns = turnsOf(messages, used, each, spoken);
  if (typeof turns === 'string') return unfit(turns);
  return {
    ok: true,
    value: {
      endpoint,
      model: prompt.model,
      ...(prompt.api !== undefined && { api: prompt.api }),
      parameters: rendered.parameters,
      messages: spoken === null ? messages : messages.slice(0, -1),
      turns,
      tools: prompt.tools,
      responseFormat: prompt.responseFormat,
      ...(each.toolResults && { toolResults: each.toolResults }),
    },
  };
}

/** What a template makes of a case; a text says why it can't. */
function rendering(render: Render, fields: Fields): Rendered | string {
  try {
    return render(fields);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** The user's side of the conversation: the prompt's own last message first, then the turns of the case. */
function turnsOf(
  messages: readonly Message[],
  used: readonly string[],
  each: Case,
  spoken: string | null,
): readonly Turn[] | string {
  const first: Turn[] = spoken === null ? [] : [{ user: spoken, assistant: null }];
  if (first.length || each.turns.length) return [...first, ...each.turns];
  // A case that another tool's file brings along is no turn of its own: its prompt says all there is to say.
  if (each.demands || messages.some(({ role }) => role === 'user')) return [{ user: '', assistant: null }];
  const talk = conversationIn(each.input, used);
  if (talk !== null)
    return `case ${each.id}: ${talk} is a conversation, and no turns; write what the user says under "turns" and the right answer under "expected", or let \`micro-metrics import\` make the cases`;
  const said = spokenIn(each.input, used);
  if ('text' in said) return [{ user: said.text, assistant: null }];
  return `case ${each.id} does not say which of ${said.join(', ')} is the user's message; write it under "turns"`;
}

function unfit(message: string): Result<Request> {
  return failed('unfit', message);
}

/** The same finding, where it is the author's own to mend: head's case on head's prompt. */
export function unfitError(message: string, each: Case): UserError {
  return new UserError(message, each.where, 'Add the field to the case, or mend the prompt.');
}
