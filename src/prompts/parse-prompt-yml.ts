import type { Source } from '../contracts.ts';
import { throwFound } from '../errors.ts';
import { isFields } from '../parsing/json.ts';
import { parseAgain } from '../parsing/yaml-again.ts';
import { type At, openFile, type OpenFile, unread } from './open-file.ts';
import { API_PARAMETERS, PROMPT_KEYS } from './prompt-keys.ts';
import { snake } from './prompt-text.ts';
import { responseFormatOf } from './yml-answers.ts';
import { messagesOf, TEXT_KEYS } from './yml-messages.ts';
import type { Fields, Json, Prompt } from '../types.ts';

/** Throws a UserError with the line for what the format forbids. */
export async function parse(source: Source): Promise<Prompt> {
  const { root, file } = open(source);
  const prompt = promptOf(root, file, source.path);
  throwFound(file.errors);
  return prompt;
}

/** Numbers, by their names here and in requests. */
const parameterNames: Readonly<Record<string, string>> = {
  maxTokens: 'max_tokens',
  maxCompletionTokens: 'max_completion_tokens',
  temperature: 'temperature',
  topP: 'top_p',
};

function open({ path, text }: Source): { readonly root: Fields; readonly file: OpenFile } {
  const { value, lineOf } = parseAgain(text, path);
  const file = openFile(path, lineOf);
  if (!isFields(value))
    file.complain([], 'a mapping is expected', 'Start with messages: and a list of messages.');
  throwFound(file.errors);
  return { root: value as Fields, file };
}

function promptOf(root: Fields, file: OpenFile, path: string): Prompt {
  const loose = looseParameters(root, file);
  return {
    path,
    syntax: 'replace',
    model: modelOf(root['model'] ?? null, file),
    parameters: { ...loose, ...parametersOf(root, file) },
    messages: messagesOf(root, file),
    tools: [],
    responseFormat: responseFormatOf(root, file, path),
    ...(file.warnings.length ? { warnings: file.warnings } : {}),
    files: [path],
  };
}

/** Keys with another spelling that are read all the same, elsewhere in this file. */
const READ_ELSEWHERE = ['response_format', 'model_parameters', 'json_schema', 'parameters'];

/** What the API knows is sent from the top of the file too; all else that nobody reads is named. */
function looseParameters(root: Fields, file: OpenFile): Fields {
  const parameters: Record<string, Json> = {};
  const texts = root['messages'] === undefined ? TEXT_KEYS : [];
  for (const [key, value] of Object.entries(root)) {
    if (PROMPT_KEYS.includes(key) || READ_ELSEWHERE.includes(key) || texts.includes(key)) continue;
    if (API_PARAMETERS.includes(snake(key))) parameters[sentAs(key, [key], file)] = value;
    else file.warn('unread-key', [key], unread(key, PROMPT_KEYS));
  }
  return parameters;
}

function sentAs(key: string, at: At, file: OpenFile): string {
  const name = snake(key);
  file.warn('read-otherwise', at, `gh models does not read "${key}" here; it is sent as ${name}.`);
  return name;
}

function modelOf(written: Json, file: OpenFile): string | null {
  if (typeof written === 'string' || written === null) return written;
  const inner = isFields(written) ? (written['name'] ?? written['id'] ?? null) : null;
  if (typeof inner !== 'string') return file.complain(['model'], 'model must be a text', 'Put it in quotes.');
  file.warn('read-otherwise', ['model'], `gh models reads a model's name only; "${inner}" is asked.`);
  return inner;
}

function parametersOf(root: Fields, file: OpenFile): Fields {
  const key = ['modelParameters', 'model_parameters', 'parameters'].find((each) => root[each] != null);
  const written = key === undefined ? {} : (root[key] ?? {});
  if (key === undefined) return {};
  if (!isFields(written)) {
    file.complain([key], `${key} must be a mapping`, 'Write temperature: 0 below it.');
    return {};
  }
  if (key !== 'modelParameters')
    file.warn('read-otherwise', [key], `gh models does not read "${key}", but modelParameters.`);
  const parameters: Record<string, Json> = {};
  for (const [inner, value] of Object.entries(written)) {
    const at = [key, inner];
    const name = Object.hasOwn(parameterNames, inner) ? parameterNames[inner] : undefined;
    if (value === null) continue;
    if (name !== undefined) parameters[name] = numberOf(value, at, file);
    else if (API_PARAMETERS.includes(snake(inner))) parameters[sentAs(inner, at, file)] = value;
    else file.warn('unread-key', at, unread(inner, Object.keys(parameterNames)));
  }
  return parameters;
}

function numberOf(value: Json, at: At, file: OpenFile): Json {
  if (typeof value === 'number') return value;
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  if (!Number.isFinite(read)) return file.complain(at, `${at.at(-1)} must be a number`, 'Remove the quotes.');
  file.warn(
    'read-otherwise',
    at,
    `${at.at(-1)} stands in quotes, which gh models refuses; it is sent as ${read}.`,
  );
  return read;
}
