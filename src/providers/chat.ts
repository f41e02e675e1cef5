import type { Lacking, Provider } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { endingOf, isEmpty, wordsOf } from '../records/no-answer.ts';
import { usageOf } from '../records/usage.ts';
import { pieces } from '../records/chat-pieces.ts';
import type { Fields, Json, Message, ToolCall } from '../types.ts';

/** OpenAI chat completions, which most servers speak: https://platform.openai.com/docs/api-reference/chat */
export const provider: Provider = {
  name: 'chat',
  what: 'Chat completions, as OpenAI-compatible endpoints speak them.',
  gives: 'words',
  path: '/chat/completions',
  pieces,
  body: (request, messages) => ({
    ...ownNames(request.parameters),
    model: request.model,
    messages: messages.flatMap((message, at) => spoken(message, at)),
    ...(request.tools.length > 0 && { tools: request.tools.map(nested) }),
    ...(request.responseFormat !== null && { response_format: request.responseFormat }),
  }),
  answer: (body) => {
    if (!isFields(body)) return null;
    const usage = usageOf(body['usage'], 'prompt_tokens', 'completion_tokens');
    const model = typeof body['model'] === 'string' ? body['model'] : null;
    const choice = Array.isArray(body['choices']) ? (body['choices'][0] as Json) : null;
    if (!isFields(choice)) {
      const words = wordsOf(body['error']);
      return words === '' ? null : { cause: 'server', words, usage, model };
    }
    const lack = lackIn(choice);
    if (lack) return { ...lack, usage, model };
    const message = choice['message'];
    const toolCalls = isFields(message) ? toolCallsOf(message['tool_calls']) : null;
    const text = isFields(message) && toolCalls ? textOf(message, toolCalls.length > 0) : null;
    if (toolCalls === null || text === null) return null;
    if (isEmpty({ text, toolCalls })) return { cause: 'empty', words: '', usage, model };
    return { text, toolCalls, usage, model };
  },
};

/** Why a choice holds no whole answer, whatever text there is in it. */
function lackIn(choice: Fields): Pick<Lacking, 'cause' | 'words'> | null {
  const { message, error, finish_reason: reason } = choice;
  if (isFields(error)) return { cause: 'broken-off', words: wordsOf(error) };
  const refusal = isFields(message) ? refusalIn(message) : '';
  if (refusal !== '') return { cause: 'refused', words: refusal };
  const ending = endingOf(reason);
  return ending && { cause: ending, words: `finish_reason ${String(reason)}` };
}

/** A message as the API takes it; calls are followed by what came of them. */
function spoken({ role, content, calls = [] }: Message, at: number): Fields[] {
  if (calls.length === 0) return [{ role, content }];
  const called = calls.map(({ name, arguments: given }, index) => ({
    id: idOf(at, index),
    type: 'function',
    function: { name, arguments: given },
  }));
  const came = calls.map(({ result }, index) => ({
    role: 'tool',
    tool_call_id: idOf(at, index),
    content: result,
  }));
  return [{ role, content: content || null, tool_calls: called }, ...came];
}

/** Nine letters and digits, which is what the strictest servers take. */
function idOf(at: number, index: number): string {
  return `call${String(at).padStart(3, '0')}${String(index).padStart(2, '0')}`;
}

/** The other API's name for the longest answer means the same here. */
function ownNames(parameters: Fields): Fields {
  const { max_output_tokens: longest, ...rest } = parameters;
  return longest === undefined ? rest : { max_completion_tokens: longest, ...rest };
}

/** Tools of the other API have their name on the outside. */
function nested(tool: Json): Json {
  if (!isFields(tool) || tool['type'] !== 'function' || isFields(tool['function'])) return tool;
  const { type, ...inner } = tool;
  return { type, function: inner };
}

/** A refusal has a place of its own, or is a part of the content. */
function refusalIn({ refusal, content }: Fields): string {
  if (typeof refusal === 'string' && refusal !== '') return refusal;
  return (Array.isArray(content) ? joined(content, 'refusal') : null) ?? '';
}

/** Null content is an empty one only when said outright, or beside tool calls. */
function textOf({ content }: Fields, called: boolean): string | null {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return joined(content, 'text');
  if (content !== undefined && content !== null) return null;
  return content === undefined && !called ? null : '';
}

/** What parts of one kind say together; thoughts, references and the like say nothing. Null when one is malformed. */
function joined(parts: readonly Json[], kind: 'text' | 'refusal'): string | null {
  const said = parts.map((part) => {
    if (!isFields(part) || typeof part['type'] !== 'string') return null;
    if (part['type'] !== kind && part['type'] !== `output_${kind}`) return '';
    return typeof part[kind] === 'string' ? part[kind] : null;
  });
  return said.every((text) => text !== null) ? said.join('') : null;
}

function toolCallsOf(value: Json | undefined): readonly ToolCall[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const calls = value.map((call: Json) => toolCallOf(call));
  return calls.every((call) => call !== null) ? calls : null;
}

function toolCallOf(call: Json): ToolCall | null {
  if (!isFields(call)) return null;
  const written = call['type'] === 'custom' ? call['custom'] : call['function'];
  if (!isFields(written)) return null;
  const given = call['type'] === 'custom' ? written['input'] : written['arguments'];
  return typeof written['name'] === 'string' && typeof given === 'string'
    ? { name: written['name'], arguments: given }
    : null;
}
