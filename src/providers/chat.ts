import type { Provider } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { usageOf } from '../records/usage.ts';
import type { Fields, Json, ToolCall } from '../types.ts';

/** OpenAI chat completions, which most servers speak: https://platform.openai.com/docs/api-reference/chat */
export const provider: Provider = {
  name: 'chat',
  what: 'Chat completions, as OpenAI-compatible endpoints speak them.',
  gives: 'words',
  path: '/chat/completions',
  body: (request, messages) => ({
    ...ownNames(request.parameters),
    model: request.model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(request.tools.length > 0 && { tools: request.tools.map(nested) }),
    ...(request.responseFormat !== null && { response_format: request.responseFormat }),
  }),
  answer: (body) => {
    const first = isFields(body) && Array.isArray(body['choices']) ? (body['choices'][0] as Json) : null;
    const message = isFields(first) ? first['message'] : null;
    if (!isFields(body) || !isFields(message)) return null;
    const toolCalls = toolCallsOf(message['tool_calls']);
    const text = toolCalls && textOf(message, toolCalls.length > 0);
    if (toolCalls === null || text === null) return null;
    const usage = usageOf(body['usage'], 'prompt_tokens', 'completion_tokens');
    return { text, toolCalls, usage, model: typeof body['model'] === 'string' ? body['model'] : null };
  },
};

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

/** A refusal is an answer too. Null content is one only when said outright, or beside tool calls. */
function textOf(message: Fields, called: boolean): string | null {
  const { content, refusal } = message;
  if (content !== undefined && content !== null && typeof content !== 'string') return null;
  if (typeof content === 'string' && content !== '') return content;
  if (typeof refusal === 'string') return refusal;
  return content === undefined && !called ? null : '';
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
