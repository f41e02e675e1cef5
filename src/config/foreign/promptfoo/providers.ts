import { isFields } from '../../../parsing/json.ts';
import { APIS, USUAL_API } from '../../../providers/index.ts';
import { snake } from '../../../prompts/prompt-text.ts';
import type { Fields, Json } from '../../../types.ts';
import { noteStrangers } from './keys.ts';
import { dereferenced, isProgram, isReference, note, type Reading } from './reading.ts';

/** A provider that an endpoint of ours can stand for. */
export interface ForeignProvider {
  readonly label: string;
  readonly model: string;
  readonly api: string;
  readonly endpoint: string;
  readonly parameters: Fields;
  readonly tools: readonly Json[];
  readonly responseFormat: Json;
  /** What stands above every prompt. */
  readonly instructions: string | null;
}

/** Settings of a provider that a request carries; all others say how promptfoo travels there. */
const PARAMETERS = [
  ...['temperature', 'top_p', 'top_k', 'max_tokens', 'max_completion_tokens', 'max_output_tokens', 'seed'],
  ...['stop', 'frequency_penalty', 'presence_penalty', 'tool_choice', 'parallel_tool_calls', 'verbosity'],
  ...['reasoning', 'reasoning_effort', 'logit_bias', 'service_tier'],
];
/** Connections come from the workflow, so that no config of head decides where keys go. */
const CONNECTION = /^(api_?(key|base|host)|base_url|api_base_url|organization|headers|project)/;
const KINDS = ['chat', 'responses', 'messages', 'completion', 'embedding', 'embeddings'];

/** What answers by running something here. */
const PROGRAMS = ['python', 'exec', 'file', 'golang', 'ruby', 'package', 'browser', 'mcp'];
/** What is sent in a form that only the config knows. */
const ADDRESSES = ['http', 'https', 'webhook', 'websocket', 'ws', 'wss'];

/** The providers that are data and map to an endpoint; the others are noted. */
export async function providersOf(reading: Reading): Promise<readonly ForeignProvider[]> {
  const root = isFields(reading.root) ? reading.root : {};
  const key = root['providers'] === undefined && root['targets'] !== undefined ? 'targets' : 'providers';
  const written = await dereferenced(reading, root[key] ?? null, [key]);
  const list: readonly Json[] = Array.isArray(written) ? written : written === null ? [] : [written];
  const found: ForeignProvider[] = [];
  for (const [index, each] of list.entries()) {
    const value = await dereferenced(reading, each, [key, index]);
    // What is a program, or no one file, is noted already.
    if (value === null && isReference(each)) {
      reading.unasked.push(each);
      continue;
    }
    const all: readonly Json[] = Array.isArray(value) ? value : [value];
    for (const one of all) {
      const provider = await providerOf(reading, one, [key, index]);
      if (provider) found.push(provider);
    }
  }
  return found;
}

async function providerOf(
  reading: Reading,
  value: Json,
  at: (string | number)[],
): Promise<ForeignProvider | null> {
  if (typeof value === 'string') return named(reading, value, value, {}, at);
  if (!isFields(value)) return note(reading, 'a provider without a name');
  const { id, label, config, transform, prompts } = value;
  if (typeof id === 'string') {
    noteStrangers(reading, value, 'a provider');
    if (transform !== undefined) {
      reading.unasked.push(id);
      return note(reading, `the provider ${id} with transform (a program)`);
    }
    if (prompts !== undefined) note(reading, 'prompts of a provider (all prompts are asked)');
    const settings = await settingsOf(reading, config ?? null, at);
    return named(reading, id, typeof label === 'string' ? label : id, settings, at);
  }
  const [[name, inner] = ['', null]] = Object.entries(value);
  const settings = await settingsOf(reading, isFields(inner) ? (inner['config'] ?? null) : null, at);
  return named(reading, name, name, settings, at);
}

/** What a provider is set to, there or in the file that it names. */
async function settingsOf(reading: Reading, config: Json, at: (string | number)[]): Promise<Fields> {
  const value = await dereferenced(reading, config, [...at, 'config']);
  if (value !== null && !isFields(value)) note(reading, 'config of a provider that is no mapping');
  return isFields(value) ? value : {};
}

async function named(
  reading: Reading,
  id: string,
  label: string,
  config: Fields,
  at: (string | number)[],
): Promise<ForeignProvider | null> {
  const place = placeOf(id, reading.endpoints);
  if (typeof place === 'string') {
    reading.unasked.push(label);
    return note(reading, `the provider ${id}${place}`);
  }
  const read = (key: string): Promise<Json> =>
    dereferenced(reading, config[key] ?? null, [...at, 'config', key]);
  const [tools, functions, responseFormat] = [
    await read('tools'),
    await read('functions'),
    await read('response_format'),
  ];
  const instructions = await read('instructions');
  if (instructions !== null && typeof instructions !== 'string')
    note(reading, 'instructions of a provider that are no text');
  return {
    label,
    ...place,
    api: apiOf(id),
    parameters: parametersIn(reading, config, 'a provider'),
    tools: [...listOf(tools), ...listOf(functions).map((each) => ({ type: 'function', function: each }))],
    responseFormat,
    instructions: typeof instructions === 'string' ? instructions : null,
  };
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A provider with what one prompt sets besides: the prompt's settings win. */
export function laidOver(
  reading: Reading,
  provider: ForeignProvider,
  config: Fields | null,
): ForeignProvider {
  if (config === null) return provider;
  const { tools, functions, response_format: format, instructions } = config;
  const own = [
    ...listOf(tools ?? null),
    ...listOf(functions ?? null).map((each) => ({ type: 'function', function: each })),
  ];
  return {
    ...provider,
    parameters: { ...provider.parameters, ...parametersIn(reading, config, 'a prompt') },
    tools: own.length ? own : provider.tools,
    responseFormat: format ?? provider.responseFormat,
    instructions: typeof instructions === 'string' ? instructions : provider.instructions,
  };
}

/** The API in a provider's name; one without is asked by the usual one. */
function apiOf(id: string): string {
  const [, kind = ''] = id.split(':');
  return APIS.includes(kind) ? kind : USUAL_API;
}

/** The endpoint that can stand for a provider, and its model there; a text says what would let one. */
export function placeOf(
  id: string,
  endpoints: readonly string[],
): { readonly endpoint: string; readonly model: string } | string {
  const [vendor = '', ...rest] = id.split(':');
  const endpoint = endpoints.includes(vendor) ? vendor : vendor === 'openai' ? 'default' : null;
  const model = (KINDS.includes(rest[0] ?? '') ? rest.slice(1) : rest).join(':');
  const isPlain = model !== '' && !/[{}]/.test(id);
  if (endpoint !== null && isPlain) return { endpoint, model };
  if (PROGRAMS.includes(vendor) || isProgram(id)) return ' (a program)';
  if (ADDRESSES.includes(vendor)) return ' (an address of its own: gate it as an `http` target)';
  const way = `declare an endpoint "${vendor}" in the workflow to ask it`;
  return /^[a-z]+$/.test(vendor) && isPlain ? ` (${way})` : '';
}

/** Settings that are read elsewhere, or that only promptfoo itself minds. */
const READ_ELSEWHERE = ['tools', 'functions', 'response_format', 'instructions', 'cost', 'apikeyenvar'];

/** The settings that a request carries; the others are named, connections among them. */
export function parametersIn(reading: Reading, config: Fields, whose: string): Fields {
  const parameters: Record<string, Json> = {};
  for (const [key, setting] of Object.entries(config)) {
    const name = snake(key);
    if (PARAMETERS.includes(name)) parameters[name] = setting;
    else if (name === 'function_call') parameters['tool_choice'] = choiceOf(setting);
    else if (CONNECTION.test(name)) note(reading, `${key} of ${whose} (endpoints come from the workflow)`);
    else if (!READ_ELSEWHERE.includes(name)) note(reading, `${key} of ${whose}`);
  }
  return parameters;
}

/** The older way to choose among functions, in the words of today's API. */
function choiceOf(setting: Json): Json {
  return isFields(setting) ? { type: 'function', function: setting } : setting;
}
