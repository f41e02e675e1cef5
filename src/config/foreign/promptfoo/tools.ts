/** Tools as the several vendors have them written, in the form that chat completions take. */
import { isFields } from '../../../parsing/json.ts';
import type { Fields, Json } from '../../../types.ts';

/** Tools, and the functions that an older API had in their place. */
export function toolsOf(tools: Json, functions: Json): readonly Json[] {
  return [...listOf(tools).map(toolOf), ...listOf(functions).map(functionOf)];
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function functionOf(each: Json): Fields {
  return { type: 'function', function: each };
}

/** Anthropic's `{name, input_schema}`; all others stay as they are. */
function toolOf(tool: Json): Json {
  if (!isFields(tool) || typeof tool['name'] !== 'string' || !isFields(tool['input_schema'])) return tool;
  const { name, description, input_schema: parameters } = tool;
  return functionOf({ name, ...(description === undefined ? {} : { description }), parameters });
}

/** The older way to choose among functions, and Anthropic's way, in the words of today's API. */
export function choiceOf(setting: Json): Json {
  if (!isFields(setting)) return setting;
  const { type, name } = setting;
  if (type === 'auto' || type === 'none') return type;
  if (type === 'any') return 'required';
  if (type === 'tool' && typeof name === 'string') return functionOf({ name });
  return type === undefined ? functionOf(setting) : setting;
}
