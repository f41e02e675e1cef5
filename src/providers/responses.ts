import type { Provider } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { usageOf } from '../records/usage.ts';
import type { Fields, Json, Message, ToolCall } from '../types.ts';

/** OpenAI's Responses API: https://platform.openai.com/docs/api-reference/responses */
export const provider: Provider = {
  name: 'responses',
  what: 'The responses API, for models and stored prompts that want it.',
  gives: 'words',
  path: '/responses',
  body: (request, messages) => ({
    ...ownNames(request.parameters, request.responseFormat),
    model: request.model,
    ...spoken(messages),
    ...(request.tools.length > 0 && { tools: request.tools.map(flat) }),
    // By default this API keeps conversations for a month.
    store: false,
  }),
  answer: (body) => {
    if (!isFields(body) || !Array.isArray(body['output']) || isFields(body['error'])) return null;
    if (body['status'] === 'failed' || body['status'] === 'cancelled') return null;
    const items = (body['output'] as readonly Json[]).map(itemOf);
    if (!items.every((item) => item !== null)) return null;
    return {
      text: items.map((item) => item.text).join(''),
      toolCalls: items.flatMap((item) => item.toolCalls),
      usage: usageOf(body['usage'], 'input_tokens', 'output_tokens'),
      model: typeof body['model'] === 'string' ? body['model'] : null,
    };
  },
};

/** What the prompt says first are the instructions; the conversation is the input, which may not be empty. */
function spoken(messages: readonly Message[]): Fields {
  const start = messages.findIndex(({ role }) => role === 'user' || role === 'assistant');
  const input = messages.slice(Math.max(start, 0)).map(({ role, content }) => ({ role, content }));
  if (start <= 0) return { input };
  const instructions = messages.slice(0, start).map(({ content }) => content);
  return { instructions: instructions.join('\n\n'), input };
}

/** Settings under this API's names; what it does not know goes along, so that it can refuse it aloud. */
function ownNames(parameters: Fields, responseFormat: Json): Fields {
  const {
    max_tokens: oldest,
    max_completion_tokens: older,
    reasoning_effort: effort,
    verbosity,
    text,
    ...rest
  } = parameters;
  const longest = rest['max_output_tokens'] ?? older ?? oldest;
  const format = formatOf(responseFormat);
  const texts = {
    ...(isFields(text) && text),
    ...(verbosity !== undefined && { verbosity }),
    ...(format !== null && { format }),
  };
  return {
    ...rest,
    ...(longest !== undefined && { max_output_tokens: longest }),
    ...(effort !== undefined && {
      reasoning: { ...(isFields(rest['reasoning']) && rest['reasoning']), effort },
    }),
    ...(Object.keys(texts).length > 0 && { text: texts }),
    ...(rest['tool_choice'] !== undefined && { tool_choice: flat(rest['tool_choice']) }),
  };
}

function formatOf(responseFormat: Json): Json {
  if (!isFields(responseFormat) || !isFields(responseFormat['json_schema'])) return responseFormat;
  return { type: 'json_schema', ...responseFormat['json_schema'] };
}

/** Tools of the other API have their name one level down. */
function flat(tool: Json): Json {
  if (!isFields(tool) || !isFields(tool['function'])) return tool;
  const { function: inner, ...outer } = tool;
  return { ...outer, ...inner };
}

interface Item {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
}

/** What an output item says; reasoning and the like say nothing. Null when it is malformed. */
function itemOf(item: Json): Item | null {
  if (!isFields(item)) return null;
  if (item['type'] === 'message') return messageOf(item['content']);
  if (item['type'] === 'function_call') return callOf(item['name'], item['arguments']);
  if (item['type'] === 'custom_tool_call') return callOf(item['name'], item['input']);
  return { text: '', toolCalls: [] };
}

function callOf(name: Json | undefined, given: Json | undefined): Item | null {
  if (typeof name !== 'string' || typeof given !== 'string') return null;
  return { text: '', toolCalls: [{ name, arguments: given }] };
}

/** A refusal is an answer too. */
function messageOf(content: Json | undefined): Item | null {
  if (!Array.isArray(content)) return null;
  const texts = content.map((part: Json) => {
    if (!isFields(part)) return null;
    const text = part['type'] === 'refusal' ? part['refusal'] : part['text'];
    return typeof text === 'string' ? text : null;
  });
  return texts.every((text) => text !== null) ? { text: texts.join(''), toolCalls: [] } : null;
}
