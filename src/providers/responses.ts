import type { Lacking, Provider } from '../contracts.ts';
import { isFields } from '../parsing/json.ts';
import { endingOf, isEmpty, wordsOf } from '../records/no-answer.ts';
import { pieces } from '../records/response-pieces.ts';
import { usageOf } from '../records/usage.ts';
import type { Fields, Json, Message, ToolCall } from '../types.ts';

/** OpenAI's Responses API: https://platform.openai.com/docs/api-reference/responses */
export const provider: Provider = {
  name: 'responses',
  what: 'The responses API, for models and stored prompts that want it.',
  gives: 'words',
  path: '/responses',
  pieces,
  body: (request, messages) => ({
    ...ownNames(request.parameters, request.responseFormat),
    model: request.model,
    ...spoken(messages),
    ...(request.tools.length > 0 && { tools: request.tools.map(flat) }),
    // By default this API keeps conversations for a month.
    store: false,
  }),
  answer: (body) => {
    if (!isFields(body)) return null;
    const usage = usageOf(body['usage'], 'input_tokens', 'output_tokens');
    const model = typeof body['model'] === 'string' ? body['model'] : null;
    const lack = lackIn(body);
    if (lack) return { ...lack, usage, model };
    if (!Array.isArray(body['output'])) return null;
    const items = (body['output'] as readonly Json[]).map(itemOf);
    if (!items.every((item) => item !== null)) return null;
    const refusal = items.map((item) => item.refusal).join('');
    if (refusal !== '') return { cause: 'refused', words: refusal, usage, model };
    const text = items.map((item) => item.text).join('');
    const toolCalls = items.flatMap((item) => item.toolCalls);
    if (isEmpty({ text, toolCalls })) return { cause: 'empty', words: '', usage, model };
    return { text, toolCalls, usage, model };
  },
};

/** Why a response is not whole, whatever there is of it. */
function lackIn({
  status,
  error,
  incomplete_details: details,
}: Fields): Pick<Lacking, 'cause' | 'words'> | null {
  if (isFields(error)) return { cause: 'broken-off', words: wordsOf(error) };
  if (typeof status !== 'string' || status === 'completed') return null;
  if (status !== 'incomplete') return { cause: 'broken-off', words: `status ${status}` };
  const reason = isFields(details) ? details['reason'] : null;
  const words = typeof reason === 'string' ? `incomplete: ${reason}` : 'incomplete';
  return { cause: endingOf(reason) ?? 'cut-off', words };
}

/** What the prompt says first are the instructions; the conversation is the input, which may not be empty. */
function spoken(messages: readonly Message[]): Fields {
  const start = messages.findIndex(({ role }) => role === 'user' || role === 'assistant');
  const input = messages.slice(Math.max(start, 0)).flatMap(itemsOf);
  if (start <= 0) return { input };
  const instructions = messages.slice(0, start).map(({ content }) => content);
  return { instructions: instructions.join('\n\n'), input };
}

/** A message as items of the input; calls are followed by what came of them. */
function itemsOf({ role, content, calls = [] }: Message, at: number): Fields[] {
  const said = content === '' && calls.length > 0 ? [] : [{ role, content }];
  const called = calls.flatMap(({ name, arguments: given, result }, index): Fields[] => {
    const id = `call_${at}_${index}`;
    return [
      { type: 'function_call', call_id: id, name, arguments: given },
      { type: 'function_call_output', call_id: id, output: result },
    ];
  });
  return [...said, ...called];
}

/** Settings under this API's names; what it does not know goes along, so that it can refuse it aloud. */
function ownNames(parameters: Fields, responseFormat: Json): Fields {
  const {
    max_tokens: oldest,
    max_completion_tokens: older,
    reasoning_effort: effort,
    verbosity,
    text,
    response_format: written = null,
    ...rest
  } = parameters;
  const longest = rest['max_output_tokens'] ?? older ?? oldest;
  const format = formatOf(responseFormat ?? written);
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
  readonly refusal: string;
  readonly toolCalls: readonly ToolCall[];
}

const SILENT: Item = { text: '', refusal: '', toolCalls: [] };

/** What an output item says; reasoning and the like say nothing. Null when it is malformed. */
function itemOf(item: Json): Item | null {
  if (!isFields(item)) return null;
  if (item['type'] === 'message') return messageOf(item['content']);
  if (item['type'] === 'function_call') return callOf(item['name'], item['arguments']);
  if (item['type'] === 'custom_tool_call') return callOf(item['name'], item['input']);
  return SILENT;
}

function callOf(name: Json | undefined, given: Json | undefined): Item | null {
  if (typeof name !== 'string' || typeof given !== 'string') return null;
  return { ...SILENT, toolCalls: [{ name, arguments: given }] };
}

function messageOf(content: Json | undefined): Item | null {
  if (!Array.isArray(content)) return null;
  let item = SILENT;
  for (const part of content as readonly Json[]) {
    const isRefusal = isFields(part) && part['type'] === 'refusal';
    const said = isFields(part) ? part[isRefusal ? 'refusal' : 'text'] : null;
    if (typeof said !== 'string') return null;
    item = isRefusal ? { ...item, refusal: item.refusal + said } : { ...item, text: item.text + said };
  }
  return item;
}
